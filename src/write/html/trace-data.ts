/** The sources of a page's figures, as its script reads them. */
export interface Traced {
  readonly words: TraceScriptWords;
  /** File and sheet. */
  readonly sheets: readonly (readonly [file: string, sheet: string])[];
  readonly traces: readonly TraceData[];
  readonly pieces: readonly string[];
}

/** Kept short: names and formulas are lists of pieces, which many traces share. */
export type TraceData = readonly [
  /** The name that `kp trace` takes; empty if it has none. */
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
