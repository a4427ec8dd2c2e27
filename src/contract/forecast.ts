import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { count, fraction, lacking, month, named, points, yuan } from './values.ts';

const METHOD = z.enum(['run-rate', 'season', 'schedule']);

export const FORECAST = z.object({
  schema: z.literal('kp.forecast/1'),
  period: month,
  goal: yuan.nullable().describe('the plan of the year'),
  completed: yuan.nullable(),
  monthsLeft: count,
  methods: z.array(
    z.object({
      method: METHOD,
      completed: yuan.nullable(),
      rate: fraction.nullable(),
      error: points
        .nullable()
        .describe('mean absolute difference from what past years came to, in 百分点 of the plan'),
      reason: z
        .string()
        .nullable()
        .describe('why the method gives nothing, or else why it could not be tested'),
      months: z.array(month).optional(),
    }),
  ),
  range: z.object({ low: yuan, high: yuan }).nullable(),
  neededPerMonth: yuan.nullable(),
  remaining: z.object({
    starts: count.nullable(),
    ongoing: count.nullable(),
    investment: yuan.nullable(),
  }),
  shortfall: yuan.nullable(),
  agencies: z.array(
    z.object({
      key: z.string(),
      completed: yuan.nullable(),
      rate: fraction.nullable(),
      shortfall: yuan.nullable(),
      plan: yuan.nullable(),
      done: yuan.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  decisive: z.array(z.object({ ...named, amount: yuan, cumulativeShare: fraction.nullable() })),
  missing: z.object({
    annualPlan: z.object({ projects: count }),
    completed: lacking,
    schedule: lacking,
    notReported: z.array(z.string()),
  }),
  months: z.array(
    z.object({
      period: month,
      state: z.enum(['closed', 'open']),
      completed: yuan.nullable(),
      annualPlan: yuan.nullable(),
    }),
  ),
  tested: z.array(
    z.object({
      method: METHOD,
      period: month,
      completed: yuan,
      came: yuan,
      plan: yuan,
      difference: points,
    }),
  ),
});
export type ForecastDocument = DocumentOf<typeof FORECAST>;
