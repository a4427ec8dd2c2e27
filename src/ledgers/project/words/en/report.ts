import { plural } from '../../../../findings/plural.ts';
import {
  type Condition,
  type Formula,
  type Rows,
  type SumFormula,
  wordInColumn,
} from '../../../../model/formula.ts';
import type { Period } from '../../../../model/period.ts';
import { roundRatio } from '../../../../model/ratio.ts';
import { monthName, monthRange, yuan } from '../../../../write/spoken/en.ts';
import type { Part, StatedInBoth } from '../../comparison/stated-in-both.ts';
import { columnTitles } from '../../fields.ts';
import type { MissingNote } from '../../measures/missing-note.ts';
import type { PlanBasis } from '../../plan/basis.ts';
import type { ReportWords } from '../../show/report/words.ts';
import { forecastColumns } from './forecast.ts';

const columns: ReportWords['columns'] = {
  ...columnTitles('en'),
  size: 'Projects',
  line: 'Lines of the list',
  package: 'Packages',
  completionRate: 'Completion rate',
  lagging: 'Lagging',
  doneInAll: 'Completed since the start',
  planMissing: 'Plan missing',
  completedMissing: 'Completed missing',
  missing: 'Missing',
  rateCounted: 'In the completion rate',
  wholeLifeCounted: 'In the whole-life rate',
  fundsCounted: 'In the funds rate',
  startPlanned: 'Planned to start',
  startDue: 'Due to start',
  startEarly: 'Started early',
  startOverdue: 'Start overdue',
  startUnknown: 'Start unknown',
  finishPlanned: 'To finish this year',
  finishExpected: 'Still to finish this year',
  finishUnknown: 'Finish unknown',
  finishOverdue: 'Finish overdue',
  converted: 'Converted',
  problems: 'Projects with a problem',
  file: 'File',
  sheet: 'Sheet',
  row: 'Row',
};

export const report: ReportWords = {
  tables: {
    overall: 'Overall',
    byLevel: 'By level',
    byAgency: 'By agency',
    byDistrict: 'By district',
    byCategory: 'By category',
    byPhase: 'By phase',
    byChain: 'By industrial chain',
    byArea: 'By key area',
    starts: 'Starts',
    finishes: 'Finishes',
    reserves: 'Reserves',
    lagging: 'Lagging projects',
    overdueStarts: 'Overdue starts',
    overdueFinishes: 'Overdue finishes',
    benchmarks: 'Benchmarks',
    changes: 'Changes',
    problems: 'Projects with problems',
    detail: 'Projects',
    findings: 'Findings',
  },
  sheets: {
    overall: 'Overall',
    byLevel: 'Levels',
    byAgency: 'Agencies',
    starts: 'Starts',
    finishes: 'Finishes',
    reserves: 'Reserves',
    detail: 'Projects',
    findings: 'Findings',
  },
  columns,
  summary: {
    projects: 'Projects',
    rate: 'Completion rate',
    lead: 'Ahead of time (percentage points)',
    planned: 'Starts planned',
    startedProjects: 'Started',
    startRate: 'Start rate (of the year’s plan)',
    early: 'Started early',
    due: 'Due to start',
    startedOfDue: 'Started of those due',
    rateOfDue: 'Start rate (of those due)',
    rateOfAll: 'Start rate (of all projects)',
    overdueStarts: 'Starts overdue',
    plannedToFinish: 'Finishes planned',
    finishedProjects: 'Finished',
    finishRate: 'Finish rate (of the year’s plan)',
    finishedInvestment: 'Total investment of the finished',
    expected: 'Expected to finish this year',
    expectedInvestment: 'Total investment of the expected',
    overdueFinishes: 'Finishes overdue',
    benchmark: 'Benchmark',
    publishedRate: 'Published completion rate',
    against: 'Against',
    projectsChange: 'Projects, change',
    totalInvestmentChange: 'Total investment, change',
    annualPlanChange: 'Annual plan, change',
    completedChange: 'Completed, change',
    completedGrowth: 'Completed, growth',
    rateChange: 'Rate, change (points)',
    overallLead: 'All projects above it (percentage points)',
    provincialLead: '省重点 above it (percentage points)',
    severity: 'Severity',
    place: 'Place',
    sentence: 'Finding',
    code: 'Code',
  },
  against: ({ against, period: { year, month }, unreadable }) =>
    `${against === 'lastMonth' ? 'last month' : 'the same months last year'} (${monthName(month)} ${year}${unreadable === 0 ? '' : `, ${plural(unreadable, 'file')} unreadable`})`,
  total: 'All projects',
  overall: {
    indicator: 'Indicator',
    amount: 'Amount',
    rate: 'Rate',
    meaning: 'Meaning',
    ofWhich: (indicator) => `of which: ${indicator}`,
    timeProgress: 'Time progress',
    startedOfAll: 'Started of all projects',
    reserves: 'Reserves',
    amountIsTotal: 'The amount is total investment',
    ofYear: 'Months past, of the year’s twelve',
    ofPlan: 'Completion rate: of the annual plan',
    completedOfItsPlan: 'The amount is completed this year; completion rate: of its annual plan',
    ofPlanned: 'Start rate: of the starts planned for the year',
    ofDue: 'Of the starts due by the period',
    ofAll: 'Planned starts that have started, of all projects',
    ofPlannedToFinish: 'The amount is total investment; finish rate: of those planned for the year',
    planOfThose: 'The amount is their annual plan',
    notInRate: 'Not in the completion rate',
    wholeLife: 'Completed since the start',
    ofTotal: 'Of total investment, over the projects that state both',
    fundsOfPlan: 'Funds rate: of the annual plan, over the projects that state both',
  },
  reservesTotal: 'All reserves',
  notes: {
    period: describePeriod,
    noProjects: 'No project meets the conditions',
    packages: (lines) => `${plural(lines, 'package')} among the lines, counted by the projects in them`,
    unreported: (records) =>
      `${plural(records, 'line')} without ${columns.totalInvestment.toLowerCase()}, not in its sum`,
    without: (dimension, projects) =>
      `${plural(projects, 'project')} without “${columns[dimension]}”: only in the last line`,
    severalLevels:
      'A project with several levels counts in each, so the lines can add up to more than all projects',
    notReported: (agencies) => `Not reported (${agencies.length}): ${agencies.join(', ')}`,
    basis: describeBasis,
    startRates:
      'Start rates over three denominators: starts planned for the year, starts due by the end of the month, all projects; where the lists do not say, a project counts as not started',
    finishRate:
      'The finish rate is finished projects over those planned to finish this year, not over those under construction; where the lists do not say, a project counts as not finished',
    missing: describeMissing,
    missingElsewhere: (rows) =>
      `${plural(rows, 'further row')} with projects that leave something out: see column “${columns.missing}” of the projects`,
    ofBoth: describeCommon,
    watchLists: {
      lagging: (points) => `Started, with a completion rate more than ${points} points below time progress`,
      overdueStarts: () => 'Planned to start by the end of the month, and not known to have started',
      overdueFinishes: () => 'Planned to finish by the end of the month, and not known to be finished',
    },
    startsUnknown: (projects) =>
      `the lists do not say whether ${plural(projects, 'project')} ${projects === 1 ? 'has' : 'have'} started; counted as not started`,
    finishesUnknown: (projects) =>
      `the lists do not say whether ${plural(projects, 'project')} ${projects === 1 ? 'is' : 'are'} finished; counted as not finished`,
    withoutStep: (projects) => `${plural(projects, 'reserve')} without a step: only in the last line`,
  },
  formula: describeFormula,
};

/** `January–August 2019, time progress 66.67%` */
function describePeriod({ year, month }: Period): string {
  const progress = roundRatio({ numerator: month, denominator: 12 }, 2, 2);
  return `${monthRange(month)} ${year}, time progress ${progress}%`;
}

/** `by the original plan of 2023; nobody reported 3 planned projects, so what they have completed is missing` */
function describeBasis({ year, kind, adjustments, unreported, unplanned }: PlanBasis): string {
  const plan =
    kind === 'original'
      ? `the original plan of ${year}`
      : `the plan of ${year} as adjusted (${plural(adjustments, 'adjustment')} by the end of the month)`;
  const silent =
    unreported === 0
      ? ''
      : `; nobody reported ${plural(unreported, 'planned project')}, so what ${unreported === 1 ? 'it has' : 'they have'} completed is missing`;
  const outside =
    unplanned.projects === 0
      ? ''
      : `; ${plural(unplanned.projects, 'reported project')} not in the plan (completed ${yuan(unplanned.completed)}) left out`;
  return `by ${plan}${silent}${outside}`;
}

/** `南浦区: 10 projects (annual plan 9.336 billion yuan, 6.9% of it) without completed investment, not in the completion rate` */
function describeMissing(note: MissingNote): string {
  const { whose, agencies, withoutCompleted, planWithoutCompleted, share, withoutPlan } = note;
  const who = agencies > 0 ? `${agencies} agencies: ` : whose.length > 0 ? `${whose.join(', ')}: ` : '';
  const part = share === undefined ? '' : `, ${roundRatio(share, 2, 1)}% of all`;
  const plan = planWithoutCompleted === 0 ? '' : ` (annual plan ${yuan(planWithoutCompleted)}${part})`;
  const said = [
    ...(withoutCompleted === 0
      ? []
      : [`${plural(withoutCompleted, 'project')}${plan} without completed investment`]),
    ...(withoutPlan === 0 ? [] : [`${plural(withoutPlan, 'project')} without annual plan`]),
  ];
  const lead = note.isIncomplete ? ', not compared with time progress' : '';
  return `${who}${said.join(' and ')}, not in the completion rate${lead}`;
}

/** `compared with last month over the 12 projects that state it in both; shown separately: 1 entered (completed 2 million yuan)` */
function describeCommon({ projects, ...parts }: StatedInBoth): string {
  const part = (what: string, { projects: count, completed }: Part): string[] =>
    count === 0 ? [] : [`${count} ${what} (completed ${yuan(completed)})`];
  const apart = [
    ...part('entered', parts.entered),
    ...part('left', parts.left),
    ...part('newly reported', parts.newlyReported),
    ...part('no longer reported', parts.noLongerReported),
  ];
  const rest = apart.length === 0 ? '' : `; shown separately: ${apart.join(', ')}`;
  return `compared with last month over the ${plural(projects, 'project')} that ${projects === 1 ? 'states' : 'state'} it in both${rest}`;
}

function describeFormula(formula: Formula): string {
  switch (formula.op) {
    case 'sum':
      return describeSum(formula);
    case 'median':
      return describe('median', formula);
    case 'ratio':
      return `${describeSum(formula.numerator)} ÷ ${describeSum(formula.denominator)}`;
    case 'lead':
      return `${describeSum(formula.numerator)} ÷ ${describeSum(formula.denominator)} − time progress ${formula.month}/12, in percentage points`;
  }
}

/** `sum of Annual plan (Agency is “郫都区”, started)` */
function describeSum(sum: SumFormula): string {
  return describe('sum', sum);
}

function describe(kind: string, { column, where }: Rows): string {
  const what = `${kind} of ${titleOf(column)}`;
  return where.length === 0 ? what : `${what} (${where.map(describeCondition).join(', ')})`;
}

function describeCondition({ column, is }: Condition): string {
  const level = wordInColumn(column)?.word;
  if (level !== undefined) return `Level includes “${level}”`;
  const fact = FACTS.get(column);
  if (fact !== undefined && (is === '是' || is === '否')) return is === '是' ? fact : `not ${fact}`;
  return is === '' ? `${titleOf(column)} is empty` : `${titleOf(column)} is “${is}”`;
}

/** What 是 means in columns that answer a question. */
const FACTS: ReadonlyMap<string, string> = new Map([
  ['started', 'started'],
  ['startPlanned', 'planned to start this year'],
  ['startDue', 'due to start by the period'],
  ['startEarly', 'started early'],
  ['startOverdue', 'overdue to start'],
  ['finished', 'finished'],
  ['finishPlanned', 'planned to finish this year'],
  ['finishOverdue', 'overdue to finish'],
  ['enteredStatistics', 'in statistics'],
]);

function titleOf(column: string): string {
  const titles: Readonly<Record<string, string>> = { ...columns, ...forecastColumns };
  return titles[column] ?? column;
}
