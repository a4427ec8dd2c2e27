/**
 * Guards a text field of a CSV against being read as a formula: if it begins, after spaces, with `= + - @`, their
 * full-width forms, a tab or a carriage return, and is not a plain number, a `'` is put before it.
 */
export function guardText(text: string): string {
  return RISKY_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

const RISKY_START = /^[^\S\t\r]*[=+\-@＝＋－＠\t\r]/;
const PLAIN_NUMBER = /^ *[+-]?\d+(?:\.\d+)?%? *$/;
