import * as z from 'zod';
import { FINDING } from './check.ts';
import type { DocumentOf } from './document.ts';
import { INPUTS } from './report.ts';
import { facts, month, sha256 } from './values.ts';

export const CLOSE = z.object({
  schema: z.literal('kp.close/1'),
  period: month,
  version: z.int().min(1),
  path: z.string().describe('the folder of the month, from the folder of the workspace'),
  stored: z.boolean().describe('false in a dry run'),
  digest: sha256,
  accepted: z.string().nullable(),
  revised: z.string().nullable(),
  inputs: z.object(INPUTS),
  notes: z.array(z.object({ kind: z.string(), facts, sentence: z.string() })),
  findings: z.array(FINDING),
});
export type CloseDocument = DocumentOf<typeof CLOSE>;
