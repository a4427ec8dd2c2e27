import { Grid, linesOf, type Paper, type Paragraph, PlacedText } from './paper.ts';

/**
 * Reads plain text and Markdown: each line is a paragraph, except that lines broken by a program are joined; `| a | b
 * |` and lines with the same number of tabs are tables.
 */
export function textPaper(source: string): Paper {
  const placeOf = linesOf(source);
  const paragraphs: Paragraph[] = [];
  let table = 0;
  const lines = linesWithPlaces(source);
  for (let at = 0; at < lines.length; ) {
    const rows = tableRows(lines, at);
    if (rows > 0) {
      const grid = new Grid(table);
      table += 1;
      for (const line of lines.slice(at, at + rows))
        if (!RULE.test(line.text)) paragraphs.push(...cellsOf(line, grid, placeOf));
      at += rows;
      continue;
    }
    const placed = new PlacedText();
    const isHeading = /^\s*#{1,6}\s/.test(lines[at]!.text);
    addPlain(placed, lines[at]!);
    at += 1;
    while (at < lines.length && isBroken(lines[at - 1]!.text, lines[at]!.text)) {
      addPlain(placed, { text: ` ${lines[at]!.text}`, start: lines[at]!.start - 1 });
      at += 1;
    }
    const paragraph = placed.take(placeOf, { isHeading });
    if (paragraph !== undefined) paragraphs.push(paragraph);
  }
  return { paragraphs };
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** The start of a list item, heading or quotation. */
const ITEM = /^\s*(?:[-*+]\s|#{1,6}\s|\d+[.)、．]|[（(]?[一二三四五六七八九十]+[)）、.．]|>|\|)/;
const ENDED = /[。！？；;!?：:.|]\s*$/;
/**
 * Lines at least this wide may have been broken by a program, which does so at 70 columns or more; a Chinese
 * character is two columns wide.
 */
const BROKEN_AT = 60;
const RULE = /^[\s|:+-]+$/;

function linesWithPlaces(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of source.split('\n')) {
    lines.push({ text: text.replace(/\r$/, ''), start });
    start += text.length + 1;
  }
  return lines;
}

function isBroken(line: string, next: string): boolean {
  if (next.trim() === '' || ITEM.test(next) || ENDED.test(line) || /^\s*#/.test(line)) return false;
  let width = 0;
  for (const character of line) width += character > '\u2e80' ? 2 : 1;
  return width >= BROKEN_AT;
}

/** How many lines from this one on form a table; 0 for none. */
function tableRows(lines: readonly Line[], from: number): number {
  const piped = runOf(lines, from, (text) => /^\s*\|.*\|\s*$/.test(text));
  if (piped > 0) return piped;
  const tabs = lines[from]!.text.split('\t').length;
  if (tabs < 3) return 0;
  const tabbed = runOf(lines, from, (text) => text.split('\t').length === tabs);
  return tabbed > 1 ? tabbed : 0;
}

function runOf(lines: readonly Line[], from: number, fits: (text: string) => boolean): number {
  let end = from;
  while (end < lines.length && fits(lines[end]!.text)) end += 1;
  return end - from;
}

function cellsOf(line: Line, grid: Grid, placeOf: (offset: number) => string): Paragraph[] {
  const isPiped = line.text.includes('|');
  const from = isPiped ? line.text.indexOf('|') + 1 : 0;
  const to = isPiped ? line.text.lastIndexOf('|') : line.text.length;
  grid.nextRow();
  let start = from;
  return line.text
    .slice(from, to)
    .split(isPiped ? '|' : '\t')
    .flatMap((text) => {
      const placed = new PlacedText();
      addPlain(placed, { text, start: line.start + start });
      start += text.length + 1;
      return placed.take(placeOf, { isHeading: false, cell: grid.place(1, 1) }) ?? [];
    });
}

/** Markup of Markdown, and invisible characters. */
const MARKS = /\*+|`+|^\s*(?:#{1,6}\s+|>\s*|[-*+]\s+)|[\u200b\ufeff]|(?<![\w\p{L}])_+|_+(?![\w\p{L}])/gu;

function addPlain(placed: PlacedText, { text, start }: Line): void {
  let done = 0;
  for (const mark of text.matchAll(MARKS)) {
    placed.add(text.slice(done, mark.index), start + done);
    done = mark.index + mark[0].length;
  }
  placed.add(text.slice(done), start + done);
}
