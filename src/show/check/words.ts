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
    readonly labelled: (label: string, text: string) => string;
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
