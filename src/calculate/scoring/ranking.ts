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

/** All that agencies are scored by. */
export interface RankingData<R extends ListRecord = ListRecord> {
  /** How the records are scored. */
  readonly scored: Scored<R>;
  readonly period: Period;
  /** The period's own month, and former ones as far as they are there (`formerMonths` says which a scheme needs). */
  readonly months: readonly MonthRecords<R>[];
  readonly register: readonly ScoreEntry[];
  /** Agencies that must report, with their track and group, in the order of the office; all others follow by name. */
  readonly agencies: readonly AgencyEntry[];
  readonly exemptions: readonly Exemption[];
  /** How much of plan or projects an agency may leave out and still be ranked; undefined: the usual share. */
  readonly missing?: Ratio | undefined;
}

export interface MonthRecords<R> extends RankRecords<R> {
  readonly period: Period;
}

/** What agencies are ranked by in a month. */
export interface RankRecords<R> {
  readonly records: readonly R[];
  /** Agencies that sent a list: by a plan, who is silent has records too. Undefined: all that have records. */
  readonly reporters?: ReadonlySet<string> | undefined;
}

/** Who stands where, and why. */
export interface Ranking {
  readonly period: Period;
  readonly scheme: Scheme;
  /** Those with agencies, in the order of the scheme, then of the configuration. */
  readonly tracks: readonly RankedTrack[];
}

export interface RankedTrack {
  readonly key: string;
  /** By rank, those of one rank in the office's order; then those without a rank. */
  readonly agencies: readonly AgencyScore[];
  /** Decimals to print: those of the scheme, and as many more as different scores need to look different. */
  readonly digits: number;
}

export type AgencyState =
  | 'ranked'
  /** 不全: more is missing from its list than the office allows. */
  | 'incomplete'
  /** 未报送: no list, or an indicator without which the scheme gives no rank. */
  | 'not-reported'
  /** 不参评: exempt by the office, or nothing the scheme asks about concerns it. */
  | 'exempt';

export type Board = 'red' | 'black';

export interface AgencyScore {
  readonly agency: string;
  readonly group: string | undefined;
  readonly state: AgencyState;
  /** Why the office has exempted it. */
  readonly exemption: Exemption | undefined;
  readonly rank: number | undefined;
  /** The sum of the points, to the last digit; undefined where nothing could be scored. */
  readonly score: Exact | undefined;
  readonly board: Board | undefined;
  /** Whether the boards' target is beaten; undefined where there is none, or nothing to beat it with. */
  readonly beaten: boolean | undefined;
  /** Points that are missing to the next rank above. */
  readonly distance: Exact | undefined;
  readonly indicators: readonly IndicatorScore[];
  /** How many periods of the scheme's cycle in a row, this one included, it has been on its board. 0: on none. */
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
  /** To the last digit; undefined where the agency cannot be scored for want of it. */
  readonly points: Exact | undefined;
  /** The most it can give this agency: 0 where its weight went to others; undefined where there is no bound. */
  readonly max: Exact | undefined;
  /** The rate stands over fewer projects than the scheme holds enough. */
  readonly small: boolean;
  /** Lines that should report what the value is made of, and do not. */
  readonly unreported: number;
  /** How the points come about, in figures. */
  readonly working: Working;
  readonly evidence: readonly Evidence[];
}

/** A number with what it counts, so that each language can write it. */
export interface Quantity {
  readonly value: Exact;
  readonly unit: Unit;
}

/** `points` are 百分点; `number` is a bare decimal, such as points of a score. */
export type Unit = 'rate' | 'points' | 'money' | 'count' | 'rank' | 'number';

/** A calculation as it is written down: signs, and quantities between them. */
export type Working = readonly (string | Quantity)[];

/** What an indicator's points can be traced to. */
export type Evidence =
  | { readonly of: 'figure'; readonly period: Period; readonly figure: Figure }
  | { readonly of: 'record'; readonly record: ListRecord; readonly points: Exact }
  | { readonly of: 'entry'; readonly entry: ScoreEntry };
