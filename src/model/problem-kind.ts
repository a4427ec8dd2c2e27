import type { ProblemCode } from './problem.ts';

/** What kind of problem it is for the user; exit codes follow from it. */
export type ProblemKind =
  /** The command is written wrongly; its usage is printed below the message. */
  | 'usage'
  /** kp refuses to do it, either without a certain option or at all. */
  | 'refusal'
  /** kp.yaml or a scheme is wrong. */
  | 'configuration'
  | 'unreadable'
  | 'unwritable'
  /** The reader of the output has gone (`| head`): no fault at all. */
  | 'ended';

export function kindOf({ code }: { readonly code: ProblemCode }): ProblemKind {
  return KIND[code];
}

const KIND = {
  'usage/unknown-command': 'usage',
  'usage/unknown-option': 'usage',
  'usage/missing-argument': 'usage',
  'usage/missing-value': 'usage',
  'usage/invalid-value': 'usage',
  'usage/excess-arguments': 'usage',
  'usage/given-twice': 'usage',
  'usage/other': 'usage',
  'usage/no-input': 'usage',
  'usage/no-period': 'usage',
  'usage/no-workspace': 'usage',
  'usage/no-submissions': 'usage',
  'usage/workspace-exists': 'usage',
  'usage/no-month': 'usage',
  'usage/empty-month': 'usage',
  'usage/no-plan': 'usage',
  'usage/no-year': 'usage',
  'usage/option-needed': 'usage',
  'usage/date-outside': 'usage',
  'usage/adjusted-already': 'usage',
  'usage/no-thresholds': 'usage',
  'usage/no-such-month': 'usage',
  'usage/unknown-output': 'usage',
  'usage/fields-of-no-table': 'usage',
  'usage/nothing-to-fill': 'refusal',
  'usage/one-file': 'usage',
  'usage/unknown-placeholder': 'usage',
  'usage/template-unreadable': 'usage',
  'usage/unknown-figure': 'usage',
  'usage/unknown-scheme': 'usage',
  'usage/unknown-lights': 'usage',
  'usage/scheme-begins-later': 'usage',
  'usage/unknown-agency': 'usage',
  'usage/unknown-ledger': 'usage',
  'usage/unknown-track': 'usage',
  'usage/either-or': 'usage',
  'usage/two-schemes': 'usage',
  'usage/no-month-data': 'usage',
  'usage/unknown-topic': 'usage',
  'usage/sparse-grid': 'usage',
  'configuration/too-large': 'configuration',
  'configuration/encoding': 'configuration',
  'configuration/syntax': 'configuration',
  'configuration/not-allowed': 'configuration',
  'configuration/duplicate-key': 'configuration',
  'configuration/unknown-key': 'configuration',
  'configuration/missing-key': 'configuration',
  'configuration/wrong-kind': 'configuration',
  'configuration/unknown-word': 'configuration',
  'configuration/unreadable-value': 'configuration',
  'configuration/claimed-twice': 'configuration',
  'configuration/reversed': 'configuration',
  'configuration/no-span': 'configuration',
  'configuration/no-goal': 'configuration',
  'configuration/no-where': 'configuration',
  'configuration/never-lit': 'configuration',
  'configuration/unordered': 'configuration',
  'configuration/scheme-twice': 'configuration',
  'configuration/invalid': 'configuration',
  'configuration/unreadable': 'configuration',
  'close/closed': 'refusal',
  'close/not-closed': 'refusal',
  'close/errors-open': 'refusal',
  'close/unreadable': 'unreadable',
  'close/no-projects': 'refusal',
  'close/nothing-read': 'unreadable',
  'close/overtaken': 'refusal',
  'history/not-closed': 'refusal',
  'history/damaged': 'unreadable',
  'lists/unread': 'unreadable',
  'folder/unreadable': 'unreadable',
  'output/symlink': 'unwritable',
  'output/not-a-file': 'unwritable',
  'output/is-input': 'unwritable',
  'output/in-history': 'unwritable',
  'output/taken': 'refusal',
  'output/among-inputs': 'unwritable',
  'dataset/none': 'unreadable',
  'dataset/incomplete': 'unreadable',
  'dataset/changed': 'unreadable',
  'dataset/outdated': 'unreadable',
  'dataset/same-city': 'refusal',
  'dataset/other-city': 'refusal',
  'dataset/no-month': 'refusal',
  'output/failed': 'unwritable',
  'stream/failed': 'unwritable',
  'stream/closed': 'ended',
} as const satisfies Record<ProblemCode, ProblemKind>;
