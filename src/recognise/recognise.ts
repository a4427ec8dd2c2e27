import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { parsePeriod } from '../model/period.ts';
import type { Sheet, Workbook } from '../model/sheet.ts';
import type { Range, Source } from '../model/source.ts';
import type { Column, Table } from '../model/table.ts';
import { agencyInTitle } from '../normalise/agency.ts';
import { type PartialPeriod, periodInText } from '../normalise/period.ts';
import { oneLine } from '../normalise/text.ts';
import { settleColumns } from './columns.ts';
import { readSurroundings, type Surroundings } from './context.ts';
import { buildDictionary, type Dictionary } from './dictionary.ts';
import { DEEPEST, findHeader, type Header, mergesOver, readHeader } from './header.ts';
import { yearsIn } from './header-key.ts';
import { matchHeader } from './match-header.ts';
import type { RegisterWords } from './register.ts';
import type { RowRules } from './row-view.ts';
import { sortRows } from './rows.ts';
import { repeatsOthers, summaryOf, sumsUpOthers } from './summary.ts';
import { settleUnits } from './units.ts';

export interface RecogniseOptions {
  /** The year the lists are about, where it is known beforehand. */
  readonly year?: number | undefined;
  /** The month the lists are about, where it is known beforehand. */
  readonly month?: number | undefined;
  /** Sheet row in which the header begins, instead of searching for it. */
  readonly headerRow?: number | undefined;
  /** Leaves out what the author hid, instead of counting it with a note. */
  readonly leaveOutHidden?: boolean | undefined;
}

/** A sheet, and the tables found in it. */
export interface RecognisedSheet<Field extends string = string> {
  readonly sheet: Sheet;
  readonly tables: readonly Table<Field>[];
  /** Why a sheet's rows are not counted. */
  readonly leftOut: 'no-table' | 'summary' | 'repeats-projects' | 'hidden' | 'empty' | undefined;
}

export type Recogniser<Field extends string> = (
  workbook: Workbook,
  options: RecogniseOptions,
) => Outcome<readonly RecognisedSheet<Field>[]>;

/** Makes the recogniser of one register: sheets in, tables out, and what was decided on the way. */
export function createRecogniser<Field extends string>(register: RegisterWords<Field>): Recogniser<Field> {
  const dictionary = buildDictionary(register.columns, register.unused);
  return (workbook, options) => {
    let findings: Finding[] = [];
    const found = workbook.sheets.map((sheet) => {
      if (options.leaveOutHidden && sheet.visibility !== 'visible') return { sheet, tables: [], others: 0 };
      const read = readTables(workbook.file, sheet, dictionary, register, options);
      return { sheet, tables: read.value.lists, others: read.value.others, findings: read.findings };
    });
    const sheets = found.map((one): RecognisedSheet<Field> => {
      const leftOut = leaveOut(one, found, options, dictionary, register);
      const place = { file: workbook.file, sheet: one.sheet.name || undefined };
      const rows = one.tables.reduce((sum, table) => sum + table.rows.length, 0);
      if (leftOut === 'summary' || leftOut === 'repeats-projects') {
        const reason = leftOut === 'summary' ? 'no-projects' : leftOut;
        findings.push(finding('sheet/summary', { reason, rows: rows || one.sheet.cells.rowCount }, place));
      } else if (leftOut === 'no-table' && workbook.sheets.length > 1) {
        findings.push(finding('sheet/no-table', { rows: one.sheet.cells.rowCount }, place));
      } else if (leftOut === undefined) {
        findings = findings.concat(one.findings ?? [], hiddenParts(one.sheet, one.tables, place));
      }
      return { sheet: one.sheet, tables: leftOut === undefined ? one.tables : [], leftOut };
    });
    if (sheets.every((one) => one.tables.length === 0 && one.leftOut !== 'summary')) {
      const names = workbook.sheets.map((sheet) => sheet.name);
      findings.push(finding('file/no-table', { sheets: names }, { file: workbook.file }));
    }
    return { value: sheets, findings };
  };
}

/** Rows in which a header is searched for: longer preambles were never seen. */
const HEADER_WITHIN = 60;

function readTables<Field extends string>(
  file: string,
  sheet: Sheet,
  dictionary: Dictionary<Field>,
  register: RegisterWords<Field>,
  options: RecogniseOptions,
): Outcome<{ lists: Table<Field>[]; others: number }> {
  const tables: Table<Field>[] = [];
  let findings: Finding[] = [];
  let from = 0;
  // 单位：万元 above the first table holds for those below it on the sheet.
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
        : forcedHeader(sheet, dictionary, forced, year);
    if (header === undefined) break;
    const read = readTable(file, sheet, header, from, dictionary, register, options, { year, month }, unit);
    unit = read.value.unit;
    tables.push(read.value.table);
    findings = findings.concat(read.findings);
    from = Math.max(read.value.end, header.positions.at(-1)! + 1);
  }
  const filled = tables.filter((table) => table.rows.length > 0);
  const lists = filled.filter((table) => isList(table, register));
  return { value: { lists, others: filled.length - lists.length }, findings };
}

function isList<Field extends string>(table: Table<Field>, register: RegisterWords<Field>): boolean {
  const fields = table.columns.map((column) => column.field).filter((field) => field !== undefined);
  return register.isList(new Set(fields));
}

function readTable<Field extends string>(
  file: string,
  sheet: Sheet,
  header: Header<Field>,
  from: number,
  dictionary: Dictionary<Field>,
  register: RegisterWords<Field>,
  options: RecogniseOptions,
  { year, month }: { readonly year: number | undefined; readonly month: number | undefined },
  unitAbove: Surroundings['unit'],
): Outcome<{ table: Table<Field>; end: number; unit: Surroundings['unit'] }> {
  const { cells } = sheet;
  const sheetName = sheet.name === '' ? undefined : sheet.name;
  const source = (row: number, column: number): Source => ({ file, sheet: sheetName, row, column });
  const settled = settleColumns(sheet, header, dictionary, register, year, month, source);
  const columns = options.leaveOutHidden
    ? settled.columns.filter((column) => !sheet.hiddenColumns.has(column.column))
    : settled.columns;
  const top = header.positions[0]!;
  const headerRows = header.positions.map((position) => cells.rowNumber(position));
  const rules = rowRules(sheet, header, columns, dictionary, register, options, year);
  const sorted = sortRows(sheet, header.positions.at(-1)! + 1, rules);
  const own = readSurroundings(sheet, from, top, sorted.notes);
  const around = { ...own, unit: own.unit ?? unitAbove };
  const unitRow = sorted.leftOut.find((left) => left.reason === 'unit-row')?.row;
  const headerRow = headerRows.at(-1)!;
  const united = settleUnits(
    sheet,
    columns,
    register.columns,
    unitRow,
    around,
    sorted.rows,
    source,
    headerRow,
  );
  const period =
    around.year !== undefined && around.month !== undefined ? `${around.year}-${around.month}` : '';
  const table: Table<Field> = {
    file,
    sheet,
    headerRows,
    columns: united.columns,
    rows: sorted.rows,
    sectionOf: sorted.sectionOf,
    sections: sorted.sections,
    leftOut: [...preamble(sheet, from, top), ...sorted.leftOut],
    totals: sorted.totals,
    memberOf: sorted.memberOf,
    context: {
      title: around.title,
      heading: around.heading,
      titleAgency: around.title === undefined ? undefined : agencyInTitle(around.title),
      reporter: around.reporter,
      reportedOn: around.reportedOn,
      period: parsePeriod(period),
      month: around.month ?? periodInText(sheet.name)?.month,
      year: around.year,
      declaredCount: around.declaredCount,
    },
    spans: spansBelow(sheet, headerRow, columns),
  };
  const nameless = sorted.nameless.map((position) => {
    const raw = rowText(sheet, position);
    return finding('name/missing', { raw }, source(cells.rowNumber(position), rules.nameColumn));
  });
  return {
    value: { table, end: sorted.end, unit: around.unit },
    findings: [...settled.findings, ...united.findings, ...nameless],
  };
}

function rowRules<Field extends string>(
  sheet: Sheet,
  header: Header<Field>,
  columns: readonly Column<Field>[],
  dictionary: Dictionary<Field>,
  register: RegisterWords<Field>,
  options: RecogniseOptions,
  year: number | undefined,
): RowRules {
  const kinds = new Map(register.columns.map((definition) => [definition.field, definition.kind]));
  const ofKind = (...wanted: string[]) =>
    columns.filter((column) => column.field !== undefined && wanted.includes(kinds.get(column.field) ?? ''));
  const serialColumn = ofKind('serial')[0]?.column;
  return {
    nameColumn: ofKind('name')[0]?.column ?? 0,
    serialColumn,
    identityColumns: new Set(
      columns
        .filter((one) => one.field !== undefined && register.identity.has(one.field))
        .map((one) => one.column),
    ),
    amountColumns: new Set(ofKind('money', 'percent', 'count').map((column) => column.column)),
    membersColumn: ofKind('count')[0]?.column,
    headerLabels: headerLabels(sheet, header),
    isSectionWord: register.isSectionWord,
    startsTable: (position) => tableStart(sheet, dictionary, position, year),
    isNumbered: isNumbered(sheet, header.positions.at(-1)! + 1, serialColumn),
    amountAt: (position, column) => amountAt(sheet, position, column),
    leaveOutHidden: options.leaveOutHidden ?? false,
  };
}

/** A list's header, or that of a table of something else: groups with a number of projects. */
function tableStart<Field extends string>(
  sheet: Sheet,
  dictionary: Dictionary<Field>,
  position: number,
  year: number | undefined,
): 'list' | 'other' | undefined {
  if (findHeader(sheet, dictionary, position, DEEPEST, year)?.positions[0] === position) return 'list';
  const { cells } = sheet;
  const texts: string[] = [];
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1)
    texts.push(oneLine(cells.text(cell)));
  if (texts.length < 3 || texts.some((text) => text.length > 20 || /^[\d.,%]+$/.test(text))) return undefined;
  const known = texts.filter((text) => matchHeader([text], dictionary, year).meaning !== undefined);
  return known.length >= 3 && known.length >= texts.length * 0.6 ? 'other' : undefined;
}

const SAMPLED = 200;

/** Whether at least six in ten rows below the header are numbered. */
function isNumbered(sheet: Sheet, from: number, serialColumn: number | undefined): boolean {
  if (serialColumn === undefined) return false;
  const { cells } = sheet;
  const to = Math.min(cells.rowCount, from + SAMPLED);
  let numbered = 0;
  for (let position = from; position < to; position += 1) {
    const cell = cells.inRow(position, serialColumn);
    if (cell >= 0 && /^\s*[（(]?[A-Za-z]?\d/.test(cells.text(cell))) numbered += 1;
  }
  return numbered >= 2 && numbered >= (to - from) * 0.4;
}

function amountAt(sheet: Sheet, position: number, column: number): number | undefined {
  const cell = sheet.cells.inRow(position, column);
  if (cell < 0) return undefined;
  const text = sheet.cells.text(cell).replace(/[,，\s]/g, '');
  const value = Number(text);
  return text === '' || Number.isNaN(value) ? undefined : value;
}

/** Labels by column; a merged label stands in the column where it is written. */
function headerLabels<Field extends string>(sheet: Sheet, header: Header<Field>): Map<number, Set<string>> {
  const labels = new Map<number, Set<string>>();
  for (const position of header.positions) {
    for (let cell = sheet.cells.rowStart(position); cell < sheet.cells.rowEnd(position); cell += 1) {
      const column = sheet.cells.column(cell);
      const own = labels.get(column) ?? new Set<string>();
      labels.set(column, own.add(oneLine(sheet.cells.text(cell))));
    }
  }
  return labels;
}

function forcedHeader<Field extends string>(
  sheet: Sheet,
  dictionary: Dictionary<Field>,
  row: number,
  year: number | undefined,
): Header<Field> | undefined {
  const top = sheet.cells.rowPosition(row);
  if (top < 0) return undefined;
  const merges = mergesOver(sheet, top, Math.min(top + DEEPEST, sheet.cells.rowCount));
  const depths = [1, 2, 3, 4].filter((depth) => top + depth <= sheet.cells.rowCount);
  return depths
    .map((depth) => readHeader(sheet, dictionary, top, depth, merges, year))
    .reduce((best, header) => (header.score > best.score ? header : best));
}

/** The period named in the few rows above the table, where nothing but titles stand. */
function periodAbove(sheet: Sheet, from: number): PartialPeriod {
  const { cells } = sheet;
  let found: PartialPeriod = {};
  for (let position = from; position < Math.min(from + 8, cells.rowCount); position += 1) {
    if (cells.rowEnd(position) - cells.rowStart(position) > 3) continue;
    const text = rowText(sheet, position).replace(/(?:填报|上报|报送|填表|制表)(?:时间|日期).*$/, '');
    const named = periodInText(text);
    if (named?.year !== undefined && named.month !== undefined) return named;
    found = { ...named, ...found };
  }
  return found;
}

/** Headers name the list's year most, and years before it (截至2018年底) beside it: the latest holds. */
function yearInHeaders(sheet: Sheet, from: number): number | undefined {
  const years: number[] = [];
  for (let position = from; position < Math.min(from + 10, sheet.cells.rowCount); position += 1) {
    for (let cell = sheet.cells.rowStart(position); cell < sheet.cells.rowEnd(position); cell += 1) {
      const text = sheet.cells.text(cell);
      if (/年.*(?:投资|完成|计划)/.test(text)) years.push(...yearsIn(text));
    }
  }
  return years.length === 0 ? undefined : Math.max(...years);
}

function preamble(sheet: Sheet, from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => ({
    row: sheet.cells.rowNumber(from + index),
    reason: 'preamble' as const,
    raw: rowText(sheet, from + index).slice(0, 60),
  }));
}

function rowText(sheet: Sheet, position: number): string {
  const texts: string[] = [];
  for (let cell = sheet.cells.rowStart(position); cell < sheet.cells.rowEnd(position); cell += 1) {
    texts.push(oneLine(sheet.cells.text(cell)));
  }
  return texts.join(' ').trim();
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

function leaveOut<Field extends string>(
  one: { sheet: Sheet; tables: readonly Table<Field>[]; others: number },
  all: readonly { sheet: Sheet; tables: readonly Table<Field>[] }[],
  options: RecogniseOptions,
  dictionary: Dictionary<Field>,
  register: RegisterWords<Field>,
): RecognisedSheet['leftOut'] {
  if (one.sheet.cells.rowCount === 0) return 'empty';
  if (options.leaveOutHidden && one.sheet.visibility !== 'visible') return 'hidden';
  const looksLikeSummary = summaryOf(one.sheet, one.tables, dictionary);
  // 问题台账: a register of something else, that names the projects.
  if (one.tables.length === 0) return looksLikeSummary || one.others > 0 ? 'summary' : 'no-table';
  if (looksLikeSummary === 'figures') return 'summary';
  const others = all.filter((other) => other.sheet !== one.sheet).flatMap((other) => other.tables);
  if (sumsUpOthers(one.tables, others, register.identity)) return 'summary';
  const suspicious = looksLikeSummary === 'name' || one.sheet.visibility !== 'visible';
  return suspicious && repeatsOthers(one.tables, others) ? 'repeats-projects' : undefined;
}

function hiddenParts(sheet: Sheet, tables: readonly Table[], place: Source): Finding[] {
  const found: Finding[] = [];
  const projects = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (sheet.visibility !== 'visible') {
    found.push(finding('sheet/hidden', { visibility: sheet.visibility, projects }, place));
  }
  const isHidden = (at: number) => sheet.hiddenRows.has(sheet.cells.rowNumber(at));
  const rows = sheet.hiddenRows.size === 0 ? [] : tables.flatMap((table) => table.rows.filter(isHidden));
  if (rows.length > 0) found.push(finding('sheet/hidden-rows', { rows: rows.length }, place));
  const columns = tables
    .flatMap((table) => table.columns)
    .filter((column) => column.field !== undefined && sheet.hiddenColumns.has(column.column))
    .map((column) => column.header);
  if (columns.length > 0)
    found.push(finding('sheet/hidden-columns', { columns: [...new Set(columns)] }, place));
  return found;
}
