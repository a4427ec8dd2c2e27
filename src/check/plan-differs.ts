import type { Finding } from '../model/finding.ts';
import { formatDate } from '../model/plain-date.ts';
import type { Project } from '../registers/project/record.ts';
import { overlap } from './month-dates-moved.ts';
import { about, written } from './rule.ts';

/**
 * A list repeats the plan: its annual plan, total investment and planned dates are those of the plan. Amounts that the
 * list writes more coarsely are the same; what it does not say differs in nothing.
 */
export function planDiffers(planned: Project, reported: Project): Finding | undefined {
  for (const field of ['annualPlan', 'totalInvestment'] as const) {
    const plan = planned[field];
    const own = reported[field];
    if (plan === undefined || own === undefined || Math.abs(plan - own) * 2 <= COARSEST) continue;
    const facts = {
      name: reported.name,
      field,
      plan: written(reported, field, plan),
      own: written(reported, field, own),
    };
    return about(reported, 'plan/differs', facts, field);
  }
  for (const field of ['plannedStart', 'plannedFinish'] as const) {
    const plan = planned[field];
    const own = reported[field];
    if (plan === undefined || own === undefined || overlap(plan, own)) continue;
    const facts = { name: reported.name, field, plan: formatDate(plan), own: formatDate(own) };
    return about(reported, 'plan/differs', facts, field);
  }
  return undefined;
}

/** 1万元: lists round the plan's decimals away. */
const COARSEST = 10_000;
