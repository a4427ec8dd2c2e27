import {
  type Figure,
  measuredValue,
  naming,
  type Rate,
  rateOf,
  type Tally,
} from '../../../calculate/figure.ts';
import { type Quotients, quotientOf, type Survey, sumOf, type Tallies } from '../../../calculate/survey.ts';
import { measured, notApplicable } from '../../../model/measure.ts';
import type { Period } from '../../../model/period.ts';
import { difference, type Ratio } from '../../../model/ratio.ts';
import type { Project } from '../record.ts';
import type { Limits } from './limits.ts';
import { isIncomplete, MISSING_SUMS, type Missing, missingFrom, RATED } from './missing.ts';

/**
 * 年度投资完成率: the share of the year's plan that is completed, and its lead over the time progress.
 *
 *     rate = completed / annualPlan            lead = rate − month / 12
 *     wholeLifeRate = (completedBefore + completed) / totalInvestment
 *     fundsRate = fundsInPlace / annualPlan
 *
 * Units: projects, 元, rates as fractions; the lead is a fraction that is shown in 百分点. Sums are as reported. A rate
 * covers the records that state both amounts, and says what it leaves out. Not applicable: a sum that no record
 * reports, a rate if no record states both amounts, and the lead if more than the threshold is missing. Source: DOMAIN
 * §3 and §8; Chengdu 2019: 3,568.05亿 / 4,606.99亿 = 77.45 %.
 */
export class Progress {
  readonly projects: Tally;
  readonly totalInvestment: Tally;
  readonly annualPlan: Tally;
  readonly completed: Tally;
  readonly missing: Missing;
  readonly rate: Rate;
  readonly #tallies: Tallies<keyof typeof PROGRESS_SUMS>;
  readonly #period: Period;
  readonly #limits: Limits;

  constructor(tallies: Tallies<keyof typeof PROGRESS_SUMS>, period: Period, limits: Limits) {
    this.projects = tallies.projects;
    this.totalInvestment = tallies.totalInvestment;
    this.annualPlan = tallies.annualPlan;
    this.completed = tallies.completed;
    this.missing = missingFrom(tallies);
    this.rate = overThoseThatState(tallies, this.missing);
    this.#tallies = tallies;
    this.#period = period;
    this.#limits = limits;
  }

  /** The two sides of the rate: plan and completed investment of the projects that state both. */
  get rated(): { readonly projects: Tally; readonly annualPlan: Tally; readonly completed: Tally } {
    const { ratedProjects, ratedPlan, ratedCompleted } = this.#tallies;
    return { projects: ratedProjects, annualPlan: ratedPlan, completed: ratedCompleted };
  }

  get lead(): Figure<Ratio> {
    const { measure, formula, leftOut } = this.rate;
    const { month } = this.#period;
    const lead = { ...formula, op: 'lead', month } as const;
    if (measure.state !== 'measured') return { measure, formula: lead, leftOut };
    if (this.isIncomplete) return { measure: notApplicable('incomplete'), formula: lead, leftOut };
    const value = difference(measure.value, { numerator: month, denominator: 12 });
    return { measure: measured(value, measure.missing), formula: lead, leftOut };
  }

  get wholeLifeRate(): Figure<Ratio> {
    return naming(quotientOf(this.#tallies, PROGRESS_RATES.wholeLifeRate), this.#tallies.withoutWholeLife);
  }

  get fundsRate(): Figure<Ratio> {
    return naming(quotientOf(this.#tallies, PROGRESS_RATES.fundsRate), this.#tallies.withoutFunds);
  }

  /** So much is missing that the figures are not compared with the time progress. */
  get isIncomplete(): boolean {
    return isIncomplete(this.missing, this.#limits.missing);
  }
}

const WHOLE_LIFE = { column: 'wholeLifeCounted', is: '是' };
const FUNDED = { column: 'fundsCounted', is: '是' };

export const PROGRESS_SUMS = {
  ...MISSING_SUMS,
  projects: sumOf('size'),
  totalInvestment: sumOf('totalInvestment'),
  completed: sumOf('completed'),
  ratedPlan: sumOf('annualPlan', RATED),
  ratedCompleted: sumOf('completed', RATED),
  doneInAll: sumOf('doneInAll', WHOLE_LIFE),
  wholeLifeTotal: sumOf('totalInvestment', WHOLE_LIFE),
  withoutWholeLife: sumOf('size', { ...WHOLE_LIFE, is: '否' }),
  funds: sumOf('fundsInPlace', FUNDED),
  fundsPlan: sumOf('annualPlan', FUNDED),
  withoutFunds: sumOf('size', { ...FUNDED, is: '否' }),
};

export const PROGRESS_RATES = {
  rate: { numerator: 'ratedCompleted', denominator: 'ratedPlan' },
  wholeLifeRate: { numerator: 'doneInAll', denominator: 'wholeLifeTotal' },
  fundsRate: { numerator: 'funds', denominator: 'fundsPlan' },
} as const satisfies Quotients<typeof PROGRESS_SUMS>;

export function askProgress(survey: Survey<Project>, period: Period, limits: Limits): () => Progress {
  const answers = survey.ask(PROGRESS_SUMS);
  return () => new Progress(answers(), period, limits);
}

/**
 * The rate over the projects that state both amounts. If every project states both, the sums shown are used themselves.
 */
function overThoseThatState(tallies: Tallies<keyof typeof PROGRESS_SUMS>, missing: Missing): Rate {
  const { completed, annualPlan, ratedCompleted, ratedPlan } = tallies;
  const isAll = isSame(completed, ratedCompleted) && isSame(annualPlan, ratedPlan);
  const figure = isAll ? rateOf(completed, annualPlan) : quotientOf(tallies, PROGRESS_RATES.rate);
  if (missing.isComplete) return figure;
  const { formula, measure } = figure;
  const leftOut = [missing.annualPlan.projects, missing.completed.projects].filter(
    (tally) => (measuredValue(tally) ?? 0) > 0,
  );
  const account = {
    projects: measuredValue(missing.projects) ?? 0,
    annualPlan: measuredValue(missing.completed.annualPlan) ?? 0,
  };
  if (measure.state === 'measured') return { formula, leftOut, measure: measured(measure.value, account) };
  return { formula, leftOut, measure: notApplicable('not-reported') };
}

function isSame({ measure: one }: Tally, { measure: other }: Tally): boolean {
  return one.state === 'measured' && other.state === 'measured' && one.value === other.value;
}
