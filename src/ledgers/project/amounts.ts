import type { Relation } from '../../recognise/relations.ts';
import type { ProjectField } from './fields.ts';

/** Amounts of which figures are made: a wrong column is a wrong figure. */
export const FIGURES: ReadonlySet<ProjectField> = new Set<ProjectField>([
  'totalInvestment',
  'completedBefore',
  'annualPlan',
  'completedMonth',
  'completed',
  'completedTotal',
  'fundsInPlace',
]);

/** Amounts that have been done by the end of the month, and not later. */
export const DONE: ReadonlySet<ProjectField> = new Set<ProjectField>([
  'completedMonth',
  'completed',
  'completedTotal',
]);

/** What every list states, each with what will do instead. */
export const MAIN_AMOUNTS: readonly (readonly ProjectField[])[] = [
  ['totalInvestment'],
  ['annualPlan'],
  ['completed', 'completedTotal'],
];

/** The plan may well be overfulfilled, but seldom by more than half. */
const OVER_PLAN = 1.5;

/** How the amounts of one project hang together. */
export const RELATIONS: readonly Relation<ProjectField>[] = [
  { is: 'at-most', less: 'completedMonth', more: 'completed' },
  { is: 'at-most', less: 'completed', more: 'annualPlan', slack: OVER_PLAN },
  { is: 'at-most', less: 'completedMonth', more: 'annualPlan', slack: OVER_PLAN },
  { is: 'at-most', less: 'annualPlan', more: 'totalInvestment' },
  { is: 'at-most', less: 'completed', more: 'totalInvestment' },
  { is: 'at-most', less: 'completedTotal', more: 'totalInvestment' },
  { is: 'at-most', less: 'completedBefore', more: 'totalInvestment' },
  { is: 'at-most', less: 'completed', more: 'completedTotal' },
  { is: 'at-most', less: 'completedMonth', more: 'completedTotal' },
  { is: 'at-most', less: 'completedBefore', more: 'completedTotal' },
  { is: 'sum', one: 'completedBefore', other: 'completed', whole: 'completedTotal' },
  { is: 'rate', part: 'completed', whole: 'annualPlan', rate: 'completionRate' },
];
