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
 * Breaks text into lines of at most `width` columns, between any two characters as Chinese is broken, but not before
 * closing punctuation or after opening one, nor inside a word of Latin characters or a figure and its unit that fit on a line. Colours take no
 * room. Lines after the first begin with `indent`.
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

/** Puts short phrases beside each other, two spaces apart, on as few lines of at most `width` columns as they need. */
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

/** A switch of colour; a word, or a figure with its unit; any other character. */
const PIECES = /\u001b\[\d+m|[!-~—–]+(?:个百分点|亿元|万元|[个元项年月])?|[^!-~—–]/gu;

/** The text in pieces that stay together; a piece wider than a line is cut into characters. */
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

/** A figure parted from its unit, if that helps; else characters. */
function fittingParts(piece: string, width: number): readonly string[] {
  const figure = /^[!-~—–]+/.exec(piece)?.[0] ?? '';
  const fits = figure.length < piece.length && displayWidth(figure) <= width;
  return fits ? [figure, piece.slice(figure.length)] : [...piece];
}

/** What is shown of a text that nobody would read to its end; the rest is not looked at, so that it costs nothing. */
export function beginning(text: string): string {
  return text.length <= LONGEST_SHOWN
    ? text
    : `${text.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Characters. Names and remarks of real lists are shorter. */
const LONGEST_SHOWN = 400;

/** Cuts text to so many columns, with `…` where something was cut. */
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
