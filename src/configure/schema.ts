import * as z from 'zod';
import { FIVE_COLUMNS, LEDGER_FIELDS } from '../ledgers/ledgers.ts';
import { PROJECTS } from '../ledgers/projects.ts';
import { USUAL_FIVE, USUAL_LIGHTS } from '../model/configuration.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import { parsePeriod } from '../model/period.ts';
import { formatDate } from '../model/plain-date.ts';
import type { ValueKind } from '../model/problem.ts';
import { BASES, PHASES, RESERVE_STEPS } from '../model/vocabulary.ts';
import { dayOf, dayOfMonth, moneyOf, percentOf, spreadOf, wholeOf, yesOrNo } from './values.ts';

/** The form of kp.yaml, with the defaults of omitted keys. All values are read as text first. */
const LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly LanguageTag[];
/** In `thresholds.candidates`: for all categories not named. */
export const OTHER_CATEGORIES = 'default';
const LEVELS = ['国家重点', '省重点', '市重点', '市重点推进', '区县重点', '区重点', '县重点', '州重点'];

export const text = z.string().trim().min(1);
const texts = z.array(text).default([]);

/** A text that a function parses; if it returns undefined, that is a fault naming the kind of value. */
export function parsed<T>(kind: ValueKind, parse: (text: string) => T | undefined) {
  return z
    .string()
    .trim()
    .transform((written, context): T => {
      const value = parse(written);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: kind });
      return z.NEVER;
    });
}

// Editors see 10, 5 and true as other types than text.
const percent = parsed('percent', percentOf).meta({ type: ['string', 'number'] });
const day = parsed('date', dayOf);
const money = parsed('money', moneyOf);

/** `- 武侯区` is short for `- name: 武侯区`. */
function nameOr<Shape extends z.ZodType>(shape: Shape) {
  const fromName = (written: unknown) => (typeof written === 'string' ? { name: written } : written);
  return z.preprocess(fromName, shape).meta({ type: ['object', 'string'] });
}

const named = { name: text, aliases: texts };
const entries = z.array(nameOr(z.strictObject(named))).default([]);

const agency = z.strictObject({ ...named, track: text.optional(), group: text.optional() });

/** Spellings, by the standard word. */
function writingsOf<Word extends string>(words: readonly Word[]) {
  return z
    .partialRecord(z.enum(words), z.array(text))
    .transform((record) => new Map<string, readonly string[]>(Object.entries(record)))
    .prefault({});
}

const synonyms = z.strictObject({
  columns: writingsOf([...PROJECTS.fields.map(({ field }) => field), ...LEDGER_FIELDS]),
  values: writingsOf([...PHASES, ...LEVELS, ...RESERVE_STEPS]),
});

const thresholds = z.strictObject({
  lagging: percent.prefault('10%'),
  missing: percent.prefault('5%'),
  overPlan: percent.prefault('150%'),
  candidates: z
    .record(text, money)
    .transform((record) => new Map(Object.entries(record)))
    .prefault({}),
  readiness: z.enum(RESERVE_STEPS).optional(),
  reportingDay: parsed('day-of-month', dayOfMonth)
    .meta({ type: ['string', 'integer'] })
    .optional(),
});

const targets = z.strictObject({ spread: parsed('spread', spreadOf).prefault('months') });

const sponsors = z.strictObject({
  five: z
    .array(z.enum([...FIVE_COLUMNS.keys()]))
    .min(1)
    .prefault([...USUAL_FIVE])
    .transform((columns) => columns.map((column) => FIVE_COLUMNS.get(column)!)),
});

const isoDays = z.array(day.transform(formatDate)).default([]);
const calendar = z.strictObject({ holidays: isoDays, workdays: isoDays });

/** Whole days or weeks, at least one. */
const whole = () => parsed('whole', wholeOf).meta({ type: ['integer', 'string'] });
const positive = (usual: number) => whole().prefault(String(usual));

const approvals = z.strictObject({ days: positive(45) });
const connected = z.strictObject({ weeks: positive(4) });

const promotion = z.strictObject({
  large: money.prefault('1亿元'),
  startDays: whole().optional(),
});

// The unit of a goal depends on its figure, see check-goals.ts.
const goal = z
  .preprocess(
    (written) => (typeof written === 'string' ? { wanted: written } : written),
    z.strictObject({ wanted: text.optional(), task: text.optional() }),
  )
  .meta({ type: ['object', 'string', 'number'] });
const goals = z.record(text, z.record(text, goal));

const bulletin = z.strictObject({
  head: text.optional(),
  number: text.optional(),
  to: text.optional(),
  signature: z.array(text).optional(),
});

const benchmark = z.strictObject({ name: text, rate: percent });

const identity = z.strictObject({
  from: z.array(text),
  to: z.array(text),
  same: parsed('yes-no', yesOrNo)
    .meta({ type: ['boolean', 'string'] })
    .prefault('true'),
  agency: text.optional(),
});

const waiver = z.strictObject({
  code: text,
  project: text.optional(),
  agency: text.optional(),
  reason: text,
  until: day,
});

const exemption = z.strictObject({ agency: text, reason: text, from: day, until: day });

const source = z.strictObject({
  file: text,
  sheet: text.optional(),
  agency: text.optional(),
  month: parsed('month', parsePeriod).optional(),
  leaveOut: text.optional(),
  note: text.optional(),
});

export const CONFIGURATION = z.strictObject({
  city: text.optional(),
  language: z.enum(LANGUAGES).optional(),
  basis: z.enum(BASES).default('reported'),
  agencies: z.array(nameOr(agency)).default([]),
  categories: entries,
  chains: entries,
  areas: entries,
  lifecycle: entries,
  synonyms: synonyms.prefault({}),
  thresholds: thresholds.prefault({}),
  targets: targets.prefault({}),
  sponsors: sponsors.prefault({}),
  calendar: calendar.prefault({}),
  approvals: approvals.prefault({}),
  connected: connected.prefault({}),
  promotion: promotion.prefault({}),
  goals: goals.prefault({}),
  bulletin: bulletin.prefault({}),
  benchmarks: z.array(benchmark).default([]),
  schemes: texts,
  lights: text.default(USUAL_LIGHTS),
  identities: z.array(identity).default([]),
  waivers: z.array(waiver).default([]),
  exemptions: z.array(exemption).default([]),
  sources: z.array(source).default([]),
});

/** The contents of kp.yaml, with each value parsed. */
export type Written = z.output<typeof CONFIGURATION>;
