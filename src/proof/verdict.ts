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

/** What a text says without a figure of its own: a direction (升至), a side (快于时序进度), a place in a column 排名. */
export interface Judged {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly verdict: Verdict;
}

export const UNKNOWN: Verdict = {
  verdict: 'unknown',
  against: 'text',
  measure: undefined,
  expected: undefined,
  denominator: undefined,
};
