import type { Period } from './period.ts';
import type { PlainDate } from './plain-date.ts';
import { type CellKind, GENERAL, type NumberFormat, placeOn, type Sheet } from './sheet.ts';
import type { CellPlace, Range, Source } from './source.ts';
import type { MoneyUnit } from './yuan.ts';

/** The kind of a column's cells, which decides how they are normalised. */
export type FieldKind =
  | 'serial'
  | 'text'
  | 'name'
  | 'code'
  | 'money'
  | 'percent'
  | 'count'
  /** A plain number of anything: marks, points, pieces, money. */
  | 'number'
  /** A number with its unit. */
  | 'quantity'
  | 'date'
  | 'date-range'
  | 'yes-no'
  | 'levels'
  | 'phase'
  | 'step'
  | 'district'
  | 'progress'
  /** The unit of the amounts in its row: 万元, 亿元. */
  | 'unit'
  /** The month that a row of a running list is about. */
  | 'month';

/** How a header was matched to its field. */
export type ColumnMatch = 'exact' | 'fuzzy' | 'by-values' | 'unmapped' | 'ignored';

/**
 * Where the unit of a column was stated: its header, the row below it, a column of units, or the lines around the
 * table.
 */
export type UnitFrom =
  | 'header'
  | 'unit-row'
  | 'column'
  | 'preamble'
  | 'note'
  | 'above'
  | 'sheet'
  | 'file'
  | 'assumed';

/**
 * How it was decided what a column holds: said by its heading alone, proven by how amounts hang together, settled by the
 * office in kp.yaml, or doubtful.
 */
export type ColumnDecision = 'exact' | 'proven' | 'settled' | 'doubtful';

/** One column of a recognised table. */
export interface Column<Field extends string = string> {
  /** The sheet's column number, from 1. */
  readonly column: number;
  /** The header as written, its levels joined by `/`, without line breaks. */
  readonly header: string;
  /** Absent where no field was found, or where the ledger does not use it. */
  readonly field: Field | undefined;
  readonly match: ColumnMatch;
  /** 0–1; 1 is an exact wording. */
  readonly confidence: number;
  readonly decided?: ColumnDecision | undefined;
  /** For a column of months: the field whose amount it forms together with other columns. */
  readonly pieceOf?: Field | undefined;
  /** For amounts that no heading explains: the field that they probably are. */
  readonly likely?: Field | undefined;
  readonly unit: MoneyUnit | undefined;
  /** `column`: each row has its own unit, and `unit` is for rows without one. */
  readonly unitFrom: UnitFrom | undefined;
  /** The last month that the header names: 8 for 1-8月完成投资. */
  readonly month?: number | undefined;
  /** The header is itself a value (省重点), and the cells say yes or no to it. */
  readonly flag?: string | undefined;
}

/** A row that carries something for the rows below it: a phase, a category, a district … */
export interface Section {
  readonly row: number;
  /** From 1 for the outermost. */
  readonly depth: number;
  /** As written: `一、基础设施项目（12个）`. */
  readonly raw: string;
  /** Without numbering, counts and the trailing 项目: `基础设施`. */
  readonly name: string;
  readonly declaredCount: number | undefined;
  readonly parent: Section | undefined;
  /** The column in which the name stands. */
  readonly column: number;
  /** The data rows that stand under it. */
  readonly covers: RowRun;
}

/** A run of data rows: indices into a table's `rows`, `to` exclusive. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
}

/** How projects stand in a sheet that is no list: a block each, a column each, or their plan and what was done in rows in turn. */
export type SheetLayout = 'cards' | 'in-columns' | 'in-turn';

export type LeftOutReason =
  | 'section'
  | 'total'
  | 'of-which'
  | 'note'
  | 'example'
  | 'repeated-header'
  | 'column-numbers'
  | 'unit-row'
  | 'preamble'
  | 'no-name'
  | 'continued'
  | 'shifted'
  | 'blank-form'
  | 'other-table'
  | 'other-period'
  | 'hidden'
  | 'struck'
  | 'removed'
  | 'proposed';

/** Why nothing of a sheet counts. */
export type SheetLeftOut =
  | 'no-table'
  | 'blank-form'
  | 'summary'
  | 'repeats-projects'
  | 'other-period'
  | 'hidden'
  | 'empty';

export interface LeftOutRow {
  readonly row: number;
  readonly reason: LeftOutReason;
  /** The first words of the row, so that a person recognises it. */
  readonly raw: string;
}

/** A total that the list itself prints, to be held against the own sum. */
export interface PrintedTotal {
  /** Stored-row position of the total itself. */
  readonly position: number;
  readonly label: string;
  readonly declaredCount: number | undefined;
  /**
   * The runs of data rows that it may be the total of, most natural first. Lists do not say which, so a sum that fits
   * one run is right.
   */
  readonly covers: readonly RowRun[];
}

/** What stands above and below a table and is about all of it. */
export interface TableContext {
  readonly title: string | undefined;
  /** 一、续建项目 right above the header: holds for the whole table. */
  readonly heading: string | undefined;
  /** The agency named in the title. */
  readonly titleAgency: string | undefined;
  /** 填报单位 */
  readonly reporter: string | undefined;
  /** 填报时间 */
  readonly reportedOn: PlainDate | undefined;
  readonly period: Period | undefined;
  /** The last month that the title names, with or without a year. */
  readonly month: number | undefined;
  readonly year: number | undefined;
  readonly declaredCount:
    | { readonly value: number; readonly row: number; readonly column?: number | undefined }
    | undefined;
  /** What the table does not state itself and took from the block above or from the name of its sheet. */
  readonly taken?: Readonly<Partial<Record<TakenPart, TakenFrom>>> | undefined;
  /** The context above the previous block, where the table may look for what it does not state itself. */
  readonly above?: TableContext | undefined;
  /** Where the title and 填报时间 stand. */
  readonly titleAt?: CellPlace | undefined;
  readonly reportedAt?: CellPlace | undefined;
}

export type TakenPart = 'title' | 'heading' | 'reporter' | 'year' | 'month';
export type TakenFrom = 'above' | 'sheet';

/** A sheet understood as a list: which columns hold which fields, and which rows are data. */
export interface Table<Field extends string = string> {
  /** The ledger whose fields explain it best. */
  readonly ledger: string;
  readonly file: string;
  readonly sheet: Sheet;
  /** Sheet row numbers of the header, top to bottom. */
  readonly headerRows: readonly number[];
  readonly columns: readonly Column<Field>[];
  /** Stored-row positions (see Cells) of the data rows, ascending. */
  readonly rows: readonly number[];
  /** For each of `rows`, the index into `sections` of the innermost section it stands under, or -1. */
  readonly sectionOf: Int32Array;
  readonly sections: readonly Section[];
  readonly leftOut: readonly LeftOutRow[];
  readonly totals: readonly PrintedTotal[];
  /** Rows that are members of the package in another row: position → position of the package. */
  readonly memberOf: ReadonlyMap<number, number>;
  readonly context: TableContext;
  /** Merges whose top-left value counts for every row they span; by column, ascending and without overlap. */
  readonly spans: ReadonlyMap<number, readonly Range[]>;
  /**
   * For a table from history: the sections that gave its rows their fields, by the section that each row stands
   * under.
   */
  readonly inherited?: ReadonlyMap<Section, ReadonlyMap<Field, Section>> | undefined;
}

/**
 * The cell that holds the value at a place of the table: the cell itself, or the top-left cell of the merge over it;
 * -1 if empty.
 */
export function cellUnder(table: Table, rowPosition: number, column: number): number {
  const cells = table.sheet.cells;
  const own = cells.inRow(rowPosition, column);
  if (own >= 0) return own;
  const spans = table.spans.get(column);
  if (spans === undefined) return -1;
  const row = cells.rowNumber(rowPosition);
  const span = spanOver(spans, row);
  return span === undefined ? -1 : cells.at(span.top, span.left);
}

/** The range that spans a row, among ranges that ascend and do not overlap. */
function spanOver(spans: readonly Range[], row: number): Range | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle]!;
    if (row < span.top) high = middle - 1;
    else if (row > span.bottom) low = middle + 1;
    else return span;
  }
  return undefined;
}

/** The innermost section a record stands under. */
export function sectionOver({
  table,
  position,
}: {
  readonly table: Table;
  readonly position: number;
}): Section | undefined {
  let low = 0;
  let high = table.rows.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (table.rows[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return table.rows[low] === position ? table.sections[table.sectionOf[low]!] : undefined;
}

/** The address of a place in the table's sheet. */
export function tableSource(table: Table, row?: number, column?: number): Source {
  const sheet = table.sheet.name === '' ? undefined : table.sheet.name;
  return { file: table.file, sheet, ...placeOn(table.sheet, row, column) };
}

/** The number that a stored row has in the sheet as handed in. */
export function rowIn({ sheet }: Pick<Table, 'sheet'>, position: number): number {
  const row = sheet.cells.rowNumber(position);
  return placeOn(sheet, row, undefined).row ?? row;
}

/** What a normaliser needs to know of a cell: everything that can affect its meaning, and nothing else. */
export interface RawCell {
  readonly kind: CellKind;
  readonly text: string;
  readonly format: NumberFormat;
  readonly date1904: boolean;
}

/** A cell of a sheet as the normalisers want it. */
export function rawCellOf({ cells, formats, date1904 }: Sheet, cell: number): RawCell {
  const format = formats[cells.format(cell)] ?? GENERAL;
  return { kind: cells.kind(cell), text: cells.text(cell), format, date1904 };
}
