import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { count, month, number, reason } from './values.ts';

const SCHEME = z.object({ id: z.string(), version: z.string() });
const STATE = z.enum(['ranked', 'incomplete', 'not-reported', 'exempt']);
const BOARD = z.enum(['red', 'black']);
const INDICATOR = {
  key: z.string(),
  value: number.nullable().describe('in 元, as a count, or as an unrounded fraction'),
  points: number.nullable(),
  max: number.nullable(),
  state: z.enum(['scored', 'not-applicable', 'not-reported']),
};
/** The score of an agency, or of whatever else the scheme ranks. */
const SCORE = {
  agency: z.string(),
  rank: z.int().min(1).nullable(),
  score: number.nullable().describe('not rounded'),
  state: STATE,
  board: BOARD.nullable(),
  streak: count.describe('periods in a row on the board'),
  movement: z.int().nullable().describe('ranks gained since the period before'),
};

export const RANK = z.object({
  schema: z.literal('kp.rank/1'),
  period: month,
  scheme: SCHEME,
  ranks: z.enum(['agency', 'area', 'chain', 'cluster', 'district']),
  tracks: z.array(
    z.object({
      key: z.string(),
      agencies: z.array(z.object({ ...SCORE, indicators: z.array(z.object(INDICATOR)) })),
    }),
  ),
});
export type RankDocument = DocumentOf<typeof RANK>;

export const RANK_REPLAY = z.object({
  schema: z.literal('kp.rank-replay/1'),
  rankings: z.array(RANK).describe('the earliest period first'),
});
export type RankReplayDocument = DocumentOf<typeof RANK_REPLAY>;

const PLACE = z.object({ rank: z.int().nullable(), score: number.nullable() });

export const RANK_COMPARE = z.object({
  schema: z.literal('kp.rank-compare/1'),
  period: month,
  schemes: z.array(SCHEME),
  tracks: z.array(
    z.object({
      key: z.string(),
      correlation: number.nullable(),
      moved: count,
      agencies: z.array(
        z.object({
          agency: z.string(),
          first: PLACE,
          second: PLACE,
          change: z.int().nullable().describe('ranks gained by the second scheme'),
        }),
      ),
    }),
  ),
});
export type RankCompareDocument = DocumentOf<typeof RANK_COMPARE>;

const KIND = z.enum([
  'base',
  'target',
  'time',
  'bands',
  'deviation',
  'additive',
  'rank-bands',
  'min-max',
  'z-score',
  'register',
  'judges',
  'contribution',
  'growth',
  'each',
  'gate',
]);

/** Texts are in the language of the call. */
export const RANK_EXPLAIN = z.object({
  schema: z.literal('kp.rank-explain/1'),
  period: month,
  scheme: SCHEME.extend({ name: z.string() }),
  every: z.enum(['month', 'quarter']),
  track: z.string(),
  ...SCORE,
  of: count,
  distance: number.nullable(),
  reason: z.string().nullable(),
  best: z.string().nullable(),
  worst: z.string().nullable(),
  indicators: z.array(
    z.object({
      ...INDICATOR,
      kind: KIND,
      shown: z.string().nullable(),
      reason: reason.optional(),
      small: z.boolean(),
      unreported: count,
      working: z.string(),
      inputs: z.array(
        z.object({
          period: month,
          formula: z.string(),
          value: number.nullable(),
          shown: z.string().nullable(),
        }),
      ),
      projects: count,
      entries: count,
    }),
  ),
  whatIf: z.array(
    z.object({
      change: z.enum(['one-more-start', '100-million-more']),
      points: number.nullable(),
      score: number.nullable(),
      rank: z.int().nullable(),
    }),
  ),
});
export type RankExplainDocument = DocumentOf<typeof RANK_EXPLAIN>;
