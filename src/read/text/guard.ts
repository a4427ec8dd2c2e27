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

/**
 * Where the words of `="00123"` begin and end: web systems write text like this so that a spreadsheet does not take
 * it for a number. Undefined for anything else; `quote` is one quotation mark as the field has it, doubled inside
 * quotes.
 */
export function quotedFormula(
  text: string,
  place: number,
  length: number,
  quote: string,
): { readonly place: number; readonly length: number } | undefined {
  const start = place + 1 + quote.length;
  const end = place + length - quote.length;
  if (
    end < start ||
    text[place] !== '=' ||
    !text.startsWith(quote, place + 1) ||
    !text.startsWith(quote, end)
  )
    return undefined;
  return text.slice(start, end).includes(quote) ? undefined : { place: start, length: end - start };
}

const GUARDED: ReadonlySet<string> = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
