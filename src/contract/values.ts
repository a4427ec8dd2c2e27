import * as z from 'zod';

/** The kinds of values that documents are made of. */
export const count = z.int().min(0);
/** An amount of money, or a difference of two. */
export const yuan = z.int().describe('元');
/** A number of projects, or an amount in 元. */
export const number = z.number();
export const fraction = z.number().describe('an unrounded fraction: 0.5 is 50 %');
export const points = z.number().describe('百分点, unrounded');
export const month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .describe('2019-08');
/** Written as precisely as it is known. */
export const date = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .describe('2019-08-31, 2019-08 or 2019, as precise as it is known');
export const year = z.int();
export const row = z.int().min(1).describe('the row of the sheet, from 1');
export const cell = z.string().describe('FILE:SHEET!C12; in text files FILE!C12');
export const sha256 = z
  .string()
  .regex(/^(?:[0-9a-f]{64})?$/)
  .describe('of the bytes, in hexadecimal; empty where the file could not be opened');
/** A name or a code that a list may leave out. */
export const stated = z.string().nullable();

export const severity = z.enum(['error', 'warning', 'note']);
export const light = z.enum(['red', 'yellow', 'blue', 'grey']);
export const phase = z.enum(['储备', '新开工', '续建', '竣工']);
export const planKind = z.enum(['original', 'adjusted']);
/** Why a figure has no value. */
export const reason = z.enum([
  'no-projects',
  'no-denominator',
  'no-goal',
  'several-units',
  'not-reported',
  'no-former-period',
  'incomplete',
  'other-months',
]);

/** Identifies a project by what its list says. */
export const named = { project: z.string(), code: stated, agency: stated };
/** A row of a list. */
export const place = { file: z.string(), sheet: stated, row };
/** What a figure leaves out because nobody stated it. */
export const lacking = z.object({ projects: count, annualPlan: yuan });
/** The facts of a finding, by its code. */
export const facts = z.record(z.string(), z.unknown());
