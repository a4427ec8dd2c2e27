import type { Period } from '../../model/period.ts';

export const VERDICTS = ['right', 'unknown', 'rounding', 'other-denominator', 'wrong'] as const;
export type VerdictName = (typeof VERDICTS)[number];

/** A figure of a text with its verdict. */
export interface ProvedFigure {
  /** The figure as printed, with its unit. */
  readonly text: string;
  /** `12:5`: line and column, or paragraph and character in a Word document. */
  readonly at: string;
  /** The words before and after the figure. */
  readonly sentence: readonly [before: string, after: string];
  readonly verdict: VerdictName;
  readonly against: 'data' | 'text';
  /** The measure's path for `kp trace`. */
  readonly measure: string | undefined;
  /** The figure as it should be printed. */
  readonly expected: string | undefined;
  readonly denominator: string | undefined;
  /** The figures of the text that a rate was computed from; for a whole that differs from their sum, its parts. */
  readonly parts: readonly { readonly text: string; readonly at: string }[];
}

/** Texts compared with the figures of a month, or each only with itself. */
export interface ProofSubject {
  /** Undefined if no data were used. */
  readonly period: Period | undefined;
  readonly files: readonly { readonly file: string; readonly figures: readonly ProvedFigure[] }[];
}

export function countOf({ files }: ProofSubject, verdict: VerdictName): number {
  return files.reduce((sum, { figures }) => sum + figures.filter((one) => one.verdict === verdict).length, 0);
}
