import type { Period } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { compareRatios, type Ratio } from '../../model/ratio.ts';
import { type Bound, type Level, type LightRule, MONTHS, type Shade } from './rules.ts';

/** What is known of one subject for one rule in one month. */
export interface Facts {
  /** What the rule is about is so: due and not started, no list handed in … */
  readonly holds: boolean;
  /** Numbers that levels bound; undefined where one is not known. */
  readonly values: Readonly<Record<string, Ratio | undefined>>;
  /** Days that the facts are counted from, by the field that says them. */
  readonly dates?: Readonly<Record<string, PlainDate>>;
  /** The month since when, where a date proves it however few months are kept. */
  readonly since?: Period | undefined;
}

/** Facts; `unknown` where the lists do not say what the rule needs; undefined where it does not apply. */
export type Answer = Facts | 'unknown' | undefined;

/** Whether the rule holds this month but for how long it has: `unknown` where a level asks what is not known. */
export function isInRow({ levels, isGrey }: LightRule, facts: Facts): boolean | 'unknown' {
  if (!facts.holds) return false;
  if (isGrey) return true;
  return either(levels.map((level) => holds(timeless(level), facts.values)));
}

/** What is lit after so many months in a row. */
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
