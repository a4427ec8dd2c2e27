import { formatPeriod, monthsLater } from '../../model/period.ts';
import type { ForecastWords } from '../../show/forecast/words.ts';
import { monthName, monthRange } from '../../write/spoken/en.ts';

export const forecast: ForecastWords = {
  title: ({ year, month }) => `What ${year} will come to, by ${monthRange(month)}`,
  monthsLeft: (months) => (months === 0 ? 'the year is over' : `${counted(months, 'month')} left`),
  methods: { 'run-rate': 'run rate', season: 'season', schedule: 'schedule' },
  meanings: {
    'run-rate': 'run rate: completed + (completed − completed three months before) ÷ 3 × months left',
    season: 'season: completed ÷ (last year’s by the same month ÷ last year’s in all)',
    schedule:
      'schedule: completed + what falls after this month of each annual plan, spread evenly from planned start to planned finish within the year',
  },
  reasons: {
    'too-early': () => 'not yet three months of the year',
    'no-month': (months) => `no lists of ${months}`,
    'not-reported': (months) => `nothing completed is stated in ${months}`,
    incomplete: (months) => `too much is missing in ${months}`,
    'no-share': (months) => `nothing was completed by ${months}, so there is no share`,
    'no-schedule': () => 'too many projects do not state when they start or finish',
  },
  notApplicable: (reason) => `not applicable: ${reason}`,
  month: (year, month) => `${monthName(month)} ${year}`,
  nothingSaid: (reasons) => `What the year will complete cannot be told: ${reasons.join('; ')}`,
  untested: {
    'no-closed-year': 'not tested: no past year is closed',
    'never-applied': 'not tested: too few months of past years',
  },
  tables: {
    methods: 'Forecast of the year',
    remaining: 'What is still to come',
    agencies: 'Agencies',
    decisive: 'Projects that decide the year',
    months: 'The year so far',
    tested: 'Back-test: forecasts of past years and what came',
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
    remainder: 'Left of its plan',
    share: 'Running share of the shortfall',
    place: 'Place',
    month: 'Month',
    state: 'State',
    came: 'Came to',
    difference: 'Off by (percentage points)',
  },
  remaining: {
    goal: 'Annual plan',
    completed: 'Completed',
    range: 'Range of the methods',
    shortfall: 'Shortfall by the run rate',
    investment: 'Left to complete',
    neededPerMonth: 'Needed per month',
    starts: 'Left to start',
    ongoing: 'Under way',
  },
  span: (low, high) => (low === high ? low : `${low} to ${high}`),
  comma: ', ',
  byRunRate: 'by the run rate; shortfall = annual plan − forecast, 0 where the plan will be met',
  noRunRate: (reason) => `by the run rate, ${reason}`,
  noShortfall: 'by the run rate the annual plan will be met',
  decides: (projects, shortfall) =>
    `${shortfall} fall short; the ${counted(projects, 'project')} with most left of the plan would make up for it; running share = sum so far ÷ shortfall`,
  missing: ({ annualPlan, completed, schedule, notReported }, plan) => {
    const ofPlan = (yuan: number) => (yuan === 0 ? '' : ` (annual plan ${plan(yuan)})`);
    return [
      ...(notReported.length === 0 ? [] : [`not reported, and in none of this: ${notReported.join(', ')}`]),
      ...(completed.projects === 0
        ? []
        : [
            `${counted(completed.projects, 'project')}${ofPlan(completed.annualPlan)} without completed investment: the plan is part of the goal, what is done is in no forecast`,
          ]),
      ...(annualPlan.projects === 0
        ? []
        : [`${counted(annualPlan.projects, 'project')} without annual plan, not in the goal`]),
      ...(schedule.projects === 0
        ? []
        : [
            `${counted(schedule.projects, 'project')}${ofPlan(schedule.annualPlan)} without the dates of a schedule, which says nothing of what they have left`,
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
