import type { Finding } from '../../../model/finding.ts';
import { formatDate } from '../../../model/plain-date.ts';
import type { Project } from '../record.ts';
import { about, written } from './about.ts';
import type { Planned } from './material.ts';
import { agreesWithPlan, PLAN_FIELDS, type PlanField } from './plan-agrees.ts';

/**
 * A list must agree with the plan in every field that the plan states: amounts, planned dates, phase, levels and
 * groups. Amounts that the list only rounds more coarsely agree, and so do words if one contains the other. Blanks in
 * the list are not differences. The agency has a rule of its own.
 */
export function planDiffers({ planned, reported }: Planned): Finding[] {
  return PLAN_FIELDS.filter((field) => agreesWithPlan(planned, reported, field) === false).map((field) => {
    const facts = {
      name: reported.name,
      field,
      plan: shown(planned, field, reported),
      own: shown(reported, field, reported),
    };
    return about(reported, 'plan/differs', facts, field);
  });
}

function shown(project: Project, field: PlanField, reported: Project): string {
  if (field === 'level') return project.levels.join('、');
  const value = project[field];
  if (typeof value === 'number') return written(reported, field, value);
  return typeof value === 'object' ? formatDate(value) : (value ?? '');
}
