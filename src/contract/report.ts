import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { count, fraction, month, named, place, planKind, points, sha256, yuan } from './values.ts';

const PROGRESS = {
  projects: count.nullable(),
  totalInvestment: yuan.nullable(),
  annualPlan: yuan.nullable(),
  completed: yuan.nullable(),
  rate: fraction.nullable(),
  lead: points.nullable(),
  complete: z.boolean(),
  missing: z.object({
    annualPlan: z.object({ projects: count.nullable() }),
    completed: z.object({ projects: count.nullable(), annualPlan: yuan.nullable() }),
  }),
  wholeLifeRate: fraction.nullable(),
  fundsRate: fraction.nullable(),
};

const STARTS = {
  planned: count.nullable(),
  started: count.nullable(),
  rate: fraction.nullable(),
  early: count.nullable(),
  due: count.nullable(),
  startedOfDue: count.nullable(),
  rateOfDue: fraction.nullable(),
  rateOfAll: fraction.nullable(),
  overdue: count.nullable(),
  unknown: count.nullable(),
};

const FINISHES = {
  planned: count.nullable(),
  plannedInvestment: yuan.nullable(),
  finished: count.nullable(),
  rate: fraction.nullable(),
  finishedInvestment: yuan.nullable(),
  expected: count.nullable(),
  expectedInvestment: yuan.nullable(),
  overdue: count.nullable(),
  unknown: count.nullable(),
};

const RESERVED = { projects: count.nullable(), totalInvestment: yuan.nullable() };

const GROUPS = z.array(
  z.object({ key: z.string(), ...PROGRESS, starts: z.object(STARTS), finishes: z.object(FINISHES) }),
);

const WATCH_LIST = z.object({
  projects: count.nullable(),
  annualPlan: yuan.nullable(),
  items: z.array(z.object({ ...named, rate: fraction.nullable(), lead: points.nullable(), ...place })),
});

/** Before, after and their difference: a number of projects, or 元. */
const AMOUNT = z.object({
  before: z.number().nullable(),
  after: z.number().nullable(),
  difference: z.number().nullable(),
  growth: fraction.nullable(),
});

const PART = z.object({ projects: count, completed: yuan });

/** How one list differs from another; `common` covers the projects that state completed investment in both. */
export const CHANGE = {
  projects: AMOUNT,
  totalInvestment: AMOUNT,
  annualPlan: AMOUNT,
  completed: AMOUNT.extend({
    common: z.object({ projects: count, before: yuan, after: yuan }).optional(),
    entered: PART.optional(),
    left: PART.optional(),
    newlyReported: PART.optional(),
    noLongerReported: PART.optional(),
  }),
  rate: z.object({ before: fraction.nullable(), after: fraction.nullable(), difference: points.nullable() }),
};

const MONTH_CHANGE = z.object({
  period: month,
  unreadable: count,
  notReported: z.array(z.string()).optional(),
  ...CHANGE,
});

export const INPUTS = {
  files: count,
  unreadable: count,
  rows: count,
  projects: count,
  packages: count,
  errors: count,
  warnings: count,
  notes: count,
};

export const REPORT = z.object({
  schema: z.literal('kp.report/1'),
  period: month,
  timeProgress: fraction,
  inputs: z.object({
    ...INPUTS,
    lines: count.nullable(),
    hashes: z
      .array(z.object({ file: z.string(), sha256 }))
      .optional()
      .describe('of every file that was read; of a closed month they stand in its manifest'),
  }),
  overall: z.object(PROGRESS),
  byLevel: GROUPS,
  byAgency: GROUPS,
  byDistrict: GROUPS,
  byCategory: GROUPS,
  byPhase: GROUPS,
  byChain: GROUPS,
  byArea: GROUPS,
  starts: z.object({
    ...STARTS,
    byLevel: z.array(
      z.object({
        key: z.string(),
        planned: count.nullable(),
        started: count.nullable(),
        rate: fraction.nullable(),
      }),
    ),
  }),
  finishes: z.object(FINISHES),
  reserves: z.object({
    ...RESERVED,
    converted: z.object(RESERVED),
    steps: z.array(z.object({ key: z.string(), ...RESERVED })),
  }),
  lagging: WATCH_LIST,
  overdueStarts: WATCH_LIST,
  overdueFinishes: WATCH_LIST,
  problems: count.nullable(),
  benchmarks: z
    .array(
      z.object({
        name: z.string(),
        rate: fraction,
        overall: points.nullable(),
        provincial: points.nullable(),
      }),
    )
    .optional()
    .describe('only with --benchmark'),
  notReported: z.array(z.string()).optional().describe('only in a workspace that names its agencies'),
  plan: z
    .object({
      kind: planKind,
      adjustments: count,
      unreported: count,
      unplanned: z.object({ projects: count, completed: yuan }),
    })
    .optional()
    .describe('only with --plan'),
  changes: z
    .object({ lastMonth: MONTH_CHANGE.optional(), lastYear: MONTH_CHANGE.optional() })
    .optional()
    .describe('only in a workspace that has those months'),
});
export type ReportDocument = DocumentOf<typeof REPORT>;
export type ChangeDocument = DocumentOf<z.ZodObject<typeof CHANGE>>;
