import type { Traced, TraceScriptWords } from '../trace-data.ts';

/** What the wall chart's script gets: all texts and figures are ready, it only looks them up. */
export interface ChartData extends Traced {
  readonly words: ChartScriptWords;
  readonly groupings: readonly { readonly isSeveral: boolean; readonly titles: readonly string[] }[];
  /** For each grouping, the group of lines that do not state it; -1 if there is none. */
  readonly unstated: readonly number[];
  readonly fields: readonly FieldData[];
  /** The cells of a line's fields, see `cells.ts`. */
  readonly patterns: readonly string[];
  /** Texts that several lines have, each once; the first is empty. */
  readonly texts: readonly string[];
  readonly lines: readonly LineData[];
}

/** A field of every line. Its value is not repeated if a group or a column of the table has it. */
export interface FieldData {
  readonly id: string;
  readonly title: string;
  readonly grouping?: number;
  /** Counted from the right; an amount is followed by its unit. */
  readonly column?: number;
  readonly unit?: string;
  /** The unit for values that are only a number: most values of the field have it. */
  readonly suffix?: string;
}

/** Kept short: there are thousands of lines. */
export type LineData = readonly [
  /** For each grouping, the positions of the line's groups. */
  groups: readonly (number | readonly number[])[],
  /** 0 is the worst; a line without a light has the highest number. */
  light: number,
  /** One bit for each mark. */
  marks: number,
  /** The rank of the planned finish among all planned finishes, the earliest is 1; 0 if there is none. */
  finish: number,
  sheet: number,
  row: number,
  pattern: number,
  /** For each field that is not a grouping, its text or the number of the text. */
  values: readonly (number | string)[],
  /** Why the light is lit: the text or its number. */
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
