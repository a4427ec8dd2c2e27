import type { Ratio } from '../model/ratio.ts';
import { LEVEL_DIMENSION } from './dimensions.ts';
import { type Figure, rateOf, type Tally } from './figure.ts';
import { type Survey, sumOf, type Tallies } from './survey.ts';

/**
 * 开工: how many of the projects planned to start this year have begun, over each of the three denominators in use.
 *
 *     开工率（占全年计划）= started / planned
 *     开工率（占应开工）　= startedOfDue / due
 *     开工率（占全部项目）= started / all projects
 *
 * Units: projects, and rates as fractions. Planned are the projects of phase 新开工; a start of which nothing tells is none.
 * Not applicable: a rate over nothing. Source: DOMAIN §3; Jiangmen publishes 183 planned, 140 due, 118 started, 11 of
 * them early, and 140 − (118 − 11) = 33 not per plan.
 */
export interface Starts {
  readonly planned: Tally;
  readonly started: Tally;
  readonly rate: Figure<Ratio>;
  readonly early: Tally;
  readonly due: Tally;
  readonly startedOfDue: Tally;
  readonly rateOfDue: Figure<Ratio>;
  readonly rateOfAll: Figure<Ratio>;
  readonly overdue: Tally;
}

interface StartsOfLevel extends Starts {
  readonly key: string;
}

export interface StartsReport extends Starts {
  /** Levels that have starts planned. */
  readonly byLevel: readonly StartsOfLevel[];
}

const TO_START = { column: 'phase', is: '新开工' };
const STARTED = { column: 'started', is: '是' };
const DUE = { column: 'startDue', is: '是' };

export const START_SUMS = {
  planned: sumOf('size', TO_START),
  started: sumOf('size', TO_START, STARTED),
  early: sumOf('size', { column: 'startEarly', is: '是' }),
  due: sumOf('size', DUE),
  startedOfDue: sumOf('size', DUE, STARTED),
  overdue: sumOf('size', { column: 'startOverdue', is: '是' }),
  all: sumOf('size'),
};

export function askStarts(survey: Survey): () => StartsReport {
  const all = survey.ask(START_SUMS);
  const levels = survey.askBy(START_SUMS, LEVEL_DIMENSION);
  return () => {
    const byLevel = [...levels()]
      .filter(([key, tallies]) => key !== '' && tallies.planned.records > 0)
      .map(([key, tallies]) => ({ key, ...startsFrom(tallies) }))
      .sort((first, second) => LEVEL_DIMENSION.compare(first.key, second.key));
    return { ...startsFrom(all()), byLevel };
  };
}

function startsFrom({ all, ...starts }: Tallies<keyof typeof START_SUMS>): Starts {
  return {
    ...starts,
    rate: rateOf(starts.started, starts.planned),
    rateOfDue: rateOf(starts.startedOfDue, starts.due),
    rateOfAll: rateOf(starts.started, all),
  };
}
