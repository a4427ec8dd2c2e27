import type { CommandWords } from '../command-words.ts';
import { plural } from './facts.ts';

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
  inspect: {
    file: (format, details) => [format, ...details].join(', '),
    encoding: (encoding, delimiter) =>
      `encoding ${encoding}${delimiter === undefined ? '' : `, delimiter ${delimiter === '\t' ? 'tab' : delimiter}`}`,
    list: (parts, isCut) => `${parts.join(', ')}${isCut ? ' …' : ''}`,
    run: (from, to) => `${from}–${to}`,
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
    header: (rows) => `header in ${named(rows)}`,
    title: (title) => `title: ${title}`,
    reporter: (reporter) => `reporting agency: ${reporter}`,
    rowsTaken: (rows, first, last) =>
      `${rows} ${rows === '1' ? 'row' : 'rows'} taken${first === null ? '' : ` (between rows ${first} and ${last})`}`,
    rowList: (reason, count, rows) => `left out, ${reason}: ${count} (${named(rows)})`,
    sections: (count) => plural(count, 'section'),
    section: (row, name, rows, declared) =>
      `row ${row} ${name}: ${plural(rows, 'row')}${declared === undefined ? '' : `, ${declared} declared`}`,
    merges: (count) => `${plural(count, 'merged range')} used`,
    hidden: (rows, columns) =>
      `hidden: ${[rows > 0 ? plural(rows, 'row') : '', columns === '' ? '' : `${/[^A-Z]/.test(columns) ? 'columns' : 'column'} ${columns}`].filter((part) => part !== '').join(', ')}`,
    declared: (declared, own) => `${declared} declared, ${own} found${declared === own ? '' : ' (mismatch)'}`,
    totals: (count, wrong) =>
      `${plural(count, 'total row')} printed, ${wrong === undefined ? 'in agreement with the rows' : `${named(wrong)} not in agreement with the rows`}`,
    columns: { column: 'column', header: 'header', field: 'read as', match: 'match', unit: 'unit' },
    unit: (unit, from) => `${unit} (${from})`,
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
    projects: (count) => `${count} ${count === '1' ? 'project' : 'projects'}`,
    points: (points) => `${points} percentage points`,
    reasons: {
      'no-projects': 'not applicable: no projects',
      'no-denominator': 'not applicable: nothing to divide by',
      'not-reported': 'not applicable: not reported',
    },
  },
};

/** `row 4`, `rows 4, 6–9` */
function named(rows: string): string {
  return `${/\D/.test(rows) ? 'rows' : 'row'} ${rows}`;
}
