import type { LayoutTable } from '../../model/layout.ts';
import type { Palette } from '../../write/terminal/palette.ts';
import { drawTable } from '../../write/terminal/table.ts';
import { wrap } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';

export interface RankTableOptions {
  readonly colors: Palette;
  /** Columns of the terminal; undefined off one. */
  readonly width: number | undefined;
}

const MARGIN = '  ';
const WIDEST = 120;

/** A table of ranks under its title, its notes below. Ends with a line break. */
export function renderRankTable(table: LayoutTable, { colors, width }: RankTableOptions): string {
  const room = width === undefined ? undefined : Math.min(WIDEST, width) - MARGIN.length;
  const drawn = drawTable(table, { width: room, unit: '亿元', colors }).trimEnd().split('\n');
  const notes = table.notes.flatMap((note) =>
    room === undefined ? [visible(note)] : wrap(visible(note), room),
  );
  const lines = ['', colors.strong(visible(table.title)), '', ...drawn, ...notes.map(colors.faint), ''];
  return `${lines.map((line) => (line === '' ? '' : MARGIN + line).trimEnd()).join('\n')}\n`;
}
