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
    formats: {
      xlsx: 'Excel workbook',
      xls: 'Excel 97–2003 workbook',
      xlsb: 'binary Excel workbook',
      ods: 'OpenDocument spreadsheet',
      html: 'HTML table',
      xml2003: 'XML 2003 spreadsheet',
      delimited: 'text',
    },
    leftOutSheets: {
      'no-table': 'not counted: no project list',
      summary: 'not counted: a summary',
      'repeats-projects': 'not counted: repeats the projects of other sheets',
      hidden: 'not counted: hidden, left out as asked',
      empty: 'empty',
    },
    header: (rows) => `header in row ${rows}`,
    title: (title) => `title: ${title}`,
    reporter: (reporter) => `reporting agency: ${reporter}`,
    rowsTaken: (rows, first, last) =>
      `${rows} rows taken${first === null ? '' : ` (between rows ${first} and ${last})`}`,
    rowList: (reason, count, rows) => `left out, ${reason}: ${count} (row ${rows})`,
    sections: (count) => plural(count, 'section'),
    section: (row, name, rows, declared) =>
      `row ${row} ${name}: ${plural(rows, 'row')}${declared === undefined ? '' : `, ${declared} declared`}`,
    merges: (count) => `${plural(count, 'merged range')} used`,
    hidden: (rows, columns) =>
      `hidden: ${[rows > 0 ? plural(rows, 'row') : '', columns === '' ? '' : `columns ${columns}`].filter((part) => part !== '').join(', ')}`,
    declared: (declared, own) => `${declared} declared, ${own} found${declared === own ? '' : ' (mismatch)'}`,
    totals: (count, wrong) =>
      `${plural(count, 'total row')} printed, ${wrong === undefined ? 'in agreement with the rows' : `row ${wrong} not in agreement with the rows`}`,
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
    yuan: (amount) => `${amount} yuan`,
    projects: (count) => `${count} projects`,
    points: (points) => `${points} percentage points`,
    reasons: {
      'no-projects': 'not applicable: no projects',
      'no-denominator': 'not applicable: nothing to divide by',
      'not-reported': 'not applicable: not reported',
    },
  },
};
