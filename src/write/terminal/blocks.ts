import type { LayoutTable } from '../../model/layout.ts';
import { RENDER_WORDS, unitOf } from '../columns.ts';
import { displayWidth } from './display-width.ts';
import type { PictureOptions } from './picture.ts';
import { drawTable } from './table.ts';
import { padEnd, wrap } from './text.ts';
import { visible } from './visible.ts';

/** Lines that belong together, made for the columns there are; none leave no gap. */
export type Block = (width: number) => readonly string[];

const MARGIN = '  ';
/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 120;
/** Where no terminal bounds the picture. */
const UNBOUNDED = 100;
/** Longer tables belong into the workbook. */
const MOST_ROWS = 60;

/** A heading and blocks under it, an empty line before each. Ends with a line break. */
export function drawPicture(
  title: string,
  aside: string,
  blocks: readonly Block[],
  options: PictureOptions,
): string {
  return drawBlocks([(width) => heading(title, aside, width, options), ...blocks], options);
}

/** Blocks, an empty line before each. Ends with a line break. */
export function drawBlocks(blocks: readonly Block[], options: PictureOptions): string {
  const width = Math.max(20, Math.min(WIDEST, options.width ?? UNBOUNDED) - MARGIN.length);
  const drawn = blocks.map((block) => block(width)).filter((lines) => lines.length > 0);
  const lines = drawn.flatMap((block) => ['', ...block]);
  return `${[...lines, ''].map((line) => (line === '' ? '' : MARGIN + line).trimEnd()).join('\n')}\n`;
}

/** A line that may hold colours, wrapped on a terminal. */
export function lineBlock(line: string, options: PictureOptions): Block {
  return (width) => (options.width === undefined ? [line] : wrap(line, width));
}

/** Sentences, wrapped on a terminal. */
export function sentenceBlock(sentences: readonly string[], options: PictureOptions): Block {
  const shown = sentences.map(visible);
  return (width) =>
    options.width === undefined ? shown : shown.flatMap((sentence) => wrap(sentence, width));
}

/** A table under its title and unit, its notes below; cut after many rows unless it was asked for. */
export function tableBlock(
  table: LayoutTable,
  whole: boolean,
  options: PictureOptions & { readonly time?: number },
  mostRows = MOST_ROWS,
): Block {
  const { colors, tag } = options;
  const { amountsIn, moreRows, units } = RENDER_WORDS[tag];
  const rows = whole || table.rows.length <= mostRows ? undefined : mostRows;
  const unit = unitOf(table, { unit: options.unit });
  const hasMoney = table.columns.some(({ kind }) => kind === 'money');
  const unitNote = hasMoney ? amountsIn(units[unit]) : '';
  const notes = table.notes.map(visible);
  const caption = `${colors.strong(visible(table.title))}  ${colors.faint(unitNote)}`;
  return (width) => [
    ...(options.width === undefined ? [caption] : wrap(caption, width)),
    ...drawTable(table, {
      width: options.width === undefined ? undefined : width,
      unit,
      colors,
      rows,
      time: options.time,
    })
      .trimEnd()
      .split('\n'),
    ...(rows === undefined ? [] : [colors.faint(moreRows(table.rows.length - rows))]),
    ...notes.flatMap((note) => (options.width === undefined ? [note] : wrap(note, width))).map(colors.faint),
  ];
}

/** A label and the lines beside it, which may depend on how wide they can be. */
export type Labelled = readonly [
  label: string,
  lines: readonly string[] | ((room: number) => readonly string[]),
];

/** Labels one below the other with a few lines beside each; one without lines is left out. */
export function labelBlock(labelled: readonly Labelled[], options: PictureOptions): Block {
  const label = Math.max(0, ...labelled.map(([name]) => displayWidth(name))) + 2;
  return (width) => {
    const room = options.width === undefined ? Number.POSITIVE_INFINITY : Math.max(16, width - label);
    return labelled.flatMap(([name, lines]) =>
      (typeof lines === 'function' ? lines(room) : lines)
        .flatMap((line) => wrap(line, room))
        .map((line, at) => options.colors.strong(padEnd(at === 0 ? name : '', label)) + line),
    );
  };
}

function heading(title: string, aside: string, width: number, { colors }: PictureOptions): string[] {
  const gap = width - displayWidth(title) - displayWidth(aside);
  return gap >= 2
    ? [colors.strong(title) + ' '.repeat(gap) + colors.faint(aside)]
    : [...wrap(title, width).map(colors.strong), ...wrap(aside, width).map(colors.faint)];
}
