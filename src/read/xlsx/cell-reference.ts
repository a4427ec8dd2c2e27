import type { Range } from '../../model/source.ts';

/** `C12` or `$C$12` as row and column from 1, without limits; undefined if it is no address. */
export function parseCellReference(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  return match === null ? undefined : { row: Number(match[2]), column: columnNumber(match[1]!) };
}

/** `A1:C3`, or `A1` for a single cell; the corners are put in order. */
export function parseRange(text: string): Range | undefined {
  const colon = text.indexOf(':');
  const first = parseCellReference(colon < 0 ? text : text.slice(0, colon));
  const second = colon < 0 ? first : parseCellReference(text.slice(colon + 1));
  if (first === undefined || second === undefined) return undefined;
  return {
    top: Math.min(first.row, second.row),
    left: Math.min(first.column, second.column),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.column, second.column),
  };
}

function columnNumber(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + (letters.charCodeAt(at) & 0x1f);
  return column;
}
