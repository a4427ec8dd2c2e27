import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { count, month, stated } from './values.ts';

const VERDICT = z.enum(['right', 'unknown', 'rounding', 'other-denominator', 'wrong']);
const AT = z.string().describe('line:column; in a .docx paragraph:character over all paragraphs; from 1');

export const PROOF = z.object({
  schema: z.literal('kp.proof/1'),
  period: month.nullable().describe('null where no data were looked at'),
  files: z.array(
    z.object({
      file: z.string(),
      figures: z.array(
        z.object({
          text: z.string().describe('the figure as it stands, with its unit'),
          at: AT,
          verdict: VERDICT,
          against: z.enum(['data', 'text']),
          measure: stated.describe('as kp trace takes it'),
          expected: stated.describe('as it should be printed, in the same form and unit'),
          denominator: stated.describe('the measure, or the figure of the text, that a rate is over'),
          parts: z
            .array(z.object({ text: z.string(), at: AT }))
            .describe('figures of the text that it was computed from'),
          sentence: z.string(),
        }),
      ),
    }),
  ),
  counts: z.object({
    figures: count,
    right: count,
    unknown: count,
    rounding: count,
    'other-denominator': count,
    wrong: count,
  }),
});
export type ProofDocument = DocumentOf<typeof PROOF>;
