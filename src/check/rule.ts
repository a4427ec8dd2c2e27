import type { Finding, FindingCode } from '../model/finding.ts';

/**
 * A rule of a ledger. `Subjects` names what the ledger's rules look at and what each is: a row, a list, a record beside its
 * last report, a whole month. The engine knows none of them.
 */
export type Rule<Subjects> = {
  [Over in keyof Subjects]: RuleAbout<Subjects[Over]> & { readonly over: Over };
}[keyof Subjects];

export interface RuleAbout<Subject> {
  /** All that it may find. */
  readonly codes: readonly FindingCode[];
  /** Nothing where the rule holds. */
  find(subject: Subject): Finding | readonly Finding[] | undefined;
  /** Of which subjects it is asked; of all, if left out. */
  applies?(subject: Subject): boolean;
  /** Not asked of a subject of which one of these was found before: that is the cause, and the rest follows from it. */
  readonly unless?: readonly FindingCode[];
  readonly yieldsTo?: readonly Yield[];
}

/** What a rule finds is left out where one of these codes stands in the same row, whoever found it: that says it already. */
export interface Yield {
  readonly to: readonly FindingCode[];
  /** Of which of its findings; of all, if left out. */
  readonly when?: (found: Finding) => boolean;
}

/** What a ledger's lists are checked by. */
export interface Checks<Subjects> {
  /** In the order in which their findings stand. */
  readonly rules: readonly Rule<Subjects>[];
  /** What may be doubted about one figure or date, the weightiest first: of one cell only the weightiest is said. */
  readonly doubts: readonly FindingCode[];
}
