import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { count, month, stated } from './values.ts';

export const TEMPLATE = z.object({
  schema: z.literal('kp.template/1'),
  period: month,
  ledger: stated.describe('null for the list of projects'),
  forms: z.array(
    z.object({
      agency: z.string(),
      path: z.string(),
      lines: count.describe('rows that are filled in already'),
      written: z.boolean().describe('false in a dry run'),
    }),
  ),
});
export type TemplateDocument = DocumentOf<typeof TEMPLATE>;
