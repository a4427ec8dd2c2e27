import { describe, expect, test } from 'vitest';
import { cellName, type Range } from '../../src/model/source.ts';
import { cellUnder, rawCellOf, tableSource } from '../../src/model/table.ts';
import { codes, type GridOptions, grid, recognise } from './grid.ts';

const read = (drawing: string, options: GridOptions = {}) => {
  const { value, findings } = recognise([grid(drawing, options)], { year: 2025, month: 6 });
  return { tables: value[0]!.tables, findings };
};

/** The names and amounts of each project, with the cells of the sheet as handed in: `沙河排洪渠 B2, 3600 B4`. */
function projects(drawing: string, merges: readonly Range[] = []): string[] {
  const { tables, findings } = read(drawing, { merges });
  expect(codes(findings)).toContain('sheet/turned');
  return tables.flatMap((table) => {
    const columns = ['name', 'agency', 'totalInvestment', 'annualPlan', 'completed'].flatMap(
      (field) => table.columns.find((column) => column.field === field) ?? [],
    );
    return table.rows.map((position) =>
      columns
        .map(({ column }) => {
          const { row, column: own } = tableSource(table, table.sheet.cells.rowNumber(position), column);
          const cell = cellUnder(table, position, column);
          return `${cell < 0 ? '' : rawCellOf(table.sheet, cell).text} ${cellName(row, own)}`;
        })
        .join(', '),
    );
  });
}

const merge = (top: number, left: number, bottom: number, right: number): Range => ({
  top,
  left,
  bottom,
  right,
});

/** What is said of a sheet: how its projects stand, by which label, in which cell. */
function said(drawing: string): string {
  const { tables, findings } = read(drawing);
  if (tables.length > 0) return 'list';
  return findings
    .map(({ code, facts, source }) =>
      code === 'sheet/layout' && 'layout' in facts
        ? `${facts.layout} ${facts.label} ${source.row}:${source.column}`
        : code,
    )
    .join();
}

describe('projects that do not stand one in a row', () => {
  test.each([
    [
      'cards that differ in their labels',
      `
工程名称：|沙河排洪渠|建设单位|水利局
总投资（万元）|3600|本年计划投资|1200
工程名称：|柳园加压站|建设单位|水利局
总投资（万元）|5400|本年完成投资|900`,
      'cards 工程名称： 1:1',
    ],
    [
      'sources beside projects of their own',
      '项目名称|总投资（万元）|资金来源|2025年计划（万元）\n沙河排洪渠|3600|中央|1000\n柳园加压站|5400|自筹|900\n北环路|880|中央|300\n南环路|770|自筹|200',
      'list',
    ],
    [
      'cards with a line between them that the first does not have',
      `
项目名称|沙河排洪渠
责任单位|水利局
总投资（万元）|3600
以下项目缓建
项目名称|柳园加压站
责任单位|水利局
总投资（万元）|5400`,
      'cards 项目名称 1:1',
    ],
    [
      'what to write beside each label',
      '项目名称|写批复上的全称\n责任单位|写牵头部门\n总投资（万元）|不留小数\n本年完成投资（万元）|截至月底',
      'cards 项目名称 1:1',
    ],
    [
      'what to write, with an example',
      '项目名称|写批复上的全称|沙河排洪渠\n责任单位|写牵头部门|水利局\n总投资（万元）|不留小数|3600',
      'in-columns 项目名称 1:1',
    ],
    [
      'a form with room for opinions',
      '项目名称|沙河排洪渠|建设单位|水利局\n总投资（万元）|3600|本年计划投资（万元）|1200\n建设内容|疏浚6公里\n初审意见\n复审意见',
      'cards 项目名称 1:1',
    ],
    [
      'a card that says one thing twice',
      '项目名称|沙河排洪渠\n责任单位|水利局\n总投资（万元）|3600\n总投资（万元）|4200',
      'cards 项目名称 1:1',
    ],
    [
      'rows of plan and done, of which one has no word',
      `
项目名称|总投资（万元）|类别|全年投资
沙河排洪渠|3600|计划投资|1000
||完成投资|400
柳园加压站|5400|计划投资|900
||完成投资|300
北环路|880||200`,
      'in-turn 类别 1:3',
    ],
    [
      'rows of one project that differ in its total',
      `
项目名称|总投资（万元）|类别|全年投资
沙河排洪渠|3600|计划投资|1000
|3700|完成投资|400
柳园加压站|5400|计划投资|900
||完成投资|300`,
      'in-turn 类别 1:3',
    ],
    // The nearest lists that are read.
    [
      'such words beside projects of their own',
      '项目名称|责任单位|总投资（万元）|投资类别\n沙河排洪渠|水利局|3600|计划投资\n柳园加压站|水利局|5400|完成投资\n北环路|交通局|880|计划投资\n南环路|交通局|770|完成投资',
      'list',
    ],
    [
      'a phase, the agency in the next row',
      '项目名称|责任单位|总投资（万元）|项目性质\n沙河排洪渠|水利局|3600|计划开工\n柳园加压站|水利局|5400|已完工\n北环路|交通局|880|计划开工\n南环路|交通局|770|已完工',
      'list',
    ],
    [
      'a header of two levels that comes again on each page',
      `
项目名称|责任单位|投资完成情况|
||计划总投资|本年完成
沙河排洪渠|水利局|3600|500
项目名称|责任单位|投资完成情况|
||计划总投资|本年完成
柳园加压站|水利局|5400|100
项目名称|责任单位|投资完成情况|
||计划总投资|本年完成
北环路|交通局|880|60`,
      'list',
    ],
    // And pages that hold no project.
    ['two labels and their answers', '填报单位|水利局\n联系人|王工', 'file/no-table'],
    ['a cover', '重点项目名称目录\n责任单位：水利局', 'file/no-table'],
  ])('%s', (_, drawing, expected) => {
    expect(said(drawing)).toBe(expected);
  });

  test('cards beside a list repeat it: they are only no list', () => {
    const list = grid('项目名称|责任单位|总投资（万元）\n沙河排洪渠|水利局|3600', { name: '清单' });
    const card = grid('项目名称|沙河排洪渠\n责任单位|水利局\n总投资（万元）|3600', { name: '卡片' });
    const { value, findings } = recognise([list, card], { year: 2025 });
    expect(value.map(({ tables }) => tables.length)).toEqual([1, 0]);
    expect(codes(findings)).toEqual(['sheet/no-table']);
  });
});

test('how to fill in a form that nobody filled in is no card', () => {
  const form = grid('项目名称|责任单位|总投资（万元）', { name: '清单' });
  const how = grid('项目名称|写批复上的全称\n责任单位|写牵头部门\n总投资（万元）|不留小数', { name: '说明' });
  expect(codes(recognise([form, how], { year: 2025 }).findings)).toContain('file/blank-form');
});

describe('sheets that are turned', () => {
  test.each([
    [
      'a block a project',
      `
重点工程情况卡
工程名称：|沙河排洪渠|建设单位|水利局
总投资（万元）|3600|本年计划投资|1200
重点工程情况卡
工程名称：|柳园加压站|建设单位|水利局
总投资（万元）|5400|本年计划投资|900`,
      [],
      ['沙河排洪渠 B2, 3600 B3, 1200 D3', '柳园加压站 B5, 5400 B6, 900 D6'],
    ],
    [
      'values beside merged labels, and below a row of labels',
      `
第1号
项目名称||沙河排洪渠
责任单位||水利局
总投资（万元）|本年计划投资|1-6月完成投资
3600|1200|500
形象进度||箱涵浇筑
第2号
项目名称||柳园加压站
责任单位||城管局
总投资（万元）|本年计划投资|1-6月完成投资
5400|900|
形象进度||基坑开挖
注：数据由各单位提供。`,
      [
        merge(2, 1, 2, 2),
        merge(3, 1, 3, 2),
        merge(6, 1, 6, 2),
        merge(8, 1, 8, 2),
        merge(9, 1, 9, 2),
        merge(12, 1, 12, 2),
      ],
      [
        '沙河排洪渠 C2, 水利局 C3, 3600 A5, 1200 B5, 500 C5',
        '柳园加压站 C8, 城管局 C9, 5400 A11, 900 B11,  C11',
      ],
    ],
    [
      'a column a project, in groups',
      `
重点项目情况
|||单位：万元
序号||1|2
项目名称||沙河排洪渠|柳园加压站
责任单位||水利局|
总投资||3600|5400
本年投资|计划|1200|900
|1-6月完成|500|`,
      [
        merge(3, 1, 3, 2),
        merge(4, 1, 4, 2),
        merge(5, 1, 5, 2),
        merge(6, 1, 6, 2),
        merge(7, 1, 8, 1),
        merge(5, 3, 5, 4),
      ],
      [
        '沙河排洪渠 C4, 水利局 C5, 3600 C6, 1200 C7, 500 C8',
        '柳园加压站 D4, 水利局 D5, 5400 D6, 900 D7,  D8',
      ],
    ],
    [
      'columns of plan and done below each project, and remarks on the labels',
      `
项目名称|沙河排洪渠||柳园加压站||备注
责任单位|水利局||城管局||
指标|计划|完成|计划|完成|
总投资（万元）|3600||5400||含征地
2025年投资（万元）|1200|500|900|300|快报`,
      [
        merge(1, 2, 1, 3),
        merge(1, 4, 1, 5),
        merge(2, 2, 2, 3),
        merge(2, 4, 2, 5),
        merge(4, 2, 4, 3),
        merge(4, 4, 4, 5),
      ],
      [
        '沙河排洪渠 B1, 水利局 B2, 3600 B4, 1200 B5, 500 C5',
        '柳园加压站 D1, 城管局 D2, 5400 D4, 900 D5, 300 E5',
      ],
    ],
    [
      'rows by year',
      `
项目名称|总投资（万元）|年度|计划投资（万元）|完成投资（万元）
沙河排洪渠|3600|2024年|700|650
||2025年|1000|400
柳园加压站|5400|2024年|500|480
||2025年|900|300`,
      [],
      ['沙河排洪渠 A2, 3600 B2, 1000 D3, 400 E3', '柳园加压站 A4, 5400 B4, 900 D5, 300 E5'],
    ],
    [
      'plan above done, the name once, totals in the same words',
      `
项目名称|总投资（万元）|类别|全年（万元）|一季度（万元）
沙河排洪渠|3600|计划|1000|300
||完成|400|200
柳园加压站|5400|计划|900|100
||完成|300|90
合计|9000|计划|1900|400
||完成|700|290`,
      [],
      ['沙河排洪渠 A2, 3600 B2, 1000 D2, 400 D3', '柳园加压站 A4, 5400 B4, 900 D4, 300 D5'],
    ],
    [
      'a project without a row for what was done',
      `
项目名称|总投资（万元）|类别|全年（万元）
沙河排洪渠|3600|计划|1000
||完成|400
柳园加压站|5400|计划|900
北环路|880|计划|300
||完成|60`,
      [],
      [
        '沙河排洪渠 A2, 3600 B2, 1000 D2, 400 D3',
        '柳园加压站 A4, 5400 B4, 900 D4,  D4',
        '北环路 A5, 880 B5, 300 D5, 60 D6',
      ],
    ],
    [
      'plan, done and rate, the name again and again, a section between',
      `
序号|项目名称|责任单位|总投资（万元）|指标|投资（万元）|形象进度
一、|水利工程
1|沙河排洪渠|水利局|3600|年度计划投资|600|箱涵浇筑
1|沙河排洪渠|水利局|3600|本年完成投资|500|箱涵浇筑
1|沙河排洪渠|水利局|3600|完成率|83%|
2|柳园加压站|水利局|5400|年度计划投资|400|基坑开挖
2|柳园加压站|水利局|5400|本年完成投资|100|基坑开挖`,
      [],
      [
        '沙河排洪渠 B3, 水利局 C3, 3600 D3, 600 F3, 500 F4',
        '柳园加压站 B6, 水利局 C6, 5400 D6, 400 F6, 100 F7',
      ],
    ],
  ])('%s', (_, drawing, merges, expected) => {
    expect(projects(drawing, merges)).toEqual(expected);
  });

  test('a hidden row is not turned away', () => {
    const drawing = '项目名称|沙河排洪渠\n责任单位|水利局\n总投资（万元）|3600';
    expect(codes(read(drawing).findings)).toContain('sheet/turned');
    expect(codes(read(drawing, { hiddenRows: [3] }).findings)).toEqual(['sheet/layout']);
  });
});
