import type { Range } from '../../model/source.ts';

/** `C12` or `$C$12` as row and column from 1, unbounded as yet; undefined if it is no address. */
export function parseCellReference(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  return match === null ? undefined : { row: Number(match[2]), column: columnNumber(match[1]!) };
}

/** `A1:C3`, or `A1` for a single cell, with its corners put in order. */
export function parseRange(text: string): Range | undefined {
  const corners = text.split(':').map(parseCellReference);
  const first = corners[0];
  const second = corners.length === 1 ? first : corners[1];
  if (first === undefined || second === undefined || corners.length > 2) return undefined;
  return {
    top: Math.min(first.row, second.row),
    left: Math.min(first.column, second.column),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.column, second.column),
  };
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
