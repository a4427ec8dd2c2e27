import type { Columns } from '../../calculate/column.ts';
import type {
  AgencyScore,
  Evidence,
  IndicatorScore,
  RankedTrack,
  Ranking,
} from '../../calculate/scoring/ranking.ts';
import { strengthsOf } from '../../calculate/scoring/strengths.ts';
import type { RankExplainDocument } from '../../contract/rank.ts';
import { type Exact, exact, minus, toNumber } from '../../model/exact.ts';
import type { Formula, SumFormula } from '../../model/formula.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { fraction } from '../../model/ratio.ts';
import { stateText, workingText } from './text.ts';
import type { RankWords } from './words.ts';

/** One agency of a ranking, to be explained in full. */
export interface Explained {
  readonly ranking: Ranking;
  readonly track: RankedTrack;
  readonly score: AgencyScore;
  readonly supposed: readonly Supposed[];
}

/** What a little more would bring; `score` is undefined if the change is not possible. */
export interface Supposed {
  readonly change: 'one-more-start' | '100-million-more';
  readonly score: AgencyScore | undefined;
}

interface ExplainWords {
  readonly rank: RankWords;
  readonly formula: (formula: Formula) => string;
  /** The columns that the figures of a period add up. */
  readonly columnsOf: (period: Period) => Columns<never>;
}

/** The document `kp.rank-explain/1`; numbers as in `kp.rank/1`, `working` and `formula` in the language of the call. */
export function explainDocument(
  { ranking, track, score, supposed }: Explained,
  words: ExplainWords,
): RankExplainDocument {
  const strengths = strengthsOf(score.indicators);
  return {
    schema: 'kp.rank-explain/1',
    period: formatPeriod(ranking.period),
    scheme: { id: ranking.scheme.id, version: ranking.scheme.version, name: ranking.scheme.name },
    every: ranking.scheme.boards?.every ?? ranking.scheme.cycle,
    track: track.key,
    agency: score.agency,
    state: score.state,
    rank: score.rank ?? null,
    of: track.agencies.filter(({ state }) => state === 'ranked').length,
    score: numberOf(score.score),
    distance: numberOf(score.distance),
    reason: stateText(score, words.rank) ?? null,
    board: score.board ?? null,
    streak: score.streak,
    movement: score.movement ?? null,
    best: strengths?.best.key ?? null,
    worst: strengths?.worst.key ?? null,
    indicators: score.indicators.map((indicator) => indicatorOf(indicator, words)),
    whatIf: supposed.map(({ change, score: then }) => ({
      change,
      points: numberOf(gained(score, then)),
      score: numberOf(then?.score),
      rank: then?.rank ?? null,
    })),
  };
}

/** Points gained by a change. */
function gained(now: AgencyScore, then: AgencyScore | undefined): Exact | undefined {
  return now.score === undefined || then?.score === undefined ? undefined : minus(then.score, now.score);
}

function indicatorOf(indicator: IndicatorScore, words: ExplainWords) {
  const { key, kind, value, points, max, state, reason, small, unreported, working, evidence } = indicator;
  return {
    key,
    kind,
    value: numberOf(value?.value),
    shown: value === undefined ? null : words.rank.quantity(value),
    points: numberOf(points),
    max: numberOf(max),
    state,
    ...(reason === undefined ? {} : { reason }),
    small,
    unreported,
    working: workingText(working, words.rank),
    inputs: evidence.flatMap((one) => inputOf(one, words)),
    projects: evidence.filter(({ of }) => of === 'record').length,
    entries: evidence.filter(({ of }) => of === 'entry').length,
  };
}

/** A figure behind the points; `shown` writes out the sums that it consists of. */
interface ExplainedInput {
  readonly period: string;
  readonly formula: string;
  readonly value: number | null;
  readonly shown: string | null;
}

/** What a figure consists of: a sum, or two sums and their quotient. */
function inputOf(evidence: Evidence, words: ExplainWords): ExplainedInput[] {
  if (evidence.of !== 'figure') return [];
  const { period, figure } = evidence;
  const { measure, formula } = figure;
  const columns = words.columnsOf(period);
  const amount = ({ column }: SumFormula, value: number): string => {
    const unit = columns.get(column)?.kind === 'money' ? 'money' : 'count';
    return words.rank.quantity({ value: exact(value), unit });
  };
  const head = { period: formatPeriod(period), formula: words.formula(formula) };
  if (measure.state !== 'measured') return [{ ...head, value: null, shown: null }];
  const { value } = measure;
  if (formula.op === 'sum' && typeof value === 'number')
    return [{ ...head, value, shown: amount(formula, value) }];
  if (formula.op !== 'ratio' || typeof value === 'number') return [{ ...head, value: null, shown: null }];
  const { numerator, denominator } = value;
  const shown = `${amount(formula.numerator, numerator)} ÷ ${amount(formula.denominator, denominator)}`;
  return [{ ...head, value: fraction(value), shown }];
}

function numberOf(value: Exact | undefined): number | null {
  return value === undefined ? null : toNumber(value);
}
