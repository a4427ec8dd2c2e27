/** Where figures of a page come from, as its script has it. */
export interface Traced {
  readonly words: TraceScriptWords;
  /** File and sheet. */
  readonly sheets: readonly (readonly [file: string, sheet: string])[];
  readonly traces: readonly TraceData[];
  readonly pieces: readonly string[];
}

/** As short as it gets: names and formulas are told in pieces, of which many traces have the same. */
export type TraceData = readonly [
  /** As `kp trace` knows it; none where it does not. */
  figure: readonly number[],
  period: number,
  formula: readonly number[],
  places: readonly (readonly [sheet: number, cells: string])[],
];

export interface TraceScriptWords {
  readonly formula: string;
  readonly cells: string;
  readonly trace: string;
}
