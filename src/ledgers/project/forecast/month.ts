import { type Columns, textColumn } from '../../../calculate/column.ts';
import { measuredValue, type Tally } from '../../../calculate/figure.ts';
import type { Remainder } from '../../../calculate/forecast/decisive.ts';
import type { MonthSums, Stretch } from '../../../calculate/forecast/method.ts';
import { type Grouping, Survey, sumOf, type Tallies } from '../../../calculate/survey.ts';
import type { Period } from '../../../model/period.ts';
import { compareRatios, type Ratio } from '../../../model/ratio.ts';
import { dimensionsInOrder } from '../measures/dimensions.ts';
import { type Limits, USUAL_LIMITS } from '../measures/limits.ts';
import { isIncomplete, MISSING_SUMS, type Missing, missingFrom } from '../measures/missing.ts';
import type { Project } from '../record.ts';
import { completedOf } from '../stated.ts';
import { forecastColumns, NO_STRETCH } from './columns.ts';

/** What a forecast needs from a month: the sums of all projects and of each agency, and what is still to be done. */
export interface ForecastMonth {
  readonly period: Period;
  readonly projects: readonly Project[];
  readonly columns: Columns<Project>;
  readonly all: PartOfMonth;
  /** In the office's own order. */
  readonly agencies: ReadonlyMap<string, PartOfMonth>;
  readonly remaining: { readonly starts: Tally; readonly ongoing: Tally };
  /** 年内工期 of the planned projects, each with its sum; `without` is the part of the plan whose projects state none. */
  readonly stretches: readonly (Stretch & { readonly tally: Tally })[];
  readonly without: { readonly projects: Tally; readonly plan: Tally };
  /** For each project that states plan and completed investment: the open part of its plan. */
  readonly remainders: readonly Remainder<Project>[];
}

export interface PartOfMonth {
  readonly completed: Tally;
  readonly plan: Tally;
  readonly missing: Missing;
  readonly sums: MonthSums;
}

/** `limits.missing` is the share above which nothing is compared with the time progress (DOMAIN §8). */
export function forecastMonth(
  projects: readonly Project[],
  period: Period,
  agencyOrder: readonly string[],
  limits: Limits = USUAL_LIMITS,
): ForecastMonth {
  const columns = forecastColumns(period, limits);
  const survey = new Survey(columns);
  const agency = dimensionsInOrder(agencyOrder).find(({ id }) => id === 'agency')!;
  const asked = {
    all: survey.ask(SUMS),
    agencies: survey.askBy(SUMS, agency),
    remaining: survey.ask(REMAINING),
    stretches: survey.askBy({ plan: sumOf('annualPlan') }, stretchOfColumn(columns)),
  };
  survey.answer(projects);
  const all = asked.all();
  const { withoutProjects, withoutPlan, ...remaining } = asked.remaining();
  const stretches = [...asked.stretches()].flatMap(([key, { plan }]) => stretchFrom(key, plan));
  const schedule = { stretches, isIncomplete: isLarger(withoutPlan, all.annualPlan, limits.missing) };
  return {
    period,
    projects,
    columns,
    all: partFrom(all, schedule, limits),
    agencies: new Map(
      [...asked.agencies()]
        .filter(([key]) => key !== '')
        .sort(([one], [other]) => agency.compare(one, other))
        .map(([key, sums]) => [key, partFrom(sums, NO_SCHEDULE, limits)]),
    ),
    remaining,
    stretches,
    without: { projects: withoutProjects, plan: withoutPlan },
    remainders: projects.flatMap((record) => {
      const [plan, completed] = [record.annualPlan, completedOf(record)];
      return plan === undefined || completed === undefined ? [] : [{ record, amount: plan - completed }];
    }),
  };
}

const SUMS = { ...MISSING_SUMS, completed: sumOf('completed') };
const WITHOUT = { column: 'stretch', is: NO_STRETCH };

const REMAINING = {
  starts: sumOf('size', { column: 'startAhead', is: '是' }),
  ongoing: sumOf('size', { column: 'underWay', is: '是' }),
  withoutProjects: sumOf('size', WITHOUT),
  withoutPlan: sumOf('annualPlan', WITHOUT),
};

/** For single agencies only the run rate is computed. */
const NO_SCHEDULE: MonthSums['schedule'] = { stretches: [], isIncomplete: true };

function stretchOfColumn(columns: Columns<Project>): Grouping<Project> {
  const stretch = textColumn(columns, 'stretch');
  return { id: stretch.id, keysOf: stretch.value, condition: (key) => ({ column: stretch.id, is: key }) };
}

/** Whether a part of the plan exceeds the threshold share of it. */
function isLarger(part: Tally, whole: Tally, threshold: Ratio): boolean {
  const [numerator, denominator] = [measuredValue(part) ?? 0, measuredValue(whole) ?? 0];
  return denominator > 0 && compareRatios({ numerator, denominator }, threshold) > 0;
}

function stretchFrom(key: string, tally: Tally): (Stretch & { readonly tally: Tally })[] {
  const [first, last] = key.split('-').map(Number);
  const plan = measuredValue(tally);
  return first === undefined || last === undefined || plan === undefined
    ? []
    : [{ first, last, plan, tally }];
}

function partFrom(
  sums: Tallies<keyof typeof SUMS>,
  schedule: MonthSums['schedule'],
  limits: Limits,
): PartOfMonth {
  const { completed, annualPlan: plan } = sums;
  const missing = missingFrom(sums);
  return {
    completed,
    plan,
    missing,
    sums: {
      completed: measuredValue(completed),
      plan: measuredValue(plan),
      isIncomplete: isIncomplete(missing, limits.missing),
      schedule,
    },
  };
}
