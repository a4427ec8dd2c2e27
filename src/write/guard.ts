/**
 * Keeps spreadsheets from taking a text field of a CSV for a formula: where the text begins, after spaces, with `= + - @`,
 * their full-width forms, a tab or a carriage return, and is not a plain number, a `'` goes before it.
 */
export function guardText(text: string): string {
  return RISKY_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

const RISKY_START = /^[^\S\t\r]*[=+\-@＝＋－＠\t\r]/;
const PLAIN_NUMBER = /^ *[+-]?\d+(?:\.\d+)?%? *$/;
