import * as z from 'zod';
import { FINDING } from './check.ts';
import type { DocumentOf } from './document.ts';
import { count, month, sha256, stated } from './values.ts';

const SEALED = z.array(z.object({ file: z.string(), sha256 }));

export const DISPATCH = z.object({
  schema: z.literal('kp.dispatch/1'),
  period: month,
  version: z.string().describe('of kp'),
  parts: z.array(
    z.object({
      part: z.enum(['report', 'check', 'rank', 'alerts', 'ledger', 'forecast']),
      name: stated.describe('of a ranking its scheme, of a ledger its id'),
      done: z.boolean(),
      reason: stated,
      figures: z.record(z.string(), z.unknown()),
      files: z.array(z.string()),
    }),
  ),
  notReported: z.array(z.string()).nullable(),
  red: z.array(z.object({ name: z.string(), agency: stated, reasons: z.array(z.string()) })),
  needs: z.object({
    unread: z.array(z.string()),
    errors: z.array(FINDING),
    doubts: z.array(FINDING),
    warnings: count,
  }),
  files: SEALED,
  inputs: SEALED,
  folder: z.string().optional().describe('where it was printed, not in the folder itself'),
  removed: z.array(z.string()).optional(),
  left: z.array(z.string()).optional(),
});
export type DispatchDocument = DocumentOf<typeof DISPATCH>;
