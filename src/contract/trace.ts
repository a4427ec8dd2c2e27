import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { cell, number, reason } from './values.ts';

const ADDEND = z.object({
  value: number,
  unit: z.string().optional(),
  project: z.string(),
  cell,
  raw: z.string().describe('what stands in that cell, as typed'),
  shown: z.string().optional().describe('what people see there, where that is another text'),
});

const SUM = z.object({
  value: number.nullable(),
  unit: z.string().optional(),
  addends: z.array(ADDEND),
});

/** A sum has addends; a median has values; a rate or a lead has numerator and denominator; a score has parts. */
export const TRACE = z.object({
  schema: z.literal('kp.trace/1'),
  figure: z.string(),
  value: number.nullable(),
  unit: z.string().optional(),
  reason: reason.optional(),
  formula: z.string(),
  goal: z
    .object({
      goal: number,
      rate: number.nullable(),
      task: z.string().optional(),
      cells: z.array(z.string()).optional(),
    })
    .optional()
    .describe('what kp.yaml wants it to come to in the year, and value ÷ goal'),
  basis: z.string().optional(),
  addends: z.array(ADDEND).optional(),
  values: z.array(ADDEND).optional().describe('of a median: all values, of which it is the middle one'),
  numerator: SUM.optional(),
  denominator: SUM.optional(),
  leftOut: z.array(SUM.extend({ formula: z.string() })).optional(),
  get parts(): z.ZodOptional<z.ZodArray<typeof TRACE>> {
    return z.array(TRACE).optional();
  },
});
export type TraceDocument = DocumentOf<typeof TRACE>;
export type Addend = DocumentOf<typeof ADDEND>;
export type TracedSum = DocumentOf<typeof SUM>;
