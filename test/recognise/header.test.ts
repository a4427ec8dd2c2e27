import { describe, expect, test } from 'vitest';
import { dataRows, tableOf } from './grid.ts';

const fieldsOf = (drawing: string, merges: Parameters<typeof tableOf>[1] = {}) => {
  const { table } = tableOf(drawing, merges, { year: 2022, month: 5 });
  return { header: table.headerRows, rows: dataRows(table), fields: table.columns.map(({ field }) => field) };
};

describe('which rows are the header', () => {
  test('a last row that holds nothing but the lower ends of merges', () => {
    const down = (column: number, top: number) => ({ top, left: column, bottom: 3, right: column });
    const { header, rows, fields } = fieldsOf(
      '序号|项目名称|总投资|2022年完成情况|\n|||1-5月完成投资|形象进度\n\n1|松河大桥|900|200|主体施工\n2|松河水厂|800|100|基础施工',
      {
        merges: [
          down(1, 1),
          down(2, 1),
          down(3, 1),
          { top: 1, left: 4, bottom: 1, right: 5 },
          down(4, 2),
          down(5, 2),
        ],
      },
    );
    expect([header, rows]).toEqual([
      [1, 2],
      [4, 5],
    ]);
    expect(fields).toEqual(['serial', 'name', 'totalInvestment', 'completed', 'siteProgress']);
  });

  test('a single label below its group', () => {
    const down = (column: number) => ({ top: 1, left: column, bottom: 2, right: column });
    const { header, fields } = fieldsOf(
      '项目名称|总投资|年度计划|投资完成\n|||1-5月累计\n松河大桥|900|300|200',
      { merges: [down(1), down(2), down(3)] },
    );
    expect(header).toEqual([1, 2]);
    expect(fields.at(-1)).toBe('completed');
  });

  test.each([
    ['a title', '桐岭县2022年1—4月重点项目表'],
    ['who filled it in and when', '填报单位：桐岭县|||填报时间：2022年6月2日'],
    ['who filled it in, and the unit', '填报单位：桐岭县|||（单位：万元）'],
    [
      'who filled it in, below the title',
      '桐岭县2022年1—4月重点项目表\n填报单位：桐岭县|填报日期：2022年6月2日||单位：万元',
    ],
  ])('%s is no level of it', (_, line) => {
    const { header } = fieldsOf(`${line}\n项目名称|总投资|年度计划|累计完成\n松河大桥|900|300|200`);
    expect(header).toEqual([1 + line.split('\n').length]);
  });

  test('without merges, a group ends where the next label of its level stands', () => {
    const { fields } = fieldsOf(
      '序号|项目名称|年度计划|完成投资||总投资\n|||本月完成|1-5月累计|\n||万元|万元|万元|万元\n1|松河大桥|300|20|200|900',
    );
    expect(fields).toEqual([
      'serial',
      'name',
      'annualPlan',
      'completedMonth',
      'completed',
      'totalInvestment',
    ]);
  });

  test('years and spans of months in figures are labels', () => {
    const { header, fields } = fieldsOf(
      '项目名称|责任单位|总投资|投资计划||完成投资\n|||2021|2022|2022.1-5\n松河大桥|交通局|900|100|300|200\n松河水厂|水务局|800|200|250|100',
    );
    expect(header).toEqual([1, 2]);
    expect(fields).toEqual(['name', 'agency', 'totalInvestment', undefined, 'annualPlan', 'completed']);
    expect(
      fieldsOf('项目名称|总投资|2022|2022.1-5\n松河大桥|900|300|200\n松河水厂|800|250|100').fields,
    ).toEqual(['name', 'totalInvestment', undefined, 'completed']);
  });

  test('units below a group of two levels are none', () => {
    const { header, fields } = fieldsOf(
      '项目名称|责任单位|投资情况|||\n||总投资|2021年底累计完成|2022年|\n||||计划投资|1-5月完成投资\n||万元|万元|万元|万元\n松河大桥|松河区|900|100|300|200',
    );
    expect(header).toEqual([1, 2, 3]);
    expect(fields.slice(2)).toEqual(['totalInvestment', 'completedBefore', 'annualPlan', 'completed']);
  });

  test('a project whose amounts have their unit is no level of a header that comes again below it', () => {
    const label = '序号|项目名称|责任单位|年度目标|总投资|年度计划投资|1-5月完成投资';
    const { table } = tableOf(
      `${label}\n1|松河大桥|松河区|建成投用|900万元|300万元|200万元\n2|松河水库|松河区|建成投用|800万元|100万元|约50万\n${label}\n3|松河水厂|松河区|建成投用|700万元|100万元|0.5亿元`,
      {},
      { year: 2022, month: 5 },
    );
    expect(dataRows(table)).toEqual([2, 3, 5]);
  });

  test.each([
    ['above units', '项目名称|责任单位|总投资|完成投资\n|||1-5月累计完成\n||千元|千元', [1, 2]],
    ['above column numbers', '项目名称|责任单位|总投资|完成投资\n|||1-5月累计完成\n甲|乙|1|2', [1, 2]],
    [
      'below a group',
      '项目名称|责任单位|总投资|2022年投资|\n|||计划投资|完成投资\n||||1-5月累计完成',
      [1, 2, 3],
    ],
  ])('a lone label below another one, %s', (_, labels, rows) => {
    const amounts = labels.includes('计划') ? '900|300|200' : '900|200';
    const { header, fields, rows: data } = fieldsOf(`${labels}\n松河大桥|松河区|${amounts}`);
    expect(header).toEqual(rows);
    expect(data).toHaveLength(1);
    expect([fields[2], fields.at(-1)]).toEqual(['totalInvestment', 'completed']);
  });

  test.each([
    [
      'below a group that is written in two rows',
      '序号|项目名称|责任单位|总投资|2022年投资||\n|||| 计划投资|完成投资|备注\n|||||本月完成投资|\n1|松河大桥|松河区|900|300|20|',
      [1, 2, 3],
      'completedMonth',
    ],
    [
      'a mere month',
      '序号|项目名称|责任单位|总投资|2022年投资|\n||||计划投资|完成投资\n|||||本月份\n1|松河大桥|松河区|900|300|20',
      [1, 2, 3],
      'completedMonth',
    ],
    [
      'two of them, one a part',
      '序号|项目名称|责任单位|总投资|年度计划|完成投资|完成投资\n|||||本月完成投资|其中征拆费用\n1|松河大桥|松河区|900|300|20|7',
      [1, 2],
      'completedMonth',
    ],
    [
      'the month, and another one',
      '序号|项目名称|责任单位|总投资|年度计划|完成投资|完成投资\n|||||本月完成投资|上月累计完成投资\n1|松河大桥|松河区|900|300|20|7',
      [1, 2],
      'completedMonth',
    ],
    [
      'words in two columns of amounts, which are no labels',
      '序号|项目名称|责任单位|总投资|年度计划|完成投资|备注\n|||||暂无|待补充\n1|松河大桥|松河区|900|300|20|',
      [1],
      'completed',
    ],
  ])('labels below labels: %s', (_, list, rows, field) => {
    const { header, fields } = fieldsOf(list);
    expect(header).toEqual(rows);
    expect(fields[5]).toBe(field);
  });

  test('a section below the header is no level of it, whatever column it stands in', () => {
    const { header } = fieldsOf(
      '序号|项目名称|责任单位|总投资|1-5月完成投资\n||市交通局\n1|松河大桥||900|200\n|2022年计划项目\n2|松河水厂||800|100',
    );
    expect(header).toEqual([1]);
  });

  test('groups without merges, below a title that is merged over them', () => {
    const { fields } = fieldsOf(
      '2022年5月重点项目表\n项目名称|责任单位|投资情况（千元）|||备注\n||总投资|2022年投资||\n|||计划投资|1-5月完成投资|\n松河大桥|松河区|900|300|200|',
      { merges: [{ top: 1, left: 1, bottom: 1, right: 6 }] },
    );
    expect(fields).toEqual(['name', 'agency', 'totalInvestment', 'annualPlan', 'completed', 'remark']);
  });

  test.each(['项目名称', '建设项目', '重点建设项目', '重大项目'])('%s names the projects', (label) => {
    expect(fieldsOf(`${label}|责任单位|总投资（万元）\n松河大桥|松河区|900`).fields[0]).toBe('name');
  });

  test('three columns are enough', () => {
    expect(fieldsOf('项目名称|责任单位|总投资（万元）\n松河大桥|松河区|900').header).toEqual([1]);
  });
});

test('the header again, its lower level a single label', () => {
  const down = (top: number) => [1, 2, 3].map((left) => ({ top, left, bottom: top + 1, right: left }));
  const header = '项目名称|责任单位|总投资|投资完成\n|||1-5月累计';
  const { table, findings } = tableOf(
    `${header}\n松河大桥|松河区|900|200\n${header}\n松河水厂|松河区|800|300`,
    { merges: [...down(1), ...down(4)] },
    { year: 2022, month: 5 },
  );
  expect(dataRows(table)).toEqual([3, 6]);
  expect(findings.filter(({ code }) => code === 'name/missing')).toEqual([]);
});

test('the year of a list that does not say it is not that of a heading over few columns', () => {
  const { table } = tableOf(
    '重点项目进展表\n序号|项目名称|责任单位|投资情况\n|||总投资|截至2021年底累计完成|本年投资\n||||| 1-5月完成\n1|松河大桥|松河区|900|100|200\n2|松河水厂|松河区|800|100|300',
    {
      merges: [
        ...[1, 2, 3].map((left) => ({ top: 2, left, bottom: 4, right: left })),
        { top: 2, left: 4, bottom: 2, right: 6 },
        ...[4, 5].map((left) => ({ top: 3, left, bottom: 4, right: left })),
      ],
    },
    { year: 2022, month: 5 },
  );
  expect(table.columns.map(({ field }) => field)).toEqual([
    'serial',
    'name',
    'agency',
    'totalInvestment',
    'completedBefore',
    'completed',
  ]);
});

test('a label of names over two columns: the right one, and the left one where it stands alone', () => {
  const { table } = tableOf(
    '序号|项目名称||总投资（万元）|年度计划（万元）\n1|老旧小区改造|桐岭东里|900|300\n2||桐岭西里|800|200\n3|松河大桥||700|100',
    {
      merges: [
        { top: 1, left: 2, bottom: 1, right: 3 },
        { top: 2, left: 2, bottom: 3, right: 2 },
        { top: 4, left: 2, bottom: 4, right: 3 },
      ],
    },
  );
  const column = table.columns.find(({ field }) => field === 'name')!.column;
  const { cells } = table.sheet;
  expect(table.rows.map((position) => cells.text(cells.inRow(position, column)))).toEqual([
    '桐岭东里',
    '桐岭西里',
    '松河大桥',
  ]);
});
