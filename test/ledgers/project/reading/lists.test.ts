import { describe, expect, test } from 'vitest';
import { settlePackages } from '../../../../src/ledgers/project/reading/packages.ts';
import { readProjects } from '../../../../src/ledgers/project/reading/read-projects.ts';
import type { Range } from '../../../../src/model/source.ts';
import { grid, recognise } from '../../../recognise/grid.ts';

const SEPTEMBER = { year: 2024, month: 9 };
const HEADER = '序号|项目名称|总投资（万元）|年度计划（万元）|1-9月完成（万元）|形象进度|责任单位';

/** Projects, and sums of total, plan and completed in 万元. */
function figures(drawing: string, merges: readonly Range[] = []) {
  const sheets = drawing
    .split('\n---\n')
    .map((one, at) => grid(one.replace(/^\n/, ''), { name: `表${at + 1}`, merges }));
  const tables = recognise(sheets, { year: 2024, month: 9 }, '青山县.xlsx').value.flatMap(
    (sheet) => sheet.tables,
  );
  const projects = tables.flatMap(
    (table) => settlePackages(table, readProjects(table, SEPTEMBER).value).value,
  );
  const sum = (field: 'totalInvestment' | 'annualPlan' | 'completed') =>
    projects.reduce((total, project) => total + (project[field] ?? 0), 0) / 10_000;
  return {
    figures: [
      projects.reduce((count, project) => count + project.size, 0),
      sum('totalInvestment'),
      sum('annualPlan'),
      sum('completed'),
    ],
    phases: projects.map((project) => project.phase ?? '-').join(' '),
  };
}

describe('counted once, whatever the layout', () => {
  test.each([
    [
      'a subtotal row without a mark',
      `${HEADER}\n|交通项目|4500|2000|1300||\n1|甲路|2000|1000|500|路基|市交通局\n2|乙路|2500|1000|800|路基|市交通局\n|产业项目|3000|1000|600||\n3|丁厂|3000|1000|600|主体|市经信局`,
      [3, 7500, 3000, 1900],
    ],
    [
      'the whole city above its parts',
      `${HEADER}\n|全市|4500|2000|1300||\n1|甲路|2000|1000|500|路基|市交通局\n2|乙路|2500|1000|800|路基|市交通局`,
      [2, 4500, 2000, 1300],
    ],
    [
      'letters number the sections',
      `${HEADER}\nA|产业项目|4500|2000|1300||\nA1|甲厂|2000|1000|500|主体|市经信局\nA2|乙厂|2500|1000|800|主体|市经信局`,
      [2, 4500, 2000, 1300],
    ],
    [
      'a total broken down below 其中',
      `${HEADER}\n|合计（2个）|4500|2000|1300||\n|其中：续建（1个）|2000|1000|500||\n|新开工（1个）|2500|1000|800||\n一、产业项目（2个）||||||\n1|甲厂|2000|1000|500|主体|市经信局\n2|乙厂|2500|1000|800|主体|市经信局`,
      [2, 4500, 2000, 1300],
    ],
    [
      'a second table with its columns in another order',
      `${HEADER}\n1|甲厂|2000|1000|500|主体|市经信局\n\n序号|项目名称|年度计划（万元）|1-9月完成（万元）|总投资（万元）|形象进度|责任单位\n1|乙厂|1000|800|2500|主体|市经信局`,
      [2, 4500, 2000, 1300],
    ],
    [
      'groups counted below the list',
      `${HEADER}\n1|甲厂|2000|1000|500|主体|市经信局\n2|乙厂|2500|1000|800|主体|市经信局\n\n类别|个数|总投资（万元）|年度计划（万元）|1-9月完成（万元）\n产业|2|4500|2000|1300`,
      [2, 4500, 2000, 1300],
    ],
    [
      'a sheet of groups with the same sums',
      `${HEADER}\n1|甲厂|2000|1000|500|主体|市经信局\n2|乙厂|2500|1000|800|主体|市经信局\n---\n项目名称|总投资（万元）|年度计划（万元）|1-9月完成（万元）\n产业发展类|4500|2000|1300`,
      [2, 4500, 2000, 1300],
    ],
    [
      'a register of problems beside the list',
      `${HEADER}\n1|甲厂|2000|1000|500|主体|市经信局\n---\n序号|项目名称|存在问题|责任单位|整改时限\n1|甲厂|用地|市自规局|10月`,
      [1, 2000, 1000, 500],
    ],
    [
      'members told by their sums',
      `${HEADER}\n1|老旧小区改造（共2个子项）|4000|2000|1000|施工|市住建局\n|南街小区|1500|1000|400||\n|北街小区|2500|1000|600||\n2|丁校|3000|1000|600|主体|市教育局`,
      [3, 7000, 3000, 1600],
    ],
    [
      'members that leave one amount to the package',
      `${HEADER}\n1|道路打包项目|4000|2000|900|施工|市住建局\n1.1|南街|1500|1000|||\n1.2|北街|2500|1000|||`,
      [2, 4000, 2000, 900],
    ],
    [
      'bracketed numbers throughout',
      `${HEADER}\n（1）|甲路|2000|1000|500|路基|市交通局\n（2）|乙路打包项目|2500|1000|800|路基|市交通局\n（3）|丁校|3000|1000|600|主体|市教育局`,
      [3, 7500, 3000, 1900],
    ],
    [
      'a project that begins with 其中',
      `${HEADER}\n1|其中湖水环境治理|2000|1000|500|主体|市水务局`,
      [1, 2000, 1000, 500],
    ],
    [
      'a page carried forward',
      `${HEADER}\n|承前页|900|400|100||\n1|甲厂|2000|1000|500|主体|市经信局`,
      [1, 2000, 1000, 500],
    ],
  ])('%s', (_, drawing, expected) => {
    expect(figures(drawing).figures).toEqual(expected);
  });

  test('an amount merged over two projects', () => {
    const merges = [3, 4, 5].map((column) => ({ top: 2, left: column, bottom: 3, right: column }));
    const drawing = `${HEADER}\n1|甲小区|3000|1200|900|施工|市住建局\n2|乙小区||||施工|市住建局`;
    expect(figures(drawing, merges).figures).toEqual([2, 3000, 1200, 900]);
  });
});

describe('the column that is meant', () => {
  const list = (header: string, row: string) =>
    `序号|项目名称|责任单位|总投资（万元）|年度计划（万元）|${header}\n1|甲厂|市经信局|2000|1000|${row}`;
  test.each([
    ['1-12月完成|1-9月完成', '900|500', 500],
    ['1-8月完成|1-9月完成', '400|500', 500],
    ['一季度完成|二季度完成|三季度完成|1-9月合计', '100|200|200|500', 500],
    ['已完成投资|其中：2024年完成投资', '1500|500', 500],
    ['9月完成|1-9月完成', '60|500', 500],
  ])('%s', (header, row, completed) => {
    expect(figures(list(header, row)).figures[3]).toBe(completed);
  });

  test('the total of a divided group', () => {
    const merges = [
      ...[1, 2, 3].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
      { top: 1, left: 4, bottom: 1, right: 6 },
      { top: 1, left: 7, bottom: 2, right: 7 },
    ];
    const drawing =
      '序号|项目名称|责任单位|总投资（万元）|||1-9月完成（万元）\n|||中央|省级|小计|\n1|甲厂|市经信局|500|1500|2000|500';
    expect(figures(drawing, merges).figures).toEqual([1, 2000, 0, 500]);
  });

  test.each([
    ['青山县2024年1-9月重点项目进度表（单位：亿元）'],
    ['（单位：亿元）'],
    ['單位：億元'],
    ['填报单位：青山县发改局  单位：亿元'],
  ])('the unit in %s', (line) => {
    const drawing = `${line}\n序号|项目名称|责任单位|总投资|年度计划|1-9月完成\n1|甲厂|市经信局|3|2|1`;
    expect(figures(drawing).figures).toEqual([1, 30_000, 20_000, 10_000]);
  });
});

describe('phases', () => {
  const list = (header: string, values: readonly string[]) =>
    `序号|项目名称|责任单位|${header}|建设年限|总投资（万元）\n${values.map((value, at) => `${at + 1}|工程${at}号|市经信局|${value}|2021-2025|100`).join('\n')}`;
  test.each([
    // 建设性质 tells how something is built, not what the year's plan has in mind for it.
    ['建设性质', ['新建', '新建', '新建'], '续建 续建 续建'],
    ['建设性质', ['新建', '扩建', '技改'], '续建 续建 续建'],
    ['建设性质', ['新建', '续建', '储备'], '新开工 续建 储备'],
    ['项目性质', ['计划新开工', '续建', '储备'], '新开工 续建 储备'],
  ])('%s %j', (header, values, expected) => {
    expect(figures(list(header, values)).phases).toBe(expected);
  });

  test.each([
    ['一、续建项目\n序号|项目名称|总投资（万元）|年度计划（万元）\n1|甲厂|100|50', '续建'],
    ['表1：计划新开工项目\n序号|项目名称|总投资（万元）|年度计划（万元）\n1|甲厂|100|50', '新开工'],
    ['序号|项目名称|总投资（万元）|年度计划（万元）\n一、省重点续建项目（1个）\n1|甲厂|100|50', '续建'],
    [
      '序号|项目名称|总投资（万元）|年度计划（万元）\n|续建项目小计|100|50\n1|甲厂|100|50\n|储备项目小计|200|0\n2|乙厂|200|0',
      '续建 储备',
    ],
  ])('%s', (drawing, expected) => {
    expect(figures(drawing).phases).toBe(expected);
  });
});

describe('sections and tables, as generators of lists write them', () => {
  const categories = (drawing: string) => {
    const table = recognise([grid(drawing.replace(/^\n/, ''))], { year: 2024 }, '青山县.xlsx').value[0]!
      .tables;
    return table
      .flatMap((one) => readProjects(one, SEPTEMBER).value)
      .map((project) => `${project.phase ?? '-'} ${project.category ?? '-'}`);
  };

  test.each([
    [
      'a section right below a header of two levels without merges',
      '序号|项目名称|项目性质|投资情况||\n|||总投资（万元）|年度计划投资（万元）|1-9月完成投资（万元）\n一、重大产业化\n1|甲工程|续建|1000|500|400',
      ['续建 重大产业化'],
    ],
    [
      'the same, the section in the column of names',
      '序号|项目名称|项目性质|投资情况||\n|||总投资（万元）|年度计划投资（万元）|1-9月完成投资（万元）\n|一、重大产业化\n1|甲工程|续建|1000|500|400',
      ['续建 重大产业化'],
    ],
    [
      'two levels of sections in one style',
      '序号|项目名称|总投资（万元）|年度计划投资（万元）\n——重大产业化\n——新开工项目\n1|甲工程|1000|500\n——续建项目\n2|乙工程|1000|500\n——重大功能性\n——续建项目\n3|丙工程|1000|500',
      ['新开工 重大产业化', '续建 重大产业化', '续建 重大功能性'],
    ],
    [
      'a title between two tables with the same header',
      '市城管委2024年9月新开工重点项目情况统计表\n序号|项目名称|计划开工时间|总投资（万元）\n1|甲工程|2024年5月|1000\n\n市城管委2024年9月续建重点项目情况统计表\n序号|项目名称|计划开工时间|总投资（万元）\n1|乙工程|2022年5月|1000',
      ['新开工 -', '续建 -'],
    ],
    [
      'groups in a list without numbers',
      '项目名称|项目性质|总投资（万元）|年度计划（万元）|1-9月完成（万元）\n重大产业化项目\n甲工程|续建|1000|500|400\n重大公共服务项目\n乙工程|续建|2000|600|300',
      ['续建 重大产业化', '续建 重大公共服务'],
    ],
    [
      'a section after the breakdown of a total',
      '序号|项目名称|项目性质|总投资（万元）|年度计划（万元）\n|合计||3000|1100\n|其中：省重点||1000|500\n重大产业化项目\n1|丙工程|续建|1000|500\n重大功能性项目\n2|戊工程|续建|2000|600',
      ['续建 重大产业化', '续建 重大功能性'],
    ],
    [
      'subtotals in words',
      '序号|项目名称|项目性质|总投资（万元）|年度计划（万元）\n重大产业化项目|||约1000万元|500万元\n1|丙工程|续建|1000|500',
      ['续建 重大产业化'],
    ],
  ])('%s', (_, drawing, expected) => {
    expect(categories(drawing)).toEqual(expected);
  });

  const two = (first: string, second: string) =>
    `序号|项目名称|总投资（万元）|年度计划（万元）\n1|${first}|1000|500\n2|${second}|900|400`;
  test.each([
    ['a copy that is hidden', 'hidden' as const, two('甲工程', '乙工程'), [2, 0]],
    ['other projects with the same sums', 'visible' as const, two('丙工程', '丁工程'), [2, 2]],
  ])('beside %s', (_, visibility, other, expected) => {
    const sheets = [grid(two('甲工程', '乙工程'), { name: '一' }), grid(other, { name: '二', visibility })];
    const { value } = recognise(sheets, { year: 2024 }, '青山县.xlsx');
    expect(value.map((sheet) => sheet.tables.reduce((sum, table) => sum + table.rows.length, 0))).toEqual(
      expected,
    );
  });

  test('what a column holds is judged by its own table', () => {
    const { value } = recognise(
      [
        grid(`
项目名称|储备阶段|项目级别|总投资（万元）|年度计划（万元）
甲工程|开展施工前准备|省级|1000|
乙工程|编报初步设计及施工图设计|市级|1000|

项目名称|级别|存在问题|总投资（万元）|年度计划（万元）
丙工程|市级|用地问题|1000|500
丁工程|市级|资金问题|1000|500
戊工程|市级|征拆问题|1000|500`),
      ],
      { year: 2024 },
      '青山县.xlsx',
    );
    expect(value[0]!.tables[0]!.columns.slice(1, 3).map((column) => column.field)).toEqual(['step', 'level']);
  });
});
