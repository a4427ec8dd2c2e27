import { CELL } from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';
import { saysNothing } from './blank.ts';
import { chineseNumber } from './chinese-number.ts';
import { figureText } from './figure-text.ts';
import { EMPTY, type Reading, UNREADABLE, valued } from './reading.ts';

/** A number of projects or the like: `12`, `12个`, `共12项`, `十二个`, `１２` → 12, `45个工作日` → 45. Fractions and negatives are unreadable. */
export function readCount(cell: RawCell): Reading<number> {
  if (cell.kind === CELL.number) return whole(Number(cell.text));
  if (cell.kind !== CELL.text) return UNREADABLE;
  if (saysNothing(cell.text)) return EMPTY;
  if (cell.text.length > LONGEST) return UNREADABLE;
  const match = COUNT.exec(figureText(cell.text).replace(/\s/g, ''));
  if (!match) return UNREADABLE;
  const digits = match[1]?.replaceAll(',', '') ?? chineseNumber(match[2]!);
  return digits === undefined ? UNREADABLE : whole(Number(digits));
}

function whole(value: number): Reading<number> {
  return Number.isSafeInteger(value) && value >= 0 ? valued(value) : UNREADABLE;
}

const LONGEST = 20;
const COUNT =
  /^(?:共计|合计|总计|共有|共|计|含|约)?(?:(\d{1,12}(?:\.0+)?|\d{1,3}(?:,\d{3})+)|([〇零一二两三四五六七八九十百千]+))(?:个|项|件|宗|家|条|座|处)?(?:子?项目|工程|事项|工作日|日|天)?$/;
