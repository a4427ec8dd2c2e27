import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { CHANGE } from './report.ts';
import { cell, count, month, number, phase, planKind, stated, year, yuan } from './values.ts';

const NAMED = { name: z.string(), code: stated, agency: stated };

const SIDE = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('month'), period: month, notReported: z.array(z.string()).optional() }),
  z.object({
    kind: z.literal('plan'),
    period: month,
    year: year.optional(),
    plan: planKind.optional(),
    path: z.string().optional(),
  }),
  z.object({ kind: z.literal('list'), period: month, path: z.string() }),
]);

/** before + added − removed + changed = after, where null counts as 0. */
const ACCOUNT = z.object({
  measure: z.enum(['projects', 'totalInvestment', 'annualPlan', 'completed']),
  before: number.nullable(),
  added: number,
  removed: number,
  changed: number,
  after: number.nullable(),
  movedIn: number,
  movedOut: number,
  newlyReported: number,
  noLongerReported: number,
});

const PROJECT = z.object({
  ...NAMED,
  phase: phase.nullable(),
  size: count,
  totalInvestment: yuan.nullable(),
  annualPlan: yuan.nullable(),
  completed: yuan.nullable(),
  cell,
});

const PAIR = z.object({
  how: z.enum(['code', 'name', 'settled', 'renamed', 'split', 'merged']),
  from: z.array(z.object(NAMED)),
  to: z.array(z.object(NAMED)),
});

const BOTH = z.object({ before: yuan.nullable(), after: yuan.nullable() });

export const COMPARE = z.object({
  schema: z.literal('kp.compare/1'),
  from: SIDE,
  to: SIDE,
  changes: z.object(CHANGE),
  rollForward: z.array(ACCOUNT),
  byAgency: z.array(z.object({ key: stated, rollForward: z.array(ACCOUNT) })),
  entered: z.array(PROJECT),
  left: z.array(PROJECT),
  renamed: z.array(PAIR),
  regrouped: z.array(PAIR),
  transferred: z.array(PAIR),
  replanned: z.array(z.object({ ...NAMED, totalInvestment: BOTH, annualPlan: BOTH })),
  phases: z.array(z.object({ ...NAMED, before: phase.nullable(), after: phase.nullable() })),
  started: z.array(z.object(NAMED)),
  finished: z.array(z.object(NAMED)),
  moved: z.array(
    z.object({
      ...NAMED,
      changes: z.array(
        z.object({
          measure: z.enum(['totalInvestment', 'completedBefore', 'annualPlan', 'completed', 'fundsInPlace']),
          before: yuan.nullable(),
          after: yuan.nullable(),
          difference: yuan.nullable(),
        }),
      ),
    }),
  ),
  uncertain: z
    .array(z.looseObject({ code: z.string(), cell }))
    .describe('findings about which project is which, each with its facts'),
});
export type CompareDocument = DocumentOf<typeof COMPARE>;
