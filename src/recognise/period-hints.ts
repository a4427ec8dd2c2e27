import type { Sheet } from '../model/sheet.ts';
import { type PartialPeriod, periodInText } from '../normalise/period.ts';
import type { Dictionary } from './dictionary.ts';
import { fieldOf } from './header.ts';
import { yearsIn } from './header-key.ts';
import { matchHeader } from './match-header.ts';
import { textsOfRow } from './task.ts';

/** The period named in the few rows above a table, where only titles stand. */
export function periodAbove<Field extends string>(
  sheet: Sheet,
  from: number,
  dictionary: Dictionary<Field>,
): PartialPeriod {
  const { cells } = sheet;
  const isName = (text: string) => fieldOf(matchHeader([text], dictionary, undefined)) === 'name';
  let found: PartialPeriod = {};
  for (let position = from; position < Math.min(from + TITLE_ROWS, cells.rowCount); position += 1) {
    // The header begins here; the times in it belong to its columns.
    if (cells.rowEnd(position) - cells.rowStart(position) > TITLE_CELLS) break;
    const texts = textsOfRow(sheet, position);
    if (texts.length > 1 && texts.some(isName)) break;
    const named = periodInText(texts.join(' ').replace(REPORTED_ON, ''));
    if (named?.year !== undefined && named.month !== undefined) return named;
    found = { ...named, ...found };
  }
  return found;
}

/** Headers name the list's year most often, and years before it (截至2018年底) besides: the latest one is taken. */
export function yearInHeaders(sheet: Sheet, from: number): number | undefined {
  let latest: number | undefined;
  for (let position = from; position < Math.min(from + HEADER_ROWS, sheet.cells.rowCount); position += 1) {
    for (const text of textsOfRow(sheet, position)) {
      if (!/年.*(?:投资|完成|计划)/.test(text)) continue;
      for (const year of yearsIn(text)) latest = Math.max(latest ?? year, year);
    }
  }
  return latest;
}

const TITLE_ROWS = 8;
const TITLE_CELLS = 3;
const HEADER_ROWS = 10;
/** The day on which a list was filled in is not its period, and what is said of how to fill it in holds for any. */
const REPORTED_ON = /(?:填报|上报|报送|填表|制表)(?:时间|日期|说明|要求|须知).*$/;
