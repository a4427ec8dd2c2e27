import type { Checks } from '../../check/rule.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import { formatDate, latestDay } from '../../model/plain-date.ts';
import { dateOf, textOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import type { EntryOnDay, EntryPair, EntrySubjects } from '../ledger.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { meaningOf, placeInLife } from './stage.ts';

/** Its stage says not begun, or not finished, but a past day says otherwise. */
function behindItsDays({ entry, on }: EntryOnDay): Finding | undefined {
  const stage = textOf(entry, 'stage');
  const place = placeInLife(stage);
  if (stage === undefined || place === undefined) return undefined;
  const [field] = AHEAD.find(([one, least]) => {
    const day = dateOf(entry, one);
    return day !== undefined && latestDay(day) <= latestDay(on) && place < least;
  }) ?? [undefined];
  if (field === undefined) return undefined;
  const facts = {
    name: entry.name,
    stage,
    field: `lifecycle.${field}`,
    day: formatDate(dateOf(entry, field)!),
  };
  return finding('lifecycle/behind', facts, placeOf(entry, 'stage', field));
}

const AHEAD = [
  ['finishedOn', 3],
  ['startedOn', 2],
] as const;

/** A stage that belongs to no known one: it is open what it counts as. */
function unknownStage({ entry }: EntryOnDay): Finding | undefined {
  const stage = textOf(entry, 'stage');
  if (entry.from !== undefined || stage === undefined || meaningOf(stage) !== undefined) return undefined;
  return finding('lifecycle/unknown-stage', { name: entry.name, stage }, placeOf(entry, 'stage'));
}

/** A project that has begun should not become planned again. */
function movedBack({ before, after, last }: EntryPair): Finding | undefined {
  const [first, second] = [textOf(before, 'stage'), textOf(after, 'stage')];
  const [from, to] = [placeInLife(first), placeInLife(second)];
  if (from === undefined || to === undefined || to >= from) return undefined;
  const facts = { name: after.name, before: first!, after: second!, last: formatPeriod(last) };
  return finding('lifecycle/moved-back', facts, placeOf(after, 'stage'));
}

const { says, inOrder, knowsProject, stays } = usualRules('lifecycle');

export const LIFECYCLE_CHECKS: Checks<EntrySubjects> = {
  rules: [
    says('stage', () => true),
    says('totalInvestment', () => true),
    { over: 'entry', codes: ['lifecycle/unknown-stage'], find: unknownStage },
    { over: 'entry', codes: ['lifecycle/behind'], find: behindItsDays },
    inOrder('signedOn', 'startedOn'),
    inOrder('startedOn', 'finishedOn'),
    // A project that is only planned is in no project list yet.
    knowsProject('name', (entry) => meaningOf(textOf(entry, 'stage')) === 'begun'),
    stays((entry) => meaningOf(textOf(entry, 'stage')) !== 'finished'),
    { over: 'pair', codes: ['lifecycle/moved-back'], find: movedBack },
  ],
  doubts: [],
};
