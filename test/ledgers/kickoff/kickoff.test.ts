import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kp } from '../../history/workspace.ts';

/** A county on 22 December 2023 and 1 March 2024; 北环路 is to start this year, 南环路 too, and is in no event. */
const PROJECTS = `重点项目进度表（单位：万元）
序号,项目名称,责任单位,项目性质,总投资,年度计划投资,累计完成投资,计划开工时间,实际开工时间
1,北环路,甲区,新开工,50000,10000,2500,2024-03,2024-03-05
2,北环桥,甲区,新开工,20000,4000,0,2024-02,
3,南环路,甲区,新开工,30000,6000,1000,2024-03,2024-03-20
4,老机场路,甲区,续建,80000,9000,3000,2022-05,2022-05-10
`;
const HEAD = '序号,活动名称,活动类别,开工时间,项目名称,总投资（万元）';
const EVENTS = ['一季度集中开工,市级,2024-03-01,北环路,50000', '一季度集中开工,市级,2024-03-01,北环桥,20000'];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kp-kickoffs-'));
  writeFileSync(join(root, 'kp.yaml'), 'city: 梧岭市\n');
});
afterEach(() => rmSync(root, { recursive: true }));

function month(name: string, rows: readonly string[], head = HEAD): void {
  const folder = join(root, 'submissions', name);
  mkdirSync(folder, { recursive: true });
  const lines = rows.map((row, at) => `${at + 1},${row}`);
  writeFileSync(join(folder, '集中开工项目台账.csv'), `${['集中开工项目台账', head, ...lines].join('\n')}\n`);
  writeFileSync(join(folder, '甲区重点项目进度表.csv'), PROJECTS);
}

async function figures(...more: readonly string[]) {
  const { out } = await kp(root, ['ledger', 'kickoffs', '--format', 'json', ...more]);
  return JSON.parse(out).figures;
}

async function codes(): Promise<readonly string[]> {
  const { out } = await kp(root, ['check', '--format', 'json']);
  const found = JSON.parse(out).findings.map(({ code }: { code: string }) => code);
  return found.filter((code: string) => /^(?:kickoff|entry)\//.test(code)).sort();
}

describe('figures, 10,000 of the one and 4,000万 of the other planned, 2,500 done', () => {
  test('held against the project lists', async () => {
    month('2024-04', EVENTS);
    expect(await figures()).toMatchObject({
      events: 1,
      projects: 2,
      totalInvestment: 700_000_000,
      annualPlan: 140_000_000,
      inPlan: 2,
      unknown: 0,
      started: 1,
      notStarted: 1,
      completed: 25_000_000,
      completionRate: 2500 / 14_000,
      planned: 2,
      without: 1,
    });
  });

  test.each<[string, readonly string[], object]>([
    [
      'a second event',
      [...EVENTS, '市政行业开工,行业,2024-03-02,老机场路,80000'],
      { events: 2, projects: 3 },
    ],
    ['one ahead', [...EVENTS, '二季度集中开工,市级,2024-05-08,老机场路,80000'], { events: 1, projects: 2 }],
    [
      'the same event a year ago, and one later in that year',
      [...EVENTS, '一季度集中开工,市级,2023-03-01,城东厂,9000', '四季度,市级,2023-12-22,城西厂,8000'],
      { events: 1, projects: 2, eventsLastYear: 1, projectsLastYear: 1, totalInvestmentLastYear: 90_000_000 },
    ],
    ['a project that no list has', [...EVENTS, '一季度集中开工,市级,2024-03-01,城东厂,9000'], { unknown: 1 }],
    ['without names, by day and kind', EVENTS.map((row) => row.replace('一季度集中开工', '')), { events: 1 }],
    [
      'without names, two days',
      [EVENTS[0]!.replace('一季度集中开工', ''), ',市级,2024-03-09,北环桥,20000'],
      { events: 2 },
    ],
  ])('%s', async (_, rows, expected) => {
    month('2024-04', rows);
    expect(await figures()).toMatchObject(expected);
  });
});

/** A county, June 2012: of 22 December 2011 26 projects, 20.1 of 40亿 done; of 1 March 2012 22, 7.3 of 13.8亿 (PUBLISHED §20). */
test('the kickoffs of a county, of this year and the last', async () => {
  const share = (count: number, whole: number) => (at: number) => {
    const part = Math.floor(whole / count);
    return at === 0 ? whole - part * (count - 1) : part;
  };
  // Amounts in 万元.
  const events = [
    { name: '冬季集中开工', day: '2011-12-22', count: 26, plan: 400_000, done: 201_000 },
    { name: '春季集中开工', day: '2012-03-01', count: 22, plan: 138_000, done: 73_000 },
  ];
  const projects = events.flatMap(({ name, day, count, plan, done }) => {
    const [planOf, doneOf] = [share(count, plan), share(count, done)];
    return Array.from({ length: count }, (_, at) => ({
      name: `${name.slice(0, 2)}${at + 1}号厂`,
      event: `${name},市级,${day}`,
      figures: `${planOf(at)},${doneOf(at)}`,
    }));
  });
  month(
    '2012-06',
    projects.map(({ name, event }) => `${event},${name},50000`),
  );
  const lines = projects.map(
    ({ name, figures: own }, at) => `${at + 1},${name},甲区,续建,50000,${own},2011-12-22`,
  );
  const head = '序号,项目名称,责任单位,项目性质,总投资,年度计划投资,本年累计完成投资,实际开工时间';
  writeFileSync(
    join(root, 'submissions/2012-06/甲区重点项目进度表.csv'),
    `${['重点项目进度表（单位：万元）', head, ...lines].join('\n')}\n`,
  );
  expect(await figures()).toMatchObject({
    events: 1,
    projects: 22,
    annualPlan: 1_380_000_000,
    completed: 730_000_000,
    completionRate: 73 / 138,
    projectsOfLastYear: 26,
    annualPlanOfLastYear: 4_000_000_000,
    completedOfLastYear: 2_010_000_000,
    rateOfLastYear: 201 / 400,
  });
  const trace = await kp(root, ['trace', 'kickoffs.event[冬季集中开工].rateOfLastYear', '--format', 'json']);
  expect(JSON.parse(trace.out).value).toBeCloseTo(0.5025, 10);
});

/** Chengdu’s eastern new area, third quarter of 2022: 22 projects, 227.4亿 (DOMAIN §5); kept with the closed month. */
test('a kickoff is the same when its month is closed', async () => {
  const rows = Array.from(
    { length: 22 },
    (_, at) =>
      `三季度集中开工,片区,2022-09-16,${at + 1}号项目,${at === 0 ? 104_400 : 103_314 + (at < 7 ? 1 : 0)}`,
  );
  month('2022-09', rows);
  const open = await figures();
  expect(open).toMatchObject({ events: 1, projects: 22, totalInvestment: 22_740_000_000 });
  expect((await kp(root, ['close', '--accept', '试'])).code).toBe(0);
  expect(await figures()).toEqual(open);
});

describe('what is found', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['one that began, one that has not', EVENTS, ['kickoff/not-started']],
    ['nothing', [EVENTS[0]!], []],
    ['no project list has it', [EVENTS[0]!, '一季度,市级,2024-03-01,城东厂,90'], ['kickoff/project-unknown']],
    [
      'begun two years before',
      [EVENTS[0]!, '一季度,市级,2024-03-01,老机场路,80000'],
      ['kickoff/started-before'],
    ],
    ['in two events', [EVENTS[0]!, '二季度,市级,2024-04-01,北环路,50000'], ['kickoff/twice']],
    ['no amount', [EVENTS[0]!.replace('50000', '')], ['entry/lacks']],
    ['no day', ['首批集中开工,市级,,北环路,50000'], ['kickoff/no-day']],
    ['no day, in a quarter that is over', ['一季度集中开工,市级,,北环路,50000'], []],
    ['no day, in a quarter that goes on', ['二季度集中开工,市级,,北环路,50000'], ['kickoff/no-day']],
    ['ten times the total', [EVENTS[0]!.replace('50000', '500000')], ['kickoff/amount-differs']],
    ['a rounded total', [EVENTS[0]!.replace('50000', '50400')], []],
  ])('%s', async (_, rows, expected) => {
    month('2024-04', rows);
    expect(await codes()).toEqual(expected);
  });

  /** In April the third quarter is still ahead: its project counts in no event that was held. */
  test('an event that its name puts ahead has not been held', async () => {
    month('2024-04', [
      EVENTS[0]!,
      '2024年三季度集中开工,市级,,城南水厂,8000',
      '5月18日集中开工,市级,,青山馆,900',
    ]);
    expect(await figures()).toMatchObject({ events: 1, projects: 1, totalInvestment: 500_000_000 });
  });

  test('what vanishes, and what changes', async () => {
    month('2024-03', [EVENTS[0]!, '一季度集中开工,市级,2024-03-01,老机场路,80000']);
    month('2024-04', [EVENTS[0]!.replace('50000', '50300')]);
    expect(await codes()).toEqual(['entry/vanished', 'kickoff/amount-changed']);
  });
});

test.each<[string, string, string]>([
  ['by batch', '序号,批次,项目名称,所在区县,总投资（亿元）,开工日期', '第一批,北环路,甲区,5,2024-03-01'],
  [
    'with a plan and the time of building',
    '序号,项目名称,建设单位,建设性质,总投资(万元),2024年计划投资(万元),建设起止年限',
    '北环路,甲公司,新建,50000,10000,2024-2025',
  ],
  ['by trade', '序号,所属行业,工程名称,业主,投资额（万元）,拟开工时间', '市政,北环路,甲公司,50000,2024-03'],
])('another clerk’s list: %s', async (_, head, row) => {
  month('2024-04', [row], head);
  expect(await figures()).toMatchObject({ projects: 1, totalInvestment: 500_000_000, inPlan: 1 });
});
