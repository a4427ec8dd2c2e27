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
