import type { Description } from '../../findings/findings.ts';
import type { Finding, Severity } from '../../model/finding.ts';

/** How findings are told, in the language of the call. */
export interface FindingSpeech {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly describe: (found: Finding) => Description;
  /** What was found and what to do, in one text. */
  readonly inFull: (found: Finding) => string;
  /** Of many findings of one kind only the first are shown. */
  readonly moreOfKind: (count: number) => string;
  /** How many findings are not shown, and how to see them. */
  readonly moreFindings: (count: number) => string;
}
