import { earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { dateOf, type Entry } from '../entries/entry.ts';

/** Its limit (办结时限) is over by a day; one that is stated by the month is over with its last day. */
export function limitIsOver(entry: Entry, on: PlainDate): boolean {
  const due = dateOf(entry, 'due');
  return due !== undefined && latestDay(due) < latestDay(on);
}

/** It was done by its limit; undefined where the list does not state both days. A doubt of days within a month is for it. */
export function doneByLimit(entry: Entry, done: PlainDate | undefined): boolean | undefined {
  const due = dateOf(entry, 'due');
  return due === undefined || done === undefined ? undefined : earliestDay(done) <= latestDay(due);
}
