import type { Ratio } from '../model/ratio.ts';
import { type Figure, rateOf, type Tally } from './figure.ts';
import { type Survey, sumOf } from './survey.ts';

/**
 * 竣工: how many of the projects planned to finish this year are finished, and their total investment.
 *
 *     竣工率 = finished / planned to finish this year
 *
 * Units: projects, 元, and the rate as a fraction. Planned is every project that `isToFinish`; `expected` is the same
 * set by the year's end, the finished ones included, as offices publish it beside its investment. A finish of which
 * nothing tells is none. Not applicable: the rate when none is planned. The statistics office divides by projects under
 * construction instead. Source: DOMAIN §3; Chengdu 2019: 47 finished (437.76亿), 107 expected (990.22亿).
 */
export interface Finishes {
  readonly planned: Tally;
  readonly finished: Tally;
  readonly rate: Figure<Ratio>;
  readonly finishedInvestment: Tally;
  readonly expected: Tally;
  readonly expectedInvestment: Tally;
  readonly overdue: Tally;
}

const TO_FINISH = { column: 'finishPlanned', is: '是' };
const FINISHED = { column: 'finished', is: '是' };

export const FINISH_SUMS = {
  planned: sumOf('size', TO_FINISH),
  finished: sumOf('size', TO_FINISH, FINISHED),
  finishedInvestment: sumOf('totalInvestment', TO_FINISH, FINISHED),
  expected: sumOf('size', TO_FINISH),
  expectedInvestment: sumOf('totalInvestment', TO_FINISH),
  overdue: sumOf('size', { column: 'finishOverdue', is: '是' }),
};

export function askFinishes(survey: Survey): () => Finishes {
  const answers = survey.ask(FINISH_SUMS);
  return () => {
    const tallies = answers();
    return { ...tallies, rate: rateOf(tallies.finished, tallies.planned) };
  };
}
