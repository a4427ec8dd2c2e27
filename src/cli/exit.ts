import type { Problem } from '../model/problem.ts';
import { kindOf, type ProblemKind } from '../model/problem-kind.ts';

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
  /** The system failed where nothing else fits, or a part of kp itself cannot be loaded. */
  system: 71,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of a run that was stopped by a problem. */
export function problemExitCode(problem: Problem): ExitCode {
  return OF_KIND[kindOf(problem)];
}

const OF_KIND = {
  usage: EXIT.usage,
  refusal: EXIT.usage,
  configuration: EXIT.configuration,
  unreadable: EXIT.unreadable,
  unwritable: EXIT.unwritable,
  ended: EXIT.done,
} as const satisfies Record<ProblemKind, ExitCode>;
