import { formatPeriod, parsePeriod } from '../model/period.ts';
import { formatDate, parseDate } from '../model/plain-date.ts';
import type { ListRecord } from '../model/record.ts';
import type { NumberFormat, Sheet } from '../model/sheet.ts';
import type { Range } from '../model/source.ts';
import { type Column, type Section, sectionOver, type Table, type TableContext } from '../model/table.ts';
import { type KeptCells, restoreCells, restorePlaces } from './cells.ts';
import { integerIn, integerTuplesIn, isObject, type JsonObject, listIn, objectsIn, textIn } from './json.ts';

/**
 * A table as a line of JSON: how it was read, and the cells of its records. From this a table can be restored on which
 * reports and traces work as before. Rows are sheet row numbers; positions count the kept rows.
 */
export function tableLine(table: Table, kept: KeptCells, records: readonly ListRecord[]): string {
  const { cells, name, index, date1904 } = table.sheet;
  return JSON.stringify({
    file: table.file,
    sheet: name,
    index,
    context: contextJson(table.context),
    headerRows: table.headerRows,
    columns: table.columns,
    dataRows: runsOf(table.rows.map((position) => cells.rowNumber(position))),
    sections: table.sections.map((section) => sectionJson(section, table.sections)),
    sectionOf: repeatsOf(table.sectionOf),
    merges: [...table.spans].flatMap(([column, ranges]) =>
      ranges.map(({ top, left, bottom, right }) => [column, top, left, bottom, right]),
    ),
    inherited: inheritedJson(table, records),
    date1904,
    ...kept,
  });
}

/** Restores the table. Data needed only for reading (hidden parts, rows left out, printed totals) is not stored. */
export function restoreTable<Field extends string>(
  json: JsonObject,
  { ledger, isField }: { readonly ledger: string; readonly isField: IsField<Field> },
): Table<Field> {
  const cells = restoreCells(json.rows);
  const sheet: Sheet = {
    name: textIn(json.sheet) ?? '',
    index: integerIn(json.index) ?? 0,
    visibility: 'visible',
    cells,
    formats: listIn(json.formats).filter(isFormat),
    date1904: json.date1904 === true,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    totalRows: new Set(),
    covered: [],
    turned: restorePlaces(json.rows),
  };
  const sections = sectionsIn(json.sections);
  return {
    ledger,
    file: textIn(json.file) ?? '',
    sheet,
    headerRows: listIn(json.headerRows).map((row) => integerIn(row) ?? 0),
    columns: listIn(json.columns).filter((one): one is Column<Field> => isColumn(one, isField)),
    rows: integerTuplesIn(json.dataRows, 2).flatMap(([first, last]) =>
      Array.from({ length: last! - first! + 1 }, (_, at) => cells.rowPosition(first! + at)),
    ),
    sectionOf: Int32Array.from(
      integerTuplesIn(json.sectionOf, 2).flatMap(([section, times]) => Array<number>(times!).fill(section!)),
    ),
    sections,
    leftOut: [],
    totals: [],
    memberOf: new Map(),
    context: contextIn(isObject(json.context) ? json.context : {}),
    spans: spansIn(json.merges),
    inherited: inheritedIn(json.inherited, sections, isField),
  };
}

/** How the context was found is only needed for reading and is not stored. */
function contextJson({ reportedOn, period, taken: _, above: __, ...context }: TableContext): JsonObject {
  return {
    ...context,
    reportedOn: reportedOn && formatDate(reportedOn),
    period: period && formatPeriod(period),
  };
}

function contextIn(json: JsonObject): TableContext {
  const declared = isObject(json.declaredCount) ? json.declaredCount : {};
  const value = integerIn(declared.value);
  const row = integerIn(declared.row);
  return {
    title: textIn(json.title),
    heading: textIn(json.heading),
    titleAgency: textIn(json.titleAgency),
    reporter: textIn(json.reporter),
    reportedOn: parseDate(textIn(json.reportedOn) ?? ''),
    period: parsePeriod(textIn(json.period) ?? ''),
    month: integerIn(json.month),
    year: integerIn(json.year),
    declaredCount: value === undefined || row === undefined ? undefined : { value, row },
  };
}

/** Whether a ledger has a field of this name. */
type IsField<Field extends string> = (name: unknown) => name is Field;

function isColumn<Field extends string>(value: unknown, isField: IsField<Field>): boolean {
  if (!isObject(value) || integerIn(value.column) === undefined || textIn(value.header) === undefined)
    return false;
  return value.field === undefined || isField(value.field);
}

function isFormat(value: unknown): value is NumberFormat {
  return isObject(value) && textIn(value.code) !== undefined && textIn(value.kind) !== undefined;
}

function sectionJson({ parent, covers, ...section }: Section, all: readonly Section[]): JsonObject {
  return {
    ...section,
    covers: [covers.from, covers.to],
    parent: parent === undefined ? undefined : all.indexOf(parent),
  };
}

/** Parents come before their children. */
function sectionsIn(json: unknown): readonly Section[] {
  const sections: Section[] = [];
  for (const one of objectsIn(json)) {
    const [from = 0, to = 0] = integerTuplesIn([one.covers], 2)[0] ?? [];
    sections.push({
      row: integerIn(one.row) ?? 0,
      depth: integerIn(one.depth) ?? 1,
      raw: textIn(one.raw) ?? '',
      name: textIn(one.name) ?? '',
      declaredCount: integerIn(one.declaredCount),
      parent: sections[integerIn(one.parent) ?? -1],
      column: integerIn(one.column) ?? 0,
      covers: { from, to },
    });
  }
  return sections;
}

/**
 * `[[2, { "category": 0, "phase": 2 }]]`: the fields that rows under section 2 inherit, with the section each comes
 * from.
 */
function inheritedJson({ sections }: Table, records: readonly ListRecord[]): readonly unknown[] {
  const bySection = new Map<number, JsonObject>();
  for (const record of records) {
    const section = sectionOver(record);
    if (section === undefined || record.inherited === undefined) continue;
    const givers = Array.from(record.inherited, ([field, giver]) => [field, sections.indexOf(giver)]);
    bySection.set(sections.indexOf(section), Object.fromEntries(givers));
  }
  return [...bySection];
}

function inheritedIn<Field extends string>(
  json: unknown,
  sections: readonly Section[],
  isField: IsField<Field>,
): Table<Field>['inherited'] {
  const bySection = new Map<Section, ReadonlyMap<Field, Section>>();
  for (const [index, givers] of listIn(json).map(listIn)) {
    const section = sections[integerIn(index) ?? -1];
    if (section === undefined || !isObject(givers)) continue;
    const named = Object.entries(givers).flatMap(([field, giver]): [Field, Section][] => {
      const given = sections[integerIn(giver) ?? -1];
      return isField(field) && given !== undefined ? [[field, given]] : [];
    });
    bySection.set(section, new Map(named));
  }
  return bySection;
}

function spansIn(json: unknown): ReadonlyMap<number, readonly Range[]> {
  const spans = new Map<number, Range[]>();
  for (const [column, top, left, bottom, right] of integerTuplesIn(json, 5)) {
    const range = { top: top!, left: left!, bottom: bottom!, right: right! };
    const ranges = spans.get(column!);
    if (ranges === undefined) spans.set(column!, [range]);
    else ranges.push(range);
  }
  return spans;
}

/** 4, 5, 6, 9 as `[4, 6]`, `[9, 9]`. */
function runsOf(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** 0, 0, 0, 1 as `[0, 3]`, `[1, 1]`. */
function repeatsOf(values: Iterable<number>): readonly (readonly [value: number, times: number])[] {
  const repeats: [number, number][] = [];
  for (const value of values) {
    const last = repeats.at(-1);
    if (last !== undefined && value === last[0]) last[1] += 1;
    else repeats.push([value, 1]);
  }
  return repeats;
}
