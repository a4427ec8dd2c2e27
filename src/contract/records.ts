import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { count, date, month, row, stated, yuan } from './values.ts';

/** The kinds of values in a record; each is null where the list does not say. */
const KINDS = {
  text: stated,
  money: yuan.nullable(),
  date: date.nullable(),
  answer: z.boolean().nullable(),
  words: z.array(z.string()),
};
export type RecordKind = keyof typeof KINDS;

/** The schema of `kp.records/1`; the ledger's table of fields says which keys a record has. */
export function recordsSchema(keys: readonly (readonly [key: string, kind: RecordKind])[]) {
  const fields = Object.fromEntries(keys.map(([key, kind]) => [key, KINDS[kind]]));
  return z.object({
    schema: z.literal('kp.records/1'),
    period: month,
    records: z.array(
      z.object({
        ...fields,
        name: z.string(),
        size: count.describe('how many projects the row stands for'),
        isPackage: z.boolean(),
        file: z.string(),
        sheet: stated,
        row,
      }),
    ),
  });
}
export type RecordsDocument = DocumentOf<ReturnType<typeof recordsSchema>>;
