import type { PlanCandidatesDocument } from '../../../../contract/plan.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { formatPeriod } from '../../../../model/period.ts';
import { placeOf } from '../../../../model/record.ts';
import { formatSource } from '../../../../model/source.ts';
import { layRows } from '../../../../show/columns.ts';
import { spokenMoney } from '../../../../write/spoken-money.ts';
import { type Carried, type CarriedOver, remainingOf } from '../../plan/carried.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { statedAmounts } from './cells.ts';
import { planColumns } from './paper.ts';

/** 结转: the columns of a plan's list, and what has been done and remains of each; a dash where that is missing. */
export function carriedTable(
  title: string,
  { projects }: CarriedOver,
  { report, plan }: Pick<ProjectPicture['words'], 'report' | 'plan'>,
): LayoutTable {
  return {
    id: 'carried',
    title,
    unit: '万元',
    notes: [],
    ...layRows<Carried>(
      [
        ...planColumns<Carried>(report, ({ project }) => project),
        statedAmounts('done', plan.columns.done, (one) => one.done),
        statedAmounts('remaining', plan.columns.remaining, (one) => one.remaining),
      ],
      projects,
    ),
  };
}

/** How many go on and what remains of them; nothing without a list. */
export function carriedSentences(
  carried: CarriedOver | undefined,
  { words, tag, unit }: ProjectPicture,
): readonly string[] {
  if (carried === undefined) return [];
  const { remaining, unknown } = remainingOf(carried);
  const { period, projects } = carried;
  const amount = spokenMoney(remaining, tag, unit);
  return [words.plan.spoken.carried({ period, projects: projects.length, remaining: amount, unknown })];
}

/** As JSON: amounts in 元, null where missing; `remaining` over those that state it. */
export function carriedDocument(carried: CarriedOver): NonNullable<PlanCandidatesDocument['carried']> {
  const { period, projects } = carried;
  return {
    period: formatPeriod(period),
    projects: projects.length,
    ...remainingOf(carried),
    items: projects.map(({ project, done, remaining }) => ({
      project: project.name,
      code: project.code ?? null,
      agency: project.agency ?? null,
      phase: project.phase ?? null,
      totalInvestment: project.totalInvestment ?? null,
      done: done ?? null,
      remaining: remaining ?? null,
      annualPlan: project.annualPlan ?? null,
      cell: formatSource(placeOf(project)),
    })),
  };
}
