import { describe, expect, test } from 'vitest';
import { codes, grid, recognise } from './grid.ts';

const read = (drawing: string) => {
  const { value, findings } = recognise([grid(drawing)], { year: 2025, month: 6 });
  return { tables: value[0]!.tables, findings };
};

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
      'a block a project',
      `
重点工程情况卡
工程名称：|沙河排洪渠|建设单位|水利局
总投资（万元）|3600|本年计划投资|1200
工程名称：|柳园加压站|建设单位|水利局
总投资（万元）|5400|本年计划投资|900`,
      'cards 工程名称： 2:1',
    ],
    [
      'a sheet a project',
      '项目名称|沙河排洪渠\n责任单位|水利局\n总投资（万元）|3600\n形象进度|箱涵浇筑',
      'cards 项目名称 1:1',
    ],
    [
      'a column a project',
      '项目名称|沙河排洪渠|柳园加压站|北环路\n责任单位|水利局|水利局|交通局\n总投资（万元）|3600|5400|880\n本年计划|1200|900|300',
      'in-columns 项目名称 1:1',
    ],
    [
      'plan above done, the name once',
      `
项目名称|总投资（万元）|类型|1月|2月|3月
沙河排洪渠|3600|计划投资|10|20|30
||完成投资|10|15|20
柳园加压站|5400|计划投资|5|5|5
||完成投资|4|4|4
合计|9000||||`,
      'in-turn 类型 1:3',
    ],
    [
      'plan, done and rate, the name again and again',
      `
序号|项目名称|责任单位|指标|上半年
1|沙河排洪渠|水利局|计划|600
1|沙河排洪渠|水利局|实际完成|500
1|沙河排洪渠|水利局|完成率|83%
2|柳园加压站|水利局|计划|400
2|柳园加压站|水利局|实际完成|100`,
      'in-turn 指标 1:4',
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
