import type { Traced, TraceScriptWords } from '../trace-data.ts';

/** What the wall chart's script knows of the chart: all texts and figures are ready, it only looks things up. */
export interface ChartData extends Traced {
  readonly words: ChartScriptWords;
  readonly groupings: readonly { readonly isSeveral: boolean; readonly titles: readonly string[] }[];
  /** Of each grouping, the group of those that do not say; -1 where all do. */
  readonly unstated: readonly number[];
  readonly fields: readonly FieldData[];
  /** Where the fields of a line stand, see `cells.ts`. */
  readonly patterns: readonly string[];
  /** What lists say several times, each once; the first says nothing. */
  readonly texts: readonly string[];
  readonly lines: readonly LineData[];
}

/** What is told of every line. What its groups or a column of the table say is not told again. */
export interface FieldData {
  readonly id: string;
  readonly title: string;
  readonly grouping?: number;
  /** From the right; an amount is followed by its unit. */
  readonly column?: number;
  readonly unit?: string;
  /** Of texts that are a mere number: the unit that most of the field have. */
  readonly suffix?: string;
}

/** As short as it gets: there are thousands of them. */
export type LineData = readonly [
  /** By grouping, the places of its keys. */
  groups: readonly (number | readonly number[])[],
  /** 0 is the worst; what has none comes last. */
  light: number,
  /** Bits, a mark each. */
  marks: number,
  /** Which of all planned finishes its own is, the earliest first; 0 where there is none. */
  finish: number,
  sheet: number,
  row: number,
  pattern: number,
  /** By field that is no grouping, its text, or the number of it. */
  values: readonly (number | string)[],
  /** Why its light is lit: the text, or the number of it. */
  reason?: number | string,
];

export interface ChartScriptWords extends TraceScriptWords {
  /** `{shown}` and `{all}` stand for numbers. */
  readonly shown: string;
  readonly missing: string;
  readonly noCell: string;
  readonly why: string;
  readonly colon: string;
}
