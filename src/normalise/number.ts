import { type Exact, exact, parseExact } from '../model/exact.ts';
import { CELL } from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';
import { saysNothing } from './blank.ts';
import { looksLikeMoney, readMoney } from './money.ts';
import { EMPTY, type Reading, textCell, UNREADABLE, valued } from './reading.ts';
import { halfWidth, oneLine } from './text.ts';

/**
 * A number of whatever the row is about: marks, points below 0, pieces (`3个`), money (`30亿元` is in 元; without a unit it
 * is what it says). Days, times and words are unreadable.
 */
export function readNumber({ kind, text, format }: RawCell): Reading<Exact> {
  if (kind === CELL.number) {
    // Fifteen digits are what a spreadsheet holds exactly; what comes behind them is the dust of its arithmetic.
    const number = parseExact(String(Number(Number(text).toPrecision(15))));
    return number === undefined || format.kind === 'date' || format.kind === 'time'
      ? UNREADABLE
      : valued(number);
  }
  if (kind !== CELL.text) return UNREADABLE;
  if (saysNothing(text)) return EMPTY;
  const plain = halfWidth(oneLine(text)).replace(/\s/g, '');
  const number = parseExact(plain.replace(GROUPS, '').replace(PIECES, ''));
  if (number !== undefined) return valued(number);
  if (!looksLikeMoney(text)) return UNREADABLE;
  const money = readMoney(textCell(text), '元');
  return money.state === 'value' ? valued(exact(money.value)) : UNREADABLE;
}

const GROUPS = /(?<=\d),(?=\d{3}(?:\D|$))/g;
const PIECES = /[个项分件家]$/;
