import type { MoneyUnit } from '../model/yuan.ts';
import { halfWidth } from './text.ts';

/** A unit of money that kp does not convert (百万美元, 十亿元), or two units at once. */
export interface UnknownUnit {
  readonly unknown: string;
}

/**
 * The unit of money a header or a line above the table states: 总投资（万元）, 单位：亿元, 金额单位:万元、个、%. Only in
 * brackets, after 单位, as the whole text or at its end; counts, percents and 万元/亩 are no money.
 */
export function unitInText(raw: string): MoneyUnit | UnknownUnit | undefined {
  if (raw.length > LONGEST) return undefined;
  const text = halfWidth(raw).replace(/\s/g, '');
  const found = new Set<string>();
  for (const place of placesOf(text)) {
    for (const word of place.split(BETWEEN_UNITS)) {
      const match = UNIT.exec(word);
      if (match) found.add(match[1]!);
    }
  }
  if (found.size === 0) return undefined;
  if (found.size > 1) return { unknown: [...found].join('、') };
  const [word] = found;
  return unitOfWord(word!) ?? { unknown: word! };
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
const AT_END = /(?:[千百十]?[万亿]|千)元$/;
const BETWEEN_UNITS = /[、,，;；:：]|单位(?:为|是)?/;
const UNIT =
  /^(?:金额|货币|计量|人民币|RMB|以|均为|为)*((?:[十百千]?[万亿萬億]|[十百千])?(?:元|圆|[美欧日港澳加]元|英镑|港币|美金|日圆)|[十百千]?[万亿萬億]|USD|EUR|HKD)(?:人民币|计)?$/;
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
