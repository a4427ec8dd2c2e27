import { formatPeriod, monthsLater } from '../../model/period.ts';
import type { ForecastWords } from '../../show/forecast/words.ts';
import { monthName, monthRange } from '../../write/spoken/en.ts';

export const forecast: ForecastWords = {
  title: ({ year, month }) => `Forecast of ${year}  from ${monthRange(month)}`,
  monthsLeft: (months) => (months === 0 ? 'the year is over' : `${counted(months, 'month')} left`),
  methods: { 'run-rate': 'run rate', season: 'season', schedule: 'schedule' },
  meanings: {
    'run-rate': 'run rate: completed + (completed − completed three months before) ÷ 3 × months left',
    season: 'season: completed ÷ (last year’s by the same month ÷ last year’s in all)',
    schedule:
      'schedule: completed + the part of each annual plan that falls after this month, if it is spread evenly from planned start to planned finish within the year',
  },
  reasons: {
    'too-early': () => 'not before March',
    'no-month': (months) => `no lists for ${months}`,
    'not-reported': (months) => `no completed investment is stated in ${months}`,
    incomplete: (months) => `too much is missing in ${months}`,
    'no-share': (months) => `nothing was completed by ${months}, so there is no share of the year`,
    'no-schedule': () => 'too many projects do not state when they start or finish',
  },
  notApplicable: (reason) => `not applicable: ${reason}`,
  month: (year, month) => `${monthName(month)} ${year}`,
  nothingSaid: (reasons) => `The year cannot be forecast: ${reasons.join('; ')}`,
  untested: {
    'no-closed-year': 'not tested: no past year is closed',
    'never-applied': 'not tested: past years have too few months',
  },
  tables: {
    methods: 'Forecast of the year',
    remaining: 'Still to be done',
    agencies: 'Agencies',
    decisive: 'Projects that matter most',
    months: 'The year so far',
    tested: 'Back-test: forecasts of past years, and their results',
  },
  charts: { course: 'Completed by the end of each month, and the annual plan' },
  columns: {
    method: 'Method',
    forecast: 'Forecast',
    rate: 'Of the plan',
    gap: 'Against the plan',
    error: 'Error in the past (percentage points)',
    note: 'Note',
    figure: 'Figure',
    projects: 'Projects',
    amount: 'Investment',
    agency: 'Agency',
    plan: 'Annual plan',
    done: 'Completed',
    shortfall: 'Shortfall',
    project: 'Project',
    code: 'Code',
    remainder: 'Left of the plan',
    share: 'Running share of the shortfall',
    place: 'Place',
    month: 'Month',
    state: 'State',
    came: 'Result',
    difference: 'Off by (percentage points)',
  },
  remaining: {
    goal: 'Annual plan',
    completed: 'Completed',
    range: 'Range of the methods',
    shortfall: 'Shortfall by the run rate',
    investment: 'Left to complete',
    neededPerMonth: 'Needed per month',
    starts: 'Still to start',
    ongoing: 'Under way',
  },
  span: (low, high) => (low === high ? low : `${low} to ${high}`),
  comma: ', ',
  byRunRate: 'by the run rate; shortfall = annual plan − forecast, 0 where the plan will be met',
  noRunRate: (reason) => `by the run rate, ${reason}`,
  noShortfall: 'by the run rate the annual plan will be met',
  decides: (projects, shortfall) =>
    `the plan will be missed by ${shortfall}; the ${counted(projects, 'project')} with most left of the plan would make up for it; running share = sum so far ÷ shortfall`,
  missing: ({ annualPlan, completed, schedule, notReported }, plan) => {
    const ofPlan = (yuan: number) => (yuan === 0 ? '' : ` (annual plan ${plan(yuan)})`);
    return [
      ...(notReported.length === 0
        ? []
        : [`not reported, so in none of these figures: ${notReported.join(', ')}`]),
      ...(completed.projects === 0
        ? []
        : [
            `${counted(completed.projects, 'project')}${ofPlan(completed.annualPlan)} without completed investment: the plan is in the annual plan above, what is done is in no forecast`,
          ]),
      ...(annualPlan.projects === 0
        ? []
        : [`${counted(annualPlan.projects, 'project')} without annual plan, not in the annual plan above`]),
      ...(schedule.projects === 0
        ? []
        : [
            `${counted(schedule.projects, 'project')}${ofPlan(schedule.annualPlan)} without planned dates: the rest of the plan is not in the schedule forecast`,
          ]),
    ];
  },
  closed: 'closed',
  open: 'open',
  formulas: {
    'run-rate': (at) =>
      at.month === 3
        ? `[${formatPeriod(at)}] + [${formatPeriod(at)}] ÷ 3 × 9`
        : `[${formatPeriod(at)}] + ([${formatPeriod(at)}] − [${formatPeriod(monthsLater(at, -3))}]) ÷ 3 × ${12 - at.month}`,
    season: (at) => `[${formatPeriod(at)}] ÷ ([${formatPeriod(monthsLater(at, -12))}] ÷ [${at.year - 1}-12])`,
    schedule: (at) =>
      `[${formatPeriod(at)}] + Σ annual plan × months of its stretch after month ${at.month} ÷ months of its stretch`,
    neededPerMonth: (left) => `(annual plan − completed) ÷ ${left}`,
    investment: 'annual plan − completed',
    shortfall: 'annual plan − forecast by the run rate',
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
