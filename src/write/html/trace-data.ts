/** Where figures of a page come from, as its script has it. */
export interface Traced {
  readonly words: TraceScriptWords;
  /** File and sheet. */
  readonly sheets: readonly (readonly [file: string, sheet: string])[];
  readonly traces: readonly TraceData[];
}

export interface TraceData {
  /** As `kp trace` knows it; empty where it does not. */
  readonly figure: string;
  readonly period: string;
  readonly formula: string;
  readonly places: readonly (readonly [sheet: number, cells: string])[];
}

export interface TraceScriptWords {
  readonly formula: string;
  readonly cells: string;
  readonly trace: string;
}
