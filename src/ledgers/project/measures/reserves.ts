import type { Tally } from '../../../calculate/figure.ts';
import { type Survey, sumOf } from '../../../calculate/survey.ts';
import { RESERVE_STEPS, type ReserveStep } from '../../../model/vocabulary.ts';
import type { Project } from '../record.ts';

/**
 * 储备: the number of projects in preparation, in total and at each of the five steps.
 *
 * Units: projects and 元. A reserve without a step counts in the total only. Always applicable: a step without projects
 * is 0. `converted` are the reserves that have become starts this year (`reserve-state.ts`), whether they are called
 * reserves in the list or in this year's plan. Source: DOMAIN §1; Chengdu 2019: 110 = 71 + 18 + 11 + 3 + 7.
 */
export interface Reserves {
  readonly projects: Tally;
  readonly totalInvestment: Tally;
  /** All five, in order. */
  readonly steps: readonly ReservesAtStep[];
  readonly withoutStep: Tally;
  /** 转化: those that have become starts this year. */
  readonly converted: { readonly projects: Tally; readonly totalInvestment: Tally };
}

interface ReservesAtStep {
  readonly key: ReserveStep;
  readonly projects: Tally;
  readonly totalInvestment: Tally;
}

const RESERVE = { column: 'phase', is: '储备' };

export const RESERVE_SUMS = {
  projects: sumOf('size', RESERVE),
  totalInvestment: sumOf('totalInvestment', RESERVE),
  withoutStep: sumOf('size', RESERVE, { column: 'step', is: '' }),
};

const CONVERTED = { column: 'converted', is: '是' };

export const CONVERTED_SUMS = {
  projects: sumOf('size', CONVERTED),
  totalInvestment: sumOf('totalInvestment', CONVERTED),
};

export function askReserves(survey: Survey<Project>): () => Reserves {
  const whole = survey.ask(RESERVE_SUMS);
  const converted = survey.ask(CONVERTED_SUMS);
  const steps = RESERVE_STEPS.map((key) => ({ key, answers: survey.ask(sumsAt(key)) }));
  return () => ({
    ...whole(),
    converted: converted(),
    steps: steps.map(({ key, answers }) => ({ key, ...answers() })),
  });
}

export function sumsAt(step: ReserveStep) {
  const conditions = [RESERVE, { column: 'step', is: step }];
  return { projects: sumOf('size', ...conditions), totalInvestment: sumOf('totalInvestment', ...conditions) };
}
