import type { DamageFacts, DamageKind, HistoryNoteFacts, HistoryNoteKind } from '../model/damage.ts';
import type { ClosedMonthsWords } from '../show/history/words.ts';

/** The texts about closed months. Periods are given as text (`2023-09`), amounts and counts too. */
export interface HistoryWords extends ClosedMonthsWords {
  /** The kinds of damage in words, without naming the file. */
  readonly damage: { readonly [Kind in DamageKind]: (facts: DamageFacts[Kind]) => string };
  /** Notes that are no damage. */
  readonly notes: { readonly [Kind in HistoryNoteKind]: (facts: HistoryNoteFacts[Kind]) => string };
  readonly close: CloseWords;
  readonly source: SourceWords;
}

/** Where the figures of a report come from. */
interface SourceWords {
  readonly closed: (year: number, month: number, version: number, day: string) => string;
  readonly same: (version: number) => string;
  readonly compared: (version: number) => string;
  /** One sum, of an agency or overall: `closed` is the closed value, `now` that of the present lists. */
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
  /** `--accept` was given, but there was nothing to accept. */
  readonly nothingToAccept: string;
}
