import type { Finding } from '../../../model/finding.ts';
import { formatDate } from '../../../model/plain-date.ts';
import type { Project } from '../record.ts';
import { agreesWithPlan, PLAN_FIELDS, type PlanField } from './plan-agrees.ts';
import { about, written } from './rule.ts';
import { planStartRelabelled } from './start-relabelled.ts';

/**
 * A list repeats the plan in every field that the plan states: amounts, planned dates, phase, levels, and the groups it
 * belongs to. Amounts that the list writes more coarsely are the same, so are words of which one holds the other; what
 * the list does not say differs in nothing. Its agency has a rule of its own.
 */
export function planDiffers(planned: Project, reported: Project): Finding[] {
  const relabelled = planStartRelabelled(planned, reported);
  return [
    ...(relabelled === undefined ? [] : [relabelled]),
    ...PLAN_FIELDS.flatMap((field) => {
      if (field === 'phase' && relabelled !== undefined) return [];
      if (agreesWithPlan(planned, reported, field) !== false) return [];
      const facts = {
        name: reported.name,
        field,
        plan: shown(planned, field, reported),
        own: shown(reported, field, reported),
      };
      return [about(reported, 'plan/differs', facts, field)];
    }),
  ];
}

function shown(project: Project, field: PlanField, reported: Project): string {
  if (field === 'level') return project.levels.join('、');
  const value = project[field];
  if (typeof value === 'number') return written(reported, field, value);
  return typeof value === 'object' ? formatDate(value) : (value ?? '');
}
