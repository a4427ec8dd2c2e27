/**
 * What stops a run and is the user's to settle: a wrong call, a place that cannot be written to. Faults of the data are
 * findings. Each code comes with the facts its sentence needs; the sentence is made in `language/`.
 */
export interface ProblemFacts {
  'usage/unknown-command': { command: string; suggestion: string | undefined };
  'usage/unknown-option': { option: string; suggestion: string | undefined };
  'usage/missing-argument': { argument: string };
  'usage/missing-value': { option: string };
  'usage/invalid-value': { option: string; value: string; expected: readonly string[] };
  'usage/excess-arguments': { argument: string };
  /** A repeatable option, twice for one name: 全省=80% and 全省=85%. */
  'usage/given-twice': { option: string; name: string };
  'usage/other': { message: string };
  'usage/no-input': Record<never, never>;
  'usage/no-period': { files: number };
  /** `-o` names a kind of file that kp does not write. */
  'usage/unknown-output': { path: string; known: readonly string[] };
  'usage/unknown-figure': { figure: string; examples: readonly string[] };
  'usage/unknown-topic': { topic: string; known: readonly string[] };
  /** A few cells far apart: as CSV almost nothing but commas. */
  'usage/sparse-grid': { rows: number; columns: number };
  'output/symlink': { path: string };
  'output/not-a-file': { path: string };
  'output/is-input': { path: string; input: string };
  'output/failed': { path: string; reason: string };
  /** stdout or stderr takes no more, though somebody reads it: a full disk. */
  'stream/failed': { reason: string };
  /** Whoever read stdout has gone (`| head`). No fault at all. */
  'stream/closed': Record<never, never>;
}

export type ProblemCode = keyof ProblemFacts;

export type Problem = {
  [Code in ProblemCode]: { readonly code: Code; readonly facts: ProblemFacts[Code] };
}[ProblemCode];

/** The only error thrown on purpose; any other one is a bug. */
export class Failure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'Failure';
    this.problem = problem;
  }
}

/** Builds the error; the compiler holds the facts to the code. */
export function failure<Code extends ProblemCode>(code: Code, facts: ProblemFacts[Code]): Failure {
  return new Failure({ code, facts } as Problem);
}
