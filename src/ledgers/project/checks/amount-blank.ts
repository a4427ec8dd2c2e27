import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import type { AmountField } from '../fields.ts';
import type { Project } from '../record.ts';
import { isStated, lacksCompleted, lacksPlan } from '../stated.ts';
import { about, written } from './about.ts';
import type { Planned, TwoMonths } from './material.ts';

/**
 * An amount that the plan or an earlier month states cannot become blank, even where a blank alone would be allowed.
 * Does not apply if the blank is reported anyway (plan or completed investment that is due), if the cell is unreadable,
 * or if the list has no such column.
 */
export function planBlank({ planned, reported }: Planned): Finding[] {
  return BY_PLAN.filter((field) => isLeftBlank(reported, field, planned[field])).map((field) =>
    about(
      reported,
      'amount/blank',
      { ...factsOf(reported, field, planned[field]!), by: 'plan', month: '' },
      field,
    ),
  );
}

/** Amounts that the plan states too are reported by `planBlank`. */
export function monthBlank({ before, after, toldIn, planned }: TwoMonths): Finding | undefined {
  const field = BY_MONTH.find((one) => isLeftBlank(after, one, before[one]) && !isInPlan(planned, one));
  if (field === undefined) return undefined;
  const month = formatPeriod(toldIn(field));
  return about(
    after,
    'amount/blank',
    { ...factsOf(after, field, before[field]!), by: 'month', month },
    field,
  );
}

const BY_PLAN = ['totalInvestment', 'annualPlan', 'completedBefore'] as const;
const BY_MONTH = [...BY_PLAN, 'completed', 'fundsInPlace'] as const;

function isInPlan(planned: Project | undefined, field: AmountField): boolean {
  return BY_PLAN.some((one) => one === field) && (planned?.[field] ?? 0) !== 0;
}

function isLeftBlank(project: Project, field: AmountField, earlier: number | undefined): boolean {
  if (earlier === undefined || earlier === 0) return false;
  if (isStated(project, field) || project.unknown?.includes(field) === true) return false;
  if (field === 'annualPlan' && lacksPlan(project)) return false;
  if (field === 'completed' && lacksCompleted(project)) return false;
  return project.table.columns.some((column) => column.field === field);
}

function factsOf(project: Project, field: AmountField, amount: number) {
  return { name: project.name, field, amount: written(project, field, amount) };
}
