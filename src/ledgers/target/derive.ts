import { lastDayOf } from '../../model/period.ts';
import { plainDate } from '../../model/plain-date.ts';
import type { Quantity } from '../../model/quantity.ts';
import { dayOfYear } from '../../model/stretch.ts';
import type { Entry, EntryValue } from '../entries/entry.ts';
import type { Derived, EntryContext } from '../ledger.ts';
import { type GivenStretch, stretchesOf } from './breakdown.ts';

/**
 * The month of the list, how kp.yaml spreads goals, and goal and completed amount where the list states only parts of
 * the year: the year's goal is the sum of all parts; the completed amount is the sum up to the end of the month.
 */
export function deriveTarget(
  values: ReadonlyMap<string, EntryValue>,
  { period, office }: EntryContext,
): readonly Derived[] {
  const settled: readonly Derived[] = [
    { field: 'period', value: plainDate(period.year, period.month)! },
    { field: 'spread', value: office.spread },
  ];
  const entry = {
    values: new Map([...values, ...settled.map(({ field, value }) => [field, value] as const)]),
  };
  const { month, day } = lastDayOf(period);
  const goal = values.has('goal') ? undefined : reached(entry, 'goals', dayOfYear(period.year, 12, 31));
  const done = values.has('done') ? undefined : reached(entry, 'doneBy', dayOfYear(period.year, month, day));
  const unit = values.has('unit') ? undefined : (goal ?? done)?.quantity.unit;
  return [
    ...settled,
    ...(goal === undefined ? [] : [{ field: 'goal', value: goal.quantity, by: goal.field }]),
    ...(done === undefined ? [] : [{ field: 'done', value: done.quantity, by: done.field }]),
    ...(unit === undefined || unit === '' ? [] : [{ field: 'unit', value: unit }]),
  ];
}

interface Reached {
  readonly quantity: Quantity;
  /** The column that states it directly. */
  readonly field?: string;
}

/** The sum up to the end of a day: a part that counts from January, else the parts that follow each other. */
function reached(entry: Pick<Entry, 'values'>, of: 'goals' | 'doneBy', day: number): Reached | undefined {
  const given = stretchesOf(entry, of);
  const whole = given.find(({ from, to }) => from === 1 && to === day);
  if (whole !== undefined) return whole;
  let next: GivenStretch | undefined = given
    .filter(({ from, to }) => from === 1 && to < day)
    .sort((first, second) => second.to - first.to)[0];
  let sum: Quantity | undefined;
  while (next !== undefined && next.to <= day) {
    const { quantity, to } = next;
    // Rates cannot be added.
    if (quantity.unit === '%' || (sum !== undefined && sum.unit !== quantity.unit)) return undefined;
    sum = { parts: (sum?.parts ?? 0) + quantity.parts, unit: quantity.unit };
    if (to === day) return { quantity: sum };
    next = given.find(({ from }) => from === to + 1);
  }
  return undefined;
}
