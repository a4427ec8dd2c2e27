import type { LayoutColumn, LayoutTable } from '../../model/layout.ts';
import type { RenderWords } from '../columns.ts';

/** The contents of a workbook: papers to hand out come first, lists for looking things up last. */
export interface WorkbookContent {
  readonly cover?: Cover | undefined;
  readonly charts?: ChartSheet | undefined;
  readonly sheets: readonly TableSheet[];
}

/** Tables below each other that share column widths; a long table has a sheet of its own. */
export interface TableSheet {
  /** Undefined: the name of its first table. */
  readonly name?: string | undefined;
  readonly kind: SheetKind;
  readonly tables: readonly LayoutTable[];
  /** The subject whose records the formulas use; undefined: the records of the workbook's own subject. */
  readonly subject?: string | undefined;
  /** Printed with the others only while there is room; earlier sheets get the room first. */
  readonly mayBeLeft?: boolean | undefined;
}

/**
 * `summary`: figures; `list`: projects or matters that somebody has to answer for; `reference`: for looking things up
 * on screen, not printed with the others.
 */
export type SheetKind = 'summary' | 'list' | 'reference';

/** The first sheet, which can be handed over by itself. */
export interface Cover {
  /** The sheet's name. */
  readonly name: string;
  readonly title: string;
  /** Whose paper it is, and its date. */
  readonly line: string;
  readonly paragraphs: readonly string[];
  readonly table: LayoutTable;
  /** Lists below the table, each under its heading. */
  readonly remarks: readonly Remarks[];
  /** The heading above the list of the other sheets. */
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

/** A chart of a table in this workbook: each series is a column, over the table's rows. */
export interface Chart {
  readonly title: string;
  /** The table, by its id. */
  readonly table: string;
  /** The column with the names along the axis. */
  readonly along: string;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly column: string;
  readonly as: 'bars' | 'line';
  /** `plain` for the figures themselves, `second` for what they are compared with, `limit` for a limit. */
  readonly look: 'plain' | 'second' | 'limit';
}

/**
 * The contents for tables only: short ones whose columns fit below each other share a sheet, the others have one each.
 * A list without an entry has none, unless all are empty.
 */
export function sharedSheets(tables: readonly LayoutTable[], words: RenderWords): WorkbookContent {
  const filled = tables.filter(({ rows, isAlone }) => rows.length > 0 || isAlone === true);
  const sheets: LayoutTable[][] = [];
  for (const table of filled.length === 0 ? tables : filled) {
    const shared = sheets.find((others) => others.every((other) => sharesSheet(table, other)));
    if (shared === undefined) sheets.push([table]);
    else shared.push(table);
  }
  return {
    sheets: sheets.map((own) => ({ name: nameOf(own, words), kind: kindOf(own[0]!), tables: own })),
  };
}

/** The contents for tables only: one sheet for each. */
export function plainContent(tables: readonly LayoutTable[]): WorkbookContent {
  return { sheets: tables.map((table) => ({ kind: kindOf(table), tables: [table] })) };
}

/** Whether words never stand above figures, or the other way round: either would be too narrow or too wide. */
function sharesSheet(table: LayoutTable, other: LayoutTable): boolean {
  return (
    table.kind === other.kind &&
    table.kind !== 'records' &&
    [table, other].every(({ rows, isAlone }) => rows.length <= SHORT && isAlone !== true) &&
    table.columns.every(({ kind }, at) => {
      const beside = other.columns[at];
      return beside === undefined || isFigure(kind) === isFigure(beside.kind);
    })
  );
}

function isFigure(kind: LayoutColumn['kind']): boolean {
  return kind !== 'text' && kind !== 'date';
}

function nameOf(tables: readonly LayoutTable[], { tables: words }: RenderWords): string {
  const names = [...new Set(tables.map(({ sheet, title }) => sheet ?? title))];
  const joined = names.join(words.between);
  return joined.length <= LONG_NAME ? joined : words.andOthers(names[0]!, names.length);
}

/** A tab with a longer name pushes the others out of sight. */
const LONG_NAME = 20;

/** Tables with more rows than this have a sheet of their own, and their header is repeated on every page. */
const SHORT = 20;

/** Lists with more rows than this are for looking things up: they are not printed with the others. */
const READ = 60;

export function isRead({ rows }: LayoutTable): boolean {
  return rows.length <= READ;
}

export function isShort({ rows, kind }: LayoutTable): boolean {
  return kind === undefined && rows.length <= SHORT;
}

function kindOf(table: LayoutTable): SheetKind {
  const isBlank = table.isAlone === true && table.rows.length === 0;
  if (table.kind === 'records' || isBlank || !isRead(table)) return 'reference';
  return table.kind === 'list' ? 'list' : 'summary';
}
