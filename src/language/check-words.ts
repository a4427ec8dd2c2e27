import type { ReturnWords } from '../return/mark.ts';
import type { CheckWords as ShownWords } from '../show/check/words.ts';

/** The texts that `kp check` shows and writes into returned lists. */
export interface CheckWords extends ShownWords {
  /** For a form that was made. */
  readonly projects: (count: number) => string;
  /** Added to the name of a returned list: how many times it was returned. */
  readonly returned: (times: number) => string;
  readonly workbook: Omit<ReturnWords, 'severities'>;
}
