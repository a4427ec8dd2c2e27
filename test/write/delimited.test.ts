import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inUnits } from '../../src/model/quantity.ts';
import { RENDER_WORDS } from '../../src/write/columns.ts';
import { type DelimitedOptions, renderDelimited } from '../../src/write/delimited.ts';
import { SMALL_TABLES } from './documents.ts';
import { column, text } from './invented.ts';

const [SMALL] = SMALL_TABLES.map((table) => [table]);

const CASES: readonly [name: string, options: DelimitedOptions, expected: string][] = [
  [
    'CSV',
    { delimiter: ',' },
    '责任单位,项目数,年度计划投资（亿元）,完成率,高于时序（百分点）,最近开工\n' +
      `"'=郫都区|""一""\n*二*",1105,4606.99000001,77.45%,12.5,2019-08\n合计,0,0,,,\n`,
  ],
  [
    'TSV in 万元, as it is',
    { delimiter: '\t', unit: '万元', raw: true },
    '责任单位\t项目数\t年度计划投资（万元）\t完成率\t高于时序（百分点）\t最近开工\n' +
      `"=郫都区|""一""\n*二*"\t1105\t46069900.0001\t77.45%\t12.5\t2019-08\n合计\t0\t0\t\t\t\n`,
  ],
  [
    'CSV for Excel, in English',
    { delimiter: ',', byteOrderMark: true, words: RENDER_WORDS.en },
    '\uFEFF责任单位,项目数,年度计划投资 (100 million yuan),完成率,高于时序 (percentage points),最近开工\n' +
      `"'=郫都区|""一""\n*二*",1105,4606.99000001,77.45%,12.5,2019-08\n合计,0,0,,,\n`,
  ],
];

describe('delimited text', () => {
  test.each(CASES)('%s', (_, options, expected) => {
    expect(renderDelimited(SMALL!, options)).toBe(expected);
  });

  test('several tables stand under their titles, in their own units', () => {
    const lines = renderDelimited(SMALL_TABLES, { delimiter: ',' }).split('\n');
    expect(lines[0]).toBe('分责任单位');
    expect(lines.slice(-6)).toEqual(['合计,0,0,,,', '', '项目明细', '计划（万元）', '1.5', '']);
  });

  test.each([
    [
      'one unit is in the heading',
      [
        [320, '亩'],
        [150, '亩'],
      ],
      '',
      'a,q（亩）\nx,320\nx,150\n',
    ],
    [
      'the unit of the row says it',
      [
        [320, '亩'],
        [150, '亩'],
      ],
      '亩',
      'a,q,单位\nx,320,亩\nx,150,亩\n',
    ],
    [
      'another than that of the row is said',
      [
        [320, '亩'],
        [9, '吨'],
      ],
      '亩',
      'a,q,单位\nx,320,亩\nx,9吨,亩\n',
    ],
    [
      'several stand behind their numbers',
      [
        [320, '亩'],
        [9, '吨'],
      ],
      '',
      'a,q\nx,320亩\nx,9吨\n',
    ],
  ] as const)('of quantities %s', (_, quantities, rowUnit, expected) => {
    const columns = [
      column('a', 'a', 'text'),
      column('q', 'q', 'quantity'),
      ...(rowUnit === '' ? [] : [column('unit', '单位', 'text')]),
    ];
    const rows = quantities.map(([number, unit]) => ({
      cells: [
        text('x'),
        { type: 'quantity', value: inUnits(number, unit).parts, unit } as const,
        ...(rowUnit === '' ? [] : [text(rowUnit)]),
      ],
    }));
    const table = { id: 't', title: 't', notes: [], columns, rows };
    expect(renderDelimited([table], { delimiter: ',' })).toBe(expected);
  });

  test('any text comes back whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 }),
        (pairs) => {
          const columns = [column('a', 'a', 'text'), column('b', 'b', 'text')];
          const rows = pairs.map((pair) => ({ cells: pair.map(text) }));
          const written = renderDelimited([{ id: 't', title: 't', notes: [], columns, rows }], {
            delimiter: ',',
            raw: true,
          });
          const read: string[][] = parse(written, { record_delimiter: '\n', relax_column_count: true });
          expect(read.slice(1)).toEqual(pairs);
        },
      ),
    );
  });
});
