import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { REPORT } from './report.ts';
import { count, month, sha256 } from './values.ts';

const SUMS = z.record(
  z.string(),
  z.object({
    value: z.int().nullable().describe('null where no record states it'),
    records: count.describe('that it is about'),
    unreported: count.describe('of these, how many should state it and do not'),
  }),
);
const RATIO = z.object({ numerator: z.int(), denominator: z.int().min(1) });

/** `manifest.json` of a dataset, which seals it; `kp export` prints it. */
export const DATASET = z.object({
  schema: z.literal('kp.dataset/1'),
  kp: z.string().describe('the version of kp that wrote it'),
  city: z.string(),
  format: z.enum(['parquet', 'csv']),
  without: z.array(z.enum(['names'])).describe('what the city kept to itself'),
  seal: sha256.describe('of this document without the seal, as kp writes it'),
  views: z.array(z.object({ path: z.string(), sha256 })).describe('every figure of a report as SQL'),
  periods: z.array(
    z.object({
      period: month,
      version: z.int().min(1).describe('the version of the closed month'),
      digest: sha256.describe('of the manifest of the closed month'),
      thresholds: z.object({ lagging: RATIO, missing: RATIO }).describe('exact, as two integers'),
      reporting: z
        .object({ expected: count, notReported: z.array(z.string()) })
        .nullable()
        .describe('null where kp.yaml does not say who must report'),
      files: z.array(z.object({ path: z.string(), rows: count, sha256 })),
      codes: z
        .array(z.string())
        .nullable()
        .describe('of its projects, so that a roll-up finds those that two cities list; null without names'),
      sums: z
        .object({ overall: SUMS, byLevel: z.array(z.object({ key: z.string(), sums: SUMS })) })
        .describe('all that a roll-up adds up; rates are made from them'),
      figures: REPORT.pick({ overall: true, byLevel: true, starts: true, finishes: true, reserves: true }),
    }),
  ),
});
export type DatasetDocument = DocumentOf<typeof DATASET>;
