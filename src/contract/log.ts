import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { facts, severity, stated } from './values.ts';

/** A line of stderr with `--log json`. The message is in the language of the call; code, level and facts in every language the same. */
export const LOG = z.object({
  schema: z.literal('kp.log/1'),
  time: z.string().describe('2024-03-31T09:02:03+08:00, by the clocks of China'),
  level: z.enum([...severity.options, 'info']),
  message: z.string(),
  code: stated.describe('of a finding or of what ended the run; null for a remark'),
  facts: facts.nullable(),
  file: stated,
  sheet: stated,
  cell: stated,
});
export type LogLine = DocumentOf<typeof LOG>;
