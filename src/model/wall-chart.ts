import type { Formula } from './formula.ts';
import type { Period } from './period.ts';
import type { PlainDate } from './plain-date.ts';
import type { Ratio } from './ratio.ts';
import type { Source } from './source.ts';
import type { Yuan } from './yuan.ts';

/**
 * 挂图: the year's plan against the calendar, one line a project, ready to be drawn. All texts are in the language of
 * the output. Laying it out and drawing it are separate: neither imports the other.
 */
export interface WallChart {
  readonly title: string;
  /** The line beside the title: the month, and the number of lists. */
  readonly aside: string;
  readonly sentences: readonly string[];
  readonly period: Period;
  /** The unit of the amounts of lines and groups. */
  readonly unit: '亿元' | '万元';
  readonly headlines: readonly Headline[];
  /** The fields shown for every line, in this order. */
  readonly fields: readonly ChartField[];
  readonly groupings: readonly ChartGrouping[];
  /** The marks that lines can be filtered by, besides their groups. */
  readonly marks: readonly { readonly id: string; readonly title: string }[];
  /** The lights in use, the worst first; undefined where alerts are not in use. */
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
  /** Set where the figure is a share, and drawn as a bar. */
  readonly share: Ratio | undefined;
  /** Whether it is compared with the time progress. */
  readonly isTimed: boolean;
  readonly isBehind: boolean;
  readonly trace: ChartTrace | undefined;
}

/** Where a figure comes from: its formula in a sentence, and the cells that are added up. */
/** The trace of a formula on a page; undefined where a page tells none of it. */
export type TraceOf = (formula: Formula) => ChartTrace | undefined;

export interface ChartTrace {
  /** The figure's name in `kp trace`; empty where it has none. */
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

/** A way to group the lines. Where a line can be in several groups, lines can only be filtered by it. */
export interface ChartGrouping {
  readonly id: string;
  readonly title: string;
  readonly isSeveral: boolean;
  /** Whether a column of the chart already shows it. */
  readonly isShown: boolean;
  readonly groups: readonly ChartGroup[];
}

/** Its figures are those of the report's tables; undefined where the report does not compute one. */
export interface ChartGroup {
  /** Empty where the lists do not say. */
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
  /** Why its light is lit. */
  readonly reason: string | undefined;
  /** Ids of `marks`. */
  readonly marks: readonly string[];
  readonly annualPlan: ChartAmount;
  readonly completed: ChartAmount;
  readonly rate: Ratio | undefined;
  readonly isBehind: boolean;
  readonly planned: Span;
  readonly actual: ActualSpan;
  /** Planned to have happened by now, but not known to have happened. */
  readonly overdue: 'start' | 'finish' | undefined;
  /** Its dates in words. */
  readonly calendar: string;
  /** In the order of `fields`; undefined: the list does not say. */
  readonly values: readonly (ChartValue | undefined)[];
}

/** `missing`: an amount is due but not stated. Undefined: none is due. */
export type ChartAmount = Yuan | 'missing' | undefined;

/** Dates as precise as the list has them. */
export interface Span {
  readonly start: PlainDate | undefined;
  readonly finish: PlainDate | undefined;
}

/** `unknown`: the list does not say. */
export interface ActualSpan extends Span {
  readonly state: 'unknown' | 'not-started' | 'started' | 'finished';
}

export interface ChartValue {
  readonly text: string;
  /**
   * Empty where the value has no cell of its own (it comes from a file's name or a title); several where cells add up
   * to it.
   */
  readonly sources: readonly Source[];
}

/** Each agency's lead over the time progress, by month. */
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
  /** No figure: the agency sent nothing, too much is missing, or the month is not there. */
  | { readonly state: 'missing'; readonly text: string; readonly said: string }
  /** The month has not come yet. */
  | { readonly state: 'to-come' };
