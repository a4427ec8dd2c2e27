import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PERMIT_COLUMNS } from '../../../src/ledgers/approval/permit-columns.ts';
import { kp } from '../../history/workspace.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kp-permits-'));
  writeFileSync(join(root, 'kp.yaml'), 'city: 梧岭市\n');
  mkdirSync(join(root, 'submissions/2024-03'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const list = (name: string, ...lines: readonly string[]) =>
  writeFileSync(join(root, 'submissions/2024-03', name), `${lines.join('\n')}\n`);
const json = async (...argv: readonly string[]) =>
  JSON.parse((await kp(root, [...argv, '--format', 'json'])).out);

const PROJECTS = [
  '项目名称',
  '责任单位',
  '项目性质',
  '总投资（万元）',
  '年度计划投资（万元）',
  '本年累计完成投资（万元）',
];
const STEPS = ['立项批复', '用地预审', '规划许可', '环评', '施工许可'];
const ROAD = '北环路,甲区,新开工,50000,10000,0,2024-01-10,2024年2月20日,已办,办理中,未办';
const BRIDGE = '北环桥,甲区,新开工,20000,4000,0,√,已批复,√,√,/';

describe('a project list with a column for each step', () => {
  beforeEach(() => list('甲区重点项目进度表.csv', [...PROJECTS, ...STEPS].join(), ROAD, BRIDGE));

  // 立项, 用地, 规划 of the road and four of the bridge are finished; 环评 is in hand, 施工许可 not begun, that of the bridge not needed.
  test('has a step of a project in each cell', async () => {
    const { figures, items } = await json('ledger', 'approvals');
    expect(figures).toMatchObject({
      projects: 2,
      items: 9,
      finished: 7,
      open: 1,
      projectsFinished: 1,
      projectRate: null,
    });
    const told = items.map((item: Record<string, unknown>) =>
      [item.project, item.name, item.finishedOn, item.state].join(' '),
    );
    expect(told).toEqual([
      '北环路 立项批复 2024-01-10 已办结',
      '北环路 用地预审 2024-02-20 已办结',
      '北环路 规划许可  已办结',
      '北环路 环评  办理中',
      '北环路 施工许可  未受理',
      '北环桥 立项批复  已办结',
      '北环桥 用地预审  已办结',
      '北环桥 规划许可  已办结',
      '北环桥 环评  已办结',
    ]);
  });

  test('stays a project list', async () => {
    expect((await json('report')).overall).toMatchObject({ projects: 2, annualPlan: 140_000_000 });
  });

  test('proves each step by its own cell', async () => {
    const { addends } = await json('trace', 'approvals.open');
    expect(addends).toMatchObject([{ cell: 'submissions/2024-03/甲区重点项目进度表.csv!J2', raw: '办理中' }]);
  });

  test('is kept with the month', async () => {
    const before = (await json('ledger', 'approvals')).figures;
    expect((await kp(root, ['close', '--accept', '试'])).code).toBe(0);
    expect((await json('ledger', 'approvals')).figures).toEqual(before);
    expect((await kp(root, ['history', 'verify'])).code).toBe(0);
  });

  test('says nothing of a project that a list of approvals has', async () => {
    list(
      '审批手续台账.csv',
      '项目名称,责任单位,审批事项,审批部门,承诺时限,受理时间,办结时间',
      '北环路,甲区,可研批复,市发改委,5个工作日,2024-01-04,2024-01-10',
    );
    expect((await json('ledger', 'approvals')).figures).toMatchObject({ projects: 2, items: 5 });
  });
});

test.each([
  [
    'two such columns are remarks',
    [...PROJECTS, '施工许可', '环评'].join(),
    '北环路,甲区,新开工,50000,10000,0,√,√',
  ],
  [
    'of a row that nobody filled in, nothing',
    [...PROJECTS, ...STEPS].join(),
    '北环路,甲区,新开工,50000,10000,0,,,,,',
  ],
])('%s', async (_, head, row) => {
  list('甲区重点项目进度表.csv', head, row);
  expect((await json('ledger', 'approvals')).figures.items).toBe(0);
});

test('a cell that says neither when nor how it stands is said', async () => {
  list('甲区重点项目进度表.csv', [...PROJECTS, ...STEPS].join(), ROAD.replace('已办', '甲局'));
  const { findings } = await json('check');
  expect(findings.filter(({ code }: { code: string }) => code === 'entry/state-unknown')).toMatchObject([
    { file: 'submissions/2024-03/甲区重点项目进度表.csv', cell: 'I2' },
  ]);
});

test.each([
  ['施工许可证', true],
  ['立项批复时间', true],
  ['环境影响评价批复', true],
  ['用地手续', true],
  ['节能审查意见', true],
  ['土地', false],
  ['施工单位', false],
  ['规划设计单位', false],
  ['招标方式', false],
  ['用地面积', false],
  ['备案号', false],
])('the heading %s', (heading, isStep) => {
  expect(PERMIT_COLUMNS.heading.test(heading)).toBe(isStep);
});

test.each([
  ['√', '已办结'],
  ['已取得', '已办结'],
  ['已批复', '已办结'],
  ['办结', '已办结'],
  ['×', '未办结'],
  ['未办', '未办结'],
  ['尚未批复', '未办结'],
  ['预计4月取得', '未办结'],
  ['正在办理', '办理中'],
  ['已上报', '办理中'],
  ['甲局', undefined],
])('the cell %s', (written, state) => {
  expect(PERMIT_COLUMNS.stateOf(written)).toBe(state);
});
