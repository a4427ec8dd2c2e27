import type { LanguageTag } from '../../model/language-tag.ts';
import { type Ratio, roundRatio } from '../../model/ratio.ts';
import { type DisplayUnit, formatCount, formatPercent, NOTHING } from '../amounts.ts';
import { spokenMoney } from '../spoken-money.ts';
import type { Palette } from './palette.ts';

/** How to draw for people; `words` are the texts of the subject. */
export interface PictureOptions<Words = unknown> {
  readonly words: Words;
  /** The language in which amounts are written. */
  readonly tag: LanguageTag;
  readonly colors: Palette;
  /** The requested unit; undefined: each amount's own size decides. */
  readonly unit: DisplayUnit | undefined;
  /** The width of the terminal; undefined without a terminal, where nothing is wrapped or dropped. */
  readonly width: number | undefined;
}

/** An amount with its unit. */
export function moneyText(value: number | undefined, { tag, unit }: PictureOptions): string | undefined {
  return value === undefined ? undefined : spokenMoney(value, tag, unit);
}

export function percentText(value: Ratio | undefined): string | undefined {
  return value === undefined ? undefined : formatPercent(value);
}

export function countText(value: number | undefined): string {
  return value === undefined ? NOTHING : formatCount(value);
}

/** The number and direction of a lead in a sentence; a lead that rounds to 0.0 is level with time. */
export function leadSide(lead: Ratio): {
  readonly points: string;
  readonly side: 'ahead' | 'behind' | 'level';
} {
  const points = roundRatio(lead, 2, 1);
  if (points === '0.0') return { points, side: 'level' };
  return points.startsWith('-') ? { points: points.slice(1), side: 'behind' } : { points, side: 'ahead' };
}
