import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { count, facts, month, severity, sha256, stated, yuan } from './values.ts';

/** Sentence and remedy are in the language of the call; code, severity and facts in every language the same. */
export const FINDING = z.object({
  code: z.string(),
  severity,
  file: stated,
  sheet: stated,
  cell: stated,
  sentence: z.string(),
  remedy: z.string(),
  facts,
});
export type FindingDocument = DocumentOf<typeof FINDING>;

export const CHECK = z.object({
  schema: z.literal('kp.check/1'),
  period: month,
  counts: z.object({ errors: count, warnings: count, notes: count, waived: count }),
  notReported: z.array(z.string()),
  files: z.array(
    z.object({
      file: z.string(),
      sha256,
      state: z.enum(['accepted', 'to-mend', 'refused', 'left-out']),
      agency: stated,
      supersededBy: stated,
      rows: count,
      projects: count,
      totals: z.object({
        totalInvestment: yuan.nullable(),
        annualPlan: yuan.nullable(),
        completed: yuan.nullable(),
      }),
      errors: count,
      warnings: count,
      notes: count,
    }),
  ),
  findings: z.array(FINDING),
  waived: z.array(FINDING.extend({ reason: z.string() })),
});
export type CheckDocument = DocumentOf<typeof CHECK>;

export const EXPLAIN = z.object({
  schema: z.literal('kp.explain/1'),
  findings: z.array(
    z.object({
      code: z.string(),
      severity,
      meaning: z.string(),
      example: z.string(),
      cause: z.string(),
      remedy: z.string(),
    }),
  ),
});
export type ExplainDocument = DocumentOf<typeof EXPLAIN>;
