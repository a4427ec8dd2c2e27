import { dividedBy, type Exact, exact, minus, plus, ZERO } from '../model/exact.ts';
import { daysInMonth } from '../model/plain-date.ts';
import { dayOfYear } from '../model/stretch.ts';
import { workingDaysBy } from './working-days.ts';

/**
 * How a goal is spread over days for which its list states no targets: evenly by months, by an office's own weights
 * of the months (evenly over the days within a month), or by working days. kp.yaml sets it (`targets.spread`), and a
 * month keeps it with every entry.
 */
export type Spread = 'months' | 'working-days' | readonly number[];

/** `months`, `working-days`, or the weights of the twelve months: `4/4/8/9/9/10/8/8/10/10/10/10`; undefined for anything else. */
export function parseSpread(text: string): Spread | undefined {
  if (text === 'months' || text === 'working-days') return text;
  if (!/^\d{1,6}(?:\/\d{1,6}){11}$/.test(text)) return undefined;
  const weights = text.split('/').map(Number);
  return weights.some((one) => one > 0) ? weights : undefined;
}

/**
 * The part of an amount due between two days of a year that is due by a day between them. Undefined for working days
 * of a year whose holidays are not known.
 */
export function shareBy(
  day: number,
  from: number,
  to: number,
  year: number,
  spread: Spread,
): Exact | undefined {
  const weightBy = spread === 'working-days' ? workingDays(year) : monthWeights(year, spread);
  if (weightBy === undefined) return undefined;
  const start = weightBy(from);
  const whole = minus(weightBy(to), start);
  // If none of these days has any weight, all count the same.
  if (whole.top === 0n) return exact(day - from, to - from);
  return dividedBy(minus(weightBy(day), start), whole);
}

type WeightBy = (day: number) => Exact;

function workingDays(year: number): WeightBy | undefined {
  const by = workingDaysBy(year);
  return by && ((day) => exact(by(day)));
}

/** The weight of all days from 1 January to the end of a day. */
function monthWeights(year: number, spread: 'months' | readonly number[]): WeightBy {
  return (day) => {
    let weight = ZERO;
    for (let month = 1; month <= 12; month += 1) {
      const days = daysInMonth(year, month);
      const passed = Math.max(0, Math.min(day - dayOfYear(year, month, 1) + 1, days));
      const own = spread === 'months' ? 1 : spread[month - 1]!;
      weight = plus(weight, exact(own * passed, days));
    }
    return weight;
  };
}
