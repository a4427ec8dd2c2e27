import type { ReturnWords } from '../return/mark.ts';
import type { CheckWords as TableWords } from '../show/check/check.ts';

/** What `kp check` says besides the findings. */
export interface CheckWords extends Omit<TableWords, 'severities'> {
  readonly heading: (year: number, month: number) => string;
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
  /** Of a form that was made. */
  readonly projects: (count: number) => string;
  readonly notReported: (count: number) => string;
  readonly comma: string;
  /** Stands behind the name of a list that goes back, for the how manieth time. */
  readonly returned: (times: number) => string;
  readonly workbook: Omit<ReturnWords, 'severities'>;
}
