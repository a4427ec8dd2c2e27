import type { FileKind, Severity } from '../model/finding.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import type { Yuan } from '../model/yuan.ts';
import type { Cause } from './causes.ts';

/** All that is said of one finding. Its facts are those of its example: what the code that reports it must give. */
export type FindingEntry<Facts> = { readonly severity: Severity; readonly cause: Cause } & Explained<Facts>;

type Explained<Facts> = {
  /** Facts as a real list might give them: for `kp explain`, docs/FINDINGS and the tests. */
  readonly example: Facts;
  /** The facts that are files or places in files. */
  readonly places?: readonly (keyof NoInfer<Facts> & string)[];
} & { readonly [Tag in LanguageTag]: FindingText<Facts> };

/** The cause is how the finding usually comes about. */
export const error = ofSeverity('error');
export const warning = ofSeverity('warning');
export const note = ofSeverity('note');

function ofSeverity(severity: Severity) {
  return <Facts>(cause: Cause, explained: Explained<Facts>): FindingEntry<Facts> => ({
    severity,
    cause,
    ...explained,
  });
}

/**
 * The sentence says what was found (quoting the raw value) and what was expected. None of the three texts ends with a
 * full stop.
 */
export interface FindingText<Facts> {
  /** What the finding means, in one line. */
  readonly meaning: string;
  readonly sentence: Said<Facts>;
  /** What to do about it. */
  readonly remedy: Said<Facts>;
}

export type Said<Facts> = string | ((facts: Facts, words: FactWords) => string);

/** How a language says the values that facts hold. */
export interface FactWords {
  /** A field's name on screen; a text that is no field is returned unchanged. */
  readonly fieldName: (field: string) => string;
  /** The name of a ledger. */
  readonly ledgerName: (ledger: string) => string;
  /** The place of a statement; a field is named as a column. */
  readonly origin: (from: string) => string;
  readonly kinds: Readonly<Record<FileKind, string>>;
  /** The words for an error code of the system: `ENOENT` … */
  readonly systemReason: (reason: string) => string;
  readonly yuan: (amount: Yuan) => string;
  /** An amount as a list writes it, `14520万元`; a text that is no amount is returned unchanged. */
  readonly amount: (listed: string) => string;
}

/** The facts of each code of a family. */
export type FactsOf<Family> = {
  [Code in keyof Family]: Family[Code] extends FindingEntry<infer Facts> ? Facts : never;
};
