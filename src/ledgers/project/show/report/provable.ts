import { measuredValue } from '../../../../calculate/figure.ts';
import { type Exact, exact, exactRatio } from '../../../../model/exact.ts';
import type { Measure } from '../../../../model/measure.ts';
import type { Ratio } from '../../../../model/ratio.ts';
import type { Report } from '../../measures/report.ts';
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
