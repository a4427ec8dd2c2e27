import type { Damage } from './damage.ts';
import type { Finding } from './finding.ts';

/**
 * What stops a run and is for the user to settle: a wrong command, a place that cannot be written to. Faults of the
 * data are findings. Each code comes with the facts that its sentence needs; the sentence is made in `language/`.
 */
export interface ProblemFacts {
  'usage/unknown-command': { command: string; suggestion: string | undefined };
  'usage/unknown-option': { option: string; suggestion: string | undefined };
  'usage/missing-argument': { argument: string };
  'usage/missing-value': { option: string };
  'usage/invalid-value': { option: string; value: string; expected: readonly string[] };
  'usage/excess-arguments': { argument: string; suggestion?: string | undefined };
  /** An option that can be repeated was given twice for one name: 全省=80% and 全省=85%. */
  'usage/given-twice': { option: string; name: string };
  'usage/other': { message: string };
  'usage/no-input': Record<never, never>;
  'usage/no-period': { files: number };
  /** `folder` is the one that `-C` names; undefined when none was found from the working folder upwards. */
  'usage/no-workspace': { folder: string | undefined };
  /** `submissions/` has no folder named for a month; `found` are the folders it has. */
  'usage/no-submissions': { folder: string; found: readonly string[] };
  'usage/workspace-exists': { path: string };
  'usage/no-month': { period: string; folder: string; months: readonly string[] };
  'usage/empty-month': { folder: string };
  /** `years` are the years that have a plan. Without `year`, no plan at all was found. */
  'usage/no-plan': { year: number | undefined; folder: string; years: readonly number[] };
  'usage/no-year': { files: number };
  /** The command cannot be done without this option. */
  'usage/option-needed': { option: string; example: string };
  'usage/date-outside': { date: string; year: number };
  /** Exactly these lists have been recorded already. */
  'usage/adjusted-already': { list: string; date: string };
  /** kp.yaml has no thresholds.candidates. */
  'usage/no-thresholds': Record<never, never>;
  /** `--fields` where nothing is printed or written that has columns for programs. */
  'usage/fields-of-no-table': { formats: readonly string[] };
  /** Neither kp.yaml, the plan nor a list names anybody who could fill in a form. */
  'usage/nothing-to-fill': { year: number; before: string; ledger: string | undefined };
  /** Several forms were to be written into one file. */
  'usage/one-file': { path: string; forms: number };
  'usage/no-such-month': { option: string; value: string };
  /** `-o` names a kind of file that kp does not write. */
  'usage/unknown-output': { path: string; known: readonly string[]; fillsFolder: boolean };
  /**
   * Placeholders in an office's own document that mean nothing; `near` are the names most like the first one, `known`
   * all names except those of figures.
   */
  'usage/unknown-placeholder': {
    path: string;
    placeholders: readonly string[];
    near: readonly string[];
    known: readonly string[];
  };
  'usage/template-unreadable': { path: string };
  'usage/unknown-figure': { figure: string; examples: readonly string[] };
  'usage/unknown-scheme': { scheme: string; known: readonly string[]; suggestion: string | undefined };
  'usage/unknown-lights': { lights: string; known: readonly string[]; suggestion: string | undefined };
  /** Every version of the scheme begins after the period. */
  'usage/scheme-begins-later': { scheme: string; period: string; from: string };
  'usage/unknown-agency': { agency: string; known: readonly string[] };
  'usage/unknown-ledger': { ledger: string; known: readonly string[] };
  'usage/unknown-track': { track: string; known: readonly string[] };
  /** Options that exclude each other. */
  'usage/either-or': { options: readonly string[] };
  'usage/two-schemes': Record<never, never>;
  /** A scheme asks about projects, but only a register was given. */
  'usage/no-month-data': { period: string };
  'usage/unknown-topic': { topic: string; known: readonly string[] };
  /** A few cells far apart, which as CSV would be almost nothing but commas. */
  'usage/sparse-grid': { rows: number; columns: number };
  // Faults of kp.yaml, each at its line and column. A key is written with the keys around it: `agencies.name`.
  'configuration/too-large': { bytes: number; limit: number };
  /** Not UTF-8. */
  'configuration/encoding': { encoding: string | undefined };
  'configuration/syntax': { written: string; hint: SyntaxHint | undefined };
  /** A part of YAML that kp does not accept. */
  'configuration/not-allowed': {
    what: 'alias' | 'anchor' | 'tag' | 'documents' | 'key' | 'hidden';
    written: string;
  };
  'configuration/duplicate-key': { key: string; firstLine: number };
  /** `inside` is empty at the top of the file. */
  'configuration/unknown-key': {
    key: string;
    inside: string;
    known: readonly string[];
    suggestion: string | undefined;
  };
  'configuration/missing-key': { key: string; inside: string };
  'configuration/wrong-kind': { key: string; found: WrittenKind; expected: WrittenKind };
  'configuration/unknown-word': {
    key: string;
    word: string;
    known: readonly string[];
    suggestion: string | undefined;
  };
  'configuration/unreadable-value': { key: string; written: string; expected: ValueKind };
  /** One writing is said to mean two things. */
  'configuration/claimed-twice': { name: string; first: string; second: string; firstLine: number };
  /** A time span ends before it begins. */
  'configuration/reversed': { from: string; until: string };
  /** In a scoring scheme: a month's or quarter's part was asked of a measure that is not a sum since January. */
  'configuration/no-span': { measure: string; over: string };
  /** In a scoring scheme: conditions on a measure that is not computed from projects (a register, another ledger). */
  'configuration/no-where': { measure: string };
  /** `target: goal` for a figure that kp.yaml sets no goals for. */
  'configuration/no-goal': { measure: string };
  /** Bounds that must go down (`bands`) or up (`to`, `upTo`) from one to the next, and do not. */
  'configuration/unordered': { key: string };
  /** In light rules: this level is never lit, because every case of it is also a case of a worse one. */
  'configuration/never-lit': { light: string };
  /** Two files of one scheme begin in the same month. */
  'configuration/scheme-twice': { scheme: string; first: string; second: string };
  /** All faults of one kp.yaml. */
  'configuration/invalid': { path: string; faults: readonly Fault[] };
  'configuration/unreadable': { path: string; reason: string };
  // `kp close` refuses what only an option allows, and what makes no sense.
  'close/closed': { period: string; version: number };
  /** `--revise` of a month that was never closed. */
  'close/not-closed': { period: string };
  'close/errors-open': { period: string; errors: number };
  'close/unreadable': { period: string; files: number };
  'close/no-projects': { period: string };
  /** There are no projects, and some files could not be read. */
  'close/nothing-read': { period: string; unreadable: number };
  /** Another run closed the month in the meantime. */
  'close/overtaken': { period: string };
  'history/not-closed': { period: string; months: readonly string[] };
  /** Closed months differ from what was stored. */
  'history/damaged': { damages: readonly Damage[] };
  /**
   * Nothing to calculate with: none of the lists, or nothing of the plan that figures are based on, could be read.
   */
  'lists/unread': { of: 'lists' | 'plan' };
  'folder/unreadable': { path: string; reason: string };
  'output/symlink': { path: string };
  'output/not-a-file': { path: string };
  'output/is-input': { path: string; input: string };
  /** Only `kp close` writes into the closed months. */
  'output/in-history': { path: string };
  /** A place in a folder that kp reads from: a file written there would later be read as a list or a plan. */
  'output/among-inputs': { path: string; folder: string };
  /** A whole folder can only be written where nothing exists yet. */
  'output/taken': { path: string };
  /** Not a folder that `kp export` wrote. */
  'dataset/none': { path: string };
  /** A file of a dataset is missing. */
  'dataset/incomplete': { path: string };
  /** A file of a dataset was changed after it was written. */
  'dataset/changed': { path: string };
  /** A dataset of an older kp, which lacks some of the sums that are added up today. */
  'dataset/outdated': { path: string; kp: string };
  'dataset/same-city': { city: string; paths: readonly string[] };
  /** A dataset of a city that `--cities` does not name. */
  'dataset/other-city': { city: string; path: string; cities: readonly string[] };
  'dataset/no-month': { period: string; months: readonly string[] };
  'output/failed': { path: string; reason: string };
  /** stdout or stderr can be written no further (a full disk), though somebody reads it. */
  'stream/failed': { reason: string };
  /** The reader of stdout has gone (`| head`). No fault at all. */
  'stream/closed': Record<never, never>;
}

/** What is probably wrong with a line of kp.yaml. */
export type SyntaxHint =
  | 'tab'
  | 'wide-space'
  | 'wide-colon'
  | 'no-space-after-colon'
  | 'no-space-after-dash'
  | 'two-colons'
  | 'open-quote'
  | 'open-bracket'
  | 'reserved-character'
  | 'backslash'
  | 'indent'
  | 'nesting';

/** What kp.yaml holds at a place: words, a list, a map, or nothing. */
export type WrittenKind = 'text' | 'list' | 'map' | 'nothing';

/** What a word in kp.yaml should be. */
export type ValueKind =
  | 'percent'
  | 'money'
  | 'date'
  | 'day-of-month'
  | 'month'
  | 'whole'
  | 'yes-no'
  // In a scoring scheme: a number with % or a unit of money, a number above 0, a number or `none`, a number or
  // `time`.
  | 'number'
  | 'positive'
  | 'bound'
  | 'goal'
  | 'mark'
  | 'missing'
  | 'count'
  | 'quarter'
  | 'spread'
  // A year for which goals are set.
  | 'year'
  | 'period';

/** A problem at a place in a text file; line and column from 1. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly problem: Problem;
}

export type ProblemCode = keyof ProblemFacts;

export type Problem = {
  [Code in ProblemCode]: { readonly code: Code; readonly facts: ProblemFacts[Code] };
}[ProblemCode];

/** The only error thrown on purpose; any other one is a bug. */
export class Failure extends Error {
  readonly problem: Problem;
  /** The findings up to then. */
  readonly findings: readonly Finding[];

  constructor(problem: Problem, findings: readonly Finding[] = []) {
    super(problem.code);
    this.name = 'Failure';
    this.problem = problem;
    this.findings = findings;
  }
}

/** Builds the error; the compiler holds the facts to the code. */
export function failure<Code extends ProblemCode>(
  code: Code,
  facts: ProblemFacts[Code],
  findings: readonly Finding[] = [],
): Failure {
  return new Failure({ code, facts } as Problem, findings);
}
