import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { count, light, month, named, stated } from './values.ts';

const DRAWN = {
  ...named,
  light: light.exclude(['grey']).nullable(),
  unseen: z.boolean().describe('a connected site that nobody has looked at for long'),
  weight: z.int().min(1),
  stratum: z.string(),
  identity: z.string(),
  ticket: z.string(),
};

export const SAMPLE = z.object({
  schema: z.literal('kp.sample/1'),
  period: month,
  seed: z.string(),
  method: z.string().describe('how the draw is made, in the language of the call'),
  by: z.enum(['agency', 'level', 'district', 'light']),
  strata: z.array(z.object({ key: z.string(), size: count, drawn: count })),
  items: z.array(z.object({ ...DRAWN, order: z.int().min(1), district: stated })),
  candidates: z.array(z.object({ ...DRAWN, drawn: z.boolean() })),
});
export type SampleDocument = DocumentOf<typeof SAMPLE>;
