import type { Exact } from '../../model/exact.ts';
import type { NotApplicable } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import type { ScoreEntry } from './entry.ts';
import type { Evidence, Quantity, Working } from './ranking.ts';
import type { MeasureRequest, Over } from './scheme.ts';
import type { MissingValue, Value } from './values.ts';

/** One way to give points. Each is a file that opens with its rule, its formula and when it does not apply. */
export interface Kind<Scoring> {
  readonly score: (scoring: Scoring, subject: Subject) => Answer;
  /** What is spread over other indicators when this one does not apply; undefined where it cannot be. */
  readonly weight: (scoring: Scoring) => Exact | undefined;
  /** The most points it can give; undefined where there is no bound. */
  readonly most: (scoring: Scoring) => Exact | undefined;
}

/** Who is scored, and all that may be asked for it. */
export interface Subject {
  readonly agency: string;
  readonly period: Period;
  /** Its figure at the end of the period, or of another one. */
  readonly value: (request: MeasureRequest, at?: Period) => Value;
  /** The figures of all that are ranked in its track, as far as they are measured. */
  readonly peers: (request: MeasureRequest) => readonly Exact[];
  /** The figures of all agencies of the city added up. */
  readonly city: (request: MeasureRequest) => Exact;
  readonly entries: (item: string, over: Over) => readonly ScoreEntry[];
  readonly lines: () => readonly Line[];
  /** The points of an indicator above this one; undefined where it has none. */
  readonly earned: (key: string) => Exact | undefined;
}

/** A record of the subject, as its detail table has it. */
export interface Line {
  readonly record: ListRecord;
  /** How many things it stands for: a package (打包) for all its members. */
  readonly size: number;
  /** What stands in a column of words. */
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
  /** Projects that a rate stands over. */
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

/** Scores a figure by a rule; without the figure there are no points, and the reason goes on. */
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
