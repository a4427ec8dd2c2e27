import { plural } from '../../findings/plural.ts';
import type { CommandWords } from '../command-words.ts';
import { inspect } from './inspect.ts';

export const commands: CommandWords = {
  bug: (message, withStack) =>
    `a bug: ${message}. Please report this line${withStack ? ' and the stack below' : ' (--debug adds the stack)'} to the maintainers`,
  packWorkbook: 'report.xlsx',
  packMarkdown: 'report.md',
  written: (path) => `wrote ${path}`,
  notWritten: (path) => `dry run, did not write ${path}`,
  nothingToWrite: (path) => `did not write ${path}: not one file could be read`,
  finding: (sentence, remedy) => `${sentence}. ${remedy}`,
  moreOfKind: (count) => `${count} more of this kind`,
  moreFindings: (count) =>
    `${count} more not shown; -v shows them all, kp inspect how each file was understood`,
  progress: (done, files, rows, secondsLeft) =>
    `reading ${done}/${files} files  ${rows} rows${secondsLeft === undefined ? '' : `  about ${secondsLeft} s left`}`,
  inspect,
  explain: {
    example: (sentence) => `For example: ${sentence}`,
    remedy: (remedy) => `What to do: ${remedy}`,
  },
  trace: {
    formula: 'Formula',
    numerator: 'Numerator',
    denominator: 'Denominator',
    leftOut: 'Not stated',
    addends: (count) => plural(count, 'addend'),
    sum: 'Sum',
    value: 'Value',
    project: 'project',
    cell: 'cell',
    raw: 'as written',
    yuan: (amount) => `${amount} yuan`,
    projects: (count) => `${count} ${count === '1' ? 'project' : 'projects'}`,
    points: (points) => `${points} percentage points`,
    reasons: {
      'no-projects': 'not applicable: no projects',
      'no-denominator': 'not applicable: nothing to divide by',
      'not-reported': 'not applicable: not reported',
      'no-former-period': 'not applicable: no data of the earlier period',
      incomplete: 'not applicable: too much is missing',
      'other-months': 'not applicable: the months differ from year to year',
    },
  },
};
