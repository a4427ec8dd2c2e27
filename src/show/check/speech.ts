import type { Description } from '../../findings/findings.ts';
import type { Finding, Severity } from '../../model/finding.ts';

/** How findings are worded in the language of the call. */
export interface FindingSpeech {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly describe: (found: Finding) => Description;
  /** The finding and what to do about it, in one text. */
  readonly inFull: (found: Finding) => string;
  /** How many more findings of this kind there are. */
  readonly moreOfKind: (count: number) => string;
  /** How many findings are not shown, and how to see them. */
  readonly moreFindings: (count: number) => string;
}
