import type { Sheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import { YUAN_PER_UNIT } from '../model/yuan.ts';
import { matchingKey } from '../normalise/text.ts';
import type { Dictionary } from './dictionary.ts';

/**
 * Does a sheet sum up instead of listing? `figures`: its rows are groups with a count, not projects; `name`: it is called
 * 汇总 or the like, which alone proves nothing: some offices call the list itself so.
 */
export function summaryOf<Field extends string>(
  sheet: Sheet,
  tables: readonly Table<Field>[],
  dictionary: Dictionary<Field>,
): 'figures' | 'name' | undefined {
  if (tables.length > 0 && tables.every((table) => countsGroups(table, dictionary))) return 'figures';
  const title = tables[0]?.context.title ?? '';
  return SUMMARY.test(sheet.name) ||
    SUMMARY_TITLE.test(title) ||
    (tables.length === 0 && hasSummaryWords(sheet))
    ? 'name'
    : undefined;
}

/** Nearly all of the sheet's projects stand in the workbook's other sheets as well. */
export function repeatsOthers(tables: readonly Table[], others: readonly Table[]): boolean {
  const known = new Set(others.flatMap(namesOf));
  const names = tables.flatMap(namesOf);
  if (names.length === 0 || known.size === 0) return false;
  return names.filter((name) => known.has(name)).length >= names.length * NEARLY_ALL;
}

/** The sheet lists nothing that only a project has, and its amounts are those of the workbook's other sheets. */
export function sumsUpOthers<Field extends string>(
  tables: readonly Table<Field>[],
  others: readonly Table<Field>[],
  identity: ReadonlySet<Field>,
): boolean {
  if (tables.length === 0 || others.length === 0) return false;
  if (tables.some((table) => table.columns.some(({ field }) => field !== undefined && identity.has(field))))
    return false;
  // As many groups as projects would be no summary.
  if (rowsOf(tables) >= rowsOf(others)) return false;
  const own = sums(tables);
  const theirs = sums(others);
  let compared = 0;
  for (const [field, sum] of own) {
    const other = theirs.get(field);
    if (other === undefined || other === 0) continue;
    if (Math.abs(sum - other) > other * 0.001) return false;
    compared += 1;
  }
  return compared > 0;
}

function rowsOf(tables: readonly Table[]): number {
  return tables.reduce((sum, table) => sum + table.rows.length, 0);
}

/** Sums by field of the amount columns, in 元 as far as units are known. */
function sums<Field extends string>(tables: readonly Table<Field>[]): Map<Field, number> {
  const totals = new Map<Field, number>();
  for (const table of tables) {
    for (const { field, column, unit } of table.columns) {
      if (field === undefined || unit === undefined) continue;
      let sum = totals.get(field) ?? 0;
      for (const position of table.rows) {
        const cell = table.sheet.cells.inRow(position, column);
        const value = cell < 0 ? Number.NaN : Number(table.sheet.cells.text(cell).replace(/[,，\s]/g, ''));
        if (!Number.isNaN(value)) sum += value * YUAN_PER_UNIT[unit];
      }
      totals.set(field, sum);
    }
  }
  return totals;
}

const SUMMARY = /汇总|匯總|合计|合計|统计|統計|总览|小计/;
/** 统计表 is what many lists are called. */
const SUMMARY_TITLE = /汇总|匯總|合计表|合計表|总览/;
const NEARLY_ALL = 0.8;

function hasSummaryWords(sheet: Sheet): boolean {
  const { cells } = sheet;
  const last = Math.min(cells.count, 40);
  for (let cell = 0; cell < last; cell += 1) if (/汇总|匯總/.test(cells.text(cell))) return true;
  return false;
}

/** Rows with a number of projects, and none of the columns that only a project has. */
function countsGroups<Field extends string>(table: Table<Field>, dictionary: Dictionary<Field>): boolean {
  const kinds = new Map(dictionary.definitions.map((definition) => [definition.field, definition.kind]));
  const has = (...wanted: string[]) =>
    table.columns.some(
      (column) => column.field !== undefined && wanted.includes(kinds.get(column.field) ?? ''),
    );
  return (
    has('count') && !has('code', 'phase', 'date', 'date-range', 'step', 'levels') && !hasText(table, kinds)
  );
}

function hasText<Field extends string>(table: Table<Field>, kinds: ReadonlyMap<Field, string>): boolean {
  const texts = table.columns.filter(
    (column) => column.field !== undefined && kinds.get(column.field) === 'text',
  );
  return texts.some((column) => column.field !== ('remark' as string));
}

function namesOf(table: Table): string[] {
  const column = table.columns.find((one) => one.field === 'name')?.column;
  if (column === undefined) return [];
  return table.rows.map((position) => {
    const cell = table.sheet.cells.inRow(position, column);
    return cell < 0 ? '' : matchingKey(table.sheet.cells.text(cell));
  });
}
