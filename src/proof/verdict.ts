/** What is said of a figure. */
export interface Verdict {
  readonly verdict: 'right' | 'wrong' | 'rounding' | 'other-denominator' | 'unknown';
  readonly against: 'data' | 'text';
  /** As `kp trace` takes it. */
  readonly measure: string | undefined;
  /** As it should be printed; undefined where it stands so, or nobody knows. */
  readonly expected: string | undefined;
  /** The measure, or the figure of the text, that a rate is over. */
  readonly denominator: string | undefined;
  /** Of a whole that is not the sum of its parts: those parts, as they stand. */
  readonly parts?: readonly { readonly text: string; readonly at: string }[] | undefined;
}

export const UNKNOWN: Verdict = {
  verdict: 'unknown',
  against: 'text',
  measure: undefined,
  expected: undefined,
  denominator: undefined,
};
