import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { cell, count, date, fraction, light, month, row, stated } from './values.ts';

const COUNTS = { projects: count, red: count, yellow: count, blue: count, grey: count };
const GROUPS = z.array(z.object({ key: z.string(), ...COUNTS }));
/** Null in a card about an agency itself. */
const SUBJECT = { project: stated, code: stated, agency: stated };

export const ALERTS = z.object({
  schema: z.literal('kp.alerts/1'),
  period: month,
  on: date,
  rules: z.object({ id: z.string(), version: z.string() }),
  counts: z.object({
    ...COUNTS,
    opened: count,
    continuing: count,
    escalated: count,
    eased: count,
    cleared: count,
    reopened: count,
    warnedThisYear: count,
    waived: count,
  }),
  cards: z.array(
    z.object({
      ...SUBJECT,
      sponsor: stated,
      area: stated,
      light: light.nullable().describe('the worst of its lights; null where all have cleared'),
      lights: z.array(
        z.object({
          rule: z.string(),
          light: light.nullable(),
          was: light.nullable(),
          state: z.enum(['opened', 'continuing', 'escalated', 'eased', 'cleared', 'reopened']),
          since: month,
          months: count,
          facts: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
          asOf: month,
          waived: z.object({ reason: z.string(), until: date }).nullable(),
          cells: z.array(z.object({ field: z.string(), cell, raw: z.string() })),
        }),
      ),
      file: stated,
      sheet: stated,
      row: row.nullable(),
    }),
  ),
  byAgency: GROUPS,
  bySponsor: GROUPS,
  byArea: GROUPS,
  unknown: z.array(z.object({ rule: z.string(), of: z.string(), subjects: count })),
  replay: z
    .array(
      z.object({
        rule: z.string(),
        of: z.string(),
        fired: count,
        settled: count,
        missed: count,
        rate: fraction.nullable(),
        unwarned: count,
        months: z.array(z.object({ period: month, lit: count })),
        items: z.array(
          z.object({ ...SUBJECT, first: month, months: count, outcome: z.enum(['missed', 'met', 'open']) }),
        ),
      }),
    )
    .optional()
    .describe('only with --replay'),
});
export type AlertsDocument = DocumentOf<typeof ALERTS>;
