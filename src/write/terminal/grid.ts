import Table from 'cli-table3';
import { displayWidth } from './display-width.ts';
import type { Palette } from './palette.ts';
import { wrap } from './text.ts';

/** A column of a table on the terminal: texts, or bars that fill the available width. */
export type GridColumn = TextColumn | BarColumn;

interface Drawn {
  /** Columns with a higher number are dropped first; 0 is never dropped. */
  readonly expendable: number;
}

interface TextColumn extends Drawn {
  /** The lines of the title. */
  readonly title: readonly string[];
  readonly cells: readonly string[];
  readonly align: 'left' | 'right';
  /** Whether its texts may be wrapped when no column can be dropped. */
  readonly wraps?: boolean;
  readonly paint?: (text: string, row: number) => string;
}

interface BarColumn extends Drawn {
  /** The least and the greatest width of a bar. */
  readonly least: number;
  readonly most: number;
  readonly title?: (width: number) => string;
  readonly bars: (width: number) => readonly string[];
}

export interface GridOptions {
  /** The width of the terminal; undefined without a terminal, where nothing is dropped. */
  readonly width: number | undefined;
  readonly colors: Palette;
  /** False: no rule under the titles. */
  readonly rule?: false;
}

/** Names or numbers beside bars: without a title, right-aligned, never dropped. */
export function plainColumn(cells: readonly string[]): GridColumn {
  return { title: [], cells, align: 'right', expendable: 0 };
}

const GAP = 2;
/** Text is not wrapped more narrowly than this. */
const NARROWEST_TEXT = 12;

/** Draws a table without a frame: titles if there are any, a rule, rows; with as many columns as fit. */
export function drawGrid(
  columns: readonly GridColumn[],
  { width, colors, rule }: GridOptions,
): { readonly lines: readonly string[]; readonly shown: readonly GridColumn[] } {
  const fitted = fitting(columns, width ?? Number.POSITIVE_INFINITY);
  const titles = fitted.map(titleOf);
  const height = Math.max(0, ...titles.map((title) => title.length));
  const heads = titles.map((title) => [...Array<string>(height - title.length).fill(''), ...title]);
  const drawn = new Table({
    head: height === 0 ? [] : heads.map((head) => head.map(colors.faint).join('\n')),
    colAligns: fitted.map(({ column }) => ('bars' in column ? 'left' : column.align)),
    chars: rule === false ? { ...FRAMELESS, mid: '', 'mid-mid': '' } : FRAMELESS,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  const cells = fitted.map(cellsOf);
  const rows = Math.max(0, ...cells.map((column) => column.length));
  for (let row = 0; row < rows; row += 1) drawn.push(cells.map((column) => column[row] ?? ''));
  return {
    lines: drawn
      .toString()
      .split('\n')
      .map((line) => line.trimEnd()),
    shown: fitted.map(({ column }) => column),
  };
}

interface Fitted {
  readonly column: GridColumn;
  readonly width: number;
}

/** Makes it fit: first shorter bars, then fewer columns, then wrapped text. */
function fitting(all: readonly GridColumn[], room: number): readonly Fitted[] {
  let columns = all.map((column) => ({ column, width: leastWidth(column) }));
  for (;;) {
    const left = room - columns.reduce((sum, { width }) => sum + width + GAP, -GAP);
    if (left >= 0) return columns.map((fitted) => stretched(fitted, left));
    const most = Math.max(0, ...columns.map(({ column }) => column.expendable));
    if (most === 0) return squeezed(columns, -left);
    const dropped = columns.find(({ column }) => column.expendable === most);
    columns = columns.filter((fitted) => fitted !== dropped);
  }
}

function leastWidth(column: GridColumn): number {
  if ('bars' in column) return column.least;
  return Math.max(widest(column.title), widest(column.cells));
}

/** A loop, because a table may have more rows than a call can take arguments. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

function stretched({ column, width }: Fitted, left: number): Fitted {
  return { column, width: 'bars' in column ? Math.min(column.most, width + left) : width };
}

/** Narrows texts by the missing columns, the widest first. */
function squeezed(columns: readonly Fitted[], missing: number): readonly Fitted[] {
  const widths = new Map<GridColumn, number>();
  let rest = missing;
  const texts = columns.filter(({ column }) => 'wraps' in column && column.wraps);
  for (const { column, width } of texts.sort((one, other) => other.width - one.width)) {
    const narrow = Math.min(width, Math.max(NARROWEST_TEXT, width - Math.max(0, rest)));
    widths.set(column, narrow);
    rest -= width - narrow;
  }
  return columns.map(({ column, width }) => ({ column, width: widths.get(column) ?? width }));
}

function titleOf({ column, width }: Fitted): readonly string[] {
  if (!('bars' in column)) return column.title.flatMap((line) => wrap(line, width));
  const title = column.title?.(width);
  return title === undefined ? [] : [title];
}

function cellsOf({ column, width }: Fitted): readonly string[] {
  if ('bars' in column) return column.bars(width);
  const { cells, paint = (text: string) => text } = column;
  return cells.map((text, row) =>
    paint(displayWidth(text) > width ? wrap(text, width).join('\n') : text, row),
  );
}

const FRAMELESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '─',
  'mid-mid': '─'.repeat(GAP),
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};
