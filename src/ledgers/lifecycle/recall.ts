import type { Period } from '../../model/period.ts';
import { type Entry, textOf } from '../entries/entry.ts';
import { cellOfEntry } from '../entries/entry-place.ts';
import type { PastEntry, Recalled } from '../ledger.ts';

/**
 * Its stage when it was last listed, and its stage at the beginning of the year: in the last list of an earlier year,
 * else in the first one of this year.
 */
export function recallStage(_: Entry, past: readonly PastEntry[], { year }: Period): readonly Recalled[] {
  const told = past.filter(({ entry }) => textOf(entry, 'stage') !== undefined);
  const first = told.find(({ period }) => period.year < year) ?? told.at(-1);
  return [...from('stageLast', told[0]), ...from('stageFirst', first)];
}

function from(field: string, told: PastEntry | undefined): readonly Recalled[] {
  if (told === undefined) return [];
  return [{ field, value: textOf(told.entry, 'stage')!, cell: cellOfEntry(told.entry, 'stage') }];
}
