import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { parsePeriod } from '../model/period.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Range } from '../model/source.ts';
import type { Column, LeftOutRow, Table, TableContext } from '../model/table.ts';
import { agencyInTitle } from '../normalise/agency.ts';
import { type PartialPeriod, periodInText } from '../normalise/period.ts';
import { settleColumns } from './columns.ts';
import { readSurroundings, type Surroundings } from './context.ts';
import { findHeader, type Header, headerAt } from './header.ts';
import { periodAbove, yearInHeaders } from './period-hints.ts';
import { rowFindings } from './rows/row-findings.ts';
import { rowRules } from './rows/row-rules.ts';
import { sortRows } from './rows/sort-rows.ts';
import { type SheetTask, textsOfRow } from './task.ts';
import { settleUnits } from './units.ts';

/** The tables of a sheet that are lists of the register, how many others name the same things, and whether one has headers and no rows. */
export interface SheetTables<Field extends string> {
  readonly lists: readonly Table<Field>[];
  readonly others: number;
  readonly hasBlankForm: boolean;
}

/** Reads the tables of a sheet from top to bottom; what one says of year, month and unit holds for the next. */
export function readTables<Field extends string>(task: SheetTask<Field>): Outcome<SheetTables<Field>> {
  const { sheet, dictionary, register, options } = task;
  const tables: Table<Field>[] = [];
  let findings: Finding[] = [];
  let from = 0;
  let unit: Surroundings['unit'];
  while (from < sheet.cells.rowCount) {
    const above = periodAbove(sheet, from);
    const before = tables.at(-1)?.context;
    const year = above.year ?? before?.year ?? options.year ?? yearInHeaders(sheet, from);
    const month = above.month ?? before?.month ?? options.month;
    const forced = from === 0 ? options.headerRow : undefined;
    const header =
      forced === undefined
        ? findHeader(sheet, dictionary, from, HEADER_WITHIN, year)
        : headerAt(sheet, dictionary, forced, year);
    if (header === undefined) break;
    const read = readTable(task, header, { from, year, month, unit });
    unit = read.value.unit;
    tables.push(read.value.table);
    findings = findings.concat(read.findings);
    from = Math.max(read.value.end, header.positions.at(-1)! + 1);
  }
  const isList = ({ columns }: Table<Field>) =>
    register.isList(new Set(columns.map((column) => column.field).filter((field) => field !== undefined)));
  const filled = tables.filter((table) => table.rows.length > 0);
  const lists = filled.filter(isList);
  const hasBlankForm = tables.some((table) => table.rows.length === 0 && isList(table));
  return { value: { lists, others: filled.length - lists.length, hasBlankForm }, findings };
}

/** Rows in which a header is searched for: longer preambles were never seen. */
const HEADER_WITHIN = 60;

/** What is known before a table is read. */
interface Before {
  /** Where its preamble begins. */
  readonly from: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  /** 单位：万元 above an earlier table of the sheet. */
  readonly unit: Surroundings['unit'];
}

interface ReadTable<Field extends string> {
  readonly table: Table<Field>;
  /** First stored row after the table. */
  readonly end: number;
  readonly unit: Surroundings['unit'];
}

function readTable<Field extends string>(
  task: SheetTask<Field>,
  header: Header<Field>,
  before: Before,
): Outcome<ReadTable<Field>> {
  const { file, sheet, options } = task;
  const { cells } = sheet;
  const settled = settleColumns(task, header, before);
  const columns = options.leaveOutHidden
    ? settled.columns.filter((column) => !sheet.hiddenColumns.has(column.column))
    : settled.columns;
  const top = header.positions[0]!;
  const headerRows = header.positions.map((position) => cells.rowNumber(position));
  const rules = rowRules(task, header, columns, before.year);
  const sorted = sortRows(sheet, header.positions.at(-1)! + 1, rules);
  const own = readSurroundings(sheet, before.from, top, sorted.notes);
  const around = { ...own, unit: own.unit ?? before.unit };
  const united = settleUnits(task, { columns, headerRow: headerRows.at(-1)!, sorted, around });
  const table: Table<Field> = {
    file,
    sheet,
    headerRows,
    columns: united.columns,
    rows: sorted.rows,
    sectionOf: sorted.sectionOf,
    sections: sorted.sections,
    leftOut: [...preamble(sheet, before.from, top), ...sorted.leftOut],
    totals: sorted.totals,
    memberOf: sorted.memberOf,
    context: contextOf(around, periodInText(sheet.name)),
    spans: spansBelow(sheet, headerRows.at(-1)!, columns),
  };
  return {
    value: { table, end: sorted.end, unit: around.unit },
    findings: [
      ...settled.findings,
      ...united.findings,
      ...rowFindings(task, sorted, columns, rules.nameColumn),
    ],
  };
}

function contextOf(around: Surroundings, sheetName: PartialPeriod | undefined): TableContext {
  const { title, year, month } = around;
  return {
    title,
    heading: around.heading,
    titleAgency: title === undefined ? undefined : agencyInTitle(title),
    reporter: around.reporter,
    reportedOn: around.reportedOn,
    period: year === undefined || month === undefined ? undefined : parsePeriod(`${year}-${month}`),
    month: month ?? sheetName?.month,
    year,
    declaredCount: around.declaredCount,
    titleAt: around.titleAt,
    reportedAt: around.reportedAt,
  };
}

function preamble(sheet: Sheet, from: number, to: number): LeftOutRow[] {
  return Array.from({ length: to - from }, (_, index) => ({
    row: sheet.cells.rowNumber(from + index),
    reason: 'preamble',
    raw: textsOfRow(sheet, from + index)
      .join(' ')
      .slice(0, 60),
  }));
}

/** Merges that span rows below the header in a column that means something, ascending and free of overlap. */
function spansBelow(
  sheet: Sheet,
  headerRow: number,
  columns: readonly Column[],
): ReadonlyMap<number, readonly Range[]> {
  const wanted = new Set(
    columns.filter((column) => column.field !== undefined).map((column) => column.column),
  );
  const spans = new Map<number, Range[]>();
  for (const merge of sheet.merges) {
    if (merge.bottom <= merge.top || merge.top <= headerRow || !wanted.has(merge.left)) continue;
    const list = spans.get(merge.left);
    if (list === undefined) spans.set(merge.left, [merge]);
    else list.push(merge);
  }
  for (const [column, list] of spans) {
    list.sort((a, b) => a.top - b.top);
    spans.set(
      column,
      list.filter((range, index) => index === 0 || range.top > list[index - 1]!.bottom),
    );
  }
  return spans;
}
