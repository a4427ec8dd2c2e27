import type { Period } from '../../model/period.ts';
import type { Receipt } from './receipts.ts';

/** What `kp check` says besides the findings. */
export interface CheckWords {
  readonly heading: (year: number, month: number) => string;
  /** How many lists and projects there are. */
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
  /** What the sheet of findings is called in a workbook. */
  readonly sheet: string;
  readonly receipts: string;
  /** What the files of a folder are called. */
  readonly files: Readonly<Record<'workbook' | 'findings', string>>;
  readonly columns: Readonly<Record<CheckColumn, string>>;
  /** What is said of a code, wherever it turns up. */
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
    /** The heading of a month's column; without its year where all are of one. */
    readonly month: (period: Period, isOneYear: boolean) => string;
    /** The line of all agencies, the column of all months. */
    readonly all: string;
    readonly sum: string;
    /** The line of what is no agency's. */
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
  /** The state of a list that a later one, `file`, counts in place of. */
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
