import type { Size } from '../../recognise/ledger-words.ts';
import type { Relation } from '../../recognise/relations.ts';
import type { ProjectField } from './fields.ts';

/** Amounts that figures are computed from: if the column is wrong, the figure is wrong. */
export const FIGURES: ReadonlySet<ProjectField> = new Set<ProjectField>([
  'totalInvestment',
  'completedBefore',
  'annualPlan',
  'completedMonth',
  'completed',
  'completedTotal',
  'fundsInPlace',
]);

/** Amounts that were completed by the end of the month. */
export const DONE: ReadonlySet<ProjectField> = new Set<ProjectField>([
  'completedMonth',
  'completed',
  'completedTotal',
]);

/** The amounts that every list states, each with the fields that can replace it. */
export const MAIN_AMOUNTS: readonly (readonly ProjectField[])[] = [
  ['totalInvestment'],
  ['annualPlan'],
  ['completed', 'completedTotal'],
];

/**
 * What a key project costs: from a hundred 万元 to a thousand 亿元; and what is to be built of it in a year, where the list
 * does not say the cost.
 */
export const SIZES: readonly Size<ProjectField>[] = [
  { field: 'totalInvestment', least: 1e6, leastStated: 1e5, most: 1e11 },
  { field: 'annualPlan', least: 5e5, leastStated: 5e4, most: 3e10 },
];

/** A plan may be exceeded, but seldom by more than half. */
const OVER_PLAN = 1.5;

/** Relations between the amounts of one project. */
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
  { is: 'at-most', less: 'completedBefore', more: 'completedTotal', tells: true },
  { is: 'sum', one: 'completedBefore', other: 'completed', whole: 'completedTotal' },
  { is: 'rate', part: 'completed', whole: 'annualPlan', rate: 'completionRate' },
];
