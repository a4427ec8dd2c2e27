import type { LayoutTable } from '../../model/layout.ts';
import { RENDER_WORDS, unitOf } from '../columns.ts';
import { displayWidth } from './display-width.ts';
import { widest } from './grid.ts';
import type { PictureOptions } from './picture.ts';
import { drawTable } from './table.ts';
import { padEnd, wrap } from './text.ts';
import { visible } from './visible.ts';

/** Lines that belong together, drawn for a given width. A block without lines leaves no gap. */
export type Block = (width: number) => readonly string[];

const MARGIN = '  ';
/** The gap between a label and the text beside it, and the least width of that text. */
const GAP = 2;
const NARROWEST = 16;
/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 120;
/** The width where there is no terminal. */
const UNBOUNDED = 100;
/** Longer tables belong in the workbook. */
const MOST_ROWS = 60;

/** A heading and blocks below it, each after an empty line. Ends with a line break. */
export function drawPicture(
  title: string,
  aside: string,
  blocks: readonly Block[],
  options: PictureOptions,
): string {
  return drawBlocks([headBlock(title, aside, options), ...blocks], options);
}

/** Blocks, each after an empty line. Ends with a line break. */
export function drawBlocks(blocks: readonly Block[], options: PictureOptions): string {
  const width = Math.max(20, Math.min(WIDEST, options.width ?? UNBOUNDED) - MARGIN.length);
  const drawn = blocks.map((block) => block(width)).filter((lines) => lines.length > 0);
  const lines = drawn.flatMap((block) => ['', ...block]);
  return `${[...lines, ''].map((line) => (line === '' ? '' : MARGIN + line).trimEnd()).join('\n')}\n`;
}

/** A line that may contain colours, wrapped on a terminal. */
export function lineBlock(line: string, { width }: Pick<PictureOptions, 'width'>): Block {
  return (room) => (width === undefined ? [line] : wrap(line, room));
}

/** Sentences, wrapped on a terminal. */
export function sentenceBlock(sentences: readonly string[], options: Pick<PictureOptions, 'width'>): Block {
  const blocks = sentences.map((sentence) => lineBlock(visible(sentence), options));
  return (width) => blocks.flatMap((block) => block(width));
}

type TableBlockOptions = PictureOptions & { readonly time?: number };

/** A table with its title and unit above and its notes below; shortened if it has many rows and was not asked for. */
export function tableBlock(
  table: LayoutTable,
  whole: boolean,
  options: TableBlockOptions,
  mostRows = MOST_ROWS,
): Block {
  const { amountsIn, units } = RENDER_WORDS[options.tag];
  const hasMoney =
    table.columns.some(({ kind }) => kind === 'money') ||
    table.rows.some(({ cells }) => cells.some(({ type }) => type === 'money'));
  const unitNote = hasMoney ? amountsIn(units[unitOf(table, { unit: options.unit })]) : '';
  const title = options.colors.strong(visible(table.title));
  const caption = lineBlock(`${title}  ${options.colors.faint(unitNote)}`, options);
  const rows = bareTableBlock(table, whole, options, mostRows);
  return (width) => [...caption(width), ...rows(width)];
}

/** The same without its title. */
export function bareTableBlock(
  table: LayoutTable,
  whole: boolean,
  options: TableBlockOptions,
  mostRows = MOST_ROWS,
): Block {
  const { colors, time } = options;
  const unit = unitOf(table, { unit: options.unit });
  const rows = whole || table.rows.length <= mostRows ? undefined : mostRows;
  const notes = sentenceBlock(table.notes, options);
  const more =
    rows === undefined ? [] : [colors.faint(RENDER_WORDS[options.tag].moreRows(table.rows.length - rows))];
  return (room) => {
    const width = options.width === undefined ? undefined : room;
    return [
      ...drawTable(table, { width, unit, colors, rows, time }),
      ...more,
      ...notes(room).map(colors.faint),
    ];
  };
}

/** A label and the lines beside it, which may depend on the width available. */
export type Labelled = readonly [
  label: string,
  lines: readonly string[] | ((room: number) => readonly string[]),
];

/** Labels one below the other with a few lines beside each; a label without lines is left out. */
export function labelBlock(
  labelled: readonly Labelled[],
  { width: terminal, colors }: PictureOptions,
  least = 0,
): Block {
  return (room) => {
    const width = terminal === undefined ? undefined : room;
    return labelLines(labelled, { width, paint: colors.strong, least });
  };
}

interface LabelOptions {
  /** The width of the terminal in columns; undefined without a terminal, where nothing is wrapped. */
  readonly width: number | undefined;
  readonly paint?: (label: string) => string;
  /** The least width of the labels. */
  readonly least?: number;
  readonly gap?: number;
}

/** The same as an array of lines. */
export function labelLines(
  labelled: readonly Labelled[],
  { width, paint = (label) => label, least = 0, gap = GAP }: LabelOptions,
): readonly string[] {
  const label = Math.max(least, widest(labelled.map(([name]) => name))) + gap;
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(NARROWEST, width - label);
  return labelled.flatMap(([name, lines]) =>
    (typeof lines === 'function' ? lines(room) : lines)
      .flatMap((line) => wrap(line, room))
      .map((line, at) => paint(padEnd(at === 0 ? name : '', label)) + line),
  );
}

/** A title, and a text at the other end of its line if there is room. */
export function headBlock(title: string, aside: string, { colors }: PictureOptions): Block {
  return (width) => {
    const gap = width - displayWidth(title) - displayWidth(aside);
    return gap >= 2
      ? [colors.strong(title) + ' '.repeat(gap) + colors.faint(aside)]
      : [...wrap(title, width).map(colors.strong), ...wrap(aside, width).map(colors.faint)];
  };
}
