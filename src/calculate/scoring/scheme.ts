import type { Exact } from '../../model/exact.ts';
import type { Condition } from '../../model/formula.ts';
import type { Period } from '../../model/period.ts';
import type { Measure } from './measure.ts';
import type { Unit } from './ranking.ts';

/**
 * How an office scores its agencies: data, never code. The shipped ones are `src/schemes/*.yaml`, an office's own stand
 * in `schemes/` beside kp.yaml; `configure/scheme.ts` reads both.
 */
export interface Scheme {
  readonly id: string;
  readonly version: string;
  /** What people call it. */
  readonly name: string;
  /**
   * The first period in which it is valid; undefined: no beginning. Of several versions of one id, the one with the
   * latest beginning that is not after the period is used.
   */
  readonly from: Period | undefined;
  /**
   * What is ranked. Names and comments here say "agency", the usual case; an area or a chain is scored in the same way.
   */
  readonly ranks: RankedUnit;
  /** How often agencies are ranked; movement is counted from the ranking one cycle before. */
  readonly cycle: Cycle;
  /** Decimals of printed points and scores, rounded half-up; comparisons use the exact values. */
  readonly decimals: number;
  readonly tracks: readonly TrackRule[];
  readonly indicators: readonly Indicator[];
  readonly ties: TieRule;
  readonly boards: BoardRules | undefined;
  /**
   * What happens to an agency that sends nothing or too little: it is named beside the black board, or takes its last
   * place.
   */
  readonly silent: 'named' | 'last';
  /** A rate over fewer projects than this is marked as having a small denominator. */
  readonly small: number;
}

export const RANKED_UNITS = ['agency', 'area', 'chain', 'cluster', 'district'] as const;
export type RankedUnit = (typeof RANKED_UNITS)[number];

export type Cycle = 'month' | 'quarter';

/**
 * A series (序列) of agencies that are ranked against each other. A track that kp.yaml gives an agency overrides these
 * rules.
 */
export interface TrackRule {
  readonly name: string;
  /** An agency belongs here if its name meets one of these tests; empty: for agencies that match no other track. */
  readonly members: readonly NameTest[];
}

/** The name must pass every test whose list is not empty. */
export interface NameTest {
  readonly endsWith: readonly string[];
  readonly beginsWith: readonly string[];
  readonly contains: readonly string[];
  /** Words that are removed from the name before it is tested. */
  readonly without: readonly string[];
}

/**
 * How equal scores are ranked: 1, 2, 2, 4 (`shared`) or 1, 2, 2, 3 (`dense`). Figures in `breakers` decide between
 * equal scores first; the higher figure ranks first.
 */
export interface TieRule {
  readonly rule: 'shared' | 'dense';
  readonly breakers: readonly MeasureRequest[];
}

export interface Indicator {
  /** Its name on screen, unique in the scheme. */
  readonly key: string;
  /**
   * The first terms whose conditions fit the agency and the period are used; if none fit, the indicator does not apply
   * to the agency.
   */
  readonly terms: readonly Terms[];
}

/** What an indicator scores, and for whom: by quarter, track and group of agencies (undefined: all). */
export interface Terms {
  readonly quarters: readonly number[] | undefined;
  readonly tracks: readonly string[] | undefined;
  readonly groups: readonly string[] | undefined;
  readonly scoring: Scoring;
  readonly notApplicable: Missing;
  readonly notReported: Missing;
}

/**
 * What happens if an indicator has no value: its weight is distributed over the agency's other indicators in proportion
 * to theirs, it gets base points, or the agency is not ranked.
 */
export type Missing =
  | { readonly give: 'weight' }
  | { readonly give: 'points'; readonly points: Exact }
  | { readonly give: 'no-rank' };

/** From 1 January, from the beginning of the quarter, or of the month, to the period's end. */
export type Over = 'year' | 'quarter' | 'month';

/** A figure of an agency: a measure of a ledger, or the sum of a register's entries. */
export type MeasureRequest = LedgerMeasure | RegisterMeasure;

export interface LedgerMeasure {
  readonly of: 'ledger';
  readonly measure: Measure;
  /** Always `year` for a figure that does not accrue (`measure.accrues`); a scheme that says otherwise is refused. */
  readonly over: Over;
  /** Only records that meet all of these. */
  readonly where: readonly Condition[];
}

/** The sum of the values of a register's entries of one item; with a target, divided by the sum of the targets. */
export interface RegisterMeasure {
  readonly of: 'register';
  readonly item: string;
  readonly over: Over;
  readonly part: 'value' | 'rate';
  /** For a figure of another ledger (`matters.resolutionRate`), taken at the end of the month: its unit. */
  readonly unit?: Unit;
}

/** `from` ≤ figure < `below`; `time` is the time progress of the figure's span. */
export interface Comparison {
  readonly measure: MeasureRequest;
  readonly from: Exact | 'time' | undefined;
  readonly below: Exact | 'time' | undefined;
}

/** Every kind of scoring. Each is one file of the same name; the type of `kinds.ts` requires an entry for each. */
export type Scoring =
  | BaseScoring
  | TargetScoring
  | TimeScoring
  | BandsScoring
  | DeviationScoring
  | AdditiveScoring
  | RankBandsScoring
  | MinMaxScoring
  | ZScoreScoring
  | RegisterScoring
  | JudgesScoring
  | ContributionScoring
  | GrowthScoring
  | EachScoring
  | GateScoring;

export type ScoringKind = Scoring['kind'];

export interface BaseScoring {
  readonly kind: 'base';
  readonly points: Exact;
}

/** Limits of the share of the weight that can be earned; 0 and 1 unless a scheme sets others. */
interface Bounded {
  readonly weight: Exact;
  readonly floor: Exact | undefined;
  readonly cap: Exact | undefined;
}

export interface TargetScoring extends Bounded {
  readonly kind: 'target';
  readonly measure: MeasureRequest;
  readonly target: Exact;
}

export interface TimeScoring extends Bounded {
  readonly kind: 'time';
  readonly measure: MeasureRequest;
}

export interface BandsScoring {
  readonly kind: 'bands';
  readonly measure: MeasureRequest;
  /** From the highest band down; the last one may have no lower bound. */
  readonly bands: readonly { readonly from: Exact | undefined; readonly points: Exact }[];
}

export interface DeviationScoring {
  readonly kind: 'deviation';
  readonly measure: MeasureRequest;
  readonly base: Exact;
  /** The figure at which the base points are given; `time`: the time progress. */
  readonly at: Exact | 'time';
  /** The unit of the slopes: 0.01 is 1 百分点. */
  readonly unit: Exact;
  /** Points deducted per unit below the mark. */
  readonly below: Exact;
  /** Points added per unit above the mark, up to a bound; the last step has no bound. */
  readonly above: readonly { readonly upTo: Exact | undefined; readonly points: Exact }[];
  /** The most points that are added to or deducted from the base. */
  readonly most: Exact | undefined;
}

export interface AdditiveScoring {
  readonly kind: 'additive';
  /** For each rule, a project gets the points of the first case that it meets. */
  readonly rules: readonly (readonly AdditiveCase[])[];
  readonly most: Exact | undefined;
}

export interface AdditiveCase {
  readonly points: Exact;
  readonly when: readonly ProjectTest[];
}

/**
 * The column holds one of these words (`is`), or text that contains one of them; or an amount with `from` ≤ amount <
 * `below`.
 */
export type ProjectTest =
  | { readonly column: string; readonly is: readonly string[] }
  | { readonly column: string; readonly contains: readonly string[] }
  | { readonly column: string; readonly from: number | undefined; readonly below: number | undefined };

/** Whether more is better, or less. */
type Better = 'higher' | 'lower';

export interface RankBandsScoring {
  readonly kind: 'rank-bands';
  readonly measure: MeasureRequest;
  readonly better: Better;
  /** The band of the ranks up to `to` that no earlier band covers. */
  readonly bands: readonly { readonly to: number; readonly points: Exact }[];
}

export interface MinMaxScoring {
  readonly kind: 'min-max';
  readonly measure: MeasureRequest;
  readonly better: Better;
  readonly weight: Exact;
}

export interface ZScoreScoring {
  readonly kind: 'z-score';
  readonly measure: MeasureRequest;
  readonly better: Better;
  readonly weight: Exact;
  /** Points at the mean, and points per standard deviation above it; the result is limited to 0 … weight. */
  readonly mean: Exact;
  readonly perDeviation: Exact;
}

export interface RegisterScoring {
  readonly kind: 'register';
  readonly item: string;
  readonly over: Over;
  /** Points per entry; undefined: the entry states its points. */
  readonly each: Exact | undefined;
  /** Limits of the points that an entry may state. */
  readonly from: Exact | undefined;
  readonly to: Exact | undefined;
  /** At most this many entries of a year count, the earliest first. */
  readonly atMost: number | undefined;
}

export interface JudgesScoring {
  readonly kind: 'judges';
  readonly item: string;
  readonly over: Over;
  readonly weight: Exact;
  /** The highest mark that a judge can give. */
  readonly full: Exact;
  /** How many of the highest marks, and as many of the lowest, are dropped. */
  readonly drop: number;
}

export interface ContributionScoring extends Bounded {
  readonly kind: 'contribution';
  readonly measure: MeasureRequest;
  /** The share of the city's amount that earns the full weight. */
  readonly full: Exact;
}

export interface GrowthScoring extends Bounded {
  readonly kind: 'growth';
  readonly measure: MeasureRequest;
  /** The growth that earns the full weight. */
  readonly target: Exact;
}

export interface EachScoring {
  readonly kind: 'each';
  readonly measure: MeasureRequest;
  readonly points: Exact;
  /** At most this many count. */
  readonly atMost: number | undefined;
}

export interface GateScoring {
  readonly kind: 'gate';
  /** Indicators listed before this one that lose their points if the gate is closed. */
  readonly of: readonly string[];
  /** The gate is open if any of these alternatives holds; an alternative holds if all its comparisons do. */
  readonly unless: readonly (readonly Comparison[])[];
}

/** Red: target met and among the first. Black: target missed and among the last. No agency is on both. */
export interface BoardRules {
  /** The target is met if all of these hold; if empty, the place alone decides. */
  readonly target: readonly Comparison[];
  readonly red: BoardRule;
  readonly black: BoardRule;
  /** A track in which fewer than this many agencies must report has no boards. */
  readonly fewest: number;
  /** How often boards are published; streaks are counted in this cycle. */
  readonly every: Cycle;
}

export interface BoardRule {
  /** The number of places; `placesOf` sets another number for some tracks. */
  readonly places: number;
  readonly placesOf: ReadonlyMap<string, number>;
  /** Red: agencies with at least this score; black: agencies below it. */
  readonly score: Exact | undefined;
}
