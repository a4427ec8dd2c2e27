import * as z from 'zod';
import { FINDING } from './check.ts';
import type { DocumentOf } from './document.ts';
import { count, lacking, month, number, phase, place, reason, stated, yuan } from './values.ts';

export const TREND = z.object({
  schema: z.literal('kp.trend/1'),
  from: month.nullable(),
  to: month.nullable(),
  months: z.array(z.object({ period: month, state: z.enum(['missing', 'closed', 'open']) })),
  series: z.array(
    z.object({
      figure: z.string(),
      unit: z.enum(['projects', 'yuan', 'fraction', 'points']),
      points: z.array(
        z.object({
          period: month,
          value: number.nullable(),
          reason: z.enum([...reason.options, 'no-month']).optional(),
          missing: lacking.optional(),
        }),
      ),
    }),
  ),
  project: z
    .array(
      z.object({
        period: month,
        name: z.string(),
        code: stated,
        agency: stated,
        phase: phase.nullable(),
        state: z.enum(['not-started', 'underway', 'finished', 'unknown']),
        totalInvestment: yuan.nullable(),
        annualPlan: yuan.nullable(),
        completed: yuan.nullable(),
        ...place,
      }),
    )
    .optional()
    .describe('only with --project: its rows, month by month'),
  findings: z
    .object({
      byAgency: z.array(
        z.object({
          key: stated.describe('the agency; null: findings that are no agency’s'),
          points: z.array(
            z.object({
              period: month,
              reported: z.boolean().describe('a list of this agency is among those of the month'),
              errors: count.nullable(),
              warnings: count.nullable(),
              notes: count.nullable(),
            }),
          ),
        }),
      ),
      items: z.array(z.object({ period: month, agency: stated }).extend(FINDING.shape)),
    })
    .optional()
    .describe('only with --findings: how many the lists of each agency had, month by month, and which'),
});
export type TrendDocument = DocumentOf<typeof TREND>;
