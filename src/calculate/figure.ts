import type { Formula, RatioFormula, SumFormula } from '../model/formula.ts';
import { type Measure, measured, notApplicable } from '../model/measure.ts';
import { difference, type Ratio } from '../model/ratio.ts';

/** A value together with the question it answers, so that no figure is without its trace. */
export interface Figure<T = number | Ratio> {
  readonly measure: Measure<T>;
  readonly formula: Formula;
  /** Of a sum of quantities, which is in parts of it. */
  readonly unit?: string | undefined;
  /** Counts of the records that do not state what it needs; none where all do. */
  readonly leftOut?: readonly Tally[] | undefined;
}

/** One sum divided by another. */
export interface Rate extends Figure<Ratio> {
  readonly formula: RatioFormula;
}

/** A sum over the records that fit its conditions: projects, or money in 元. */
export interface Tally extends Figure<number> {
  readonly formula: SumFormula;
  /** Records that fit, whatever they add. */
  readonly records: number;
  /** Records that fit and should report the value, and do not: they are no part of the sum. */
  readonly unreported: number;
}

/**
 * The quotient of two sums. Not applicable when either is, or when there is nothing to divide by (a sum of money below
 * zero is nothing to divide by either).
 */
export function rateOf(numerator: Tally, denominator: Tally): Rate {
  return {
    measure: divide(numerator.measure, denominator.measure),
    formula: { op: 'ratio', numerator: numerator.formula, denominator: denominator.formula },
  };
}

/** A rate with the records that do not state what it needs, where there are any. */
export function naming(rate: Rate, leftOut: Tally): Rate {
  return (measuredValue(leftOut) ?? 0) === 0 ? rate : { ...rate, leftOut: [leftOut] };
}

/** The rate less month / 12, as an exact fraction; 0.064 is 6.4 百分点. */
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
