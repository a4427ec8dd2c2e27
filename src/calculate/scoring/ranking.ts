import type { AgencyEntry, Exemption } from '../../model/configuration.ts';
import type { Exact } from '../../model/exact.ts';
import type { NotApplicable } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { Ratio } from '../../model/ratio.ts';
import type { ListRecord } from '../../model/record.ts';
import type { Figure } from '../figure.ts';
import type { ScoreEntry } from './entry.ts';
import type { Scored } from './measure.ts';
import type { Scheme, ScoringKind } from './scheme.ts';

/** Everything that agencies are scored by. */
export interface RankingData<R extends ListRecord = ListRecord> {
  /** How the records are scored. */
  readonly scored: Scored<R>;
  readonly period: Period;
  /** The period's own month and the earlier months available (`formerMonths` says which ones a scheme needs). */
  readonly months: readonly MonthRecords<R>[];
  readonly register: readonly ScoreEntry[];
  /** Agencies that must report, with track and group, in the office's order. Other agencies follow, ordered by name. */
  readonly agencies: readonly AgencyEntry[];
  readonly exemptions: readonly Exemption[];
  /** The share of plan or projects that an agency may leave out and still be ranked; undefined: the default share. */
  readonly missing?: Ratio | undefined;
}

export interface MonthRecords<R> extends RankRecords<R> {
  readonly period: Period;
}

/** The records of a month that agencies are ranked by. */
export interface RankRecords<R> {
  readonly records: readonly R[];
  /**
   * Agencies that sent a list. With a plan, silent agencies have records too, so this must be given. Undefined: all
   * agencies with records.
   */
  readonly reporters?: ReadonlySet<string> | undefined;
}

/** The ranks of all agencies in a period, with the reasons. */
export interface Ranking {
  readonly period: Period;
  readonly scheme: Scheme;
  /** Only tracks that have agencies, in the order of the scheme, then of the configuration. */
  readonly tracks: readonly RankedTrack[];
}

export interface RankedTrack {
  readonly key: string;
  /** Ordered by rank, equal ranks in the office's order; agencies without a rank come last. */
  readonly agencies: readonly AgencyScore[];
  /** Decimals to print: as many as the scheme says, or more until different scores look different. */
  readonly digits: number;
}

export type AgencyState =
  | 'ranked'
  /** 不全: its list leaves out more than the office allows. */
  | 'incomplete'
  /** 未报送: no list, or no value for an indicator that the scheme requires for a rank. */
  | 'not-reported'
  /** 不参评: exempt by the office, or none of the scheme's indicators applies to it. */
  | 'exempt';

export type Board = 'red' | 'black';

export interface AgencyScore {
  readonly agency: string;
  readonly group: string | undefined;
  readonly state: AgencyState;
  /** The office's exemption, with its reason. */
  readonly exemption: Exemption | undefined;
  readonly rank: number | undefined;
  /** The exact sum of the points; undefined if nothing could be scored. */
  readonly score: Exact | undefined;
  readonly board: Board | undefined;
  /** Points missing to reach the next rank above. */
  readonly distance: Exact | undefined;
  readonly indicators: readonly IndicatorScore[];
  /** How many cycles in a row, including this one, it has been on its board. 0: it is on none. */
  readonly streak: number;
  /** Ranks gained since the last period of the cycle; undefined where that is not known. */
  readonly movement: number | undefined;
}

export interface IndicatorScore {
  readonly key: string;
  readonly kind: ScoringKind;
  readonly state: 'scored' | 'not-applicable' | 'not-reported';
  readonly reason: NotApplicable | undefined;
  readonly value: Quantity | undefined;
  /** Exact, not rounded; undefined if the agency cannot be scored because of this indicator. */
  readonly points: Exact | undefined;
  /** The most points it can give this agency: 0 if its weight went to others; undefined if unlimited. */
  readonly max: Exact | undefined;
  /** The rate's denominator has fewer projects than the scheme considers enough. */
  readonly small: boolean;
  /** The number of records that should report the underlying amounts and do not. */
  readonly unreported: number;
  /** The calculation of the points. */
  readonly working: Working;
  readonly evidence: readonly Evidence[];
}

/** A number with its unit, so that each language can format it. */
export interface Quantity {
  readonly value: Exact;
  readonly unit: Unit;
}

/** `points` are 百分点; `number` is a bare decimal, such as points of a score. */
export type Unit = 'rate' | 'points' | 'money' | 'count' | 'rank' | 'number';

/** A written calculation: signs, with quantities between them. */
export type Working = readonly (string | Quantity)[];

/** What an indicator's points are based on. */
export type Evidence =
  | { readonly of: 'figure'; readonly period: Period; readonly figure: Figure }
  | { readonly of: 'record'; readonly record: ListRecord; readonly points: Exact }
  | { readonly of: 'entry'; readonly entry: ScoreEntry };
