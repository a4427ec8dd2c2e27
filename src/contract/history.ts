import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { INPUTS } from './report.ts';
import { count, facts, fraction, month, yuan } from './values.ts';

/** Values of a month are null where its files are too damaged to tell them. */
export const HISTORY = z.object({
  schema: z.literal('kp.history/1'),
  months: z.array(
    z.object({
      period: month,
      version: z.int().min(1),
      path: z.string(),
      holds: z.boolean().describe('the figures of the month are those of this version'),
      intact: z.boolean(),
      closedAt: z.string().nullable(),
      kp: z.string().nullable(),
      digest: z.string().nullable(),
      previous: z.looseObject({ period: month }).nullable(),
      accepted: z.string().nullable(),
      revised: z.string().nullable(),
      projects: count.nullable(),
      totalInvestment: yuan.nullable(),
      annualPlan: yuan.nullable(),
      completed: yuan.nullable(),
      rate: fraction.nullable(),
      inputs: z.object(INPUTS).nullable(),
    }),
  ),
  damages: z.array(z.object({ path: z.string(), kind: z.string(), facts, sentence: z.string() })),
  notes: z.array(z.object({ kind: z.string(), facts, sentence: z.string() })),
});
export type HistoryDocument = DocumentOf<typeof HISTORY>;
