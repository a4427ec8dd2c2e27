import { officeOf } from '../../ledgers/office.ts';
import type { Sheet, Workbook } from '../../model/sheet.ts';
import type { Range } from '../../model/source.ts';
import type { Table } from '../../model/table.ts';
import type { Context } from '../context.ts';
import { recogniserOf } from '../pipeline.ts';
import { findConfiguration } from '../workspace/workspace.ts';

/** The place of a workbook's list, from its header to its last row. */
export interface Block {
  readonly sheet: Sheet;
  readonly range: Range;
  /** False: it only has the shape of a list. */
  readonly isList: boolean;
}

/**
 * The list with the most rows, of any ledger; if there is none, the longest run of rows that are about as wide as
 * most rows of the first sheet. Undefined if there is neither.
 */
export async function blockOf(workbook: Workbook, context: Context): Promise<Block | undefined> {
  const configuration = await findConfiguration(context);
  const recognise = recogniserOf(officeOf(configuration), configuration, 'progress');
  const { value } = recognise(workbook, {});
  const tables = value.flatMap((one): readonly Table[] => [...one.tables, ...one.others]);
  const [table] = tables.toSorted((first, second) => second.rows.length - first.rows.length);
  if (table !== undefined) return { sheet: table.sheet, range: rangeOf(table), isList: true };
  const [sheet] = workbook.sheets;
  const range = sheet && widestStretch(sheet);
  return range && { sheet, range, isList: false };
}

/** Includes the sections and totals within it and the total below it, but not the lines above and below. */
function rangeOf({ sheet, headerRows, columns, rows, leftOut, totals }: Table): Range {
  const last = [...rows, ...totals.map(({ position }) => position)].map((row) => sheet.cells.rowNumber(row));
  const within = leftOut.filter(({ reason }) => WITHIN.has(reason)).map(({ row }) => row);
  const numbers = columns.map(({ column }) => column);
  return {
    top: headerRows[0] ?? 1,
    bottom: [...headerRows, ...last, ...within].reduce((most, row) => Math.max(most, row)),
    left: Math.min(...numbers),
    right: Math.max(...numbers),
  };
}

const WITHIN: ReadonlySet<string> = new Set([
  'total',
  'of-which',
  'continued',
  'shifted',
  'no-name',
  'struck',
]);

/** Rows with at least half as many cells as most rows have. A row with fewer ends the run; an empty one does not. */
function widestStretch({ cells }: Sheet): Range | undefined {
  const rows = Array.from({ length: cells.rowCount }, (_, row) => row);
  const filled = (row: number) => cells.rowEnd(row) - cells.rowStart(row);
  const usual = commonest(rows.map(filled));
  const isOfTable = (row: number) => filled(row) >= Math.max(Math.min(2, usual), usual / 2);
  let [from, best, bestFrom] = [0, 0, 0];
  for (const row of rows) {
    if (!isOfTable(row)) from = row + 1;
    else if (row + 1 - from > best) [best, bestFrom] = [row + 1 - from, from];
  }
  if (best === 0) return undefined;
  const columns = rows
    .slice(bestFrom, bestFrom + best)
    .flatMap((row) => [cells.column(cells.rowStart(row)), cells.column(cells.rowEnd(row) - 1)]);
  return {
    top: cells.rowNumber(bestFrom),
    bottom: cells.rowNumber(bestFrom + best - 1),
    left: columns.reduce((least, column) => Math.min(least, column)),
    right: columns.reduce((most, column) => Math.max(most, column)),
  };
}

/** The most frequent number; of equally frequent ones the largest. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const sorted = [...counts].sort(([a, first], [b, second]) => second - first || b - a);
  return sorted[0]?.[0] ?? 0;
}
