import type { ShownSection } from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';

/** The section of the number format that applies to a cell's number, where it shows more or less than the digits. */
export function shownSection({ text, format }: RawCell): ShownSection | undefined {
  if (format.shown === undefined) return undefined;
  const value = Number(text);
  return format.shown.find(({ takes }) => takes === undefined || COMPARE[takes.is](value, takes.than));
}

/** A number as a section shows it, with all its digits: `12345` in `0!.0,"万"` is `1.2345万`. */
export function shownNumber(text: string, { before, after, tens, absolute }: ShownSection): string {
  const digits = timesTens(text, tens);
  if (!digits.startsWith('-')) return before + digits + after;
  return `${absolute ? '' : '-'}${before}${digits.slice(1)}${after}`;
}

const COMPARE = {
  '<': (value: number, than: number) => value < than,
  '<=': (value: number, than: number) => value <= than,
  '=': (value: number, than: number) => value === than,
  '<>': (value: number, than: number) => value !== than,
  '>=': (value: number, than: number) => value >= than,
  '>': (value: number, than: number) => value > than,
};

/**
 * A decimal number with its point moved: `1250` by -3 is `1.25`. Text that is no such number, or far beyond any
 * figure, stays unchanged.
 */
export function timesTens(text: string, tens: number): string {
  const match = DECIMAL.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent) + tens;
  if (Math.abs(point) > MOST_DIGITS) return text;
  const digits = '0'.repeat(Math.max(0, 1 - point)) + whole + decimals;
  const at = Math.max(1, point);
  const padded = digits.padEnd(at, '0');
  const left = padded.slice(at).replace(/0+$/, '');
  return `${sign}${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${left === '' ? '' : `.${left}`}`;
}

const DECIMAL = /^(-?)(\d*)(?:\.(\d*))?(?:[Ee]([+-]?\d{1,3}))?$/;
const MOST_DIGITS = 400;
