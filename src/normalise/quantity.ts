import { scaleDecimal } from '../model/decimal.ts';
import { DECIMALS, MONEY, type Quantity, type QuantitySense } from '../model/quantity.ts';
import { CELL } from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';
import { YUAN_PER_UNIT } from '../model/yuan.ts';
import { saysNothing } from './blank.ts';
import { figureText, ungrouped } from './figure-text.ts';
import { quoted } from './quoted.ts';
import { EMPTY, type Reading, UNREADABLE, valued } from './reading.ts';
import { halfWidth } from './text.ts';
import { unitOfWord } from './unit.ts';

/**
 * Reads a number with its unit: `60000`, `6万套`, `≥20个`, `不少于20个`, `增长9.5%`, `120.5亿元`. A unit in the cell counts
 * before `unit`, which is that of its row or column; without either the quantity has no unit. More decimals than are
 * kept, two numbers, and words that are no unit are unreadable.
 */
export function readQuantity(cell: RawCell, unit: string | undefined): Reading<Quantity> {
  if (cell.kind !== CELL.number && cell.kind !== CELL.text) return UNREADABLE;
  const percent = cell.kind === CELL.number && cell.format.kind === 'percent';
  const written = cell.kind === CELL.number && !percent ? shownOr(cell) : quoted(cell);
  if (saysNothing(written)) return EMPTY;
  if (written.length > LONGEST) return UNREADABLE;
  const text = figureText(written).replace(/\s/g, '').replaceAll('％', '%');
  const match = QUANTITY.exec(text);
  if (match === null) return UNREADABLE;
  const [, before = '', number = '', after = ''] = match;
  const { unit: own, above } = parted(after);
  const scale = unitScale(wholeUnit(own, unit ?? ''));
  if (scale === undefined) return UNREADABLE;
  const parts = scaleDecimal(ungrouped(number), scale.zeros);
  if (!Number.isSafeInteger(parts) || isCut(ungrouped(number), scale.zeros)) return UNREADABLE;
  const sense = senseOf(before, above);
  const quantity = { parts, unit: scale.unit };
  return valued(sense === undefined ? quantity : { ...quantity, sense });
}

/** 6万 in a column of 套 is 6万套. */
function wholeUnit(own: string, unit: string): string {
  if (own === '') return unit;
  return /^[万亿]$/.test(own) ? own + unit.replace(/^[十百千万亿]+(?=.)/, '') : own;
}

/**
 * A unit in the form that quantities hold, and the power of ten from its numbers to their parts; undefined for words
 * that are no unit.
 */
function unitScale(written: string): { readonly unit: string; readonly zeros: number } | undefined {
  const word = halfWidth(written)
    .replace(/[\s()[\]【】]/g, '')
    .replace(/^单位[:：]?/, '');
  if (word === '') return { unit: '', zeros: DECIMALS };
  const money = /^[十百千万亿萬億]*[元圆]整?$/.test(word) ? unitOfWord(word) : undefined;
  if (money !== undefined) return { unit: MONEY, zeros: Math.round(Math.log10(YUAN_PER_UNIT[money])) };
  if (/[元圆]/.test(word) && /[十百千万亿]元/.test(word)) return undefined;
  const match = UNIT.exec(word);
  if (match === null) return undefined;
  const [, many, one = ''] = match;
  const unit = SAME.get(one.toLowerCase()) ?? one;
  return { unit, zeros: many === undefined ? DECIMALS : DECIMALS + 4 };
}

/**
 * Whether words are a unit of quantities (money included): for columns of units, and for headings that name theirs.
 */
export function isUnitWord(text: string): boolean {
  const word = halfWidth(text).replace(/\s/g, '');
  return word !== '' && (KNOWN.test(word) || /^[十百千万亿]*元$/.test(word)) && unitScale(word) !== undefined;
}

/** The unit that a heading or a name has in brackets: 完成数（套）, 新建住房（万平方米）. */
export function unitInBrackets(text: string): string | undefined {
  const brackets = Array.from(
    halfWidth(text).matchAll(/[([【]([^()[\]【】]{1,8})[)\]】]/g),
    ([, one]) => one!,
  );
  return brackets.map((one) => one.replace(/^单位[:：]?/, '')).findLast(isUnitWord);
}

function shownOr(cell: RawCell): string {
  const shown = quoted(cell);
  return /\p{Script=Han}|[≥≤%％]/u.test(shown) ? shown : cell.text;
}

/** 个以上 means the unit 个, and at least so many. */
function parted(after: string): { readonly unit: string; readonly above: string } {
  const match = /^(.*?)((?:及|\/)?以上|(?:及|\/)?以内|(?:及|\/)?以下|左右)?$/.exec(after)!;
  return { unit: match[1] ?? '', above: match[2] ?? '' };
}

function senseOf(before: string, above: string): QuantitySense | undefined {
  if (/下降|降低|减少|压减|削减/.test(before)) return 'down';
  if (/增长|增速|提高|提升|上升|增加|同比/.test(before)) return 'up';
  if (/≤|<|不超过|不高于|不多于|不大于|控制在|最多/.test(before) || /以[内下]/.test(above)) return 'most';
  if (/≥|>|不少于|不低于|不小于|至少|保持|保证|确保|超过|达到|达/.test(before) || /以上/.test(above))
    return 'least';
  return undefined;
}

/** Whether decimals would be lost. */
function isCut(number: string, zeros: number): boolean {
  const decimals = number.split('.')[1] ?? '';
  // A spreadsheet's rounding errors stand behind the fifteenth digit.
  const digits = number.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length <= 15 && decimals.replace(/0+$/, '').length > zeros;
}

const LONGEST = 40;
const BEFORE =
  '((?:≥|≤|>=|<=|>|<|\\+|=|年?均?(?:同比)?(?:增长|增速|增加|提高|提升|上升|下降|降低|减少|压减|削减)|不(?:少于|低于|小于|超过|高于|多于|大于)|(?:始终|常年|全年|随时|动态)?(?:保持|保证|确保|稳定)(?:在)?|至少|最多|控制在|超过|达到?|完成|新增|计划|力争|目标|累计|共计?|率)*[:：]?)';
const QUANTITY = new RegExp(`^${BEFORE}(-?\\d[\\d,']*(?:\\.\\d+)?(?:[Ee][-+]?\\d{1,2})?)([^\\d]{0,12})$`);
const UNIT = /^(万|萬)?([^\d\s,，、;；。]{1,8})$/;
const SAME = new Map([
  ['㎡', '平方米'],
  ['m2', '平方米'],
  ['m²', '平方米'],
  ['平米', '平方米'],
  ['m3', '立方米'],
  ['km', '公里'],
  ['千米', '公里'],
  ['吨标煤', '吨标准煤'],
  ['度', '千瓦时'],
  ['kw', '千瓦'],
  ['kva', '千伏安'],
  ['mw', '兆瓦'],
  ['方', '立方米'],
  ['百分比', '%'],
  ['个百分点', '百分点'],
]);
const KNOWN =
  /^(?:万|亿)?(?:套|个|家|户|人|人次|名|位|座|处|条|项|件|宗|批|次|场|台|辆|艘|架|吨|公斤|千克|克|亩|公顷|平方公里|平方千米|平方米|平米|㎡|m2|m²|立方米|方|m3|公里|千米|米|km|千瓦时|千伏安|兆伏安|千瓦|兆瓦|度|kW|kVA|MW|吨标煤|吨标准煤|美元|床|张|间|幢|栋|册|篇|部|只|头|株|棵|片|个片区|所|班|学位|个学位|标段|天|小时|%|‰|百分点|个百分点|百分比|分|位次|名次|倍)(?:\/(?:日|天|月|年|小时))?$/i;
