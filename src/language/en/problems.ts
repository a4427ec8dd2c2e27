import type { ProblemWords } from '../language.ts';
import { systemReason } from './facts.ts';

export const problems: ProblemWords = {
  'usage/unknown-command': ({ command, suggestion }) =>
    `there is no command “${command}”${perhaps(suggestion)}`,
  'usage/unknown-option': ({ option, suggestion }) => `there is no option “${option}”${perhaps(suggestion)}`,
  'usage/missing-argument': ({ argument }) => `the argument “${argument}” is missing`,
  'usage/missing-value': ({ option }) => `the option “${option}” needs a value`,
  'usage/invalid-value': ({ option, value, expected }) =>
    `“${option}” does not take “${value}”, expected: ${expected.join(', ')}`,
  'usage/excess-arguments': ({ argument }) => `one argument too many: “${argument}”`,
  'usage/given-twice': ({ option, name }) => `“${option}” names “${name}” twice; each name can be given once`,
  'usage/other': ({ message }) => message,
  'usage/no-input': () =>
    'no list to read. Name files, folders, globs, or - for standard input, for example kp report submissions/2019-08/',
  'usage/no-period': ({ files }) =>
    `no month found (in ${files} ${files === 1 ? 'file' : 'files'}: not in the folder, the file names or the titles). Give it with --period, for example --period 2019-08`,
  'usage/unknown-output': ({ path, known }) =>
    `kp cannot write a file like “${path}”; -o takes ${known.join(', ')}, or a folder ending in /`,
  'usage/unknown-figure': ({ figure, examples }) =>
    `“${figure}” is no figure that can be traced. Those can that are made of the lists’ cells: what is under overall, byLevel[…] (and the other by…[…]), starts, finishes and reserves, and problems; for example ${examples.join(', ')}`,
  'usage/unknown-topic': ({ topic, known }) =>
    `there is no help on “${topic}”; there is on ${known.join(', ')}`,
  'usage/sparse-grid': ({ rows, columns }) =>
    `the sheet is sparse and huge (${rows} rows × ${columns} columns); as CSV it would be almost all commas. Use --format ndjson`,
  'output/symlink': ({ path }) => `“${path}” is a symbolic link and is not replaced. Name the real file`,
  'output/not-a-file': ({ path }) => `“${path}” is no regular file and is not replaced. Choose another name`,
  'output/is-input': ({ path, input }) =>
    `“${path}” is the input “${input}” and is not replaced. Choose another name`,
  'output/failed': ({ path, reason }) => `“${path}” could not be written: ${systemReason(reason)}`,
  'stream/failed': ({ reason }) => `the output could not be written: ${systemReason(reason)}`,
  'stream/closed': () => 'nobody reads the output any more',
};

function perhaps(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `; did you mean “${suggestion}”?`;
}
