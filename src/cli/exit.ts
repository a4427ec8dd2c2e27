import { type Finding, type Severity, severityOf } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';

/** The exit codes of every command. */
export const EXIT = {
  done: 0,
  /** Done, with findings at or above `--fail-on`. */
  findings: 1,
  usage: 2,
  unreadable: 3,
  unwritable: 4,
  configuration: 5,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type FailOn = Severity | 'never';
export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'note', 'never'];

const WEIGHT = { note: 1, warning: 2, error: 3 } as const satisfies Record<Severity, number>;

export interface Ending {
  /** How many inputs could not be read. */
  readonly unreadable: number;
  readonly findings: readonly Finding[];
  readonly failOn: FailOn;
}

/** The exit code of a run that came to its end. An unread input weighs more than what was found in the others. */
export function exitCode({ unreadable, findings, failOn }: Ending): ExitCode {
  if (unreadable > 0) return EXIT.unreadable;
  if (failOn === 'never') return EXIT.done;
  const failing = findings.some((found) => WEIGHT[severityOf(found)] >= WEIGHT[failOn]);
  return failing ? EXIT.findings : EXIT.done;
}

/** The exit code of a run that a problem stopped. */
export function problemExitCode(problem: Problem): ExitCode {
  if (problem.code === 'stream/closed') return EXIT.done;
  if (problem.code.startsWith('configuration/')) return EXIT.configuration;
  if (problem.code === 'folder/unreadable') return EXIT.unreadable;
  if (problem.code === 'history/damaged' || problem.code === 'close/unreadable') return EXIT.unreadable;
  if (problem.code === 'close/no-projects' && problem.facts.unreadable > 0) return EXIT.unreadable;
  const isRefusal = /^(?:usage|close|history)\//.test(problem.code);
  return isRefusal ? EXIT.usage : EXIT.unwritable;
}
