import type { MoneyUnit } from '../model/yuan.ts';
import { halfWidth } from './text.ts';

/** A unit of money that kp does not convert (百万美元, 十亿元), or two units at once. */
export interface UnknownUnit {
  readonly unknown: string;
}

/**
 * The unit of money that a header or a line above the table states: 总投资（万元）, 单位：亿元, 金额单位:万元、个、%. It must be in
 * brackets, after 单位, at the end, or the whole text; counts, percents and 万元/亩 are not money.
 */
export function unitInText(raw: string): MoneyUnit | UnknownUnit | undefined {
  if (raw.length > LONGEST) return undefined;
  const text = halfWidth(raw).replace(/\s/g, '');
  const found = new Set<string>();
  for (const place of placesOf(text)) {
    for (const words of place.split(BETWEEN_UNITS)) {
      // 万元/亩 is a price; 亿元/万元 are two units.
      const units = words.split(ONE_OF_TWO).map((word) => UNIT.exec(word)?.[1]);
      if (units.every((unit) => unit !== undefined)) for (const unit of units) found.add(unit);
    }
  }
  if (found.size === 0) return undefined;
  if (found.size > 1) return { unknown: [...found].join('、') };
  const [word] = found;
  return unitOfWord(word!) ?? { unknown: word! };
}

/** A unit, and how the list writes it. */
export interface StatedUnit {
  readonly reading: MoneyUnit | UnknownUnit;
  readonly raw: string;
}

/**
 * The unit that a line around a table, or the name of a sheet, states: 单位：亿元 (the unit may be in the next cell), in
 * brackets, or in a sentence (本表投资额均以亿元计).
 */
export function unitInLine(text: string, next = ''): StatedUnit | undefined {
  if (text.length > LONGEST) return undefined;
  const stated = [...text.matchAll(LABEL)]
    .filter(([, before]) => before === undefined || !OTHER_LABEL.test(before))
    .map(([, , value]) => value || next);
  const words = [LINE_BRACKET, SENTENCE].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => match[1]!),
  );
  for (const raw of [...stated, ...words]) {
    const reading = raw === '' ? undefined : unitInText(`（${raw}）`);
    if (reading !== undefined) return { reading, raw };
  }
  return undefined;
}

/** 万元, 萬, 亿元整, 圆 → the unit; undefined for words that are none. */
export function unitOfWord(word: string): MoneyUnit | undefined {
  return UNITS.get(word.replace(ENDING, '').replace('萬', '万').replace('億', '亿') || word);
}

/** The stretches of text in which a unit may stand. */
function placesOf(text: string): string[] {
  const places = [...text.matchAll(BRACKETS)].map((match) => match[1]!);
  const stated = AFTER_UNIT.exec(text);
  if (stated) places.push(stated[1]!);
  const atEnd = AT_END.exec(text);
  if (atEnd) places.push(atEnd[0]);
  places.push(text);
  return places;
}

const LONGEST = 500;
const BRACKETS = /[([【〔]([^()[\]【】〔〕]{1,40})[)\]】〕]/g;
const AFTER_UNIT = /单位(?:为|是)?[:：]?([^()[\]【】;；]{1,40})/;
const AT_END = /(?<![\d.十百千])(?:[千百十]?[万亿]|千)元$/;
const BETWEEN_UNITS = /[、,，;；:：]|单位(?:为|是)?/;
const ONE_OF_TWO = /[/或和]/;
const FOREIGN =
  '(?:[美欧日港澳加韩]|新加坡|新?台)[元币]|英镑|美金|日圆|卢布|泰铢|USD|US\\$|EUR|HKD|JPY|GBP|AUD|CAD|SGD|KRW|TWD|[$€£]';
const SCALE = '(?:10+)?[十百千]?[万亿萬億]';
const UNIT = new RegExp(
  `^(?:金额|货币|计量|人民币|RMB|[¥￥以按用均皆都为是]|统一)*((?:${SCALE}|10+|[十百千])?(?:元|圆|${FOREIGN})|${SCALE})(?:人民币|整|计|为单位|表示|填报)?$`,
  'i',
);
const ENDING = /[元圆]?整?$/;
const UNITS = new Map<string, MoneyUnit>([
  ['元', '元'],
  ['圆', '元'],
  ['元整', '元'],
  ['圆整', '元'],
  ['千', '千元'],
  ['万', '万元'],
  ['百万', '百万元'],
  ['千万', '千万元'],
  ['亿', '亿元'],
]);

const LABEL =
  /(\p{Script=Han}{2})?(?:单位|單位)\s*(?:为|是)?\s*[:：]?\s*([^()（）[\]【】\s:：;；。，]{0,16})/gu;
/** 填报单位, 业主单位 …: here 单位 means an organisation. */
const OTHER_LABEL = /填报|填報|报送|上报|填表|制表|编制|业主|建设|责任|牵头|申报|主管|报告|实施/;
const LINE_BRACKET = /[（(【]\s*([^（）()【】]{0,6}[元圆][^（）()【】]{0,8})\s*[)）】]/g;
/** 均以亿元计, 按万元填报, 金额均为亿元 */
const SENTENCE =
  /(?:以|按|用|均为|都是|皆为)\s*([^，。；、,;\s（）()以按用计]{1,8}?)(?=计|为单位|为计量|填报|填列|列示|表示|[，。；,;\s）)]|$)/g;
