import { fraction, type Ratio } from '../../model/ratio.ts';
import type { Palette } from './palette.ts';

const FULL = '█';
const EMPTY = '░';
/** Marks the time progress in the bar. */
const MARK = '▏';
const BEYOND = '▶';

/**
 * Draws a rate as a bar, `width` columns for 0 to 100 %, with a mark at `time`. More than 100 % ends in an arrow.
 * Green when it reaches the mark, red when it does not.
 */
export function drawBar(rate: Ratio, time: number, width: number, colors: Palette): string {
  const value = fraction(rate);
  const filled = Math.round(Math.min(1, Math.max(0, value)) * width);
  const mark = Math.min(width - 1, Math.floor(time * width));
  const paint = value >= time ? colors.ahead : colors.behind;
  const cells: string[] = Array.from({ length: width }, (_, at) => (at < filled ? FULL : EMPTY));
  if (value > 1) cells[width - 1] = BEYOND;
  if (time < 1) cells[mark] = MARK;
  return runs(cells)
    .map((run) => (run.startsWith(EMPTY) ? colors.faint(run) : paintRun(run, paint)))
    .join('');
}

function paintRun(run: string, paint: (text: string) => string): string {
  return run === MARK ? run : paint(run);
}

/** Joins neighbours of the same kind, so that colours are switched as rarely as possible. */
function runs(cells: readonly string[]): string[] {
  const found: string[] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last?.startsWith(cell) === true) found[found.length - 1] = last + cell;
    else found.push(cell);
  }
  return found;
}
