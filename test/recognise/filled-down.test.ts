import { describe, expect, test } from 'vitest';
import { codes, dataRows, tableOf } from './grid.ts';

const AFTER = '|责任单位|总投资（万元）|年度计划（万元）';

describe('a column of a group that is filled in only for the first row of each', () => {
  const list = (before: string, rows: readonly string[]) => tableOf(`${before}${AFTER}\n${rows.join('\n')}`);
  const told = (before: string, rows: readonly string[]) =>
    codes(list(before, rows).findings).filter((code) => /filled-down|blank-or-above/.test(code));

  const GROUPED = [
    '民生|沙小|教育局|40|8',
    '|沙中|教育局|60|9',
    '产业|沙园|经信局|90|30',
    '|沙仓|经信局|20|5',
  ];

  test('left of the names its value counts for the rows below', () => {
    const { table } = list('项目类别|项目名称', GROUPED);
    expect([...table.spans.values()]).toEqual([
      [
        { top: 2, bottom: 3, left: 1, right: 1 },
        { top: 4, bottom: 5, left: 1, right: 1 },
      ],
    ]);
    expect(told('项目类别|项目名称', GROUPED)).toEqual(['column/filled-down']);
  });

  test('right of the names it is asked about', () => {
    const rows = [
      '沙小|民生|教育局|40|8',
      '沙中||教育局|60|9',
      '沙园|产业|经信局|90|30',
      '沙仓||经信局|20|5',
    ];
    expect(told('项目名称|项目类别', rows)).toEqual(['column/blank-or-above']);
  });

  test.each([
    ['a value stands twice', ['民生|沙小|教育局|40|8', '|沙中|教育局|60|9', '民生|沙园|经信局|90|30']],
    ['the first row is blank', ['|沙小|教育局|40|8', '民生|沙中|教育局|60|9', '产业|沙园|经信局|90|30']],
    ['every row is filled in', ['民生|沙小|教育局|40|8', '产业|沙园|经信局|90|30']],
    ['there is one value', ['民生|沙小|教育局|40|8', '|沙中|教育局|60|9']],
  ])('not where %s', (_, rows) => {
    expect(told('项目类别|项目名称', rows)).toEqual([]);
  });

  test('a chain need not be there', () => {
    expect(told('产业链|项目名称', GROUPED)).toEqual([]);
  });
});

test.each([
  ['责任单位|项目名称', ['教育局|沙小', '|沙中', '|沙园', '经信局|沙仓']],
  ['项目代码|项目名称', ['2401-510100-04-01-000001|沙小', '|沙中', '|沙园', '2401-510100-04-01-000004|沙仓']],
])('numbered on, a row with %s is not the whole of those below without one', (headings, rows) => {
  const amounts = ['61|13', '40|8', '21|5', '9|3'];
  const numbered = rows.map((row, at) => `${at + 1}|${row}|${amounts[at]}`);
  const { table } = tableOf(`序号|${headings}|总投资（万元）|年度计划（万元）\n${numbered.join('\n')}`);
  expect([dataRows(table), [...table.memberOf]]).toEqual([[2, 3, 4, 5], []]);
});
