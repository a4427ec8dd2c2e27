import { plural } from '../../findings/plural.ts';
import type { InspectWords } from '../../show/inspect/words.ts';

export const inspect: InspectWords = {
  asked: (options) => `read as asked: ${options.join('  ')}`,
  encoding: (encoding, from) => `encoding ${encoding}${from === null ? '' : ` (${encodingFrom[from]})`}`,
  delimiter: (delimiter, isSpaced, from) =>
    `delimiter ${delimiters.get(delimiter) ?? delimiter}${isSpaced ? ' and space' : ''}${from === null ? '' : ` (${delimiterFrom[from]})`}`,
  quote: (quote, escapes) => `quotes ${quote} (${escapes ? 'escaped with \\' : 'doubled'} inside a field)`,
  list: (parts, isCut) => `${parts.join(', ')}${isCut ? ' …' : ''}`,
  run: (from, to) => `${from}–${to}`,
  unread: 'not readable',
  settledOut: 'left out, as kp.yaml says',
  sameAs: (file) => `not counted: identical to “${file}”`,
  sheet: (name) => `sheet “${name}”`,
  onlySheet: 'content',
  visibility: { visible: '', hidden: ' (hidden)', 'very-hidden': ' (very hidden)' },
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
    'no-table': 'not counted: not a project list',
    'blank-form': 'not counted: a blank form, with a header but no projects',
    summary: 'not counted: a summary',
    'repeats-projects': 'not counted: repeats the projects of other sheets',
    'other-period': 'not counted: another month or year',
    hidden: 'not counted: hidden, left out as asked',
    empty: 'empty',
  },
  labels: {
    hidden: 'hidden',
    ledger: 'ledger',
    title: 'title',
    reporter: 'from',
    header: 'header',
    rows: 'counted',
    declared: 'declared',
    totals: 'totals',
    proven: 'checked',
    leftOut: 'left out',
    sections: 'sections',
    merges: 'merged',
  },
  hiddenRows: (count, rows) => `${plural(count, 'row')} (${named(rows)})`,
  hiddenColumns: (columns) => `${/[^A-Z]/.test(columns) ? 'columns' : 'column'} ${columns}`,
  reporter: (reporter, date) => `${reporter}${date === undefined ? '' : `, ${date}`}`,
  header: named,
  rows: (count, first, last) => {
    const runs = first === last ? `row ${first}` : `rows ${first}–${last}`;
    return `${plural(count, 'row')} (${last - first + 1 === count ? '' : 'in '}${runs})`;
  },
  noRows: 'no rows of data',
  declared: (declared, own, agrees) =>
    `${declared} projects, ${plural(own, 'row')} found, ${agrees ? 'in agreement' : 'not in agreement'}`,
  totalsAgree: (rows) => `${named(rows)}, in agreement with the rows`,
  totalDiffers: (row, label, header, printed, own) =>
    `row ${row} “${label}”: “${header}” says ${printed}, but its rows add up to ${own}`,
  countDiffers: (row, label, declared) =>
    `row ${row} “${label}”: ${declared} declared, which is not the number of its rows`,
  proven: (fields) => `${fields}: confirmed by the totals`,
  notProven: 'no total confirms the amounts',
  leftOut: (reason, count, rows) => `${reason}: ${count} (${named(rows)})`,
  sections: (count) => `${count}`,
  section: (row, name, rows, declared, agrees) =>
    `row ${row} ${name}: ${plural(rows, 'row')}${declared === undefined ? '' : `, ${declared} declared, ${agrees ? 'in agreement' : 'not in agreement'}`}`,
  merges: (count, ranges) => `${plural(count, 'range')} used (${ranges})`,
  columns: { column: 'col', header: 'header', field: 'read as', match: 'match', unit: 'unit' },
  pieceOf: (field) => `part of ${field}`,
  match: (match, percent, decided) => {
    if (match === 'fuzzy') return `like ${percent}%`;
    return decided === null || decided === 'exact' ? matches[match] : decisions[decided];
  },
  unit: (unit, from) => `${UNITS.get(unit) ?? unit} (${from})`,
  taken: { above: ' (from the table above)', sheet: ' (from the sheet name)' },
  unitFrom: {
    header: 'header',
    'unit-row': 'unit row',
    column: 'unit column',
    preamble: 'above',
    note: 'below',
    above: 'table above',
    sheet: 'sheet name',
    file: 'file name',
    assumed: 'assumed',
  },
};

const encodingFrom = {
  option: 'by --encoding',
  mark: 'by its byte order mark',
  statement: 'as the page says',
  strict: 'valid throughout',
  nearly: 'except for a few bytes',
  zeros: 'by its zero bytes',
  weighed: 'by its characters',
} as const;

const delimiterFrom = {
  option: 'by --delimiter',
  'sep-line': 'by its first line, sep=',
  columns: 'gives even columns',
  nothing: 'a single column',
} as const;

const delimiters: ReadonlyMap<string, string> = new Map([
  ['\t', 'tab'],
  [' ', 'space'],
]);

const decisions = { settled: 'kp.yaml', proven: 'proven', doubtful: 'doubtful' } as const;

const matches = {
  exact: 'exact',
  'by-values': 'by values',
  unmapped: 'unknown',
  ignored: 'not needed',
} as const;

/** `row 4`, `rows 4, 6–9` */
function named(rows: string): string {
  return `${/\D/.test(rows) ? 'rows' : 'row'} ${rows}`;
}

/** The units in which lists have their amounts. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['元', 'yuan'],
  ['千元', '1,000 yuan'],
  ['万元', '10,000 yuan'],
  ['百万元', '1 million yuan'],
  ['千万元', '10 million yuan'],
  ['亿元', '100 million yuan'],
]);
