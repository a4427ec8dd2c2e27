import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { stated } from './values.ts';

export const CONFIG_VALUES = z.object({
  schema: z.literal('kp.config/1'),
  path: stated.describe('of kp.yaml; null where there is none'),
  values: z.array(
    z.object({
      key: z.string(),
      value: z.unknown(),
      origin: z.discriminatedUnion('from', [
        z.object({ from: z.literal('default') }),
        z.object({ from: z.literal('file'), path: z.string(), line: z.int(), column: z.int() }),
        z.object({ from: z.literal('environment'), name: z.string() }),
        z.object({ from: z.literal('option'), name: z.string() }),
      ]),
    }),
  ),
});
export type ConfigValuesDocument = DocumentOf<typeof CONFIG_VALUES>;
