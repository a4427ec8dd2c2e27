import { describe, expect, test } from 'vitest';
import { cellName } from '../../src/model/source.ts';
import type { Table } from '../../src/model/table.ts';
import { type GridOptions, grid, recognise } from './grid.ts';

const BARE = '序号|项目名称|总投资|年度计划投资|1-5月完成投资';

function tablesOf(drawing: string, options: GridOptions = {}) {
  const { value, findings } = recognise([grid(drawing, options)], {}, '清单.xlsx');
  return { tables: value.flatMap((sheet) => sheet.tables), codes: findings.map((one) => one.code) };
}

/** The names a table holds, and the unit of its totals. */
function shown(table: Table) {
  const column = (field: string) => table.columns.find((one) => one.field === field);
  const names = table.rows.map((position) => {
    const cell = table.sheet.cells.inRow(position, column('name')?.column ?? 0);
    return table.sheet.cells.text(cell);
  });
  return [names.join('、'), column('totalInvestment')?.unit].join(' ');
}

describe('one below the other', () => {
  const first = `桐岭县2024年1—5月重点项目表\n单位：万元\n${BARE}\n1|桐岭水库|5000|900|300`;

  test.each([
    [
      'a unit beside a heading, the header again',
      `${first}\n\n二、新开工项目　单位：亿元\n${BARE}\n1|桐岭大桥|2|0.5|0.1`,
      ['桐岭水库 万元', '桐岭大桥 亿元'],
    ],
    [
      'a line of its own, the header again',
      `${first}\n金额单位：千元\n${BARE}\n1|桐岭大桥|20000|5000|1000`,
      ['桐岭水库 万元', '桐岭大桥 千元'],
    ],
    [
      'a line of its own, and the rows go on',
      `${first}\n（以下项目单位：亿元）\n2|桐岭大桥|2|0.5|0.1\n3|桐岭泵站|1|0.5|0.1`,
      ['桐岭水库 万元', '桐岭大桥、桐岭泵站 亿元'],
    ],
    [
      'columns in another order, nothing said',
      `${first}\n\n序号|项目名称|年度计划投资|1-5月完成投资|总投资\n1|桐岭大桥|500|100|2000`,
      ['桐岭水库 万元', '桐岭大桥 万元'],
    ],
    [
      'title, unit and header of a new page',
      `${first}\n桐岭县2024年1—5月重点项目表（续表）\n单位：万元\n${BARE}\n2|桐岭大桥|2000|500|100`,
      ['桐岭水库、桐岭大桥 万元'],
    ],
    [
      'the unit of a new page, no header',
      `${first}\n单位：万元\n2|桐岭大桥|2000|500|100`,
      ['桐岭水库、桐岭大桥 万元'],
    ],
    [
      'the header of a new page, whose last level says a unit',
      `${first.replace(BARE, '序号|项目名称|总投资|年度投资|\n|||计划（万元）|1-5月完成（万元）')}\n序号|项目名称|总投资|年度投资|\n|||计划（万元）|1-5月完成（万元）\n2|桐岭大桥|2000|500|100`,
      ['桐岭水库、桐岭大桥 万元'],
    ],
    [
      'a sentence below the rows of each',
      `${BARE}\n1|桐岭水库|5000|900|300\n（本表金额单位为万元，面积单位为亩）\n\n松河区2024年1—5月重点项目表\n${BARE}\n1|桐岭大桥|2|0.5|0.1\n（本表金额单位为亿元，面积单位为亩）\n\n云台镇2024年1—5月重点项目表\n${BARE}\n1|云台学校|3000|500|100\n本表投资额均以万元计。`,
      ['桐岭水库 万元', '桐岭大桥 亿元', '云台学校 万元'],
    ],
    ['a unit below the rows', `${BARE}\n1|桐岭水库|5|0.9|0.3\n||||单位：亿元`, ['桐岭水库 亿元']],
    [
      'a unit below the rows of the second',
      `${first}\n新开工项目清单\n${BARE}\n1|桐岭大桥|2|0.5|0.1\n注：本表金额均以亿元计`,
      ['桐岭水库 万元', '桐岭大桥 亿元'],
    ],
  ])('%s', (_, drawing, expected) => {
    expect(tablesOf(drawing).tables.map(shown)).toEqual(expected);
  });

  test('reporters without titles, with and without the header again', () => {
    const { tables } = tablesOf(`
填报单位：桐岭县发展和改革局
${BARE}
1|桐岭水库|5000|900|300
填报单位：松河区发展和改革局
1|松河大桥|2000|500|100
填报单位：云台镇人民政府
${BARE}
1|云台学校|3000|500|100`);
    expect(tables.map((table) => [shown(table).split(' ')[0], table.context.reporter])).toEqual([
      ['桐岭水库', '桐岭县发展和改革局'],
      ['松河大桥', '松河区发展和改革局'],
      ['云台学校', '云台镇人民政府'],
    ]);
  });

  test('who signs below a block does not report the next', () => {
    const { tables } = tablesOf(`
桐岭县重点项目表
${BARE}
1|桐岭水库|5000|900|300
填报单位：桐岭县发展和改革局|填报人：王某
松河区重点项目表
${BARE}
1|松河大桥|2000|500|100`);
    expect(tables.map(({ context }) => [context.title, context.titleAgency])).toEqual([
      ['桐岭县重点项目表', '桐岭县'],
      ['松河区重点项目表', '松河区'],
    ]);
    expect(tables[1]!.context).toMatchObject({
      reporter: '桐岭县发展和改革局',
      taken: { reporter: 'above' },
    });
  });

  test('what a block does not say holds from the block above, and is marked so', () => {
    const { tables } = tablesOf(`${first}\n\n序号|项目名称|年度计划投资|总投资\n1|桐岭大桥|500|2000`);
    expect(tables[1]!.context).toMatchObject({
      title: '桐岭县2024年1—5月重点项目表',
      year: 2024,
      month: 5,
      taken: { title: 'above', year: 'above', month: 'above' },
    });
    expect(tables[1]!.columns.at(-1)).toMatchObject({ unit: '万元', unitFrom: 'above' });
    expect(tables[0]!.context.taken).toEqual({});
  });

  test('headings give each block its phase', () => {
    const { tables } = tablesOf(
      `${first.replace('单位：万元', '一、续建项目|||单位：万元')}\n二、新开工项目|||单位：亿元\n${BARE}\n1|桐岭大桥|2|0.5|0.1`,
    );
    expect(tables.map(({ context }) => context.heading)).toEqual(['一、续建项目', '二、新开工项目']);
  });
});

describe('side by side', () => {
  const FULL =
    '序号|项目|责任单位|总投资|截至2023年底累计完成投资|2024年计划投资|本月完成投资|1-5月累计完成投资';
  const two = (gap: string) =>
    `${BARE}${gap}${BARE}\n1|桐岭水库|5000|900|300${gap}3|松河大桥|2000|500|100\n2|桐岭泵站|4000|800|200${gap}4|松河学校|3000|600|200`;

  test.each([
    ['the sum over both is about neither alone', '14000|2800|800', []],
    ['the sum of the lane is about that', '9000|1700|500', [{ from: 0, to: 2 }]],
    ['neither is held against its lane', '14000|2900|800', [{ from: 0, to: 2 }]],
  ])('one total below the left one: %s', (_, sums, expected) => {
    const [left, right] = tablesOf(`单位：万元\n${two('||')}\n|合计|${sums}`).tables;
    expect(left!.totals.map(({ covers }) => covers.slice(0, 1))).toEqual([expected]);
    expect(right!.totals).toEqual([]);
  });

  test.each([
    [
      'with an empty column between',
      `单位：万元\n${two('||')}`,
      ['桐岭水库、桐岭泵站 万元', '松河大桥、松河学校 万元'],
    ],
    ['without one', `单位：万元\n${two('|')}`, ['桐岭水库、桐岭泵站 万元', '松河大桥、松河学校 万元']],
    [
      'three of different length',
      `单位：万元\n${BARE}|${BARE}|${BARE}\n1|甲渠|5000|900|300|2|乙渠|4000|900|300|4|丁渠|2000|900|300\n|||||3|丙渠|3000|900|300`,
      ['甲渠 万元', '乙渠、丙渠 万元', '丁渠 万元'],
    ],
    [
      'each with a unit of its own',
      `单位：万元|||||单位：亿元\n${two('|')}`,
      ['桐岭水库、桐岭泵站 万元', '松河大桥、松河学校 亿元'],
    ],
    [
      'without numbers, columns in another order',
      '单位：万元\n项目名称|总投资|年度计划投资||年度计划投资|项目名称|总投资\n甲渠|5000|900||400|乙渠|4000',
      ['甲渠 万元', '乙渠 万元'],
    ],
    [
      'each with its own title and unit, in columns of another order',
      `桐岭县项目表||||||松河区项目表\n单位：千元||||||单位：千元\n${BARE}||1-5月完成投资|总投资|序号|项目名称|年度计划投资\n1|桐岭水库|5000|900|300||200|4000|1|松河大桥|800`,
      ['桐岭水库 千元', '松河大桥 千元'],
    ],
    [
      'each called by its phase, and what is 项目 below it',
      `2024年1-5月续建重点项目进展情况表（单位：元）|||||||||2024年1-5月竣工重点项目进展情况表（单位：元）|||||||||2024年1-5月储备重点项目进展情况表（单位：元）|||||||||2024年1-5月新开工重点项目进展情况表（单位：元）|||||||\n${[FULL, FULL, FULL, FULL].join('||')}\n1|桐岭水库|桐岭县|5000|2000|900|60|300||1|松河大桥|松河区|2000|1200|500|40|100||1|丙渠|松河区|800||||||1|丁路|松河区|700|0|300|20|90\n2|桐岭泵站|桐岭县|4000|1000|800|50|200|||合计||2000|1200|500|40|100|||合计||800|0|0|0|0|||合计||700|0|300|20|90`,
      ['桐岭水库、桐岭泵站 元', '松河大桥 元', '丙渠 元', '丁路 元'],
    ],
    [
      'each with a sentence about its unit',
      `说明：本表投资额以千元为单位填报||||||说明：本表投资额以千元为单位填报\n${two('||')}`,
      ['桐岭水库、桐岭泵站 千元', '松河大桥、松河学校 千元'],
    ],
    [
      'totals below each',
      `单位：万元\n${two('|')}\n|合计|9000|1700|500||合计|5000|1100|300`,
      ['桐岭水库、桐岭泵站 万元', '松河大桥、松河学校 万元'],
    ],
    [
      'one of them with its headings again beside a row of the other',
      `单位：万元\n${two('||')}\n3|桐岭新桥|6000|900|300||${BARE}\n4|桐岭新校|7000|900|300||5|松河医院|2000|500|100`,
      ['桐岭水库、桐岭泵站、桐岭新桥、桐岭新校 万元', '松河大桥、松河学校、松河医院 万元'],
    ],
    [
      'the same beside a row whose amounts are texts with invisible characters',
      `单位：万元\n${two('||')}\n3|桐岭新桥|\u200e6000|\ufeff900|\u200b300||${BARE}\n4|桐岭新校|7000|900|300||5|松河医院|2000|500|100`,
      ['桐岭水库、桐岭泵站、桐岭新桥、桐岭新校 万元', '松河大桥、松河学校、松河医院 万元'],
    ],
    [
      'the same beside a row of mere words',
      `单位：万元\n${two('||')}\n3|桐岭新桥|待定|待定|待定||${BARE}\n4|桐岭新校|7000|900|300||5|松河医院|2000|500|100`,
      ['桐岭水库、桐岭泵站、桐岭新桥、桐岭新校 万元', '松河大桥、松河学校、松河医院 万元'],
    ],
    [
      'and a table as wide as both below them',
      `单位：万元\n${two('|')}\n\n松河区储备项目表\n序号|项目名称|责任单位|项目性质|开工时间|竣工时间|总投资|年度计划投资\n1|丙渠|松河区|储备|2024.3|2025.6|6000|300`,
      ['桐岭水库、桐岭泵站 万元', '松河大桥、松河学校 万元', '丙渠 万元'],
    ],
  ])('%s', (_, drawing, expected) => {
    expect(tablesOf(drawing).tables.map(shown)).toEqual(expected);
  });

  test('what a list is called stands over it', () => {
    const merged = (left: number) => ({ top: 2, left, bottom: 2, right: left + 4 });
    const { tables } = tablesOf(`桐岭县2024年1—5月重点项目表\n续建项目|||||新开工项目||||\n${two('|')}`, {
      merges: [{ top: 1, left: 1, bottom: 1, right: 10 }, merged(1), merged(6)],
    });
    expect(tables.map(({ context }) => [context.title, context.heading])).toEqual([
      ['桐岭县2024年1—5月重点项目表', '续建项目'],
      ['桐岭县2024年1—5月重点项目表', '新开工项目'],
    ]);
  });

  test('a title over a first column without a label', () => {
    const { tables } = tablesOf(
      `桐岭县项目表||||||松河区项目表\n${BARE}|||${BARE}\n1|桐岭水库|5000|900|300|||1|松河大桥|2000|500|100`,
    );
    expect(tables.map(({ context }) => context.titleAgency)).toEqual(['桐岭县', '松河区']);
  });

  test('cells keep their addresses', () => {
    const { tables } = tablesOf(`单位：万元\n${two('||')}`);
    const [, right] = tables;
    const { cells } = right!.sheet;
    const cell = cells.inRow(right!.rows[0]!, 8);
    expect([cells.text(cell), cellName(cells.rowNumber(right!.rows[0]!), cells.column(cell))]).toEqual([
      '松河大桥',
      'H3',
    ]);
  });

  test.each([
    ['a column that comes twice', `${BARE}|完成投资|备注\n1|桐岭水库|5000|900|300|310|无`],
    ['names over two columns', '序号|项目名称|项目名称|总投资|年度计划投资\n1|棚改|桐岭片区|5000|900'],
    [
      'a change beside what was',
      '序号|项目名称|总投资|年度计划投资|调整后总投资|调整后年度计划投资\n1|桐岭水库|1|2|3|4',
    ],
  ])('%s is one list', (_, drawing) => {
    expect(tablesOf(drawing).tables).toHaveLength(1);
  });
});
