import { type Figure, naming, type Tally } from '../../../calculate/figure.ts';
import { type Quotients, quotientOf, type Survey, sumOf, type Tallies } from '../../../calculate/survey.ts';
import type { Ratio } from '../../../model/ratio.ts';
import type { Project } from '../record.ts';

/**
 * 竣工: how many of the projects planned to finish this year are finished, and their total investment.
 *
 *     竣工率 = finished / planned to finish this year
 *
 * Units: projects, 元, and the rate as a fraction. Planned is every project that `isToFinish`, finished or not:
 *
 *     planned = finished + expected
 *
 * A project is `unknown`, and counted as expected, if the list does not tell whether it is finished. Not applicable:
 * the rate if none is planned. The statistics office divides by the projects under construction instead. Source: DOMAIN
 * §8; Chengdu 2019: 47 finished (437.76亿), 107 more expected by the year's end (990.22亿), so 47 of 154.
 */
export interface Finishes {
  readonly planned: Tally;
  readonly plannedInvestment: Tally;
  readonly finished: Tally;
  readonly rate: Figure<Ratio>;
  readonly finishedInvestment: Tally;
  readonly expected: Tally;
  readonly expectedInvestment: Tally;
  readonly overdue: Tally;
  /** Those expected projects for which the list does not tell whether they are finished. */
  readonly unknown: Tally;
}

const TO_FINISH = { column: 'finishPlanned', is: '是' };
const FINISHED = { column: 'finished', is: '是' };
const EXPECTED = { column: 'finishExpected', is: '是' };

export const FINISH_SUMS = {
  planned: sumOf('size', TO_FINISH),
  plannedInvestment: sumOf('totalInvestment', TO_FINISH),
  finished: sumOf('size', TO_FINISH, FINISHED),
  finishedInvestment: sumOf('totalInvestment', TO_FINISH, FINISHED),
  expected: sumOf('size', EXPECTED),
  expectedInvestment: sumOf('totalInvestment', EXPECTED),
  overdue: sumOf('size', { column: 'finishOverdue', is: '是' }),
  unknown: sumOf('size', { column: 'finishUnknown', is: '是' }),
};

export const FINISH_RATES = {
  rate: { numerator: 'finished', denominator: 'planned' },
} as const satisfies Quotients<typeof FINISH_SUMS>;

export function askFinishes(survey: Survey<Project>): () => Finishes {
  const answers = survey.ask(FINISH_SUMS);
  return () => finishesFrom(answers());
}

export function finishesFrom(tallies: Tallies<keyof typeof FINISH_SUMS>): Finishes {
  return { ...tallies, rate: naming(quotientOf(tallies, FINISH_RATES.rate), tallies.unknown) };
}
