/** The figures of each part of a report, named and ordered as in the JSON document and in paths. */
export const PROGRESS = [
  'projects',
  'totalInvestment',
  'annualPlan',
  'completed',
  'rate',
  'lead',
  'wholeLifeRate',
  'fundsRate',
] as const;
export const STARTS = [
  'planned',
  'started',
  'rate',
  'early',
  'due',
  'startedOfDue',
  'rateOfDue',
  'rateOfAll',
  'overdue',
  'unknown',
] as const;
export const FINISHES = [
  'planned',
  'plannedInvestment',
  'finished',
  'rate',
  'finishedInvestment',
  'expected',
  'expectedInvestment',
  'overdue',
  'unknown',
] as const;
export const WATCH_LIST = ['projects', 'annualPlan'] as const;
export const RESERVES = ['projects', 'totalInvestment'] as const;
