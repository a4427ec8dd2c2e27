import { severityOf } from '../findings/findings.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** The exit code of a run that finished. An unread input counts more than findings in the others. */
export function exitCode({ unreadable, findings = [], failOn = 'never' }: Ending): ExitCode {
  if (unreadable > 0) return EXIT.unreadable;
  if (failOn === 'never') return EXIT.done;
  const failing = findings.some((found) => WEIGHT[severityOf(found)] >= WEIGHT[failOn]);
  return failing ? EXIT.findings : EXIT.done;
}

export type FailOn = Severity | 'never';
export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'note', 'never'];

const WEIGHT = { note: 1, warning: 2, error: 3 } as const satisfies Record<Severity, number>;

export interface Ending {
  /** The number of inputs that could not be read. */
  readonly unreadable: number;
  readonly findings?: readonly Finding[];
  /** Default: never. */
  readonly failOn?: FailOn;
}
