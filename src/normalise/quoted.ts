import { CELL, type Sheet } from '../model/sheet.ts';
import { type RawCell, rawCellOf } from '../model/table.ts';
import { shownDate } from './shown-date.ts';
import { shownNumber, shownSection, timesTens } from './shown-number.ts';
import { withMarks } from './text.ts';

/**
 * A cell as messages quote it: numbers and dates as the sheet shows them, words as they are, invisible characters by
 * their number: `<U+200B>`.
 */
export function quoted(cell: RawCell): string {
  const { kind, text, format, date1904 } = cell;
  if (kind !== CELL.number) return withMarks(text);
  if (format.kind === 'percent') return `${timesTens(text, 2)}%`;
  if (format.kind === 'date' || format.kind === 'time')
    return shownDate(Number(text), format, date1904) ?? text;
  const section = shownSection(cell);
  return section?.shows === 'number' ? shownNumber(text, section) : text;
}

/** The text of a cell as the sheet shows it, for headings and titles that may hold a date. */
export function wordsIn(sheet: Sheet, cell: number): string {
  const { cells, formats } = sheet;
  const isDate = cells.kind(cell) === CELL.number && formats[cells.format(cell)]?.kind === 'date';
  return isDate ? quoted(rawCellOf(sheet, cell)) : cells.text(cell);
}
