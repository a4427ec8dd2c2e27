import type { Formula, RatioFormula, SumFormula } from '../model/formula.ts';
import { type Measure, measured, notApplicable } from '../model/measure.ts';
import { difference, type Ratio } from '../model/ratio.ts';

/** A value together with its formula, so that every figure can be traced. */
export interface Figure<T = number | Ratio> {
  readonly measure: Measure<T>;
  readonly formula: Formula;
  /** For a sum of quantities: their unit. */
  readonly unit?: string | undefined;
  /** Counts of the records that lack the data it needs; left out if there are none. */
  readonly leftOut?: readonly Tally[] | undefined;
}

/** One sum divided by another. */
export interface Rate extends Figure<Ratio> {
  readonly formula: RatioFormula;
}

/** A sum over the records that fit its conditions: projects, or money in 元. */
export interface Tally extends Figure<number> {
  readonly formula: SumFormula;
  /** The number of records that fit the conditions, whether or not they add anything. */
  readonly records: number;
  /** The number of records that fit and should report the value, but do not; they are not part of the sum. */
  readonly unreported: number;
}

/**
 * The quotient of two sums. Not applicable if either sum is, or if the denominator is 0 (or a sum of money below 0).
 */
export function rateOf(numerator: Tally, denominator: Tally): Rate {
  return {
    measure: divide(numerator.measure, denominator.measure),
    formula: { op: 'ratio', numerator: numerator.formula, denominator: denominator.formula },
  };
}

/** The rate, with the count of the records that lack the data it needs, if there are any. */
export function naming(rate: Rate, leftOut: Tally): Rate {
  return (measuredValue(leftOut) ?? 0) === 0 ? rate : { ...rate, leftOut: [leftOut] };
}

/** The rate minus month / 12, as an exact fraction; 0.064 is 6.4 百分点. */
export function leadOf(numerator: Tally, denominator: Tally, month: number): Figure<Ratio> {
  const rate = divide(numerator.measure, denominator.measure);
  return {
    measure:
      rate.state === 'measured'
        ? measured(difference(rate.value, { numerator: month, denominator: 12 }))
        : rate,
    formula: { op: 'lead', numerator: numerator.formula, denominator: denominator.formula, month },
  };
}

/** The value, or undefined where the measure is not applicable. */
export function measuredValue<T>(figure: Figure<T>): T | undefined {
  return figure.measure.state === 'measured' ? figure.measure.value : undefined;
}

function divide(numerator: Measure<number>, denominator: Measure<number>): Measure<Ratio> {
  if (denominator.state !== 'measured') return denominator;
  if (numerator.state !== 'measured') return numerator;
  if (denominator.value <= 0) return notApplicable('no-denominator');
  return measured({ numerator: numerator.value, denominator: denominator.value });
}
