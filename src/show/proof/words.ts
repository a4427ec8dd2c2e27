import type { VerdictName } from './subject.ts';

/** The words for a text that was proofread. Complete in each language by type. */
export interface ProofWords {
  readonly title: (period: string | undefined) => string;
  readonly counts: (figures: number, counts: Readonly<Record<VerdictName, number>>) => string;
  readonly verdicts: Readonly<Record<VerdictName, string>>;
  readonly table: string;
  /** Says that right figures are not listed. */
  readonly hidden: (right: number) => string;
  readonly nothing: string;
  readonly columns: Readonly<
    Record<
      | 'file'
      | 'at'
      | 'figure'
      | 'sentence'
      | 'verdict'
      | 'expected'
      | 'measure'
      | 'denominator'
      | 'against'
      | 'parts',
      string
    >
  >;
  readonly against: Readonly<Record<'data' | 'text', string>>;
  /** A comment in a Word document. */
  readonly comment: (verdict: VerdictName, facts: CommentFacts) => string;
}

export interface CommentFacts {
  readonly expected: string | undefined;
  readonly measure: string | undefined;
  readonly denominator: string | undefined;
  readonly parts: readonly string[];
}
