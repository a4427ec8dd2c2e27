import { monthIndex, type Period } from '../../../model/period.ts';
import type { Matching } from '../identity/identity.ts';
import type { Project } from '../record.ts';

/** The projects of an earlier month. */
export interface EarlierMonth {
  readonly period: Period;
  readonly projects: readonly Project[];
}

/** What a year's earlier months come to: every project as it was last reported. */
export interface LastReports {
  readonly projects: readonly Project[];
  /** The month in which a list last told the field; without a field, the month of the last report. */
  readonly toldIn: (project: Project, field?: CarriedField) => Period;
}

/** What stays true of a project when a later list leaves it out. */
export type CarriedField = (typeof CARRIED)[number];

const CARRIED = [
  'agency',
  'phase',
  'step',
  'totalInvestment',
  'completedBefore',
  'annualPlan',
  'completed',
  'fundsInPlace',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'started',
  'finished',
] as const satisfies readonly (keyof Project)[];

/**
 * The last report of every project in some months of one year, the latest month first: an agency may have been silent for
 * months, and a list may leave a figure blank that the one before it told. Undefined without any month.
 */
export function lastReports(
  months: readonly EarlierMonth[],
  match: (before: readonly Project[], after: readonly Project[]) => Matching,
): LastReports | undefined {
  const [latest, ...earlier] = months;
  if (latest === undefined) return undefined;
  let reports = new Map(latest.projects.map((project) => [project, tellingAll(latest.period)]));
  for (const { period, projects } of earlier) {
    const { pairs, left } = match(projects, [...reports.keys()]);
    const older = new Map(pairs.filter(isSingle).map(({ before, after }) => [after[0]!, before[0]!]));
    reports = new Map(
      Array.from(reports, ([project, told]) => {
        const before = older.get(project);
        return before === undefined ? [project, told] : withBlanksFrom(before, period, project, told);
      }),
    );
    for (const project of left) reports.set(project, tellingAll(period));
  }
  return {
    projects: [...reports.keys()],
    toldIn: (project, field) => {
      const told = reports.get(project)!;
      return (field && told.fields.get(field)) ?? told.period;
    },
  };
}

/** One project on either side, so that its figures can be held against each other. */
export function isSingle({ before, after }: Matching['pairs'][number]): boolean {
  return before.length === 1 && after.length === 1;
}

/** Whether one month follows on the other. */
export function isNextMonth(from: Period, to: Period): boolean {
  return monthIndex(to.year, to.month) - monthIndex(from.year, from.month) === 1;
}

/** When a project was last reported, and when the fields that its last report leaves blank were. */
interface Told {
  readonly period: Period;
  readonly fields: ReadonlyMap<CarriedField, Period>;
}

function tellingAll(period: Period): Told {
  return { period, fields: new Map() };
}

function withBlanksFrom(before: Project, period: Period, project: Project, told: Told): [Project, Told] {
  const blank = CARRIED.filter((field) => project[field] === undefined && before[field] !== undefined);
  if (blank.length === 0) return [project, told];
  const filled = Object.fromEntries(blank.map((field) => [field, before[field]]));
  const fields = new Map([...told.fields, ...blank.map((field) => [field, period] as const)]);
  return [
    { ...project, ...filled },
    { ...told, fields },
  ];
}
