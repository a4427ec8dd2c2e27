import type { LanguageTag } from '../../model/language-tag.ts';
import { type Ratio, roundRatio } from '../../model/ratio.ts';
import { type DisplayUnit, formatCount, formatPercent, NOTHING } from '../amounts.ts';
import { spokenMoney } from '../spoken-money.ts';
import type { Palette } from './palette.ts';

/** How a picture for people shall be drawn; `words` is what its subject says. */
export interface PictureOptions<Words = unknown> {
  readonly words: Words;
  /** How amounts are said. */
  readonly tag: LanguageTag;
  readonly colors: Palette;
  /** The unit asked for; undefined leaves it to the amounts. */
  readonly unit: DisplayUnit | undefined;
  /** Columns of the terminal; undefined off one, where nothing is wrapped or dropped. */
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

/** A lead as a sentence has it: 10.8 and the side; what rounds to 0.0 is level with time. */
export function leadSide(lead: Ratio): {
  readonly points: string;
  readonly side: 'ahead' | 'behind' | 'level';
} {
  const points = roundRatio(lead, 2, 1);
  if (points === '0.0') return { points, side: 'level' };
  return points.startsWith('-') ? { points: points.slice(1), side: 'behind' } : { points, side: 'ahead' };
}
