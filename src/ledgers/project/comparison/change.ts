import type { Figure } from '../../../calculate/figure.ts';
import { Survey } from '../../../calculate/survey.ts';
import { type Measure, measured, notApplicable } from '../../../model/measure.ts';
import type { Period } from '../../../model/period.ts';
import { difference, type Ratio } from '../../../model/ratio.ts';
import type { Matching } from '../identity/identity.ts';
import { detailColumns } from '../measures/columns.ts';
import { USUAL_LIMITS } from '../measures/limits.ts';
import { askProgress, type Progress } from '../measures/progress.ts';
import type { Project } from '../record.ts';
import { type StatedInBoth, statedInBoth } from './stated-in-both.ts';

/**
 * 增减: the figures of a list compared with those of an earlier one.
 *
 *     difference = after − before        growth = difference / before
 *
 * Units: projects, 元; the difference of rates is an exact fraction that is shown in 百分点. Not applicable: if either
 * figure is not; growth from 0; and investment completed since 1 January if the lists are of different months in
 * different years, because such sums cover different lengths of time. If the projects are paired, completed investment
 * and its rate are compared over the projects that state them in both lists, and the rest is given separately. Source:
 * DOMAIN §3, growth.
 */
export interface ProgressChange {
  readonly projects: AmountChange;
  readonly totalInvestment: AmountChange;
  readonly annualPlan: AmountChange;
  readonly completed: AmountChange;
  readonly rate: RateChange;
  /** What both lists state, and what only one does; undefined if the lists are compared as a whole. */
  readonly common: StatedInBoth | undefined;
}

/** A month compared with an earlier one. */
export interface MonthChange {
  readonly against: 'lastMonth' | 'lastYear';
  readonly period: Period;
  readonly change: ProgressChange;
  /** The number of unreadable lists in the earlier month: its figures may be too low. */
  readonly unreadable: number;
  /** Agencies that kp.yaml expects and that sent no list then; undefined if kp.yaml does not say who must report. */
  readonly notReported: readonly string[] | undefined;
}

export interface AmountChange extends Change<number> {
  readonly growth: Measure<Ratio>;
}

export type RateChange = Change<Ratio>;

interface Change<T> {
  readonly before: Measure<T>;
  readonly after: Measure<T>;
  readonly difference: Measure<T>;
}

/**
 * `comparable`: both lists cover the same months of a year, or are of the same year. `matching`: which project is
 * which, for two lists of one year.
 */
export function changeOf(
  before: Progress,
  after: Progress,
  comparable: boolean,
  matching?: Matching,
): ProgressChange {
  const common = comparable && matching !== undefined ? statedInBoth(matching) : undefined;
  const completed = amountChange(before.completed, after.completed, comparable);
  const rate = rateChange(before.rate, after.rate, comparable);
  return {
    projects: amountChange(before.projects, after.projects, true),
    totalInvestment: amountChange(before.totalInvestment, after.totalInvestment, true),
    annualPlan: amountChange(before.annualPlan, after.annualPlan, true),
    completed: common === undefined ? completed : completedOver(common, completed),
    rate: common === undefined ? rate : rateOver(common, rate),
    common,
  };
}

function completedOver({ projects, before, after }: StatedInBoth, whole: AmountChange): AmountChange {
  if (whole.difference.state !== 'measured') return whole;
  if (projects === 0) return { ...whole, difference: NOTHING_IN_BOTH, growth: NOTHING_IN_BOTH };
  return { ...whole, difference: measured(after - before), growth: growthOf(before, after) };
}

function rateOver({ rated }: StatedInBoth, whole: RateChange): RateChange {
  if (whole.difference.state !== 'measured') return whole;
  const [was, is] = [rated.before, rated.after];
  if (was.annualPlan <= 0 || is.annualPlan <= 0) return { ...whole, difference: NOTHING_IN_BOTH };
  const step = difference(
    { numerator: is.completed, denominator: is.annualPlan },
    { numerator: was.completed, denominator: was.annualPlan },
  );
  return { ...whole, difference: measured(step) };
}

const NOTHING_IN_BOTH = notApplicable<never>('not-reported');

/** The sums and rates of a list, without the rest of a report; no comparison asks for what depends on limits. */
export function progressOf(projects: readonly Project[], period: Period): Progress {
  const survey = new Survey(detailColumns(period));
  const answers = askProgress(survey, period, USUAL_LIMITS);
  survey.answer(projects);
  return answers();
}

/** Figures that start again every January can be compared within a year, and between the same months of two years. */
export function coverAlike(before: Period, after: Period): boolean {
  return before.year === after.year || before.month === after.month;
}

function amountChange(before: Figure<number>, after: Figure<number>, comparable: boolean): AmountChange {
  const step = combine(before.measure, after.measure, comparable, (was, is) => measured(is - was));
  const growth = combine(before.measure, after.measure, comparable, growthOf);
  return { before: before.measure, after: after.measure, difference: step, growth };
}

function growthOf(was: number, is: number): Measure<Ratio> {
  return was > 0 ? measured({ numerator: is - was, denominator: was }) : notApplicable('no-denominator');
}

function rateChange(before: Figure<Ratio>, after: Figure<Ratio>, comparable: boolean): RateChange {
  const step = combine(before.measure, after.measure, comparable, (was, is) => measured(difference(is, was)));
  return { before: before.measure, after: after.measure, difference: step };
}

function combine<T, R>(
  before: Measure<T>,
  after: Measure<T>,
  comparable: boolean,
  make: (before: T, after: T) => Measure<R>,
): Measure<R> {
  if (before.state !== 'measured') return before;
  if (after.state !== 'measured') return after;
  return comparable ? make(before.value, after.value) : notApplicable('other-months');
}
