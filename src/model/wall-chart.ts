import type { Period } from './period.ts';
import type { PlainDate } from './plain-date.ts';
import type { Ratio } from './ratio.ts';
import type { Source } from './source.ts';
import type { Yuan } from './yuan.ts';

/**
 * 挂图: the year's plan against the calendar, a line a project, ready to be drawn. All texts are in the language of the
 * output. Who lays it out and who draws it do not know each other.
 */
export interface WallChart {
  readonly title: string;
  /** Until when, out of how many lists. */
  readonly aside: string;
  readonly sentences: readonly string[];
  readonly period: Period;
  /** Of the lines and their groups. */
  readonly unit: '亿元' | '万元';
  readonly headlines: readonly Headline[];
  /** What is told of every line, in this order. */
  readonly fields: readonly ChartField[];
  readonly groupings: readonly ChartGrouping[];
  /** What lines can be picked by, besides their groups. */
  readonly marks: readonly { readonly id: string; readonly title: string }[];
  /** The lights that are lit, the worst first; undefined where alerts are not in use. */
  readonly lights: readonly ChartLight[] | undefined;
  readonly lines: readonly ChartLine[];
  readonly heat: HeatMap | undefined;
  readonly notes: readonly string[];
}

/** A figure of the whole chart. */
export interface Headline {
  readonly label: string;
  /** `77.45%`, `215／308` */
  readonly value: string;
  readonly note: string;
  /** Drawn as a bar, where it is a share. */
  readonly share: Ratio | undefined;
  /** It is held against the time progress. */
  readonly isTimed: boolean;
  readonly isBehind: boolean;
  readonly trace: ChartTrace | undefined;
}

/** Where a figure comes from: its formula in a sentence, and the cells that are added up. */
export interface ChartTrace {
  /** As `kp trace` knows it; empty where it does not. */
  readonly figure: string;
  readonly period: string;
  readonly formula: string;
  readonly places: readonly Place[];
}

/** Cells of one sheet: `K6:K17, K20`. */
export interface Place {
  readonly file: string;
  readonly sheet: string | undefined;
  readonly cells: string;
}

export interface ChartField {
  readonly id: string;
  readonly title: string;
}

/** A way to group the lines, or only to pick them by, where a line may be in several groups. */
export interface ChartGrouping {
  readonly id: string;
  readonly title: string;
  readonly isSeveral: boolean;
  /** A column of the chart says it. */
  readonly isShown: boolean;
  readonly groups: readonly ChartGroup[];
}

/** Its figures are those of the report's tables; what is not computed there is undefined. */
export interface ChartGroup {
  /** Empty: the lists do not say. */
  readonly key: string;
  readonly title: string;
  readonly count: string;
  readonly annualPlan: Yuan | undefined;
  readonly completed: Yuan | undefined;
  readonly rate: Ratio | undefined;
  readonly isBehind: boolean;
  /** Lead, starts, finishes, what is missing. */
  readonly remarks: readonly string[];
}

export type ChartShade = 'red' | 'yellow' | 'blue' | 'grey';

export interface ChartLight {
  readonly shade: ChartShade;
  /** `红灯` */
  readonly title: string;
  /** `红` */
  readonly short: string;
}

export interface ChartLine {
  readonly name: string;
  /** The row of its list. */
  readonly place: Source;
  /** The keys of its groups, in the order of `groupings`. */
  readonly groups: readonly (readonly string[])[];
  readonly light: ChartShade | undefined;
  /** Why it is lit. */
  readonly reason: string | undefined;
  /** Ids of `marks`. */
  readonly marks: readonly string[];
  readonly annualPlan: ChartAmount;
  readonly completed: ChartAmount;
  readonly rate: Ratio | undefined;
  readonly isBehind: boolean;
  readonly planned: Span;
  readonly actual: ActualSpan;
  /** Planned to have happened by now, and not known to have. */
  readonly overdue: 'start' | 'finish' | undefined;
  /** The calendar in words. */
  readonly calendar: string;
  /** In the order of `fields`; undefined: the list does not say. */
  readonly values: readonly (ChartValue | undefined)[];
}

/** `missing`: due, and not stated. Undefined: nothing is due. */
export type ChartAmount = Yuan | 'missing' | undefined;

/** Dates as precise as the list has them. */
export interface Span {
  readonly start: PlainDate | undefined;
  readonly finish: PlainDate | undefined;
}

/** `unknown`: the list does not tell. */
export interface ActualSpan extends Span {
  readonly state: 'unknown' | 'not-started' | 'started' | 'finished';
}

export interface ChartValue {
  readonly text: string;
  /** None where it has no cell of its own: a file's name, a title says it. Several where they add up to it. */
  readonly sources: readonly Source[];
}

/** Each agency's lead over the time progress, month by month. */
export interface HeatMap {
  readonly title: string;
  readonly note: string;
  readonly months: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly HeatCell[] }[];
}

export type HeatCell =
  | {
      readonly state: 'measured';
      /** 高于时序, as a fraction. */
      readonly lead: Ratio;
      readonly text: string;
      readonly said: string;
      readonly trace: ChartTrace;
    }
  /** No figure: the agency sent nothing, too much is missing, the month is not there. */
  | { readonly state: 'missing'; readonly text: string; readonly said: string }
  /** The month is still to come. */
  | { readonly state: 'to-come' };
