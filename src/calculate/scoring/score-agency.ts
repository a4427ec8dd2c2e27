import { dividedBy, type Exact, plus, sum, times, ZERO } from '../../model/exact.ts';
import type { Answer, Subject } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { IndicatorScore } from './ranking.ts';
import type { Indicator, Missing, Scheme, Scoring, Terms } from './scheme.ts';
import { quarterOf } from './window.ts';
import { number, written } from './working.ts';

/** Where an agency stands among the others, as far as a scheme needs it. */
export interface Standing {
  readonly track: string;
  readonly group: string | undefined;
}

export interface ScoredAgency {
  readonly indicators: readonly IndicatorScore[];
  /** The sum of all points; undefined if the agency gets no score. */
  readonly score: Exact | undefined;
  /** Why it gets no score. */
  readonly unscored: 'not-reported' | 'not-applicable' | undefined;
}

/**
 * Scores an agency. The score is the exact sum of its points: rounding is for printing only, since rounded scores could
 * tie when the exact ones do not. Where the scheme says so, the weight of an indicator without a value goes to the
 * others in proportion. Gates come last, because they need the final points of the indicators they guard.
 */
export function scoreAgency(
  scheme: Scheme,
  standing: Standing,
  subject: Omit<Subject, 'earned'>,
): ScoredAgency {
  const asked = scheme.indicators.flatMap((indicator) => {
    const terms = termsFor(indicator, standing, subject.period.month);
    return terms === undefined ? [] : [{ indicator, terms }];
  });
  const earned = new Map<string, Exact>();
  const whole = { ...subject, earned: (key: string) => earned.get(key) };
  const isGate = ({ terms }: Asked) => terms.scoring.kind === 'gate';
  const answered = asked.map((one) => ({ ...one, answer: isGate(one) ? undefined : answerOf(one, whole) }));
  const factor = factorOf(answered);
  const scores = new Map<Indicator, IndicatorScore>();
  for (const one of answered) {
    if (one.answer === undefined) continue;
    const score = indicatorScore(one, one.answer, factor, scheme);
    scores.set(one.indicator, score);
    if (score.points !== undefined) earned.set(score.key, score.points);
  }
  for (const one of asked.filter(isGate)) {
    scores.set(one.indicator, indicatorScore(one, answerOf(one, whole), undefined, scheme));
  }
  const indicators = asked.map(({ indicator }) => scores.get(indicator)!);
  const points = indicators.flatMap((score) => (score.points === undefined ? [] : [score.points]));
  const blocked = indicators.find((score) => score.points === undefined);
  if (blocked === undefined && factor !== 'nothing' && indicators.length > 0)
    return { indicators, score: sum(points), unscored: undefined };
  const unscored = blocked?.state === 'not-reported' ? 'not-reported' : 'not-applicable';
  return { indicators, score: undefined, unscored };
}

interface Asked {
  readonly indicator: Indicator;
  readonly terms: Terms;
}

/**
 * The whole weight divided by the weight of the indicators that apply; `nothing` if none applies; undefined if there is
 * nothing to redistribute.
 */
type Factor = { readonly whole: Exact; readonly applied: Exact } | 'nothing' | undefined;

/** The terms that hold for an agency in a month; undefined if the indicator does not apply to it. */
export function termsFor({ terms }: Indicator, { track, group }: Standing, month: number): Terms | undefined {
  const quarter = quarterOf(month);
  return terms.find(
    ({ quarters, tracks, groups }) =>
      (quarters === undefined || quarters.includes(quarter)) &&
      (tracks === undefined || tracks.includes(track)) &&
      (groups === undefined || (group !== undefined && groups.includes(group))),
  );
}

function answerOf({ terms: { scoring } }: Asked, subject: Subject): Answer {
  return kindOf(scoring).score(scoring, subject);
}

function weightOf(scoring: Scoring): Exact | undefined {
  return kindOf(scoring).weight(scoring);
}

function factorOf(answered: readonly (Asked & { readonly answer: Answer | undefined })[]): Factor {
  const weights = { applied: ZERO, spread: ZERO };
  for (const { terms, answer } of answered) {
    const weight = weightOf(terms.scoring);
    if (answer === undefined || weight === undefined) continue;
    if (answer.state === 'scored') weights.applied = plus(weights.applied, weight);
    else if (missingOf(terms, answer).give === 'weight') weights.spread = plus(weights.spread, weight);
  }
  if (weights.spread.top === 0n) return undefined;
  if (weights.applied.top === 0n) return 'nothing';
  return { whole: plus(weights.applied, weights.spread), applied: weights.applied };
}

function missingOf({ notApplicable, notReported }: Terms, { state }: Answer): Missing {
  return state === 'not-reported' ? notReported : notApplicable;
}

function indicatorScore(
  { indicator, terms }: Asked,
  answer: Answer,
  factor: Factor,
  { small }: Scheme,
): IndicatorScore {
  const { scoring } = terms;
  const kind = kindOf(scoring);
  const common = {
    key: indicator.key,
    kind: scoring.kind,
    state: answer.state,
    unreported: answer.unreported,
    evidence: answer.evidence,
  };
  if (answer.state !== 'scored') {
    const missing = missingOf(terms, answer);
    const points = missing.give === 'points' ? missing.points : missing.give === 'weight' ? ZERO : undefined;
    const max = missing.give === 'weight' ? ZERO : kind.most(scoring);
    const working = missing.give === 'points' ? [number(missing.points)] : [];
    return { ...common, reason: answer.reason, value: undefined, points, max, small: false, working };
  }
  const scored = {
    ...common,
    reason: undefined,
    value: answer.value,
    small: answer.projects !== undefined && answer.projects < small,
  };
  const most = kind.most(scoring);
  if (typeof factor !== 'object' || weightOf(scoring) === undefined)
    return { ...scored, points: answer.points, max: most, working: answer.working };
  const { whole, applied } = factor;
  const scaled = (points: Exact) => dividedBy(times(points, whole), applied);
  return {
    ...scored,
    points: scaled(answer.points),
    max: most && scaled(most),
    working: written`${answer.working} × ${number(whole)} ÷ ${number(applied)}`,
  };
}
