import { CELL } from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';
import { isBlank } from './blank.ts';
import { simplified } from './folding.ts';
import { EMPTY, type Reading, UNREADABLE, valued } from './reading.ts';
import { halfWidth } from './text.ts';

/** 是 / 否, √ / ×, 已开工 / 未开工, 1 / 0, TRUE / FALSE → true or false. 部分 and 正在办理 are neither, so unreadable. */
export function readYesNo(cell: RawCell): Reading<boolean> {
  if (cell.kind === CELL.boolean) return cell.text === 'TRUE' || cell.text === '1' ? YES : NO;
  if (cell.kind === CELL.number) return DIGITS.get(cell.text) ?? UNREADABLE;
  if (cell.kind !== CELL.text) return UNREADABLE;
  const known = KNOWN.get(cell.text);
  if (known) return known;
  if (isBlank(cell.text)) return EMPTY;
  return readWord(cell.text) ?? DIGITS.get(halfWidth(cell.text).trim()) ?? UNREADABLE;
}

/** Whether the text can be an answer in a yes/no column. 1 and 0 do not count: every serial number has them. */
export function isYesNoWord(text: string): boolean {
  return KNOWN.has(text) || (!isBlank(text) && readWord(text) !== undefined);
}

function readWord(text: string): Reading<boolean> | undefined {
  if (text.length > LONGEST) return undefined;
  const word = simplified(halfWidth(text)).trim().toLowerCase().replace(REMARK, '').trim();
  const known = KNOWN.get(word);
  if (known) return known;
  if (NO_PATTERN.test(word)) return NO;
  return YES_PATTERN.test(word) ? YES : undefined;
}

const YES = valued(true);
const NO = valued(false);
const KNOWN = new Map([
  ...'是 √ ✓ ✔ ☑ ★ ● ■ ▲ ◆ v 对 有 y yes t true 已 已是 属于 完成 开工 竣工'
    .split(' ')
    .map((word) => [word, YES] as const),
  ...'否 × ✕ ✗ ✘ ☒ ╳ x 不是 非 无 無 没有 沒有 n no f false 未 尚未 暂未 不属于'
    .split(' ')
    .map((word) => [word, NO] as const),
]);
const DIGITS = new Map([
  ['1', YES],
  ['0', NO],
]);
const LONGEST = 40;
/** 是（2023年3月） */
const REMARK = /\([^()]*\)$/;
const YES_PATTERN =
  /^(?:项目)?(?:已经|已)(?:全部|正式|全面)?(?:开工|动工|竣工|完工|投产|建成|完成|入库|纳统|纳入|到位|取得|办理|办结|具备|报送|接入)(?:建设|施工|统计|库)?$/;
const NO_PATTERN =
  /^(?:项目)?(?:尚未|暂未|未|没有|没|不)(?:全部|正式|全面)?(?:开工|动工|竣工|完工|投产|建成|完成|入库|纳统|纳入|到位|取得|办理|办结|具备|报送|接入|启动|开始)(?:建设|施工|统计|库)?$/;
