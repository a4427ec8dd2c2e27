import type { Finding, FindingCode } from '../model/finding.ts';

/**
 * A rule of a ledger. `Subjects` names the kinds of things that the ledger's rules check, with their types: a row, a
 * list, a record with its last report, a whole month. The engine itself knows none of these kinds.
 */
export type Rule<Subjects> = {
  [Over in keyof Subjects]: RuleAbout<Subjects[Over]> & { readonly over: Over };
}[keyof Subjects];

export interface RuleAbout<Subject> {
  /** All codes that it may report. */
  readonly codes: readonly FindingCode[];
  /** Returns nothing if the rule is met. */
  find(subject: Subject): Finding | readonly Finding[] | undefined;
  /** The subjects that the rule is for; all, if left out. */
  applies?(subject: Subject): boolean;
  /**
   * Skips a subject for which one of these findings was reported before: that is the cause, and this finding would only
   * follow from it.
   */
  readonly unless?: readonly FindingCode[];
  readonly yieldsTo?: readonly Yield[];
}

/** A finding of the rule is left out if one of these codes was reported in the same row, because that says the same. */
export interface Yield {
  readonly to: readonly FindingCode[];
  /** The findings of the rule that this is for; all, if left out. */
  readonly when?: (found: Finding) => boolean;
}

/** The rules that a ledger's lists are checked by. */
export interface Checks<Subjects> {
  /** In the order of their findings. */
  readonly rules: readonly Rule<Subjects>[];
  /**
   * Codes that express doubt about one figure or date, the weightiest first; for each cell only the weightiest is
   * reported.
   */
  readonly doubts: readonly FindingCode[];
}
