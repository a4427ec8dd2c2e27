import type { CommandWords } from '../command-words.ts';
import { plural } from './facts.ts';

export const commands: CommandWords = {
  bug: (message, withStack) =>
    `a bug: ${message}. Please report this line${withStack ? ' and the stack below' : ' (--debug adds the stack)'} to the maintainers`,
  packWorkbook: 'report.xlsx',
  packMarkdown: 'report.md',
  written: (path) => `wrote ${path}`,
  notWritten: (path) => `dry run, did not write ${path}`,
  finding: (sentence, remedy) => `${sentence}. ${remedy}`,
  moreOfKind: (count) => `${count} more of this kind`,
  moreFindings: (count) =>
    `${count} more not shown; -v shows them all, kp inspect how each file was understood`,
  progress: (done, files, rows, secondsLeft) =>
    `reading ${done}/${files} files  ${rows} rows${secondsLeft === undefined ? '' : `  about ${secondsLeft} s left`}`,
  inspect: {
    file: (format, details) => [format, ...details].join(', '),
    encoding: (encoding, delimiter) =>
      `encoding ${encoding}${delimiter === undefined ? '' : `, delimiter ${delimiter === '\t' ? 'tab' : delimiter}`}`,
    unread: 'not readable',
    sheet: (name) => `sheet “${name}”`,
    onlySheet: 'content',
    visibility: { visible: '', hidden: ' (hidden)', 'very-hidden': ' (deeply hidden)' },
    leftOutSheet: (reason) => `not counted: ${reason}`,
    sheetReasons: {
      'no-table': 'no project list',
      summary: 'a summary, not counted twice',
      'not-wanted': 'not chosen',
      hidden: 'hidden, left out as asked',
      other: 'left out',
    },
    header: (rows) => `header in row ${rows}`,
    title: (title) => `title: ${title}`,
    reporter: (reporter) => `reporting agency: ${reporter}`,
    rowsTaken: (rows) => `${plural(rows, 'row')} taken`,
    rowsLeftOut: 'rows left out',
    rowList: (reason, count, rows) => `${reason}, ${count}: row ${rows}`,
    sections: 'sections',
    merges: (count) => `${plural(count, 'merged range')} used`,
    hidden: (rows, columns) =>
      `hidden: ${[rows > 0 ? plural(rows, 'row') : '', columns === '' ? '' : `columns ${columns}`].filter((part) => part !== '').join(', ')}`,
    declared: (declared, own) => `${declared} declared, ${own} found${declared === own ? '' : ' (mismatch)'}`,
    totals: (count) => `${plural(count, 'total row')} printed`,
    columns: { column: 'column', header: 'header', field: 'read as', match: 'match', unit: 'unit' },
    unitFrom: { header: 'header', 'unit-row': 'unit row', preamble: 'above the table', assumed: 'assumed' },
  },
  trace: {
    formula: 'Formula',
    numerator: 'Numerator',
    denominator: 'Denominator',
    addends: (count) => plural(count, 'addend'),
    sum: 'Sum',
    value: 'Value',
    project: 'project',
    cell: 'cell',
    raw: 'as written',
  },
};
