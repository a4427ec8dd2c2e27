import type { Exact } from '../../model/exact.ts';
import type { Condition } from '../../model/formula.ts';
import type { Period } from '../../model/period.ts';
import type { Measure } from './measure.ts';

/**
 * How an office scores its agencies: data, never code. The shipped ones are `src/schemes/*.yaml`, an office's own stand
 * in `schemes/` beside kp.yaml; `configure/scheme.ts` reads both.
 */
export interface Scheme {
  readonly id: string;
  readonly version: string;
  /** What people call it. */
  readonly name: string;
  /** The first period it holds for; undefined: it always did. Of several versions of one id the latest begun one holds. */
  readonly from: Period | undefined;
  /** What is ranked. The words here speak of agencies, the usual case; an area or a chain is scored by its projects alike. */
  readonly ranks: RankedUnit;
  /** How often agencies are ranked: what movement is counted against. */
  readonly cycle: Cycle;
  /** Decimals of points and scores where they are printed, rounded half-up; what is compared is exact. */
  readonly decimals: number;
  readonly tracks: readonly TrackRule[];
  readonly indicators: readonly Indicator[];
  readonly ties: TieRule;
  readonly boards: BoardRules | undefined;
  /** What becomes of who sends nothing, or too little: named beside the black board, or given its last place. */
  readonly silent: 'named' | 'last';
  /** A rate over fewer projects than this is marked as one over a small denominator. */
  readonly small: number;
}

export const RANKED_UNITS = ['agency', 'area', 'chain', 'cluster', 'district'] as const;
export type RankedUnit = (typeof RANKED_UNITS)[number];

export type Cycle = 'month' | 'quarter';

/** A series (序列) of agencies that are ranked among each other. What kp.yaml says about an agency goes before. */
export interface TrackRule {
  readonly name: string;
  /** An agency whose name meets one of them belongs here; empty: all that belong nowhere else. */
  readonly members: readonly NameTest[];
}

/** All parts that are not empty must hold. */
export interface NameTest {
  readonly endsWith: readonly string[];
  readonly beginsWith: readonly string[];
  readonly contains: readonly string[];
  /** Words that are taken out before the name is looked at. */
  readonly without: readonly string[];
}

/** Which rank those of equal score share: 1, 2, 2, 4 or 1, 2, 2, 3; and what parts them before that, the higher first. */
export interface TieRule {
  readonly rule: 'shared' | 'dense';
  readonly breakers: readonly MeasureRequest[];
}

export interface Indicator {
  /** Its name on screen, unique in the scheme. */
  readonly key: string;
  /** The first whose conditions the agency and the period meet holds; where none does, the indicator does not concern the agency. */
  readonly terms: readonly Terms[];
}

/** What an indicator asks for, and of whom: by quarter, track and group of agencies (undefined: all). */
export interface Terms {
  readonly quarters: readonly number[] | undefined;
  readonly tracks: readonly string[] | undefined;
  readonly groups: readonly string[] | undefined;
  readonly scoring: Scoring;
  readonly notApplicable: Missing;
  readonly notReported: Missing;
}

/**
 * What becomes of an indicator without a value: its weight goes to the agency's other indicators in proportion to theirs;
 * it gets base points; or the agency is not ranked.
 */
export type Missing =
  | { readonly give: 'weight' }
  | { readonly give: 'points'; readonly points: Exact }
  | { readonly give: 'no-rank' };

/** From 1 January, from the beginning of the quarter, or of the month, to the period's end. */
export type Over = 'year' | 'quarter' | 'month';

/** A figure of an agency: a measure of a ledger, or what a register says. */
export type MeasureRequest = LedgerMeasure | RegisterMeasure;

export interface LedgerMeasure {
  readonly of: 'ledger';
  readonly measure: Measure;
  readonly over: Over;
  /** Only records that meet all of these. */
  readonly where: readonly Condition[];
}

/** The values of a register's entries of one item, added up; with a target, divided by the targets. */
export interface RegisterMeasure {
  readonly of: 'register';
  readonly item: string;
  readonly over: Over;
  readonly part: 'value' | 'rate';
}

/** `from` ≤ figure < `below`; `time` is the time progress of the figure's span. */
export interface Comparison {
  readonly measure: MeasureRequest;
  readonly from: Exact | 'time' | undefined;
  readonly below: Exact | 'time' | undefined;
}

/** Every kind of scoring; each is one file of its name, and `kinds.ts` is complete by this type. */
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
  | GateScoring;

export type ScoringKind = Scoring['kind'];

export interface BaseScoring {
  readonly kind: 'base';
  readonly points: Exact;
}

/** Bounds of the share of a weight that is earned: 0 and 1 where a scheme does not say. */
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
  /** From the highest down; the last one may have no bound. */
  readonly bands: readonly { readonly from: Exact | undefined; readonly points: Exact }[];
}

export interface DeviationScoring {
  readonly kind: 'deviation';
  readonly measure: MeasureRequest;
  readonly base: Exact;
  /** Where the base points are due; `time`: at time progress. */
  readonly at: Exact | 'time';
  /** What the slopes count by: 0.01 is 1 百分点. */
  readonly unit: Exact;
  /** Points taken off per unit short. */
  readonly below: Exact;
  /** Points given per unit beyond, up to a bound; the last has none. */
  readonly above: readonly { readonly upTo: Exact | undefined; readonly points: Exact }[];
  /** At most so many points taken off, or given, besides the base. */
  readonly most: Exact | undefined;
}

export interface AdditiveScoring {
  readonly kind: 'additive';
  /** Of each rule the first case that a project meets gives points. */
  readonly rules: readonly (readonly AdditiveCase[])[];
  readonly most: Exact | undefined;
}

export interface AdditiveCase {
  readonly points: Exact;
  readonly when: readonly ProjectTest[];
}

/** A column of the detail table says one of these words, or one that contains one of them; or holds `from` ≤ amount < `below`. */
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
  /** Ranks up to `to` that the bands before do not hold. */
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
  /** Points at the mean, and per standard deviation above it; held between 0 and the weight. */
  readonly mean: Exact;
  readonly perDeviation: Exact;
}

export interface RegisterScoring {
  readonly kind: 'register';
  readonly item: string;
  readonly over: Over;
  /** Points of an entry; undefined: the entry says them itself. */
  readonly each: Exact | undefined;
  /** Bounds of what an entry may say. */
  readonly from: Exact | undefined;
  readonly to: Exact | undefined;
  /** So many entries of a year count, the earliest. */
  readonly atMost: number | undefined;
}

export interface JudgesScoring {
  readonly kind: 'judges';
  readonly item: string;
  readonly over: Over;
  readonly weight: Exact;
  /** The highest mark a judge can give. */
  readonly full: Exact;
  /** So many of the highest and of the lowest marks are dropped. */
  readonly drop: number;
}

export interface ContributionScoring extends Bounded {
  readonly kind: 'contribution';
  readonly measure: MeasureRequest;
  /** The share of the city's amount that earns the whole weight. */
  readonly full: Exact;
}

export interface GrowthScoring extends Bounded {
  readonly kind: 'growth';
  readonly measure: MeasureRequest;
  /** The growth that earns the whole weight. */
  readonly target: Exact;
}

export interface GateScoring {
  readonly kind: 'gate';
  /** Indicators above this one whose points are lost where the gate is shut. */
  readonly of: readonly string[];
  /** Any of these opens it; all comparisons of one must hold. */
  readonly unless: readonly (readonly Comparison[])[];
}

/** Red: the target beaten and among the first. Black: the target missed and among the last. Nobody is on both. */
export interface BoardRules {
  /** All must hold for the target to be beaten; empty: the place alone decides. */
  readonly target: readonly Comparison[];
  readonly red: BoardRule;
  readonly black: BoardRule;
  /** A track in which fewer agencies must report has no boards. */
  readonly fewest: number;
  /** How often boards come out: what streaks are counted in. */
  readonly every: Cycle;
}

export interface BoardRule {
  /** How many, and in some tracks another number. */
  readonly places: number;
  readonly placesOf: ReadonlyMap<string, number>;
  /** Red: from this score on; black: below it. */
  readonly score: Exact | undefined;
}
