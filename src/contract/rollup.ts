import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { REPORT } from './report.ts';
import { count, fraction, month } from './values.ts';

const { overall, byLevel, starts, finishes, reserves } = REPORT.shape;

/** `kp rollup`: the figures of cities together, from their sealed datasets. */
export const ROLLUP = z.object({
  schema: z.literal('kp.rollup/1'),
  period: month,
  timeProgress: fraction,
  overall,
  starts: starts.omit({ byLevel: true }),
  finishes,
  reserves: reserves.omit({ steps: true }),
  byCity: z.array(
    byLevel.element.extend({
      version: z.int().min(1).describe('of the closed month'),
      reporting: z
        .object({ expected: count, notReported: z.array(z.string()) })
        .nullable()
        .describe('agencies; null where the city does not say who must report'),
    }),
  ),
  byLevel,
  notReported: z
    .array(z.string())
    .describe('cities without the month: their datasets do not have it, or they have none and are asked for'),
  twice: z
    .array(z.object({ code: z.string(), cities: z.array(z.string()) }))
    .describe('projects that several cities list; they count in each'),
  untold: z.array(z.string()).describe('cities that keep codes to themselves: doubles cannot be told'),
});
export type RollupDocument = DocumentOf<typeof ROLLUP>;
