import type { Entry } from '../../ledgers/entries/entry.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { TARGETS } from '../../ledgers/target/target.ts';
import { namesTasks, taskGoals } from '../../ledgers/target/task-goals.ts';
import type { Goal, StatedGoal } from '../../model/configuration.ts';
import type { Outcome } from '../../model/outcome.ts';
import { lastDayOf, type Period } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { EarlierEntries } from '../check/checked-ledgers.ts';

type EntriesOf = (ledger: Ledger) => { readonly entries: readonly Entry[] };

/** These ledgers, and the list of targets if a goal names a task of it. */
export function withTargets(ledgers: readonly Ledger[], goals: readonly StatedGoal[]): readonly Ledger[] {
  return namesTasks(goals) && !ledgers.includes(TARGETS) ? [...ledgers, TARGETS] : ledgers;
}

/**
 * The goals of the year of a day as numbers. Those of tasks are taken from the month's list of targets, then from those of
 * earlier months of the year, because an office sets its targets once.
 */
export function goalsStated(
  goals: readonly StatedGoal[],
  on: PlainDate,
  own: EntriesOf,
  earlier: EarlierEntries,
): Outcome<readonly Goal[]> {
  if (!namesTasks(goals)) return taskGoals(goals, [], on);
  const before = earlier(TARGETS).filter(({ period }) => period.year === on.year);
  return taskGoals(goals, [own(TARGETS).entries, ...before.map(({ records }) => records)], on);
}

/** The same at the end of a month, where earlier months are opened one by one. */
export async function goalsOfMonth(
  goals: readonly StatedGoal[],
  period: Period,
  own: EntriesOf,
  entriesOf: (period: Period, ledger: Ledger) => Promise<readonly Entry[]>,
): Promise<Outcome<readonly Goal[]>> {
  const months = namesTasks(goals) ? period.month - 1 : 0;
  const earlier: { readonly period: Period; readonly records: readonly Entry[] }[] = [];
  for (let month = months; month >= 1; month -= 1) {
    const one = { year: period.year, month };
    earlier.push({ period: one, records: await entriesOf(one, TARGETS) });
  }
  return goalsStated(goals, lastDayOf(period), own, () => earlier);
}
