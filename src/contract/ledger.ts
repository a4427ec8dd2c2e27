import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { INPUTS } from './report.ts';
import { count, date, month, number } from './values.ts';

const { projects: _, packages: __, ...READ } = INPUTS;
/** The units of quantities, by the names of their figures or fields: money is always in 元. */
const UNITS = z
  .record(z.string(), z.string())
  .describe(
    'unit of each number here that is a quantity, by its name: { "land": "亩" }; left out where there is none',
  );
/** An entry: its fields and facts by name, as the ledger has them, and the units of those that are quantities. */
const ITEM = z.record(z.string(), z.unknown());

export const LEDGER = z.object({
  schema: z.literal('kp.ledger/1'),
  ledger: z.string(),
  period: month,
  on: date,
  inputs: z.object({ ...READ, entries: count }),
  figures: z.record(z.string(), number.nullable()),
  units: UNITS.optional(),
  groups: z.array(
    z.object({
      by: z.string(),
      without: count.describe('entries in no group'),
      rows: z.array(
        z.object({ key: z.string() }).catchall(z.union([z.number(), z.string(), z.null(), UNITS])),
      ),
    }),
  ),
  goals: z
    .array(
      z.object({
        figure: z.string().describe('as kp trace names it'),
        value: number.nullable(),
        goal: number,
        rate: number.nullable().describe('value ÷ goal; null for a rate, or where nothing is measured'),
        task: z.string().optional().describe('the task of the list of targets that sets the goal'),
        cells: z.array(z.string()).optional().describe('where that list sets it'),
      }),
    )
    .optional()
    .describe('goals of kp.yaml for the year, where there are any'),
  items: z.array(ITEM),
  lists: z.record(z.string(), z.array(ITEM)),
});
export type LedgerDocument = DocumentOf<typeof LEDGER>;

export const LEDGERS = z.object({
  schema: z.literal('kp.ledgers/1'),
  ledgers: z.array(
    z.object({
      ledger: z.string(),
      items: count,
      open: count.nullable(),
      overdue: count.nullable(),
      light: z.enum(['red', 'yellow', 'green']).nullable(),
    }),
  ),
});
export type LedgersDocument = DocumentOf<typeof LEDGERS>;
