import type { Period } from '../../model/period.ts';

export const VERDICTS = ['right', 'unknown', 'rounding', 'other-denominator', 'wrong'] as const;
export type VerdictName = (typeof VERDICTS)[number];

/** A figure of a text and what is said of it. */
export interface ProvedFigure {
  /** As it stands, with its unit. */
  readonly text: string;
  /** `12:5`: line and column, in a Word document paragraph and character. */
  readonly at: string;
  /** The words around it, the figure itself in the middle. */
  readonly sentence: readonly [before: string, after: string];
  readonly verdict: VerdictName;
  readonly against: 'data' | 'text';
  /** As `kp trace` takes it. */
  readonly measure: string | undefined;
  /** As it should be printed. */
  readonly expected: string | undefined;
  readonly denominator: string | undefined;
  /** Of a whole that is not their sum, or a rate: the figures of the text it was computed from. */
  readonly parts: readonly { readonly text: string; readonly at: string }[];
}

/** Texts held against the figures of a month, or of each against itself. */
export interface ProofSubject {
  /** Undefined where no data were looked at. */
  readonly period: Period | undefined;
  readonly files: readonly { readonly file: string; readonly figures: readonly ProvedFigure[] }[];
}

export function countOf({ files }: ProofSubject, verdict: VerdictName): number {
  return files.reduce((sum, { figures }) => sum + figures.filter((one) => one.verdict === verdict).length, 0);
}
