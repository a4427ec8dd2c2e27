import { type Exact, exact, parseExact, times } from '../model/exact.ts';
import { CELL } from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT } from '../model/yuan.ts';
import { saysNothing } from './blank.ts';
import { looksLikeMoney, readMoney } from './money.ts';
import { EMPTY, type Reading, textCell, UNREADABLE, valued } from './reading.ts';
import { halfWidth, oneLine } from './text.ts';

/**
 * Reads a plain number of anything: marks, points below 0, pieces (`3个`), money (`30亿元`, in 元). A number without a
 * unit is taken as it is, or in the unit of money that its heading states. Days, times and words are unreadable.
 */
export function readNumber(
  { kind, text, format }: RawCell,
  unit: MoneyUnit | undefined = undefined,
): Reading<Exact> {
  const inUnit = (number: Exact) =>
    valued(unit === undefined ? number : times(number, exact(YUAN_PER_UNIT[unit])));
  if (kind === CELL.number) {
    // A spreadsheet holds fifteen digits exactly; the digits behind them are rounding errors of its arithmetic.
    const number = parseExact(String(Number(Number(text).toPrecision(15))));
    return number === undefined || format.kind === 'date' || format.kind === 'time'
      ? UNREADABLE
      : inUnit(number);
  }
  if (kind !== CELL.text) return UNREADABLE;
  if (saysNothing(text)) return EMPTY;
  const plain = halfWidth(oneLine(text)).replace(/\s/g, '');
  const number = parseExact(plain.replace(GROUPS, '').replace(PIECES, ''));
  if (number !== undefined) return BARE.test(plain) ? inUnit(number) : valued(number);
  if (!looksLikeMoney(text)) return UNREADABLE;
  const money = readMoney(textCell(text), '元');
  return money.state === 'value' ? valued(exact(money.value)) : UNREADABLE;
}

const GROUPS = /(?<=\d),(?=\d{3}(?:\D|$))/g;
/** A number without a counting word and without %. */
const BARE = /^[+-]?[\d.,]+$/;
const PIECES = /[个项分件家]$/;
