import type { CommandWords } from '../command-words.ts';
import { systemReason } from './facts.ts';

export const commands: CommandWords = {
  bug: (message, withStack) =>
    `a bug: ${message}. Please report this line${withStack ? ' and the stack below' : ' (--debug adds the stack)'} to the maintainers`,
  brokenPart: (path, reason) =>
    `a part of kp itself could not be read${path === undefined ? '' : `, “${path}”`}: ${systemReason(reason)}. Install kp again; if that does not help, check the disk and the permissions`,
  system: (message) => `the system failed: ${message}. Check the disk, the memory and the permissions`,
  packWorkbook: 'report.xlsx',
  packBulletin: 'bulletin.docx',
  packMarkdown: 'report.md',
  packWallChart: 'wall-chart.html',
  written: (path) => `wrote ${path}`,
  notWritten: (path) => `dry run, did not write ${path}`,
  filesIn: (folder, count, first) => `${count} files to ${folder}: ${first.join(', ')} …`,
  nothingToWrite: (path) => `did not write ${path}: no file could be read`,
  listAt: ({ sheet, all, block, isList }) => {
    const where = `${sheet === '' ? '' : `sheet ${sheet}, `}${block ?? all} (all that is filled: ${all})`;
    return isList ? `the list: ${where}` : `no known list; chosen by its shape: ${where}`;
  },
  finding: (sentence, remedy) => `${sentence}. ${remedy}`,
  moreOfKind: (count) => `${count} more of this kind`,
  moreFindings: (count) =>
    `${count} more not shown; -v shows them all, kp inspect how each file was understood`,
  progress: (done, files, rows, secondsLeft) =>
    `reading ${done}/${files} files  ${rows} rows${secondsLeft === undefined ? '' : `  about ${secondsLeft} s left`}`,
};
