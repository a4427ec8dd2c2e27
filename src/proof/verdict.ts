/** The result for a figure. */
export interface Verdict {
  readonly verdict: 'right' | 'wrong' | 'rounding' | 'other-denominator' | 'unknown';
  readonly against: 'data' | 'text';
  /** The measure's path for `kp trace`. */
  readonly measure: string | undefined;
  /** The figure as it should be printed; undefined if it is right or unknown. */
  readonly expected: string | undefined;
  /** The denominator of a rate: a measure, or a figure of the text. */
  readonly denominator: string | undefined;
  /** For a whole that is not the sum of its parts: these parts as printed. */
  readonly parts?: readonly { readonly text: string; readonly at: string }[] | undefined;
}

export const UNKNOWN: Verdict = {
  verdict: 'unknown',
  against: 'text',
  measure: undefined,
  expected: undefined,
  denominator: undefined,
};
