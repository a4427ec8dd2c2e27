import type { Damage } from './damage.ts';
import type { Finding } from './finding.ts';

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
  /** `folder` is the one that `-C` names; undefined when none was found from the working folder upward. */
  'usage/no-workspace': { folder: string | undefined };
  /** `submissions/` has no folder named for a month; `found` are the folders it has. */
  'usage/no-submissions': { folder: string; found: readonly string[] };
  'usage/workspace-exists': { path: string };
  'usage/no-month': { period: string; folder: string; months: readonly string[] };
  'usage/empty-month': { folder: string };
  /** `years` are those that have one; without a year none at all was found. */
  'usage/no-plan': { year: number | undefined; folder: string; years: readonly number[] };
  'usage/no-year': { files: number };
  /** An option that this call cannot do without. */
  'usage/option-needed': { option: string; example: string };
  'usage/date-outside': { date: string; year: number };
  /** These very lists are recorded already. */
  'usage/adjusted-already': { list: string; date: string };
  /** kp.yaml says nothing of thresholds.candidates. */
  'usage/no-thresholds': Record<never, never>;
  /** `-o` names a kind of file that kp does not write. */
  /** `--fields` where nothing is printed or written that has columns for programs. */
  'usage/fields-of-no-table': { formats: readonly string[] };
  /** Neither kp.yaml nor the plan nor a list names anybody who could fill in a form. */
  'usage/nothing-to-fill': { year: number; before: string; ledger: string | undefined };
  /** One file for several forms. */
  'usage/one-file': { path: string; forms: number };
  'usage/no-such-month': { option: string; value: string };
  'usage/unknown-output': { path: string; known: readonly string[]; fillsFolder: boolean };
  /** Names in an office's own document that mean nothing; `near` are those most like the first, `known` all but figures. */
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
  /** Options of which a call can have one only. */
  'usage/either-or': { options: readonly string[] };
  'usage/two-schemes': Record<never, never>;
  /** A scheme that asks about projects, and only a register to answer. */
  'usage/no-month-data': { period: string };
  'usage/unknown-topic': { topic: string; known: readonly string[] };
  /** A few cells far apart: as CSV almost nothing but commas. */
  'usage/sparse-grid': { rows: number; columns: number };
  // Faults of kp.yaml, each at its line and column. Keys are written with those around them: `agencies.name`.
  'configuration/too-large': { bytes: number; limit: number };
  /** No UTF-8. */
  'configuration/encoding': { encoding: string | undefined };
  'configuration/syntax': { written: string; hint: SyntaxHint | undefined };
  /** Something of YAML that kp has no use for. */
  'configuration/not-allowed': {
    what: 'alias' | 'anchor' | 'tag' | 'documents' | 'key' | 'hidden';
    written: string;
  };
  'configuration/duplicate-key': { key: string; firstLine: number };
  /** `inside` is empty for the file itself. */
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
  /** One writing that is said to mean two things. */
  'configuration/claimed-twice': { name: string; first: string; second: string; firstLine: number };
  /** A time that ends before it begins. */
  'configuration/reversed': { from: string; until: string };
  /** Of a scoring scheme: what is no sum since January has no month's or quarter's part. */
  'configuration/no-span': { measure: string; over: string };
  /** Conditions on what is computed from no projects: a register, another ledger. */
  'configuration/no-where': { measure: string };
  /** Bounds that do not go down (`bands`) or up (`to`, `upTo`) from one to the next. */
  'configuration/unordered': { key: string };
  /** Of light rules: whatever a level means, a worse one means as well. */
  'configuration/never-lit': { light: string };
  /** Two files of one scheme that hold from the same month. */
  'configuration/scheme-twice': { scheme: string; first: string; second: string };
  /** kp.yaml, with all its faults. */
  'configuration/invalid': { path: string; faults: readonly Fault[] };
  'configuration/unreadable': { path: string; reason: string };
  // `kp close` does not do what an option would make it do, or what makes no sense.
  'close/closed': { period: string; version: number };
  /** `--revise` of a month that was never closed. */
  'close/not-closed': { period: string };
  'close/errors-open': { period: string; errors: number };
  'close/unreadable': { period: string; files: number };
  'close/no-projects': { period: string };
  /** No project either, and files that could not be read. */
  'close/nothing-read': { period: string; unreadable: number };
  /** Another run closed the month in the meantime. */
  'close/overtaken': { period: string };
  'history/not-closed': { period: string; months: readonly string[] };
  /** Closed months that are not as they were stored. */
  'history/damaged': { damages: readonly Damage[] };
  /** Nothing to calculate with: no list of the call, or nothing of the plan that its figures go by, could be read. */
  'lists/unread': { of: 'lists' | 'plan' };
  'folder/unreadable': { path: string; reason: string };
  'output/symlink': { path: string };
  'output/not-a-file': { path: string };
  'output/is-input': { path: string; input: string };
  /** Only `kp close` writes into the closed months. */
  'output/in-history': { path: string };
  /** A place in a folder that kp reads from: what is written there would be read as a list or a plan. */
  'output/among-inputs': { path: string; folder: string };
  /** A whole folder is written where nothing is yet. */
  'output/taken': { path: string };
  /** No folder that `kp export` wrote. */
  'dataset/none': { path: string };
  /** A file of a dataset that is not there. */
  'dataset/incomplete': { path: string };
  /** A file of a dataset that is not as it was written. */
  'dataset/changed': { path: string };
  /** A dataset without all sums that are added up today. */
  'dataset/outdated': { path: string; kp: string };
  'dataset/same-city': { city: string; paths: readonly string[] };
  'dataset/no-month': { period: string; months: readonly string[] };
  'output/failed': { path: string; reason: string };
  /** stdout or stderr takes no more, though somebody reads it: a full disk. */
  'stream/failed': { reason: string };
  /** Whoever read stdout has gone (`| head`). No fault at all. */
  'stream/closed': Record<never, never>;
}

/** What likely is wrong with a line of kp.yaml. */
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

/** What stands in kp.yaml: words, lines that begin with `- `, lines `key: value`, or nothing. */
export type WrittenKind = 'text' | 'list' | 'map' | 'nothing';

/** What a word of kp.yaml must be read as. */
export type ValueKind =
  | 'percent'
  | 'money'
  | 'date'
  | 'day-of-month'
  | 'month'
  | 'whole'
  | 'yes-no'
  // Of a scoring scheme: a number with % or a unit of money, one above 0, one or `none`, one or `time`.
  | 'number'
  | 'positive'
  | 'bound'
  | 'mark'
  | 'missing'
  | 'count'
  | 'quarter'
  | 'spread'
  // A year of goals.
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
  /** What had been found by then. */
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
