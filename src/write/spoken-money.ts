import type { LanguageTag } from '../model/language-tag.ts';
import { roundRatio } from '../model/ratio.ts';
import type { Yuan } from '../model/yuan.ts';
import { type DisplayUnit, groupedDecimal } from './amounts.ts';

/**
 * An amount in a sentence, with its unit: `3,568.05亿元`, `5万元`; `356.805 billion yuan`, `50,000 yuan`. In the
 * requested unit, else in the one that fits its size. An amount that would round to 0 takes the next smaller unit, so
 * that no sentence says 0 for an existing amount.
 */
export function spokenMoney(value: Yuan, language: LanguageTag, unit: DisplayUnit | undefined): string {
  const scales = SCALES[language];
  const first = unit === undefined ? 0 : scales.findIndex((scale) => scale.unit === unit);
  for (const { yuan, digits, from, name } of scales.slice(first)) {
    if (unit === undefined && Math.abs(value) < from) continue;
    const text = roundRatio({ numerator: value, denominator: yuan }, 0, digits);
    if (Number(text) !== 0) return groupedDecimal(text) + name;
  }
  return groupedDecimal(String(value)) + scales.at(-1)!.name;
}

interface Scale {
  /** The unit in `--unit` that selects this one. */
  readonly unit: DisplayUnit | undefined;
  readonly yuan: number;
  /**
   * The number of decimals. 亿元 and 万元 have two; in English the same digits are one and two places further to the
   * right.
   */
  readonly digits: number;
  /** The least amount written in this unit, if none is requested. */
  readonly from: Yuan;
  readonly name: string;
}

const SCALES: Readonly<Record<LanguageTag, readonly Scale[]>> = {
  'zh-CN': [
    { unit: '亿元', yuan: 1e8, digits: 2, from: 1e7, name: '亿元' },
    { unit: '万元', yuan: 1e4, digits: 2, from: 0, name: '万元' },
    { unit: undefined, yuan: 1, digits: 0, from: 0, name: '元' },
  ],
  en: [
    { unit: '亿元', yuan: 1e9, digits: 3, from: 1e9, name: ' billion yuan' },
    { unit: '万元', yuan: 1e6, digits: 4, from: 1e6, name: ' million yuan' },
    { unit: undefined, yuan: 1, digits: 0, from: 0, name: ' yuan' },
  ],
};
