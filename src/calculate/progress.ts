import type { Period } from '../model/period.ts';
import type { Ratio } from '../model/ratio.ts';
import { type Figure, leadOf, rateOf, type Tally } from './figure.ts';
import { type Survey, sumOf, type Tallies } from './survey.ts';

/**
 * 年度投资完成率: how much of the year's plan is done, and how far that is ahead of the calendar.
 *
 *     rate = completed / annualPlan        lead = rate − month / 12
 *
 * Units: projects, 元, the rate as a fraction, the lead as a fraction that is shown in 百分点. Each sum is over the records
 * that report it; how many do not travels with it. Not applicable: a sum that no record reports, a rate without a plan or
 * with nothing reported as completed. Source: DOMAIN §3; Chengdu 2019: 3,568.05亿 / 4,606.99亿 = 77.45 %.
 */
export class Progress {
  readonly projects: Tally;
  readonly totalInvestment: Tally;
  readonly annualPlan: Tally;
  readonly completed: Tally;
  readonly #month: number;

  constructor(tallies: Tallies<keyof typeof PROGRESS_SUMS>, period: Period) {
    this.projects = tallies.projects;
    this.totalInvestment = tallies.totalInvestment;
    this.annualPlan = tallies.annualPlan;
    this.completed = tallies.completed;
    this.#month = period.month;
  }

  get rate(): Figure<Ratio> {
    return rateOf(this.completed, this.annualPlan);
  }

  get lead(): Figure<Ratio> {
    return leadOf(this.completed, this.annualPlan, this.#month);
  }
}

export const PROGRESS_SUMS = {
  projects: sumOf('size'),
  totalInvestment: sumOf('totalInvestment'),
  annualPlan: sumOf('annualPlan'),
  completed: sumOf('completed'),
};

export function askProgress(survey: Survey, period: Period): () => Progress {
  const answers = survey.ask(PROGRESS_SUMS);
  return () => new Progress(answers(), period);
}
