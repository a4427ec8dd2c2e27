import { type Figure, naming, type Tally } from '../../../calculate/figure.ts';
import { type Quotients, quotientOf, type Survey, sumOf, type Tallies } from '../../../calculate/survey.ts';
import type { Ratio } from '../../../model/ratio.ts';
import type { Project } from '../record.ts';

/**
 * 开工: how many of the projects planned to start this year have started, over each of the three denominators in use.
 *
 *     开工率（占全年计划）= started / planned
 *     开工率（占应开工）　= startedOfDue / due
 *     开工率（占全部项目）= started / all projects
 *
 * Units: projects, and rates as fractions. Planned are the projects of phase 新开工, except those whose date says that
 * they started before this year (DOMAIN §8). If the list does not tell whether a project has started, it is `unknown`
 * and does not count as started: a blank must not raise a rate. Not applicable: a rate whose denominator is 0. Source:
 * DOMAIN §3; Jiangmen publishes 183 planned, 140 due, 118 started, 11 of them early, and 140 − (118 − 11) = 33 not per
 * plan.
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
  /** Those planned projects for which the list does not tell whether they have started. */
  readonly unknown: Tally;
}

export const TO_START = { column: 'startPlanned', is: '是' };
const STARTED = { column: 'started', is: '是' };
const DUE = { column: 'startDue', is: '是' };

export const START_SUMS = {
  planned: sumOf('size', TO_START),
  started: sumOf('size', TO_START, STARTED),
  early: sumOf('size', { column: 'startEarly', is: '是' }),
  due: sumOf('size', DUE),
  startedOfDue: sumOf('size', DUE, STARTED),
  overdue: sumOf('size', { column: 'startOverdue', is: '是' }),
  unknown: sumOf('size', { column: 'startUnknown', is: '是' }),
  projects: sumOf('size'),
};

/** Each rate: what is divided by what. */
export const START_RATES = {
  rate: { numerator: 'started', denominator: 'planned' },
  rateOfDue: { numerator: 'startedOfDue', denominator: 'due' },
  rateOfAll: { numerator: 'started', denominator: 'projects' },
} as const satisfies Quotients<typeof START_SUMS>;

/** Starts of all projects, and for each level that has planned starts. */
export interface StartsReport extends Starts {
  readonly byLevel: readonly (Starts & { readonly key: string })[];
}

export function askStarts(survey: Survey<Project>): () => Starts {
  const answers = survey.ask(START_SUMS);
  return () => startsFrom(answers());
}

export function startsFrom(tallies: Tallies<keyof typeof START_SUMS>): Starts {
  const { projects: _, ...starts } = tallies;
  const rate = (id: keyof typeof START_RATES) => naming(quotientOf(tallies, START_RATES[id]), starts.unknown);
  return { ...starts, rate: rate('rate'), rateOfDue: rate('rateOfDue'), rateOfAll: rate('rateOfAll') };
}
