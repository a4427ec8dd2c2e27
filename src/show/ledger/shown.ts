import { formatPeriod, type Period } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { TraceOf } from '../../model/wall-chart.ts';
import type { Shown } from '../../write/formats.ts';
import { drawPicture, tableBlock } from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { type LedgerInputs, ledgerDocument } from './document.ts';
import { spoken } from './spoken.ts';
import { ledgerTables, pageTables, type ShownLedger } from './tables.ts';

/** A month of a ledger in every format. CSV and TSV have one entry per line, for programs. */
export function ledgerShown<R extends { readonly table: { readonly file: string } }, Words>(
  shown: ShownLedger<R>,
  { period, on, inputs }: { readonly period: Period; readonly on: PlainDate; readonly inputs: LedgerInputs },
  drawing: PictureOptions<Words>,
  traceOf: TraceOf,
): Shown {
  const { id, asOf, accounted, columns, goals } = shown;
  const title = shown.words.heading(shown.title);
  const tables = ledgerTables(shown);
  const said = tables.map((table) => spoken(table, shown.words));
  return {
    document: () => ledgerDocument(id, period, on, inputs, accounted, columns, goals),
    tables: (format) => {
      if (format === 'csv' || format === 'tsv') return [tables.at(-1)!];
      if (format === 'xlsx') return [...tables, ...pageTables(shown)];
      return format === 'md' || format === 'html' ? said : tables;
    },
    traceOf,
    heading: `${title}  ${asOf}`,
    picture: () =>
      drawPicture(
        title,
        formatPeriod(period),
        // The figures come first and are never shortened.
        said
          .slice(0, -1)
          .map((table, at) => tableBlock(table, false, drawing, at === 0 ? undefined : MOST_ROWS)),
        drawing,
      ),
  };
}

/** Rows per list on a screen. */
const MOST_ROWS = 20;
