import * as z from 'zod';
import type { Unit } from '../calculate/scoring/ranking.ts';
import { RANKED_UNITS, type ScoringKind } from '../calculate/scoring/scheme.ts';
import { LEDGER_FIGURES } from '../ledgers/ledger-figures.ts';
import { MEASURES } from '../ledgers/projects.ts';
import { exact, ONE, ZERO } from '../model/exact.ts';
import { parsePeriod } from '../model/period.ts';
import { parsed, text } from './schema.ts';
import {
  boundOf,
  countOf,
  decimalsOf,
  goalOf,
  markOf,
  missingOf,
  numberOf,
  positiveOf,
  quarterOf,
} from './scheme-values.ts';
import { yesOrNo } from './values.ts';

/** The form of a scoring scheme, with the defaults of omitted keys. All values are read as text first. */
const amount = parsed('number', numberOf);
const positive = parsed('positive', positiveOf);
const count = parsed('count', countOf);
const bound = parsed('bound', boundOf);
const goal = parsed('goal', goalOf);
const mark = parsed('mark', markOf);
const yesNo = parsed('yes-no', yesOrNo);
const missing = parsed('missing', missingOf);
/** `[甲, 乙]`, or 甲 alone. */
const texts = z.preprocess((written) => (typeof written === 'string' ? [written] : written), z.array(text));

const MEASURE_NAMES = [...MEASURES.keys(), 'register.value', 'register.rate', ...LEDGER_FIGURES.keys()];
const RATES = MEASURE_NAMES.filter((name) => name === 'register.rate' || unitOf(name) === 'rate');
const COUNTS = MEASURE_NAMES.filter((name) => ['count', 'number'].includes(unitOf(name)));
const SUMS = MEASURE_NAMES.filter((name) => ['money', 'count', 'number'].includes(unitOf(name)));
const over = z.enum(['year', 'quarter', 'month']).default('year');
const better = z.enum(['higher', 'lower']).default('higher');

/** Columns of the detail table that hold words or 是/否. */
function wordsIn<Words extends z.ZodType>(words: Words) {
  const column = words.optional();
  return {
    level: column,
    phase: column,
    category: column,
    chain: column,
    area: column,
    cluster: column,
    district: column,
    step: column,
  };
}
const answers = {
  started: yesNo.optional(),
  finished: yesNo.optional(),
  enteredStatistics: yesNo.optional(),
  startEarly: yesNo.optional(),
  startOverdue: yesNo.optional(),
  finishOverdue: yesNo.optional(),
};
const range = z.strictObject({ from: amount.optional(), below: amount.optional() }).optional();
const amounts = {
  totalInvestment: range,
  annualPlan: range,
  completed: range,
  completedMonth: range,
  fundsInPlace: range,
};

/** The keys of a figure; they are written beside the keys that say how it is used. */
function figureOf(measures: readonly (typeof MEASURE_NAMES)[number][]) {
  return {
    measure: z.enum(measures),
    item: text.optional(),
    over,
    where: z.strictObject({ ...wordsIn(text), ...answers }).default({}),
  };
}
const figure = figureOf(MEASURE_NAMES);
const comparison = z.strictObject({ ...figure, from: mark.optional(), below: mark.optional() });
/** A nested list: all of its comparisons must hold. */
const alternatives = z
  .array(z.preprocess((one) => (Array.isArray(one) ? one : [one]), z.array(comparison).min(1)))
  .min(1);
const bounds = { weight: positive, floor: bound.default(ZERO), cap: bound.default(ONE) };

/** For whom an indicator is, and what happens if it has no figure. */
const concern = {
  key: text,
  quarters: z
    .preprocess(
      (written) => (typeof written === 'string' ? [written] : written),
      z.array(parsed('quarter', quarterOf)),
    )
    .optional(),
  tracks: texts.optional(),
  groups: texts.optional(),
  notApplicable: missing.optional(),
  notReported: missing.optional(),
};

const additiveCase = z.strictObject({
  points: amount,
  when: z.strictObject({ ...wordsIn(texts), ...answers, ...amounts }).default({}),
});

/** One indicator, by its kind of scoring. */
export const INDICATORS = {
  base: z.strictObject({ ...concern, scoring: z.literal('base'), points: amount }),
  target: z.strictObject({
    ...concern,
    scoring: z.literal('target'),
    ...figure,
    ...bounds,
    target: goal,
  }),
  time: z.strictObject({ ...concern, scoring: z.literal('time'), ...figureOf(RATES), ...bounds }),
  bands: z.strictObject({
    ...concern,
    scoring: z.literal('bands'),
    ...figure,
    bands: z.array(z.strictObject({ from: amount.optional(), points: amount })).min(1),
  }),
  deviation: z.strictObject({
    ...concern,
    scoring: z.literal('deviation'),
    ...figure,
    base: amount,
    at: mark,
    unit: positive.default(exact(1, 100)),
    below: amount,
    above: z.array(z.strictObject({ upTo: amount.optional(), points: amount })),
    most: amount.optional(),
  }),
  additive: z.strictObject({
    ...concern,
    scoring: z.literal('additive'),
    rules: z
      .array(z.preprocess((one) => (Array.isArray(one) ? one : [one]), z.array(additiveCase).min(1)))
      .min(1),
    most: amount.optional(),
  }),
  'rank-bands': z.strictObject({
    ...concern,
    scoring: z.literal('rank-bands'),
    ...figure,
    better,
    bands: z.array(z.strictObject({ to: count, points: amount })).min(1),
  }),
  'min-max': z.strictObject({
    ...concern,
    scoring: z.literal('min-max'),
    ...figure,
    better,
    weight: positive,
  }),
  'z-score': z.strictObject({
    ...concern,
    scoring: z.literal('z-score'),
    ...figure,
    better,
    weight: positive,
    mean: amount,
    perDeviation: amount,
  }),
  register: z.strictObject({
    ...concern,
    scoring: z.literal('register'),
    item: text,
    over,
    each: amount.optional(),
    from: amount.optional(),
    to: amount.optional(),
    atMost: count.optional(),
  }),
  judges: z.strictObject({
    ...concern,
    scoring: z.literal('judges'),
    item: text,
    over,
    weight: positive,
    full: positive.default(exact(100)),
    drop: count.default(1),
  }),
  contribution: z.strictObject({
    ...concern,
    scoring: z.literal('contribution'),
    ...figureOf(SUMS),
    ...bounds,
    full: positive.default(ONE),
  }),
  growth: z.strictObject({
    ...concern,
    scoring: z.literal('growth'),
    ...figureOf(SUMS),
    ...bounds,
    target: positive,
  }),
  each: z.strictObject({
    ...concern,
    scoring: z.literal('each'),
    ...figureOf(COUNTS),
    points: amount,
    atMost: count.optional(),
  }),
  gate: z.strictObject({ ...concern, scoring: z.literal('gate'), of: texts, unless: alternatives }),
} satisfies { readonly [Kind in ScoringKind]: z.ZodType<{ scoring: Kind }> };

export type WrittenIndicator = z.output<(typeof INDICATORS)[ScoringKind]>;
export type WrittenComparison = z.output<typeof comparison>;
export type WrittenFigure = Pick<WrittenComparison, 'measure' | 'item' | 'over' | 'where'>;
export type WrittenCase = z.output<typeof additiveCase>;

const nameTest = z.strictObject({
  endsWith: texts.default([]),
  beginsWith: texts.default([]),
  contains: texts.default([]),
  without: texts.default([]),
});
/** `red: 5` is short for `red: { places: 5 }`. */
const board = z.preprocess(
  (written) => (typeof written === 'string' ? { places: written } : written),
  z.strictObject({
    places: count,
    placesOf: z
      .record(text, count)
      .transform((record) => new Map(Object.entries(record)))
      .prefault({}),
    score: amount.optional(),
  }),
);

export const KIND_NAMES = Object.keys(INDICATORS) as (keyof typeof INDICATORS)[];

/** The whole file; the contents of each indicator are checked by `INDICATORS`. */
export const SCHEME = z.strictObject({
  id: text,
  name: text,
  version: text.default('1'),
  from: parsed('period', parsePeriod).optional(),
  ranks: z.enum(RANKED_UNITS).default('agency'),
  cycle: z.enum(['month', 'quarter']).default('month'),
  decimals: parsed('count', decimalsOf).default(2),
  small: count.default(3),
  silent: z.enum(['named', 'last']).default('named'),
  tracks: z
    .array(z.strictObject({ name: text, members: z.array(nameTest).default([]) }))
    .min(1)
    .default([{ name: '全部单位', members: [] }]),
  indicators: z.array(z.looseObject({ scoring: z.enum(KIND_NAMES) })).min(1),
  ties: z
    .strictObject({
      rule: z.enum(['shared', 'dense']).default('shared'),
      breakers: z.array(z.strictObject(figure)).default([]),
    })
    .prefault({}),
  boards: z
    .strictObject({
      target: z.array(comparison).default([]),
      red: board,
      black: board,
      fewest: count.default(0),
      every: z.enum(['month', 'quarter']).default('quarter'),
    })
    .optional(),
});

export type WrittenScheme = z.output<typeof SCHEME>;

function unitOf(name: string): Unit {
  return (
    LEDGER_FIGURES.get(name)?.unit ??
    MEASURES.get(name)?.unit ??
    (name === 'register.rate' ? 'rate' : 'number')
  );
}
