import { displayWidth } from './display-width.ts';

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Punctuation that must not end a line. */
const OPENING = /[（(“‘《【[]$/u;
/** Punctuation that must not begin a line. */
const CLOSING = /^[，。、；：！？）》”’％%,.;:!?)\]]/u;

/**
 * Breaks text into lines of at most `width` columns: between any two characters, as in Chinese, but not before
 * closing punctuation, after opening punctuation, or inside a Latin word or a figure with its unit that fits on a
 * line. Colours take no width. Lines after the first begin with `indent`.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unbreakable(text, width - indent.length)) {
    if (line.trim() !== '' && displayWidth(line) + displayWidth(unit) > width) {
      lines.push(line.trimEnd());
      line = indent + unit.trimStart();
    } else {
      line += unit;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Puts short phrases side by side, two spaces apart, on as few lines of at most `width` columns as possible. */
export function pack(phrases: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last) + displayWidth(phrase) + 2 <= width)
      lines[lines.length - 1] = `${last}  ${phrase}`;
    else lines.push(phrase);
  }
  return lines;
}

/** A colour code; a word, or a figure with its unit; any other character. */
const PIECES = /\u001b\[\d+m|[!-~—–]+(?:个百分点|亿元|万元|[个元项年月])?|[^!-~—–]/gu;

/** The pieces of a text that stay together; a piece wider than a line is split into characters. */
function unbreakable(text: string, width: number): string[] {
  const units: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = units.at(-1);
    if (last !== undefined && piece.startsWith('\u001b')) units[units.length - 1] = last + piece;
    else if (last !== undefined && staysTogether(last, piece) && displayWidth(last + piece) <= width)
      units[units.length - 1] = last + piece;
    else if (displayWidth(piece) > width) units.push(...fittingParts(piece, width));
    else units.push(piece);
  }
  return units;
}

function staysTogether(before: string, after: string): boolean {
  return CLOSING.test(after) || OPENING.test(before);
}

/** Splits a figure from its unit, if that is enough; else into characters. */
function fittingParts(piece: string, width: number): readonly string[] {
  const figure = /^[!-~—–]+/.exec(piece)?.[0] ?? '';
  const fits = figure.length < piece.length && displayWidth(figure) <= width;
  return fits ? [figure, piece.slice(figure.length)] : [...piece];
}

/** The beginning of a text that nobody would read to its end; the rest is not processed, so that it costs nothing. */
export function beginning(text: string): string {
  return text.length <= LONGEST_SHOWN
    ? text
    : `${text.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** In characters. Names and remarks of real lists are shorter. */
const LONGEST_SHOWN = 400;

/** Cuts text to so many columns, and adds `…` if something was cut. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const character of text) {
    const next = used + displayWidth(character);
    if (next > width - 1) break;
    cut += character;
    used = next;
  }
  return `${cut}…`;
}
