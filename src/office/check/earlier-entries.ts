import type { EarlierMonth } from '../../identity/last-reports.ts';
import type { Entry } from '../../ledgers/entries/entry.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { monthIndex, type Period, periodAt } from '../../model/period.ts';
import type { ListedEntries } from '../ledger/read-ledger.ts';
import type { Month } from '../months/months.ts';
import type { EarlierEntries } from './checked-ledgers.ts';

type Open = (period: Period) => Promise<Pick<Month, 'entries'> | undefined>;

/**
 * The entries of earlier months for the ledgers whose rules look back: months of this year, and of earlier years as
 * long as the ledger was still kept in the following year. Each month is opened once, and none for ledgers that do
 * not look back.
 */
export async function earlierEntries(
  ledgers: readonly Ledger[],
  period: Period,
  own: (ledger: Ledger) => Pick<ListedEntries, 'entries'>,
  open: Open,
): Promise<EarlierEntries> {
  const opened = new Map<number, ReturnType<Open>>();
  const recordsAt = async (index: number, ledger: Ledger) => {
    const month = opened.get(index) ?? open(periodAt(index));
    opened.set(index, month);
    return (await month)?.entries(ledger);
  };
  const found = new Map<Ledger, readonly EarlierMonth<Entry>[]>();
  for (const ledger of ledgers) {
    if (ledger.looksBack === undefined) continue;
    const months: EarlierMonth<Entry>[] = [];
    const collect = async (from: number, end: number): Promise<boolean> => {
      let isKept = false;
      for (let index = end - 1; index >= from; index -= 1) {
        // A month closed without the ledger says nothing about it.
        const records = await recordsAt(index, ledger);
        if (records === undefined) continue;
        months.push({ period: periodAt(index), records });
        isKept ||= records.length > 0;
      }
      return isKept;
    };
    const [january, end] = [monthIndex(period.year, 1), monthIndex(period.year, period.month)];
    let isKept = (await collect(january, end)) || own(ledger).entries.length > 0;
    if (ledger.looksBack === 'years') {
      // A ledger that ended with the last year is reported missing in January.
      isKept ||= ((await recordsAt(end - 1, ledger)) ?? []).length > 0;
      for (let year = january; isKept; year -= 12) isKept = await collect(year - 12, year);
    }
    found.set(ledger, months);
  }
  return (ledger) => found.get(ledger) ?? [];
}
