import type { Checks, Rule } from '../../check/rule.ts';
import { type Exact, rounded, toNumber } from '../../model/exact.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import { quantityText } from '../../model/quantity.ts';
import { type Entry, quantityOf, textOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import type { EntryGone, EntryOnDay, EntryPair, EntrySubjects } from '../ledger.ts';
import { breakdownOf, yearOf } from './breakdown.ts';
import { isHeld, stateOf } from './facts.ts';
import { unreportedWeek } from './weeks.ts';

/** The parts of a goal should add up to it. Not for goals that are held rather than reached. */
function breakdownFits({ entry }: EntryOnDay): Finding | undefined {
  const breakdown = isHeld(entry) ? undefined : breakdownOf(entry);
  if (breakdown?.misfit === undefined) return undefined;
  const { stretch, left } = breakdown.misfit;
  const facts = {
    target: entry.name,
    stretch: quantityText(stretch.quantity),
    left: shownExact(left, stretch.quantity.unit),
    goal: quantityText(quantityOf(entry, 'goal')!),
  };
  return finding('target/breakdown', facts, placeOf(entry, stretch.field, 'goal'));
}

/** 25, 50, 75, 100 for four quarters: each counts from January, though it does not say so. */
function countsFromJanuary({ entry }: EntryOnDay): Finding | undefined {
  if (isHeld(entry) || breakdownOf(entry)?.isCumulative !== true) return undefined;
  return finding(
    'target/cumulative',
    { target: entry.name },
    placeOf(entry, breakdownOf(entry)!.given[0]!.field),
  );
}

/** The completed amount should have the unit of the goal. */
function oneUnit({ entry }: EntryOnDay): Finding | undefined {
  const [goal, done] = [quantityOf(entry, 'goal'), quantityOf(entry, 'done')];
  if (goal === undefined || done === undefined || goal.unit === done.unit) return undefined;
  const facts = { target: entry.name, goal: quantityText(goal), done: quantityText(done) };
  return finding('target/units-differ', facts, placeOf(entry, 'done', 'goal'));
}

/** A number should have a unit. */
function hasUnit({ entry }: EntryOnDay): Finding | undefined {
  const goal = quantityOf(entry, 'goal');
  if (goal === undefined || goal.unit !== '') return undefined;
  return finding(
    'target/no-unit',
    { target: entry.name, goal: quantityText(goal) },
    placeOf(entry, 'unit', 'goal'),
  );
}

/** A goal in numbers should have a completed amount. */
function saysDone({ entry }: EntryOnDay): Finding | undefined {
  if (quantityOf(entry, 'goal') === undefined || entry.values.has('done')) return undefined;
  return finding('target/no-done', { target: entry.name }, placeOf(entry, 'done', 'goal'));
}

/** A week that is over should report what was done in it. */
function saysWeek({ entry, on }: EntryOnDay): Finding | undefined {
  const field = unreportedWeek(entry, on);
  if (field === undefined) return undefined;
  return finding('target/week-unreported', { target: entry.name }, placeOf(entry, field));
}

/** Without a goal and a limit nothing can be compared. */
function hasGoal({ entry, on }: EntryOnDay): Finding | undefined {
  if (stateOf(entry, on) !== '无目标') return undefined;
  return finding('target/no-goal', { target: entry.name }, placeOf(entry, 'goal', 'due'));
}

/** Somebody must be responsible for it. */
function hasAgency({ entry }: EntryOnDay): Finding | undefined {
  if (entry.agency !== undefined || textOf(entry, 'role') !== undefined) return undefined;
  return finding('target/no-agency', { target: entry.name }, placeOf(entry, 'agency'));
}

/** ≥20个 is added up with the others, unless the list says that it applies at all times. */
function atLeast({ entry }: EntryOnDay): Finding | undefined {
  const goal = quantityOf(entry, 'goal');
  if (goal?.sense !== 'least' || isHeld(entry) || textOf(entry, 'nature') !== undefined) return undefined;
  return finding('target/at-least', { target: entry.name, goal: quantityText(goal) }, placeOf(entry, 'goal'));
}

/** A goal can be spread by working days only in a year whose holidays are known. */
function hasCalendar({ entry, on }: EntryOnDay): Finding | undefined {
  if (stateOf(entry, on) !== '无法推算') return undefined;
  return finding('target/no-calendar', { year: yearOf(entry) }, placeOf(entry, 'goal'));
}

/** A goal should not change within the year. */
function goalStays({ before, after }: EntryPair): Finding | undefined {
  const [first, second] = [quantityOf(before, 'goal'), quantityOf(after, 'goal')];
  if (!isSameYear(before, after) || first === undefined || second === undefined) return undefined;
  if (first.unit === second.unit && first.parts === second.parts) return undefined;
  const facts = { target: after.name, before: quantityText(first), after: quantityText(second) };
  return finding('target/goal-changed', facts, placeOf(after, 'goal'));
}

/** A figure since January should not fall. Not for goals that are held rather than reached. */
function doneStays({ before, after }: EntryPair): Finding | undefined {
  const [first, second] = [quantityOf(before, 'done'), quantityOf(after, 'done')];
  if (!isSameYear(before, after) || first === undefined || second === undefined || isHeld(after))
    return undefined;
  if (first.unit !== second.unit || second.parts >= first.parts) return undefined;
  const facts = { target: after.name, before: quantityText(first), after: quantityText(second) };
  return finding('target/done-fell', facts, placeOf(after, 'done'));
}

/**
 * A target of an earlier month of the year that was not finished must still be listed; reported every month until it
 * is.
 */
function vanished({ entry, on, last, since }: EntryGone): Finding | undefined {
  if (yearOf(entry) !== on.year || stateOf(entry, on) === '完成') return undefined;
  const facts = { target: entry.name, last: formatPeriod(last), since: formatPeriod(since) };
  return finding('target/vanished', facts, placeOf(entry, 'name'));
}

function isSameYear(before: Entry, after: Entry): boolean {
  return yearOf(before) === yearOf(after);
}

function shownExact(parts: Exact, unit: string): string {
  return quantityText({ parts: toNumber(rounded(parts, 0)), unit });
}

const RULES: readonly Rule<EntrySubjects>[] = [
  { over: 'entry', codes: ['target/units-differ'], find: oneUnit },
  { over: 'entry', codes: ['target/breakdown'], find: breakdownFits },
  { over: 'entry', codes: ['target/no-calendar'], find: hasCalendar },
  { over: 'entry', codes: ['target/no-goal'], find: hasGoal },
  { over: 'entry', codes: ['target/no-unit'], find: hasUnit },
  { over: 'entry', codes: ['target/no-done'], find: saysDone },
  { over: 'entry', codes: ['target/week-unreported'], find: saysWeek },
  { over: 'entry', codes: ['target/no-agency'], find: hasAgency },
  { over: 'entry', codes: ['target/cumulative'], find: countsFromJanuary },
  { over: 'entry', codes: ['target/at-least'], find: atLeast },
  { over: 'left', codes: ['target/vanished'], find: vanished },
  { over: 'pair', codes: ['target/goal-changed'], find: goalStays },
  { over: 'pair', codes: ['target/done-fell'], find: doneStays },
];

export const TARGET_CHECKS: Checks<EntrySubjects> = { rules: RULES, doubts: [] };
