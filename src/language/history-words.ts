import type { DamageFacts, DamageKind, HistoryNoteFacts, HistoryNoteKind } from '../model/damage.ts';
import type { ClosedMonthsWords } from '../show/history/words.ts';

/** What is said about closed months. Periods come written out (`2023-09`), amounts and counts too. */
export interface HistoryWords extends ClosedMonthsWords {
  /** What is wrong with a file or folder, without naming it. */
  readonly damage: { readonly [Kind in DamageKind]: (facts: DamageFacts[Kind]) => string };
  /** What is no fault, but good to know. */
  readonly notes: { readonly [Kind in HistoryNoteKind]: (facts: HistoryNoteFacts[Kind]) => string };
  readonly close: CloseWords;
  readonly source: SourceWords;
}

/** Where the figures of a report come from. */
interface SourceWords {
  readonly closed: (year: number, month: number, version: number, day: string) => string;
  readonly same: (version: number) => string;
  readonly compared: (version: number) => string;
  /** A sum of an agency, or of the whole, `closed` and as the lists have it `now`. */
  readonly differs: (
    agency: string | undefined,
    measure: 'projects' | 'totalInvestment' | 'annualPlan' | 'completed',
    closed: string,
    now: string,
  ) => string;
  readonly none: string;
}

interface CloseWords {
  readonly title: (year: number, month: number, version: number, isDryRun: boolean) => string;
  readonly basis: string;
  readonly counts: (files: string, rows: string, projects: string) => string;
  readonly findings: string;
  readonly waived: (count: number) => string;
  readonly previous: string;
  readonly noPrevious: string;
  readonly accepted: string;
  readonly revised: string;
  /** `--accept` was given, and there was nothing to accept. */
  readonly nothingToAccept: string;
}
