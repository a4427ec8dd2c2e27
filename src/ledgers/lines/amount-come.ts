import { latestDay, type PlainDate } from '../../model/plain-date.ts';
import { amountOf, dateOf, type Entry, textOf } from '../entries/entry.ts';

/** Whether money was granted or paid by the day: its amount says so or, where none is stated, the state. */
export function hasCome(
  entry: Entry,
  on: PlainDate,
  {
    amount,
    day,
    states,
  }: { readonly amount: string; readonly day: string; readonly states: readonly string[] },
): boolean {
  const when = dateOf(entry, day);
  if (when !== undefined && latestDay(when) > latestDay(on)) return false;
  const stated = amountOf(entry, amount);
  return stated === undefined ? states.includes(textOf(entry, 'status') ?? '') : stated > 0;
}
