import type { ReturnWords } from '../return/mark.ts';
import type { CheckWords as ShownWords } from '../show/check/words.ts';

/** What `kp check` shows, and what it writes into the lists that go back. */
export interface CheckWords extends ShownWords {
  /** Of a form that was made. */
  readonly projects: (count: number) => string;
  /** Stands behind the name of a list that goes back, for the how manieth time. */
  readonly returned: (times: number) => string;
  readonly workbook: Omit<ReturnWords, 'severities'>;
}
