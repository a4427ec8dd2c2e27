import { FINISH_SUMS } from '../../ledgers/project/measures/finishes.ts';
import { PROGRESS_SUMS } from '../../ledgers/project/measures/progress.ts';
import { RESERVE_SUMS } from '../../ledgers/project/measures/reserves.ts';
import { START_SUMS, TO_START } from '../../ledgers/project/measures/starts.ts';
import type { SumFormula } from '../../model/formula.ts';
import { sumOf } from '../survey.ts';
import type { Unit } from './ranking.ts';

/** A figure that agencies can be scored by: a sum over the detail table, or one sum divided by another. */
export interface MeasureDefinition {
  readonly unit: Unit;
  readonly numerator: SumFormula;
  readonly denominator?: SumFormula;
  /** What the numerator is part of: where nobody states any of it, nothing was reported. */
  readonly statedAs?: SumFormula;
  /** The numerator grows from 1 January on, so that a month's or a quarter's is the difference of two. */
  readonly accrues?: true;
  readonly denominatorAccrues?: true;
  /** 高于时序: less the time progress. */
  readonly lessTime?: true;
  /** Projects of which the list does not say what the numerator asks: where there are no others, nothing was reported. */
  readonly untold?: SumFormula;
}

const FUNDS_IN_PLACE = sumOf('fundsInPlace');
const STARTED = { column: 'started', is: '是' };
const ENTERED = { column: 'enteredStatistics', is: '是' };
const STATISTICS_UNTOLD = sumOf('size', TO_START, STARTED, { column: 'enteredStatistics', is: '' });

/**
 * By path, as in `kp.report/1`, seen from one agency. Formulas: see the files they come from; DOMAIN §3. What is missing
 * stands against the agency, so that a blank never pays: its plan stays in the denominator. DOMAIN §8.
 */
export const MEASURES = {
  projects: { unit: 'count', numerator: PROGRESS_SUMS.projects },
  totalInvestment: { unit: 'money', numerator: PROGRESS_SUMS.totalInvestment },
  annualPlan: { unit: 'money', numerator: PROGRESS_SUMS.annualPlan },
  completed: { unit: 'money', numerator: PROGRESS_SUMS.completed, accrues: true },
  rate: {
    unit: 'rate',
    numerator: PROGRESS_SUMS.ratedCompleted,
    statedAs: PROGRESS_SUMS.completed,
    denominator: PROGRESS_SUMS.annualPlan,
    accrues: true,
  },
  lead: {
    unit: 'points',
    numerator: PROGRESS_SUMS.ratedCompleted,
    statedAs: PROGRESS_SUMS.completed,
    denominator: PROGRESS_SUMS.annualPlan,
    accrues: true,
    lessTime: true,
  },
  fundsInPlace: { unit: 'money', numerator: FUNDS_IN_PLACE, accrues: true },
  fundsRate: {
    unit: 'rate',
    numerator: PROGRESS_SUMS.funds,
    statedAs: FUNDS_IN_PLACE,
    denominator: PROGRESS_SUMS.annualPlan,
    accrues: true,
  },
  'starts.planned': { unit: 'count', numerator: START_SUMS.planned },
  'starts.started': { unit: 'count', numerator: START_SUMS.started, accrues: true },
  'starts.rate': {
    unit: 'rate',
    numerator: START_SUMS.started,
    denominator: START_SUMS.planned,
    accrues: true,
  },
  'starts.early': { unit: 'count', numerator: START_SUMS.early, accrues: true },
  'starts.due': { unit: 'count', numerator: START_SUMS.due, accrues: true },
  'starts.startedOfDue': { unit: 'count', numerator: START_SUMS.startedOfDue, accrues: true },
  'starts.rateOfDue': {
    unit: 'rate',
    numerator: START_SUMS.startedOfDue,
    denominator: START_SUMS.due,
    accrues: true,
    denominatorAccrues: true,
  },
  'starts.rateOfAll': {
    unit: 'rate',
    numerator: START_SUMS.started,
    denominator: START_SUMS.all,
    accrues: true,
  },
  'starts.overdue': { unit: 'count', numerator: START_SUMS.overdue },
  /** 纳统率: of the projects planned to start and started, those in the statistics bureau's base. */
  'statistics.entered': {
    unit: 'count',
    numerator: sumOf('size', TO_START, STARTED, ENTERED),
    accrues: true,
    untold: STATISTICS_UNTOLD,
  },
  'statistics.rate': {
    unit: 'rate',
    numerator: sumOf('size', TO_START, STARTED, ENTERED),
    denominator: sumOf('size', TO_START, STARTED),
    accrues: true,
    denominatorAccrues: true,
    untold: STATISTICS_UNTOLD,
  },
  'finishes.planned': { unit: 'count', numerator: FINISH_SUMS.planned },
  'finishes.finished': { unit: 'count', numerator: FINISH_SUMS.finished, accrues: true },
  'finishes.rate': {
    unit: 'rate',
    numerator: FINISH_SUMS.finished,
    denominator: FINISH_SUMS.planned,
    accrues: true,
  },
  'finishes.expected': { unit: 'count', numerator: FINISH_SUMS.expected },
  'finishes.finishedInvestment': {
    unit: 'money',
    numerator: FINISH_SUMS.finishedInvestment,
    accrues: true,
  },
  'finishes.expectedInvestment': { unit: 'money', numerator: FINISH_SUMS.expectedInvestment },
  'finishes.overdue': { unit: 'count', numerator: FINISH_SUMS.overdue },
  'reserves.projects': { unit: 'count', numerator: RESERVE_SUMS.projects },
  'reserves.totalInvestment': { unit: 'money', numerator: RESERVE_SUMS.totalInvestment },
  problems: { unit: 'count', numerator: sumOf('problems') },
  packages: { unit: 'count', numerator: sumOf('package') },
} as const satisfies Readonly<Record<string, MeasureDefinition>>;

export type MeasureId = keyof typeof MEASURES;

export function measureOf(id: MeasureId): MeasureDefinition {
  return MEASURES[id];
}

export function isMeasure(id: string): id is MeasureId {
  return Object.hasOwn(MEASURES, id);
}
