import type { Period } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { compareRatios, type Ratio } from '../../model/ratio.ts';
import { type Bound, type Level, type LightRule, MONTHS, type Shade } from './rules.ts';

/** What is known about one subject, for one rule in one month. */
export interface Facts {
  /** The situation that the rule is about exists: due and not started, no list handed in … */
  readonly holds: boolean;
  /** Numbers that the levels compare with their bounds; undefined if unknown. */
  readonly values: Readonly<Record<string, Ratio | undefined>>;
  /** Dates that the facts are counted from, by field. */
  readonly dates?: Readonly<Record<string, PlainDate>>;
  /** The month since when it holds, where a date proves this even if fewer months are kept. */
  readonly since?: Period | undefined;
}

/** Facts; `unknown` if the lists do not state what the rule needs; undefined if the rule does not apply. */
export type Answer = Facts | 'unknown' | undefined;

/**
 * Whether the rule holds this month, apart from the number of months it must last; `unknown` if a level needs an
 * unknown fact.
 */
export function isInRow({ levels, isGrey }: LightRule, facts: Facts): boolean | 'unknown' {
  if (!facts.holds) return false;
  if (isGrey) return true;
  return either(levels.map((level) => holds(timeless(level), facts.values)));
}

/** The light after this number of months in a row. */
export function shadeOf({ levels, isGrey }: LightRule, facts: Facts, months: number): Shade | undefined {
  const values = { ...facts.values, [MONTHS]: { numerator: months, denominator: 1 } };
  const level = levels.find((one) => holds(one, values) === true);
  return level?.light ?? (isGrey ? 'grey' : undefined);
}

function timeless({ light, bounds }: Level): Level {
  return { light, bounds: bounds.filter(({ fact }) => fact !== MONTHS) };
}

function holds({ bounds }: Level, values: Facts['values']): boolean | 'unknown' {
  const each = bounds.map((bound) => isWithin(values[bound.fact], bound));
  if (each.includes(false)) return false;
  return each.includes('unknown') ? 'unknown' : true;
}

function either(answers: readonly (boolean | 'unknown')[]): boolean | 'unknown' {
  if (answers.includes(true)) return true;
  return answers.includes('unknown') ? 'unknown' : false;
}

function isWithin(value: Ratio | undefined, { from, above, below, upTo }: Bound): boolean | 'unknown' {
  if (value === undefined) return 'unknown';
  return (
    (from === undefined || compareRatios(value, from) >= 0) &&
    (above === undefined || compareRatios(value, above) > 0) &&
    (below === undefined || compareRatios(value, below) < 0) &&
    (upTo === undefined || compareRatios(value, upTo) <= 0)
  );
}
