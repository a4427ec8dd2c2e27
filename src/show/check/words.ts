import type { Period } from '../../model/period.ts';
import type { Receipt } from './receipts.ts';

/** The texts of `kp check` other than the findings. */
export interface CheckWords {
  readonly heading: (year: number, month: number) => string;
  /** The number of lists and projects. */
  readonly received: (files: string, projects: string) => string;
  readonly summary: (
    counts: {
      readonly errors: number;
      readonly warnings: number;
      readonly notes: number;
      readonly waived: number;
    },
    files: number,
    clean: number,
  ) => string;
  readonly file: (rows: number, projects: number, errors: number, warnings: number) => string;
  readonly notReported: (count: number) => string;
  readonly comma: string;
  readonly title: string;
  /** The name of the findings' sheet in a workbook. */
  readonly sheet: string;
  readonly receipts: string;
  /** The names of the files in a folder. */
  readonly files: Readonly<Record<'workbook' | 'findings', string>>;
  readonly columns: Readonly<Record<CheckColumn, string>>;
  /** The texts of a code's explanation. */
  readonly explained: {
    readonly title: string;
    readonly meaning: string;
    readonly example: string;
    readonly cause: string;
    readonly labelled: (label: string, text: string) => string;
  };
  /** Findings over the months. */
  readonly trend: {
    readonly title: (from: Period, to: Period) => string;
    readonly months: (closed: number, open: number) => string;
    /** The heading of a month's column, without the year if all months are of one year. */
    readonly month: (period: Period, isOneYear: boolean) => string;
    /** The row for all agencies, and the column for all months. */
    readonly all: string;
    readonly sum: string;
    /** The row for findings without an agency. */
    readonly nobody: string;
    readonly byAgency: string;
    readonly period: string;
    readonly place: string;
    readonly reported: string;
    readonly yes: string;
    readonly no: string;
    readonly noteCount: string;
    readonly notes: readonly string[];
  };
  readonly states: Readonly<Record<Receipt['state'] | 'not-reported', string>>;
  /** The state of a list that the later `file` replaces. */
  readonly superseded: (file: string) => string;
}

export type CheckColumn =
  | 'severity'
  | 'file'
  | 'sheet'
  | 'cell'
  | 'sentence'
  | 'remedy'
  | 'code'
  | 'facts'
  | 'agency'
  | 'state'
  | 'rows'
  | 'projects'
  | 'totalInvestment'
  | 'annualPlan'
  | 'completed'
  | 'errors'
  | 'warnings'
  | 'sha256';
