import type { Exact } from '../../model/exact.ts';
import type { NotApplicable } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import type { ScoreEntry } from './entry.ts';
import type { Evidence, Quantity, Working } from './ranking.ts';
import type { MeasureRequest, Over } from './scheme.ts';
import type { MissingValue, Value } from './values.ts';

/**
 * One kind of scoring rule. Each kind is a file of its own; its opening comment gives the rule, the formula and when it
 * does not apply.
 */
export interface Kind<Scoring> {
  readonly score: (scoring: Scoring, subject: Subject) => Answer;
  /**
   * The weight that goes to the other indicators if this one does not apply; undefined if it cannot be redistributed.
   */
  readonly weight: (scoring: Scoring) => Exact | undefined;
  /** The highest number of points it can give; undefined if unlimited. */
  readonly most: (scoring: Scoring) => Exact | undefined;
}

/** The agency to be scored, and all the data a rule may ask for. */
export interface Subject {
  readonly period: Period;
  /** The agency's figure at the end of the period, or of another one if given. */
  readonly value: (request: MeasureRequest, at?: Period) => Value;
  /** The figures of all ranked agencies of the same track that have one. */
  readonly peers: (request: MeasureRequest) => readonly Exact[];
  /** The sum of the figure over all agencies of the city. */
  readonly city: (request: MeasureRequest) => Exact;
  readonly entries: (item: string, over: Over) => readonly ScoreEntry[];
  readonly lines: () => readonly Line[];
  /** The points of an indicator listed before this one; undefined if it has none. */
  readonly earned: (key: string) => Exact | undefined;
}

/** A record of the agency, as in its detail table. */
export interface Line {
  readonly record: ListRecord;
  /** The number of projects it counts for: a package (打包) counts for all its members. */
  readonly size: number;
  /** The words in a text column. */
  readonly words: (column: string) => readonly string[];
  readonly amount: (column: string) => number | undefined;
}

/** Points before they are rounded, and how they come about. */
export type Answer = Scored | Unscored;

export interface Scored {
  readonly state: 'scored';
  readonly points: Exact;
  readonly working: Working;
  readonly value: Quantity | undefined;
  /** The number of projects in the rate's denominator. */
  readonly projects: number | undefined;
  readonly unreported: number;
  readonly evidence: readonly Evidence[];
}

export interface Unscored {
  readonly state: 'not-applicable' | 'not-reported';
  readonly reason: NotApplicable;
  readonly unreported: number;
  readonly evidence: readonly Evidence[];
}

/** Scores a figure by a rule. If the figure is missing, there are no points and its reason is passed on. */
export function scoreValue(
  value: Value,
  rule: (value: Exact, quantity: Quantity) => Pick<Scored, 'points' | 'working'> | MissingValue,
): Answer {
  if (value.state !== 'measured') return value;
  const { quantity, projects, unreported, evidence } = value;
  const outcome = rule(quantity.value, quantity);
  if ('reason' in outcome) return { ...outcome, unreported, evidence };
  return { state: 'scored', ...outcome, value: quantity, projects, unreported, evidence };
}
