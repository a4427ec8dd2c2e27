import type { DamageFacts, DamageKind, HistoryNoteFacts, HistoryNoteKind } from '../model/damage.ts';

/** What is said about closed months. Periods come written out (`2023-09`), amounts and counts too. */
export interface HistoryWords {
  /** What is wrong with a file or folder, without naming it. */
  readonly damage: { readonly [Kind in DamageKind]: (facts: DamageFacts[Kind]) => string };
  /** What is no fault, but good to know. */
  readonly notes: { readonly [Kind in HistoryNoteKind]: (facts: HistoryNoteFacts[Kind]) => string };
  readonly version: (version: number) => string;
  readonly columns: {
    readonly period: string;
    readonly version: string;
    readonly closedAt: string;
    readonly digest: string;
    readonly remarks: string;
  };
  readonly list: string;
  readonly nothingClosed: string;
  readonly accepted: (reason: string) => string;
  readonly revised: (reason: string) => string;
  readonly replaced: (by: number) => string;
  readonly damaged: string;
  readonly close: CloseWords;
  readonly verify: {
    readonly intact: (months: number, versions: number) => string;
    readonly damaged: (damages: number, months: number, versions: number) => string;
  };
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
