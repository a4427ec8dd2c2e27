import { describe, expect, test } from 'vitest';
import { ANY_OFFICE } from '../../../../src/ledgers/office.ts';
import { projectWords } from '../../../../src/ledgers/project/list-words.ts';
import { createRecogniser } from '../../../../src/recognise/recognise.ts';
import { codes, dataRows, grid, recognise, tableOf, workbook } from '../../../recognise/grid.ts';

const HEADER = '序号|项目名称|责任单位|总投资（万元）|年度计划（万元）';
const IN = '1|北渠整治|水务局|900|300\n2|南桥改造|交通局|800|200';

describe('projects that the list says are no longer in it', () => {
  test.each([
    ['a section', `${HEADER}\n一、在库项目\n${IN}\n二、调出项目\n1|东塔改造|住建局|700|100`, [6]],
    ['a counted section', `${HEADER}\n${IN}\n退出项目（1个）\n3|东塔改造|住建局|700|100`, [5]],
    ['a section within it', `${HEADER}\n${IN}\n二、取消项目\n（一）民生\n3|东塔改造|住建局|700|100`, [6]],
    ['a remark', `${HEADER}|备注\n${IN}\n3|东塔改造|住建局|700|100|已调出`, [4]],
    ['who decided it', `${HEADER}|备注\n${IN}\n3|东塔改造|住建局|700|100|经市政府同意，取消该项目`, [4]],
    ['a column for it', `${HEADER}|调整情况\n${IN}\n3|东塔改造|住建局|700|100|退出`, [4]],
    ['a state', `${HEADER}|状态\n${IN}\n3|东塔改造|住建局|700|100|已退出`, [4]],
    ['a column without a field', `${HEADER}|年中变动\n${IN}\n3|东塔改造|住建局|700|100|移出`, [4]],
    [
      'whether it stays',
      `${HEADER}|是否保留\n1|北渠整治|水务局|900|300|是\n2|南桥改造|交通局|800|200|是\n3|东塔改造|住建局|700|100|否`,
      [4],
    ],
    ['whether it has left', `${HEADER}|是否已调出\n${IN}\n3|东塔改造|住建局|700|100|√`, [4]],
    ['of the project', `${HEADER}|备注\n${IN}\n3|东塔改造|住建局|700|100|该项目已取消`, [4]],
    ['brackets behind the name', `${HEADER}\n${IN}\n3|东塔改造（已取消）|住建局|700|100`, [4]],
  ])('%s', (_, drawing, rows) => {
    const { table, findings } = tableOf(drawing);
    const all = dataRows(table).length;
    expect(all).toBe(2);
    const told = findings.filter(({ code }) => code !== 'column/unmapped');
    expect(told).toMatchObject([{ code: 'row/removed', facts: { rows } }]);
    expect(table.leftOut.filter(({ reason }) => reason === 'removed').map(({ row }) => row)).toEqual(rows);
  });

  test('totals are held against what is left, a subtotal of what is out against nothing', () => {
    const { table } = tableOf(
      `${HEADER}\n一、在库项目\n${IN}\n二、调出项目\n1|东塔改造|住建局|700|100\n|小计||700|100\n|合计||1700|500`,
    );
    expect(
      table.totals.map(({ label, covers }) => [label, covers.some(({ from, to }) => to - from === 2)]),
    ).toEqual([
      ['小计', false],
      ['合计', true],
    ]);
  });

  test('the parts of a package go with it', () => {
    const { table } = tableOf(
      `${HEADER}|备注\n${IN}\n3|东塔片区|住建局|700|100|已调出\n3.1|东塔|住建局|400|60|\n3.2|西塔|住建局|300|40|`,
    );
    expect(dataRows(table)).toEqual([2, 3]);
  });

  test('a sheet of them', () => {
    const sheets = [
      grid(`${HEADER}\n${IN}`, { name: '在库' }),
      grid(`${HEADER}\n1|东塔改造|住建局|700|100`, { name: '调出项目' }),
    ];
    const { value, findings } = recognise(sheets);
    expect(value.map(({ tables }) => tables.map(dataRows))).toEqual([[[2, 3]], [[]]]);
    expect(codes(findings)).toEqual(['row/removed']);
  });

  test.each([
    ['what is only proposed', '拟调出'],
    ['what was called off is no project', '取消原招标，重新招标'],
    ['nor a contract', '因征地终止施工合同'],
    ['nor a pledge', '土地已取消抵押'],
  ])('%s: still in', (_, remark) => {
    const { table, findings } = tableOf(`${HEADER}|备注\n${IN}\n3|东塔改造|住建局|700|100|${remark}`);
    expect([dataRows(table).length, codes(findings)]).toEqual([3, []]);
  });

  test.each([
    ['是否拟调出', '是'],
    ['状态', '新增'],
    ['是否已调出', '否'],
    ['是否保留', ''],
    // Whether works go on is no question of the list.
    ['是否实施', '否'],
    ['审批事项', '取消'],
  ])('%s: %s: still in', (heading, value) => {
    const { table, findings } = tableOf(`${HEADER}|${heading}\n${IN}\n3|东塔改造|住建局|700|100|${value}`);
    expect([dataRows(table).length, codes(findings).filter((code) => code.startsWith('row/'))]).toEqual([
      3,
      [],
    ]);
  });

  test('a project that is called so is in', () => {
    const { table, findings } = tableOf(`${HEADER}\n${IN}\n3|取消农村收费站工程|交通局|700|100`);
    expect([dataRows(table).length, codes(findings)]).toEqual([3, []]);
  });

  test('a story with it in the midst: still in, and named', () => {
    const { table, findings } = tableOf(
      `${HEADER}|备注\n${IN}\n3|东塔改造|住建局|700|100|因规划调整，该项目已按程序调出年度计划`,
    );
    expect(dataRows(table).length).toBe(3);
    expect(findings).toMatchObject([{ code: 'row/removal-told', facts: { name: '东塔改造' } }]);
  });

  test('a list of changes to the plan keeps what it takes out', () => {
    const changes = createRecogniser(projectWords(ANY_OFFICE, new Map(), 'adjustment'));
    const sheet = grid(`${HEADER}\n一、调出项目\n${IN}`);
    expect(changes(workbook([sheet]), {}).value[0]!.tables.map(dataRows)).toEqual([[3, 4]]);
  });
});

describe('projects of a monthly list that are only put forward for it', () => {
  test.each([
    ['a section', `${HEADER}\n一、在库项目\n${IN}\n二、拟新增项目\n1|东塔改造|住建局|700|100`, [6]],
    [
      'a header of its own',
      `${HEADER}\n${IN}\n\n建议纳入重点项目\n${HEADER}\n1|东塔改造|住建局|700|100`,
      [7],
    ],
    ['a section of spare ones', `${HEADER}\n${IN}\n二、备选项目\n1|东塔改造|住建局|700|100`, [5]],
    ['a remark', `${HEADER}|备注\n${IN}\n3|东塔改造|住建局|700|100|二季度拟纳入`, [4]],
    ['brackets behind the name', `${HEADER}\n${IN}\n3|东塔改造（拟增补）|住建局|700|100`, [4]],
  ])('%s', (_, drawing, rows) => {
    const { value, findings } = recognise([grid(drawing)]);
    const tables = value.flatMap((sheet) => sheet.tables);
    expect(tables.flatMap(dataRows)).toHaveLength(2);
    expect(findings).toMatchObject([{ code: 'row/proposed', facts: { rows } }]);
  });

  test.each([
    ['what was added', '新增项目'],
    ['what is planned to begin', '拟新开工项目'],
    ['what is in reserve', '储备项目'],
    ['a list of both', '续建及拟新增项目'],
    ['what is put forward for the list of another level', '拟纳入省重点项目'],
  ])('%s counts', (_, section) => {
    const { table } = tableOf(`${HEADER}\n${IN}\n二、${section}\n1|东塔改造|住建局|700|100`);
    expect(dataRows(table)).toHaveLength(3);
  });

  test('in a plan it counts: that is where it is put forward', () => {
    const plan = createRecogniser(projectWords(ANY_OFFICE, new Map(), 'plan'));
    const drawing = `${HEADER}\n${IN}\n二、拟新增项目\n1|东塔改造|住建局|700|100`;
    const { value } = plan(workbook([grid(drawing)]), {});
    expect(value.flatMap((sheet) => sheet.tables).flatMap(dataRows)).toHaveLength(3);
  });
});

describe('projects whose amounts are counted with those of another one', () => {
  const told = (third: string) =>
    tableOf(`${HEADER}|备注\n${IN}\n3|${third}`).findings.filter(({ code }) => code.startsWith('row/'));

  test.each([
    ['its name', '南桥接线|交通局|80|20|投资已计入南桥改造'],
    ['part of its name', '南桥接线|交通局|80|20|与北渠整治工程合并统计'],
    ['its number', '南桥接线|交通局|80|20|含在序号2内'],
    ['no other project', '南桥接线|交通局|80|20|不再单独统计'],
    ['in brackets behind the name', '南桥接线（纳入南桥改造统计）|交通局|80|20|'],
  ])('asked about, by %s', (_, third) => {
    expect(told(third)).toMatchObject([{ code: 'row/counted-elsewhere', source: { row: 4 } }]);
  });

  test.each([
    ['it states no amount', '南桥接线|交通局|||投资已计入南桥改造'],
    ['the remark is of something else', '南桥接线|交通局|80|20|已纳入省级项目库，位于南桥改造以东'],
    ['the number is a year', '南桥接线|交通局|80|20|列入项目2024年计划'],
    ['it names only itself', '南桥接线|交通局|80|20|南桥接线已纳入规划'],
  ])('not where %s', (_, third) => {
    expect(told(third)).toEqual([]);
  });
});
