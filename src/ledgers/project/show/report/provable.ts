import { measuredValue } from '../../../../calculate/figure.ts';
import { type Exact, exact, exactRatio } from '../../../../model/exact.ts';
import type { Measure } from '../../../../model/measure.ts';
import type { Period } from '../../../../model/period.ts';
import type { Ratio } from '../../../../model/ratio.ts';
import { DIMENSIONS } from '../../measures/dimensions.ts';
import { finishIsExpected, finishIsOverdue, isToFinish } from '../../measures/finish-state.ts';
import { completionRate } from '../../measures/lagging-state.ts';
import { calculateReport, type Report } from '../../measures/report.ts';
import { isToStart, startIsDue, startIsEarly, startIsOverdue } from '../../measures/start-state.ts';
import type { Project } from '../../record.ts';
import { completedOf } from '../../stated.ts';
import { namedFigures } from './figures.ts';

/** A figure that a text can be checked against: money in 元, counts, rates and leads as fractions. */
export interface ProvableFigure {
  /** As in `kp trace`; for changes and the time progress, the key in the document. */
  readonly path: string;
  readonly value: Exact;
  readonly isRate: boolean;
}

/** Every figure of the report that has a value. */
export function provable(report: Report): ProvableFigure[] {
  const figures: ProvableFigure[] = [];
  const add = (path: string, value: number | Ratio | undefined) => {
    if (value === undefined) return;
    const isRate = typeof value !== 'number';
    figures.push({ path, value: isRate ? exactRatio(value) : exact(value), isRate });
  };
  for (const { path, figure } of namedFigures(report)) {
    const value = measuredValue(figure);
    // Without a plan, nothing tells which reserves have become starts.
    if (!(path.startsWith('reserves.converted') && value === 0)) add(path, value);
  }
  add('timeProgress', { numerator: report.period.month, denominator: 12 });
  for (const { against, change } of report.changes) {
    for (const amount of ['projects', 'totalInvestment', 'annualPlan', 'completed', 'rate'] as const)
      for (const side of ['before', 'difference'] as const)
        add(`changes.${against}.${amount}.${side}`, measuredIn<number | Ratio>(change[amount][side]));
    for (const amount of ['projects', 'totalInvestment', 'annualPlan', 'completed'] as const)
      add(`changes.${against}.${amount}.growth`, measuredIn(change[amount].growth));
  }
  return figures;
}

/**
 * Some of a month's projects: those in all of these groups (`byAgency[锦江区]`), within all of these limits, and counted by all
 * of these figures (`starts.started`).
 */
export interface Selection {
  readonly groups: readonly string[];
  readonly limits: readonly Limit[];
  readonly states?: readonly string[] | undefined;
}

/** An amount in 元 or a rate as a fraction; a project that does not state it is in no limits. */
interface Limit {
  readonly measure: 'totalInvestment' | 'annualPlan' | 'completed' | 'rate';
  readonly holds: (value: Exact) => boolean;
}

/** Every figure of the report that has a value, of some of its projects only. */
export function provableOf({ projects, period, limits }: Report, selection: Selection): ProvableFigure[] {
  const some = projects.filter(
    (project) =>
      selection.groups.every((group) => isIn(project, group)) &&
      selection.limits.every(({ measure, holds }) => {
        const value = amountOf(project, measure);
        return value !== undefined && holds(value);
      }) &&
      (selection.states ?? []).every((state) => STATES[state]?.(project, period) === true),
  );
  return provable(calculateReport(some, period, { limits }));
}

/** By the figure that counts them. */
const STATES: Readonly<Record<string, (project: Project, period: Period) => boolean | undefined>> = {
  'starts.started': (project, period) => isToStart(project, period) && project.started,
  'starts.notStarted': (project, period) => isToStart(project, period) && project.started !== true,
  'starts.due': startIsDue,
  'starts.startedOfDue': (project, period) => startIsDue(project, period) && project.started,
  'starts.overdue': startIsOverdue,
  'starts.early': startIsEarly,
  'finishes.finished': (project, period) => isToFinish(project, period) && project.finished,
  'finishes.expected': finishIsExpected,
  'finishes.overdue': finishIsOverdue,
};

function isIn(project: Project, group: string): boolean {
  const at = group.indexOf('[');
  const dimension = DIMENSIONS.find(({ table }) => table === group.slice(0, at));
  return [dimension?.keysOf(project) ?? []].flat().includes(group.slice(at + 1, -1));
}

function amountOf(project: Project, measure: Limit['measure']): Exact | undefined {
  if (measure === 'rate') {
    const rate = completionRate(project);
    return rate && exactRatio(rate);
  }
  const amount = measure === 'completed' ? completedOf(project) : project[measure];
  return amount === undefined ? undefined : exact(amount);
}

/** The name of each project that no other one has, as the group `project[…]`, and its own figures. */
export function provableProjects({ projects }: Report): {
  readonly groups: readonly { readonly table: string; readonly key: string }[];
  readonly figures: readonly ProvableFigure[];
} {
  const byName = new Map<string, Project | undefined>();
  for (const project of projects)
    if (project.name !== undefined && project.name.length >= SHORTEST_NAME)
      byName.set(project.name, byName.has(project.name) ? undefined : project);
  const named = [...byName].flatMap(([key, project]) => (project === undefined ? [] : [{ key, project }]));
  return {
    groups: named.map(({ key }) => ({ table: 'project', key })),
    figures: named.flatMap(({ key, project }) => [...figuresOf(key, project)]),
  };
}

/** Shorter names are words of any text. */
const SHORTEST_NAME = 5;

function* figuresOf(key: string, project: Project): Generator<ProvableFigure> {
  if (project.together !== undefined) return;
  const { totalInvestment, annualPlan } = project;
  const completed = completedOf(project);
  for (const [measure, value] of Object.entries({ totalInvestment, annualPlan, completed }))
    if (value !== undefined) yield { path: `project[${key}].${measure}`, value: exact(value), isRate: false };
  if (annualPlan === undefined || annualPlan <= 0 || completed === undefined) return;
  yield { path: `project[${key}].rate`, value: exact(completed, annualPlan), isRate: true };
}

function measuredIn<T>(measure: Measure<T>): T | undefined {
  return measure.state === 'measured' ? measure.value : undefined;
}
