import { describe, expect, test } from 'vitest';
import { gridOf, readBytes } from '../grid.ts';

/** One list spoilt in the ways that lists are spoilt (after "Pollock", a benchmark of loading CSV files, VLDB 2023). */
const HEAD = ['日期', '时间', '数量', '编号', '金额', '类别', '说明', '网址', '备注'];
const DESCRIPTIONS = ['15.6" 屏, 支架', '"专业" 款; 蓝', '第一行\n第二行, 有逗号', "it's|plain", '高 3 层'];
const ROWS = Array.from({ length: 25 }, (_, at) => [
  `0${1 + (at % 9)}/${10 + at}/2012`,
  `${10 + (at % 12)}:${10 + at}:15`,
  String(1 + (at % 7)),
  String(2000 + at),
  `${at * 3}.99`,
  at % 3 === 0 ? '' : '图书',
  DESCRIPTIONS[at % DESCRIPTIONS.length]!,
  `http://a.example/${at}${at % 4 === 0 ? '?x=1,2' : ''}`,
  at % 3 === 0 ? '无' : '',
]);
const LIST = [HEAD, ...ROWS];

interface Writing {
  readonly delimiter?: string;
  readonly quote?: string;
  /** Stands before a quote inside a field. */
  readonly escaping?: string;
  readonly quotesAll?: boolean;
  readonly lineEnd?: string;
}

function written(records: readonly (readonly string[])[], writing: Writing = {}): string {
  const { delimiter = ',', quote = '"', lineEnd = '\r\n', quotesAll = false } = writing;
  const { escaping = quote } = writing;
  const field = (text: string): string => {
    const needs = quotesAll || [delimiter, delimiter[0]!, quote, '\n'].some((part) => text.includes(part));
    return needs ? `${quote}${text.replaceAll(quote, escaping + quote)}${quote}` : text;
  };
  return records.map((record) => record.map(field).join(delimiter) + lineEnd).join('');
}

/** The list with one of its fields as given, all others in quotes. */
function withField(row: number, column: number, raw: string): string {
  return LIST.map((record, at) => {
    const quoted = record.map((text) => `"${text.replaceAll('"', '""')}"`);
    if (at === row) quoted[column] = raw;
    return `${quoted.join(',')}\n`;
  }).join('');
}

function replaced(row: number, column: number, text: string): string[][] {
  return LIST.map((record, at) => (at === row ? record.with(column, text) : record));
}

const PLACES = [
  [1, 0],
  [5, 3],
  [12, 8],
] as const;

const FILES: readonly (readonly [title: string, text: string, records: readonly (readonly string[])[]])[] = [
  ['as it should be', written(LIST), LIST],
  ['no line end at the end', written(LIST).trimEnd(), LIST],
  ['two line ends at the end', `${written(LIST)}\r\n`, LIST],
  ['no header', written(ROWS), ROWS],
  ['a header only', written([HEAD]), [HEAD]],
  ['one row', written(LIST.slice(0, 2)), LIST.slice(0, 2)],
  ['a preamble', `销售情况表\r\n\r\n${written(LIST)}`, [['销售情况表'], [], ...LIST]],
  ['a preamble with a delimiter', `某市, 2012年\n\n${written(LIST)}`, [['某市', ' 2012年'], [], ...LIST]],
  [
    'a header of two rows',
    written([['时刻', '', '数', '', '', '', '文', '', ''], ...LIST]),
    [['时刻', '', '数', '', '', '', '文', '', ''], ...LIST],
  ],
  ['two tables alike', `${written(LIST)}\r\n${written(LIST)}`, [...LIST, [], ...LIST]],
  [
    'a narrower table below',
    `${written(LIST)}\r\n${written(ROWS.map((row) => row.slice(0, 4)))}`,
    [...LIST, [], ...ROWS.map((row) => row.slice(0, 4))],
  ],
  [
    'a wider table below',
    `${written(ROWS.map((row) => row.slice(0, 4)))}\r\n${written(LIST)}`,
    [...ROWS.map((row) => row.slice(0, 4)), [], ...LIST],
  ],
  ['tabs', written(LIST, { delimiter: '\t' }), LIST],
  ['semicolons', written(LIST, { delimiter: ';' }), LIST],
  ['bars', written(LIST, { delimiter: '|' }), LIST],
  ['spaces', written(LIST, { delimiter: ' ' }), LIST],
  ['comma and space', written(LIST, { delimiter: ', ' }), LIST],
  ['single quotes', written(LIST, { quote: "'" }), LIST],
  ['single quotes around all', written(LIST, { quote: "'", quotesAll: true }), LIST],
  ['quotes around all', written(LIST, { quotesAll: true }), LIST],
  ['backslashes', written(LIST, { escaping: '\\' }), LIST],
  ['line feeds', written(LIST, { lineEnd: '\n' }), LIST],
  ['returns', written(LIST, { lineEnd: '\r' }), LIST],
  [
    'backslashes in fields without quotes',
    written(LIST, { escaping: '\\' }).replace('"\\"专业\\" 款; 蓝"', '\\"专业\\" 款; 蓝'),
    LIST,
  ],
  ...PLACES.map(
    ([row, column]) =>
      [
        `a field too many in row ${row}`,
        written(LIST.map((record, at) => (at === row ? record.toSpliced(column + 1, 0, '多') : record))),
        LIST.map((record, at) => (at === row ? record.toSpliced(column + 1, 0, '多') : record)),
      ] as const,
  ),
  ...PLACES.map(
    ([row, column]) =>
      [
        `a field missing in row ${row}`,
        written(LIST.map((record, at) => (at === row ? record.toSpliced(column, 1) : record))),
        LIST.map((record, at) => (at === row ? record.toSpliced(column, 1) : record)),
      ] as const,
  ),
  ...PLACES.flatMap(
    ([row, column]) =>
      [
        [
          `a quote too many in front of ${row}/${column}`,
          withField(row, column, '""甲乙"'),
          replaced(row, column, '"甲乙'),
        ],
        [
          `a quote too many behind ${row}/${column}`,
          withField(row, column, '"甲乙""'),
          replaced(row, column, '甲乙"'),
        ],
        [
          `a quote too many inside ${row}/${column}`,
          withField(row, column, '"甲"乙"'),
          replaced(row, column, '甲"乙'),
        ],
        [
          `an open quote in ${row}/${column}`,
          withField(row, column, '"甲乙'),
          replaced(row, column, '"甲乙'),
        ],
        [
          `a closing quote only in ${row}/${column}`,
          withField(row, column, '甲乙"'),
          replaced(row, column, '甲乙"'),
        ],
        [`a bare quote in ${row}/${column}`, withField(row, column, '甲"乙'), replaced(row, column, '甲"乙')],
        [
          `nothing but a quote in ${row}/${column}`,
          withField(row, column, '"""'),
          replaced(row, column, '"'),
        ],
      ] as const,
  ),
  [
    'an open quote before a field that begins with a quote',
    written(LIST.slice(0, 2)) + written([['"甲', ...ROWS[1]!.slice(1)]]).replace('"""甲"', '"甲'),
    [...LIST.slice(0, 2), ['"甲', ...ROWS[1]!.slice(1)]],
  ],
];

describe('a polluted file gives its records', () => {
  test.each(FILES)('%s', async (_, text, records) => {
    const { sheet } = await readBytes(text);
    expect(filled(gridOf(sheet!))).toEqual(filled(records));
  });
});

/** Empty fields at the end of a record, and empty records at the end, are not there. */
function filled(records: readonly (readonly string[])[]): string[][] {
  const rows = records.map((record) => record.slice(0, record.findLastIndex((field) => field !== '') + 1));
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}
