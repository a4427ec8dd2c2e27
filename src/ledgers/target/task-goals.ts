import type { Goal, GoalSpan, GoalTask, GoalUnit, StatedGoal } from '../../model/configuration.ts';
import { dividedBy, exact, toNumber } from '../../model/exact.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { nearestNames } from '../../model/nearest.ts';
import type { Outcome } from '../../model/outcome.ts';
import { lastDayOf } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { MONEY, partsOf, type Quantity } from '../../model/quantity.ts';
import { formatSource, type Source } from '../../model/source.ts';
import { dayOfYear, type Stretch } from '../../model/stretch.ts';
import { matchingKey } from '../../normalise/text.ts';
import { formatQuantity } from '../../write/amounts.ts';
import { type Entry, quantityOf, textOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import { breakdownOf, dayIn, type GivenStretch, stretchesOf, wantedBy } from './breakdown.ts';
import { isHeld, WHOLE } from './facts.ts';

/**
 * The goals of kp.yaml for the year of a day, with those that name a task (任务) of the office's targets as numbers.
 *
 *     goal of a year    = the task's goal for the year
 *     goal of a quarter = what the list gives for the quarter; else what is due by its end less what was due before it,
 *                         things that are counted rounded up at the end of each quarter; a goal that is held (每季度不少于30个): itself
 *
 * A figure of an agency takes the goal of its row; any other that of the row for the whole, else the sum of the rows of one
 * unit. Of several lists (the month's, then earlier months' of the year) the first that names the task says. A task that no
 * list names, or whose goal is in another unit than the figure, gives no goal and a finding.
 *
 * Units: numbers, money in 元, rates as fractions.
 */
export function taskGoals(
  stated: readonly StatedGoal[],
  lists: readonly (readonly Entry[])[],
  on: PlainDate,
): Outcome<readonly Goal[]> {
  const findings: Finding[] = [];
  const goals = stated.flatMap((one): Goal[] => {
    const { wanted } = one;
    if (one.year !== on.year) return [];
    if (!isTask(wanted)) return [{ ...one, wanted }];
    const found = goalOfTask(one, wanted, lists, on);
    if (!('code' in found)) return [{ ...one, ...found }];
    findings.push(found);
    return [];
  });
  return { value: goals, findings };
}

/** Whether any of them names a task, so that the list of targets is needed. */
export function namesTasks(goals: readonly StatedGoal[]): boolean {
  return goals.some(({ wanted }) => isTask(wanted));
}

function isTask(wanted: StatedGoal['wanted']): wanted is GoalTask {
  return typeof wanted === 'object' && 'task' in wanted;
}

function goalOfTask(
  { figure, unit }: StatedGoal,
  { task, span }: GoalTask,
  lists: readonly (readonly Entry[])[],
  on: PlainDate,
): Pick<Goal, 'wanted' | 'from'> | Finding {
  const agency = OF_AGENCY.exec(figure)?.[1];
  const listed = lists.map((entries) =>
    entries.filter(({ name }) => matchingKey(name) === matchingKey(task)),
  );
  const rows = listed.map((same) => rowsFor(agency, same)).find((same) => same.length > 0);
  if (rows === undefined) {
    const names = lists.flatMap((entries) => entries.map(({ name }) => name));
    const suggestion = listed.some((same) => same.length > 0) ? undefined : nearestNames(task, names, 1)[0];
    return finding('goal/no-task', { figure, task, agency, suggestion }, { file: '' });
  }
  const given = rows.map((row) => goalIn(row, span, on));
  const [first] = given;
  const place = first?.place ?? placeOf(rows[0]!, 'goal');
  if (first === undefined || given.some((one) => one?.quantity.unit !== first.quantity.unit))
    return finding('goal/task-open', { figure, task, span }, place);
  const parts = given.reduce((sum, one) => sum + one!.quantity.parts, 0);
  const quantity: Quantity = { parts, unit: first.quantity.unit };
  const wanted = rows.length > 1 && rows.some(isHeld) ? undefined : READERS[unit](quantity);
  if (wanted === undefined)
    return finding(
      'goal/other-unit',
      { figure, task, goal: formatQuantity(quantity.parts, quantity.unit), unit },
      place,
    );
  return { wanted, from: { task, cells: given.map((one) => formatSource(one!.place)) } };
}

/** `promotion.agency[武侯区].signedInYear` */
const OF_AGENCY = /\.agency\[([^\]]+)\]/;

function rowsFor(agency: string | undefined, same: readonly Entry[]): readonly Entry[] {
  if (agency !== undefined) return same.filter((entry) => entry.agency?.replace(/\s/g, '') === agency);
  const whole = same.find((entry) => textOf(entry, 'role') === WHOLE);
  return whole === undefined ? same : [whole];
}

interface GoalGiven {
  readonly quantity: Quantity;
  readonly place: Source;
}

/** Undefined where the row sets no goal for so much of the year. */
function goalIn(row: Entry, span: GoalSpan, on: PlainDate): GoalGiven | undefined {
  const goal = quantityOf(row, 'goal');
  const own = goal && { quantity: goal, place: placeOf(row, 'goal') };
  if (span === 'year') return own;
  const quarter = Math.ceil(on.month / 3);
  const breakdown = breakdownOf(row);
  const stretch = breakdown?.isCumulative ? undefined : stretchOfQuarter(row, quarter, on.year);
  if (stretch !== undefined && (goal === undefined || stretch.quantity.unit === goal.unit))
    return { quantity: stretch.quantity, place: placeOf(row, stretch.field) };
  if (goal === undefined || isHeld(row)) return own;
  const [before, after] = [quarter - 1, quarter].map((one) => dueBy(row, one, on.year));
  if (before === undefined || after === undefined) return undefined;
  return { quantity: { parts: after - before, unit: goal.unit }, place: placeOf(row, 'goal') };
}

function stretchOfQuarter(row: Entry, quarter: number, year: number): GivenStretch | undefined {
  const months: Stretch = { from: quarter * 3 - 2, to: quarter * 3, part: undefined };
  const from = dayOfYear(year, months.from, 1);
  const to = dayIn(row, lastDayOf({ year, month: months.to }));
  return stretchesOf(row, 'goals').find((one) => one.from === from && one.to === to);
}

/** What is due by the end of a quarter, in parts of its unit; whole things rounded up. */
function dueBy(row: Entry, quarter: number, year: number): number | undefined {
  const day = quarter === 0 ? { year: year - 1, month: 12 } : { year, month: quarter * 3 };
  const wanted = wantedBy(row, lastDayOf(day));
  if (wanted === undefined) return undefined;
  const { unit } = quantityOf(row, 'goal')!;
  const one = unit === MONEY ? 1 : partsOf(unit);
  return Math.ceil(toNumber(dividedBy(wanted.parts, exact(one)))) * one;
}

/** A goal as a figure of the unit has it; undefined for a goal in another unit. */
const READERS: Readonly<Record<GoalUnit, (goal: Quantity) => Goal['wanted'] | undefined>> = {
  whole: ({ parts, unit }) => (THINGS.has(unit) && parts > 0 ? parts / partsOf(unit) : undefined),
  money: ({ parts, unit }) => (unit === MONEY && parts > 0 ? parts : undefined),
  percent: ({ parts, unit }) =>
    unit === '%' && parts > 0 ? { numerator: parts, denominator: 100 * partsOf(unit) } : undefined,
};

/** The words with which projects, enterprises and matters are counted; a bare number counts too. */
const THINGS: ReadonlySet<string> = new Set([...'个项家户件宗条座处批次场笔', '']);
