import { scaleDecimal } from '../model/decimal.ts';
import type { Ratio } from '../model/ratio.ts';
import { CELL } from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';
import { saysNothing } from './blank.ts';
import { figureText } from './figure-text.ts';
import { EMPTY, type Reading, UNREADABLE, valued } from './reading.ts';
import { shownSection } from './shown-number.ts';
import { halfWidth } from './text.ts';

/** How a column writes its bare rates: 0.7745 (fraction) or 77.45 (percent). */
export type PercentScale = 'fraction' | 'percent';

/**
 * Reads a rate → an exact fraction (over a power of ten, kept to ten decimals). A `%` in the text or in the number
 * format decides the scale; otherwise the column's scale counts.
 */
export function readPercent(cell: RawCell, column: PercentScale): Reading<Ratio> {
  if (cell.kind === CELL.number) return ratio(cell.text, scaleOfNumber(cell) ?? column);
  if (cell.kind !== CELL.text) return UNREADABLE;
  if (saysNothing(cell.text)) return EMPTY;
  const text = figureText(cell.text).replace(/\s/g, '');
  return text.endsWith('%') ? ratio(text.slice(0, -1), 'percent') : ratio(text, column);
}

/**
 * The scale of a column's bare numbers, judged over all its cells: fractions stay below 5, percents rarely do.
 * Undefined when the values allow both; then a % in the header decides, if there is one.
 */
export function percentScale(cells: Iterable<RawCell>, headerHasPercent: boolean): PercentScale | undefined {
  let largest = 0;
  let bare = 0;
  for (const cell of cells) {
    if (scaleOfNumber(cell) !== undefined || (cell.kind !== CELL.number && cell.kind !== CELL.text)) continue;
    const value = scaleDecimal(halfWidth(cell.text).trim(), DECIMALS) / 10 ** DECIMALS;
    if (Number.isNaN(value)) continue;
    bare++;
    largest = Math.max(largest, Math.abs(value));
  }
  if (bare === 0 || largest > SURELY_PERCENT) return 'percent';
  if (headerHasPercent) return largest <= SURELY_FRACTION && bare >= ENOUGH ? undefined : 'percent';
  return largest <= SURELY_FRACTION ? 'fraction' : undefined;
}

/**
 * `0.00%` shows a fraction as percent; `0.00"%"` only prints the sign behind a number that is a percentage already.
 */
function scaleOfNumber(cell: RawCell): PercentScale | undefined {
  if (cell.format.kind === 'percent') return 'fraction';
  return /[%％]/.test(shownSection(cell)?.after ?? '') ? 'percent' : undefined;
}

function ratio(text: string, scale: PercentScale): Reading<Ratio> {
  const numerator = scaleDecimal(text, DECIMALS);
  if (!Number.isSafeInteger(numerator)) return UNREADABLE;
  return valued({ numerator, denominator: 10 ** (scale === 'percent' ? DECIMALS + 2 : DECIMALS) });
}

const DECIMALS = 10;
const SURELY_PERCENT = 5;
const SURELY_FRACTION = 1.5;
/** So many rates below 1.5 % in one column are no coincidence. */
const ENOUGH = 3;
