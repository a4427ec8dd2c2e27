import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { INPUTS } from './report.ts';
import { cell, count, date, month, named, planKind, sha256, stated, year, yuan } from './values.ts';

const AMOUNTS = {
  projects: count.nullable(),
  totalInvestment: yuan.nullable(),
  annualPlan: yuan.nullable(),
};
/** This year less the year before. */
const DIFFERENCE = z
  .object({ projects: z.int().nullable(), totalInvestment: yuan.nullable(), annualPlan: yuan.nullable() })
  .nullable();
const GROUPS = z.array(z.object({ key: z.string(), ...AMOUNTS, difference: DIFFERENCE }));
const GROUPED = z.object({ groups: count, ...AMOUNTS, difference: DIFFERENCE });
const DUE = z.object({ projects: count, totalInvestment: yuan });

export const PLAN = z.object({
  schema: z.literal('kp.plan/1'),
  year,
  plan: planKind,
  adjustments: count,
  inputs: z.object(INPUTS),
  overall: z.object(AMOUNTS),
  byLevel: GROUPS,
  byAgency: GROUPS,
  byDistrict: GROUPS,
  byCategory: GROUPS,
  byPhase: GROUPS,
  byChain: GROUPS,
  byArea: GROUPS,
  chains: GROUPED,
  areas: GROUPED,
  starts: count.nullable(),
  finishes: z.object({ projects: count.nullable(), totalInvestment: yuan.nullable() }),
  schedule: z.array(z.object({ month: z.int().min(1).max(12), starts: DUE, finishes: DUE })),
  unscheduled: z.object({ starts: DUE, finishes: DUE }),
  reserves: z.object({
    projects: count.nullable(),
    totalInvestment: yuan.nullable(),
    steps: z.array(
      z.object({ key: z.string(), projects: count.nullable(), totalInvestment: yuan.nullable() }),
    ),
  }),
  change: z
    .object({
      year,
      before: z.object(AMOUNTS),
      left: z.object(AMOUNTS),
      entered: z.object(AMOUNTS),
      carried: z.object({ before: z.object(AMOUNTS), now: z.object(AMOUNTS) }),
      difference: DIFFERENCE,
    })
    .nullable()
    .describe(
      'null without a plan of the year before; before − left + entered + (carried now − before) = now',
    ),
});
export type PlanDocument = DocumentOf<typeof PLAN>;

export const PLAN_ADJUSTMENTS = z.object({
  schema: z.literal('kp.plan-adjustments/1'),
  year,
  adjustments: z.array(
    z.object({
      date,
      reason: z.string(),
      lists: z.array(z.object({ file: z.string(), sha256 })),
      effect: z.object({
        added: count,
        removed: count,
        changed: count,
        projects: z.int(),
        totalInvestment: yuan,
        annualPlan: yuan,
      }),
      changes: z.array(
        z.object({
          kind: z.enum(['added', 'removed', 'changed']),
          ...named,
          annualPlanBefore: yuan.nullable(),
          annualPlanAfter: yuan.nullable(),
          cell,
        }),
      ),
    }),
  ),
});
export type PlanAdjustmentsDocument = DocumentOf<typeof PLAN_ADJUSTMENTS>;

const SCREENED = z
  .array(z.object({ key: z.string(), proposed: count, passed: count, totalInvestment: yuan }))
  .describe('totalInvestment: of those that pass');

export const PLAN_CANDIDATES = z.object({
  schema: z.literal('kp.plan-candidates/1'),
  year,
  passed: count,
  failed: count,
  byLevel: SCREENED,
  byArea: SCREENED,
  byCategory: SCREENED,
  candidates: z.array(
    z.object({
      ...named,
      category: stated,
      totalInvestment: yuan.nullable(),
      threshold: yuan.nullable(),
      passed: z.boolean(),
      reasons: z.array(z.object({ code: z.string(), sentence: z.string(), cell })),
      cell,
    }),
  ),
  carried: z
    .object({
      period: month,
      projects: count,
      remaining: yuan,
      unknown: count.describe('those whose remaining investment is missing, and in no sum'),
      items: z.array(
        z.object({
          ...named,
          phase: stated,
          totalInvestment: yuan.nullable(),
          done: yuan.nullable(),
          remaining: yuan.nullable(),
          annualPlan: yuan.nullable(),
          cell,
        }),
      ),
    })
    .nullable()
    .describe('what goes on from the last list of the year before; null if there is none'),
});
export type PlanCandidatesDocument = DocumentOf<typeof PLAN_CANDIDATES>;
