import type { LedgersDocument } from '../../contract/ledger.ts';
import type { LayoutTable } from '../../model/layout.ts';
import type { Shown } from '../../write/formats.ts';
import { drawPicture, tableBlock } from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import type { LedgerWords } from './words.ts';

/** A ledger with its counts; null for what it does not count. */
export interface LedgerCounts {
  readonly ledger: string;
  readonly title: string;
  readonly items: number;
  readonly open: number | null;
  readonly overdue: number | null;
}

/** The ledgers of a month with their counts: `kp.ledgers/1`. */
export function ledgersShown<Words>(
  ledgers: readonly LedgerCounts[],
  words: LedgerWords,
  drawing: PictureOptions<Words>,
): Shown {
  const lit = ledgers.map((counts) => ({ ...counts, light: lightOf(counts) }));
  const table: LayoutTable = {
    id: 'ledgers',
    title: words.title,
    notes: [],
    columns: [
      { id: 'ledger', title: words.ledger, kind: 'text', expendable: 0 },
      { id: 'title', title: words.name, kind: 'text', expendable: 1 },
      { id: 'items', title: words.entries, kind: 'count', expendable: 0 },
      { id: 'open', title: words.open, kind: 'count', expendable: 0 },
      { id: 'overdue', title: words.overdue, kind: 'count', expendable: 0 },
      { id: 'light', title: words.light, kind: 'text', expendable: 0 },
    ],
    rows: lit.map(({ ledger, title, items, open, overdue, light }) => ({
      cells: [
        { type: 'text', text: ledger },
        { type: 'text', text: title },
        ...[items, open, overdue].map((value) =>
          value === null ? ({ type: 'empty' } as const) : ({ type: 'count', value } as const),
        ),
        light === null ? { type: 'empty' } : { type: 'text', text: words.lights[light] },
      ],
    })),
  };
  return {
    document: (): LedgersDocument => ({
      schema: 'kp.ledgers/1',
      ledgers: lit.map(({ title: _, ...counts }) => counts),
    }),
    tables: () => [table],
    heading: words.title,
    picture: () =>
      drawPicture(words.title, '', [tableBlock({ ...table, title: '' }, true, drawing)], drawing),
  };
}

/** Red: something is overdue; yellow: something is open; green: neither. Null if it is empty, or counts neither. */
function lightOf({ items, open, overdue }: LedgerCounts): LedgersDocument['ledgers'][number]['light'] {
  if (items === 0 || (open === null && overdue === null)) return null;
  if ((overdue ?? 0) > 0) return 'red';
  return (open ?? 0) > 0 ? 'yellow' : 'green';
}
