import type { LayoutTable } from '../../model/layout.ts';

/** What a workbook is made of: papers to hand out before, lists to look things up in behind. */
export interface WorkbookContent {
  readonly cover?: Cover | undefined;
  readonly charts?: ChartSheet | undefined;
  readonly sheets: readonly TableSheet[];
}

/** Tables below each other, in columns of common width; a long one stands alone. */
export interface TableSheet {
  /** Undefined: called as its first table is. */
  readonly name?: string | undefined;
  readonly kind: SheetKind;
  readonly tables: readonly LayoutTable[];
  /** Formulas run over the records of their own subject; undefined: over those that the workbook is about. */
  readonly subject?: string | undefined;
  /** Printed with the others only where there is room; what comes first has it first. */
  readonly mayBeLeft?: boolean | undefined;
}

/**
 * `summary`: figures; `list`: projects or matters that somebody is going to be asked about; `reference`: what is looked up
 * on a screen, and not printed with the others.
 */
export type SheetKind = 'summary' | 'list' | 'reference';

/** The first sheet, which can be handed over by itself. */
export interface Cover {
  /** What the sheet is called. */
  readonly name: string;
  readonly title: string;
  /** Whose paper it is, and of when. */
  readonly line: string;
  readonly paragraphs: readonly string[];
  readonly table: LayoutTable;
  /** Lists below the table, each under its heading. */
  readonly remarks: readonly Remarks[];
  /** What stands above the list of the other sheets. */
  readonly contents: string;
}

export interface Remarks {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A sheet of charts. */
export interface ChartSheet {
  readonly name: string;
  readonly title: string;
  /** What could not be drawn, and why. */
  readonly notes: readonly string[];
  readonly charts: readonly Chart[];
}

/** A chart of columns of a table of this workbook, each a series over the table's rows. */
export interface Chart {
  readonly title: string;
  /** The table, by its id. */
  readonly table: string;
  /** The column that names the places along the axis. */
  readonly along: string;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly column: string;
  readonly as: 'bars' | 'line';
  /** Plain for what is, faint for what it is held against, strong for a limit. */
  readonly look: 'plain' | 'second' | 'limit';
}

/** Tables and no more: a sheet each. */
export function plainContent(tables: readonly LayoutTable[]): WorkbookContent {
  return { sheets: tables.map((table) => ({ kind: kindOf(table), tables: [table] })) };
}

/** Longer tables have a sheet of their own, whose header is repeated on every page. */
const SHORT = 20;

/** Lists of more rows than this are looked things up in, not read: they are not printed with the others. */
const READ = 60;

export function isRead({ rows }: LayoutTable): boolean {
  return rows.length <= READ;
}

export function isShort({ rows, kind }: LayoutTable): boolean {
  return kind === undefined && rows.length <= SHORT;
}

function kindOf(table: LayoutTable): SheetKind {
  if (table.kind === 'records' || !isRead(table)) return 'reference';
  return table.kind === 'list' ? 'list' : 'summary';
}
