import { type FormatPiece, formatSections } from '../model/format-code.ts';
import { dateTimeOfSerial } from '../model/serial-text.ts';
import type { NumberFormat } from '../model/sheet.ts';

/**
 * A serial as its date format shows it, with all words: `2024年8月`, `1-8月累计完成投资（万元）`. ISO text where the format shows
 * a time of day, a month's name or a weekday; undefined where the serial is no date.
 */
export function shownDate(serial: number, format: NumberFormat, date1904: boolean): string | undefined {
  const iso = dateTimeOfSerial(serial, format, date1904);
  if (iso === undefined || !/^\d{4}-/.test(iso)) return iso;
  let shown = '';
  for (const piece of pieces(formatSections(format.code)[0]!)) {
    if (!('text' in piece)) continue;
    const part = piece.kind === 'date' ? datePart(piece.text.toLowerCase(), iso) : piece.text;
    if (part === undefined || piece.kind === 'half-day') return iso;
    shown += part;
  }
  return shown.trim();
}

/** Joins neighbouring letters of one kind into one part of the date: `yyyy`. */
function pieces(section: readonly FormatPiece[]): readonly FormatPiece[] {
  const joined: FormatPiece[] = [];
  for (const piece of section) {
    const last = joined.at(-1);
    const isSame =
      piece.kind === 'date' &&
      last?.kind === 'date' &&
      last.text[0]!.toLowerCase() === piece.text.toLowerCase();
    if (isSame) joined[joined.length - 1] = { kind: 'date', text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function datePart(letters: string, iso: string): string | undefined {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const number =
    letters[0] === 'y' ? year : letters[0] === 'm' ? month : letters[0] === 'd' ? day : undefined;
  if (number === undefined || (letters[0] !== 'y' && letters.length > 2)) return undefined;
  if (letters[0] === 'y') return letters.length > 2 ? year : year.slice(2);
  return letters.length > 1 ? number : String(Number(number));
}
