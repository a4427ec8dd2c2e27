/**
 * Length of the guard that kp's own CSV writer puts before a text that a spreadsheet would take for a formula: 1 for an
 * apostrophe, then blanks of any kind, then one of `= + - @`, their full-width forms, tab or return; else 0.
 */
export function guardLength(text: string, from: number, to: number): number {
  if (text[from] !== "'") return 0;
  let at = from + 1;
  while (at < to && !GUARDED.has(text[at]!) && /\s/.test(text[at]!)) at += 1;
  return at < to && GUARDED.has(text[at]!) ? 1 : 0;
}

const GUARDED: ReadonlySet<string> = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
