import type { FileKind, Severity } from '../model/finding.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import type { Yuan } from '../model/yuan.ts';
import type { Cause } from './causes.ts';

/**
 * All that is said of one finding. `Facts` is what the place that reports it knows; a family of entries adds them to
 * `FindingFacts`, so that the compiler holds every report to them.
 */
export function entry<Facts>(one: FindingEntry<Facts>): FindingEntry<Facts> {
  return one;
}

export type FindingEntry<Facts> = {
  readonly severity: Severity;
  /** How such a finding usually comes about. */
  readonly cause: Cause;
  /** Facts as a list might give them: for `kp explain`, docs/FINDINGS and the tests. */
  readonly example: Facts;
  /** Facts that are files, or places in them. */
  readonly places?: readonly (keyof Facts & string)[];
} & { readonly [Tag in LanguageTag]: FindingText<Facts> };

/** The sentence says what was found (the raw value quoted) and what was expected. None of the three ends with a stop. */
export interface FindingText<Facts> {
  /** What such a finding means, in a line. */
  readonly meaning: string;
  readonly sentence: Said<Facts>;
  /** What to do about it. */
  readonly remedy: Said<Facts>;
}

export type Said<Facts> = string | ((facts: Facts, words: FactWords) => string);

/** The words of a language for what facts hold. */
export interface FactWords {
  /** A field's name on screen; whatever is no field is said as it is. */
  readonly fieldName: (field: string) => string;
  /** What a ledger is called. */
  readonly ledgerName: (ledger: string) => string;
  /** Where a statement was found; a field is named as a column. */
  readonly origin: (from: string) => string;
  readonly kinds: Readonly<Record<FileKind, string>>;
  /** What the system says of a file: `ENOENT` … */
  readonly systemReason: (reason: string) => string;
  readonly yuan: (amount: Yuan) => string;
  /** An amount as a list writes it, `14520万元`; whatever is none is said as it is. */
  readonly amount: (listed: string) => string;
}

export type NoFacts = Record<never, never>;

/** The facts of a family, by code. */
export type FactsOf<Family> = {
  [Code in keyof Family]: Family[Code] extends FindingEntry<infer Facts> ? Facts : never;
};
