import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { readPaper } from '../../src/proof/paper/read-paper.ts';
import { memoryEffects } from './memory-effects.ts';

const root = mkdtempSync(join(tmpdir(), 'kp-plan-'));
let folder = '';
/** The first call loads everything. */
afterAll(() => rmSync(root, { recursive: true }));

const HEADER = '项目名称,责任单位,项目类别,项目性质,总投资（万元）,2023年计划投资（万元）,计划开工时间';
const PLAN = [
  HEADER,
  '大桥,甲区,基础设施,新开工,90000,40000,2023-03',
  '广场,甲区,基础设施,续建,20000,20000,2021-05',
  '药厂,乙区,产业化,续建,50000,40000,2022-01',
];
const BEFORE = [
  HEADER.replace('2023', '2022'),
  '广场,甲区,基础设施,续建,20000,5000,2021-05',
  '旧厂,乙区,产业化,竣工,30000,10000,2020-01',
];
const MONTH = [
  `${HEADER},本年累计完成投资（万元）,是否开工`,
  '大桥,甲区,基础设施,储备,90000,10000,2023-11,5000,否',
  '药厂,乙区,产业化,续建,50000,40000,2022-01,20000,是',
  '工地,乙区,产业化,续建,50000,1000,2022-01,9000,是',
];
const CHANGES = [
  '调整方式,项目名称,责任单位,项目性质,总投资（万元）,调整前年度计划投资（万元）,调整后年度计划投资（万元）',
  '调增,药厂,乙区,,,40000,50000',
  '调出,广场,甲区,,,20000,',
  '调入,工地,乙区,续建,50000,,1000',
];

/** A workspace of its own for every test. */
beforeEach(() => {
  folder = mkdtempSync(join(root, 'w-'));
  write('kp.yaml', 'city: 某市\nthresholds:\n  candidates:\n    产业化: 1亿元\n    基础设施: 2亿元\n');
  write('plan/2023.csv', PLAN);
  write('plan/2022.csv', BEFORE);
  write('submissions/2023-06/月报.csv', MONTH);
  write('submissions/2023-07/月报.csv', MONTH);
  write('调整.csv', CHANGES);
});

function write(name: string, lines: string | readonly string[]): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), typeof lines === 'string' ? lines : `${lines.join('\n')}\n`);
}

const at = (name: string): string => join(folder, name);

async function kp(...argv: string[]) {
  const effects = memoryEffects();
  const code = await main(['-C', folder, ...argv], effects);
  return { code, out: effects.out(), err: effects.err() };
}

async function json(...argv: string[]) {
  const { out } = await kp(...argv, '--format', 'json');
  return JSON.parse(out);
}

const adjust = (...more: string[]) =>
  kp('plan', 'adjust', at('调整.csv'), '--date', '2023-07-15', '--reason', '年中调整', ...more);

describe('kp plan', () => {
  test('sums up the latest plan against the year before', async () => {
    const document = await json('plan');
    expect(document).toMatchObject({
      schema: 'kp.plan/1',
      year: 2023,
      plan: 'original',
      overall: { projects: 3, totalInvestment: 1_600_000_000, annualPlan: 1_000_000_000 },
      change: {
        year: 2022,
        before: { projects: 2, annualPlan: 150_000_000 },
        entered: { projects: 2 },
        left: { projects: 1 },
        carried: { before: { projects: 1 }, now: { projects: 1 } },
        difference: { projects: 1, totalInvestment: 1_100_000_000, annualPlan: 850_000_000 },
      },
    });
    expect(document.byCategory).toMatchObject([
      { key: '产业化', projects: 1, difference: { projects: 0, annualPlan: 300_000_000 } },
      { key: '基础设施', projects: 2, difference: { projects: 1, annualPlan: 550_000_000 } },
    ]);
    expect(document.schedule[2]).toMatchObject({ month: 3, starts: { projects: 1 } });
  });

  test('makes a paper of it, with its tables and the list of its projects', async () => {
    expect((await kp('plan', '2023', '-o', at('计划.docx'), '-q')).code).toBe(0);
    const bytes = readFileSync(at('计划.docx'));
    const { value } = await readPaper({ name: '计划.docx', bytes });
    const texts = value!.paragraphs.map(({ text }) => text);
    expect(texts[0]).toBe('2023年重点项目计划');
    expect(texts[1]).toContain(
      '2023年安排重点项目3个，总投资16亿元，年度计划投资10亿元，比上年增加8.5亿元。',
    );
    for (const words of ['附件：2023年重点项目计划', '序号', '大桥', '广场', '药厂'])
      expect(texts).toContain(words);
    // A section with one table is headed once.
    for (const heading of ['与上年计划相比', '分类别情况'])
      expect(texts.filter((text) => text === heading)).toHaveLength(1);
    expect(texts).not.toContain('项目代码');
  });

  test('says it as an office writes it', async () => {
    const { out, err, code } = await kp('plan', '2023');
    expect(out).toContain('年度计划投资10亿元，比上年增加8.5亿元');
    expect(out).toContain('与2022年计划相比，结转1个，新增2个，退出1个');
    expect([code, err]).toEqual([0, '']);
  });

  test('of a year that has none it says which there are', async () => {
    const { code, err } = await kp('plan', '2021');
    expect(code).toBe(2);
    expect(err).toContain('没有2021年的计划（有：2022、2023）');
  });

  test('reads lists by their path, whatever is in the workspace', async () => {
    write(
      '别处/2024年计划.csv',
      PLAN.map((line) => line.replaceAll('2023', '2024')),
    );
    expect(await json('plan', at('别处'))).toMatchObject({ year: 2024, change: { year: 2023 } });
    expect(await json('plan', '2024', at('别处'), '--where', '责任单位=乙区')).toMatchObject({
      overall: { projects: 1 },
      change: { before: { projects: 1 }, entered: { projects: 0 } },
    });
  });

  test('a plan of another year in its place is an error', async () => {
    write('plan/2023.csv', ['某市2021年重点项目计划表', ...PLAN]);
    const { err } = await kp('plan', '2023');
    expect(err).toContain('[period/conflict]');
  });

  test('papers beside the list are left alone, a folder is read whole', async () => {
    write('plan/2023.pdf', '%PDF-1.4');
    write('plan/2024/附件1.csv', PLAN.slice(0, 2));
    write('plan/2024/附件2.csv', [PLAN[0]!, PLAN[2]!]);
    expect(await json('plan', '2023')).toMatchObject({ inputs: { files: 1, unreadable: 0 } });
    expect(await json('plan', '2024')).toMatchObject({ inputs: { files: 2 }, overall: { projects: 2 } });
  });

  test('what makes no sense for a plan is not asked, what a plan needs is', async () => {
    write('plan/2023.csv', [...PLAN, '空港,乙区,产业化,续建,50000,,2022-01']);
    const { err } = await kp('plan', '2023', '-v');
    expect(err.match(/\[[a-z/-]+\]/g)).toEqual(['[plan/missing]']);
  });

  test('a bare 开工时间 is the plan, though all its dates lie before the year ends', async () => {
    write(
      'plan/2023.csv',
      PLAN.map((line) => line.replace('计划开工时间', '开工时间')),
    );
    const { err } = await kp('plan', '2023', '-v');
    expect(err).toBe('');
    expect((await json('plan', '2023')).schedule[2].starts).toEqual({
      projects: 1,
      totalInvestment: 900_000_000,
    });
  });

  test('the attachments of a plan are one list: a project in two of them counts once, with the levels of both', async () => {
    const listed = (level: string) => [`${HEADER.replace('2023', '2024')},项目级别`, `${PLAN[1]},${level}`];
    write('plan/2024/附件1：省重点.csv', listed('省重点'));
    write('plan/2024/附件2：市重点.csv', listed('市重点'));
    const document = await json('plan', '2024');
    expect(document.overall).toMatchObject({ projects: 1 });
    expect(document.byLevel.map(({ key }: { key: string }) => key)).toEqual(['省重点', '市重点']);
    expect(document.inputs).toMatchObject({ errors: 0 });
  });

  test('an unreadable plan shows nothing', async () => {
    write('plan/2023.csv', '');
    const { code, out } = await kp('plan', '2023');
    expect([code, out]).toEqual([3, '']);
  });

  test.each(['ndjson', 'csv', 'tsv', 'md'])('prints %s', async (format) => {
    const { code, out } = await kp('plan', '--format', format);
    expect(code).toBe(0);
    expect(out).toContain('基础设施');
  });

  test('writes a workbook, which is no submission', async () => {
    const { code } = await kp('plan', '-o', at('out/计划.xlsx'));
    expect(code).toBe(0);
    copyFileSync(at('out/计划.xlsx'), at('submissions/2023-06/计划.xlsx'));
    const { err } = await kp('report', '--period', '2023-06', '-v');
    expect(err).toContain('[file/own-output]');
  });
});

describe('what a word of kp plan has no use for', () => {
  test.each([
    ['plan', '--date', '2023-07-15'],
    ['plan', 'adjust', 'x.csv', '--format', 'json'],
    ['plan', 'adjustments', '--where', '责任单位=甲区'],
    ['plan', 'candidates', 'x.csv', '--by', 'agency'],
    ['plan', 'x.csv', '--plan', 'adjusted'],
    ['plan', '2023', '--sheet', '计划'],
    ['plan', 'adjustments', '2023', 'x.csv'],
  ])('%s %s %s is refused', async (...argv) => {
    expect((await kp(...argv)).code).toBe(2);
  });
});

describe('kp plan adjust', () => {
  test('keeps the list as it was sent, and leaves the plan alone', async () => {
    const plan = readFileSync(at('plan/2023.csv'));
    const { code, err } = await adjust();
    expect([code, err]).toEqual([0, '已登记到 plan/2023.adjustments/2023-07-15\n']);
    expect(readFileSync(at('plan/2023.adjustments/2023-07-15/调整.csv'))).toEqual(
      readFileSync(at('调整.csv')),
    );
    expect(readFileSync(at('plan/2023.csv'))).toEqual(plan);
    expect((await json('plan')).overall).toMatchObject({ projects: 3, annualPlan: 1_000_000_000 });
    expect((await json('plan', '--plan', 'adjusted')).overall).toMatchObject({
      projects: 3,
      annualPlan: 910_000_000,
    });
  });

  test('is listed with date, reason and effect', async () => {
    await adjust();
    expect(await json('plan', 'adjustments', '2023')).toMatchObject({
      schema: 'kp.plan-adjustments/1',
      adjustments: [
        {
          date: '2023-07-15',
          reason: '年中调整',
          effect: { added: 1, removed: 1, changed: 1, projects: 0, annualPlan: -90_000_000 },
          changes: [{ kind: 'changed', cell: 'plan/2023.adjustments/2023-07-15/调整.csv!B2' }, {}, {}],
        },
      ],
    });
  });

  test('a dry run records nothing', async () => {
    const { code, out } = await adjust('--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('药厂');
    expect(readdirSync(at('plan'))).not.toContain('2023.adjustments');
  });

  test.each<[string, string[], code: number, said: string]>([
    ['without a date', ['--reason', 'x'], 2, '--date'],
    ['without a reason', ['--date', '2023-07-15'], 2, '--reason'],
    ['with a blank reason', ['--date', '2023-07-15', '--reason', ' '], 2, '--reason'],
    ['on a day that is none', ['--date', '2023-02-30', '--reason', 'x'], 2, '2023-02-30'],
    ['in a year without a plan', ['--date', '2024-07-15', '--reason', 'x'], 2, '2024年的计划'],
  ])('is refused %s', async (_, options, code, said) => {
    const ran = await kp('plan', 'adjust', at('调整.csv'), ...options);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(said);
  });

  test('is refused outside the year it is said to be for', async () => {
    const options = ['--date', '2022-07-15', '--reason', 'x'];
    const { code, err } = await kp('plan', 'adjust', '2023', at('调整.csv'), ...options);
    expect(code).toBe(2);
    expect(err).toContain('2022-07-15');
  });

  test('is refused the second time, on whatever day', async () => {
    await adjust();
    const { code, err } = await kp('plan', 'adjust', at('调整.csv'), '--date', '2023-08-01', '--reason', 'x');
    expect(code).toBe(2);
    expect(err).toContain('在2023-07-15已经登记过');
  });

  test('is refused where a project that is to go is not there', async () => {
    write('错.csv', ['调整方式,项目名称,责任单位', '调出,没有的,甲区', '调出,广场,甲区']);
    const { code, err } = await kp('plan', 'adjust', at('错.csv'), '--date', '2023-07-15', '--reason', 'x');
    expect(code).toBe(1);
    expect(err).toContain('[adjustment/not-planned]');
    expect(err).toContain('没有登记');
    expect(readdirSync(at('plan'))).not.toContain('2023.adjustments');
  });

  test('is refused where the plan, or a part of it, cannot be read', async () => {
    write('plan/2023/计划.csv', readFileSync(at('plan/2023.csv'), 'utf8'));
    rmSync(at('plan/2023.csv'));
    writeFileSync(at('plan/2023/坏.xlsx'), readFileSync('fixtures/broken/truncated.xlsx'));
    const { code, err } = await adjust();
    expect(code).toBe(3);
    expect(err).toContain('坏.xlsx');
    expect(err).toContain('没有登记');
    expect(err).not.toContain('不在计划内');
    expect(readdirSync(at('plan'))).not.toContain('2023.adjustments');
  });

  test('is refused where a later one already took the project out', async () => {
    await adjust();
    write('早.csv', ['调整方式,项目名称,责任单位', '调出,广场,甲区']);
    const { code, err } = await kp('plan', 'adjust', at('早.csv'), '--date', '2023-05-01', '--reason', 'x');
    expect(code).toBe(1);
    expect(err).toContain('调整.csv!B3: “广场”写明调出，但不在计划内');
  });

  test('takes out every project of a bare list where that is asked for', async () => {
    write('名单.csv', ['序号,项目名称,责任单位', '1,广场,甲区', '2,药厂,乙区']);
    const request = ['plan', 'adjust', at('名单.csv'), '--date', '2023-07-15', '--reason', 'x'];
    expect((await kp(...request)).code).toBe(1);
    expect((await kp(...request, '--remove')).code).toBe(0);
    expect((await json('plan', '--plan', 'adjusted')).overall).toMatchObject({ projects: 1 });
  });

  test('reads 调入 and 调出 from sections', async () => {
    write('分组.csv', [
      '序号,项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）',
      '一、调入项目（1个）,,,,,',
      '1,工地,乙区,续建,50000,1000',
      '二、调出项目（1个）,,,,,',
      '1,广场,甲区,,,',
    ]);
    const { code } = await kp('plan', 'adjust', at('分组.csv'), '--date', '2023-07-15', '--reason', 'x');
    expect(code).toBe(0);
    const document = await json('plan', '--plan', 'adjusted');
    expect(document.byCategory.map(({ key }: { key: string }) => key)).toEqual(['产业化', '基础设施']);
    expect(document.overall).toMatchObject({ projects: 3, annualPlan: 810_000_000 });
  });

  test('reads the list as it was told to, then and later', async () => {
    write('分号.csv', ['项目名称;责任单位;年度计划投资（万元）', '药厂;乙区;60000']);
    const request = ['plan', 'adjust', at('分号.csv'), '--date', '2023-07-15', '--reason', 'x'];
    expect((await kp(...request, '--delimiter', ';')).code).toBe(0);
    const entry = JSON.parse(readFileSync(at('plan/2023.adjustments/2023-07-15/adjustment.json'), 'utf8'));
    expect(entry.reading).toMatchObject({ delimiter: ';' });
    expect((await json('plan', '--plan', 'adjusted')).overall).toMatchObject({ annualPlan: 1_200_000_000 });
  });

  test('two of one day both hold, in the order in which they came', async () => {
    await adjust();
    write('再调.csv', ['项目名称,责任单位,年度计划投资（万元）', '药厂,乙区,60000']);
    const { err } = await kp('plan', 'adjust', at('再调.csv'), '--date', '2023-07-15', '--reason', '再调');
    expect(err).toContain('2023-07-15-2');
    expect((await json('plan', '--plan', 'adjusted')).overall).toMatchObject({ annualPlan: 1_010_000_000 });
  });

  test('a list that was changed after it was recorded does not count, and is an error', async () => {
    await adjust();
    write('plan/2023.adjustments/2023-07-15/调整.csv', CHANGES.slice(0, 2));
    const { code, err } = await kp('plan', 'adjustments');
    expect(code).toBe(1);
    expect(err).toContain('[adjustment/altered]');
    expect((await json('plan', '--plan', 'adjusted')).overall).toMatchObject({ annualPlan: 1_000_000_000 });
  });

  test('a plan that was changed after it was adjusted is a warning', async () => {
    await adjust();
    write(
      'plan/2023.csv',
      PLAN.map((line) => line.replace('90000,40000', '90000,30000')),
    );
    expect((await kp('plan', '--plan', 'adjusted')).err).toContain('[adjustment/plan-changed]');
  });
});

describe('kp report --plan', () => {
  test('without it the submitted figures hold', async () => {
    const document = await json('report', '--period', '2023-06');
    expect(document.overall).toMatchObject({ projects: 3, annualPlan: 510_000_000, completed: 340_000_000 });
    expect(document).not.toHaveProperty('plan');
  });

  test('by the original plan: its denominators, its starts, and what nobody reported is missing', async () => {
    const document = await json('report', '--period', '2023-06', '--plan', 'original');
    expect(document).toMatchObject({
      overall: { projects: 3, annualPlan: 1_000_000_000, completed: 250_000_000, rate: 0.3125 },
      starts: { planned: 1, started: 0, due: 1, overdue: 1 },
      plan: {
        kind: 'original',
        adjustments: 0,
        unreported: 1,
        unplanned: { projects: 1, completed: 90_000_000 },
      },
    });
  });

  test('an adjustment counts from the month of its date', async () => {
    await adjust();
    const june = await json('report', '--period', '2023-06', '--plan', 'adjusted');
    const july = await json('report', '--period', '2023-07', '--plan', 'adjusted');
    expect(june.overall.annualPlan).toBe(1_000_000_000);
    expect(july.overall).toMatchObject({ annualPlan: 910_000_000, completed: 340_000_000 });
    expect(july.plan).toEqual({
      kind: 'adjusted',
      adjustments: 1,
      unreported: 0,
      unplanned: { projects: 0, completed: 0 },
    });
  });

  test('says by which plan it goes, and what that leaves out', async () => {
    const { out, err } = await kp('report', '--period', '2023-06', '--plan', 'original');
    expect(out).toContain(
      '按2023年年初计划计算；计划内有1个项目无人报送，完成情况按缺报处理；另报送1个项目不在计划内（完成投资9,000万元），未计入',
    );
    expect(err).toContain('plan/2023.csv!A3: 计划内项目“广场”本月没有单位报送');
    expect(err).toContain('submissions/2023-06/月报.csv!A4: “工地”不在年度计划内');
  });

  test('its traces lead to the plan for the denominator, to the list for what is done', async () => {
    await adjust();
    const trace = await json('trace', 'overall.rate', '--period', '2023-07', '--plan', 'adjusted');
    const cells = (sum: { addends: { project: string; cell: string }[] }) =>
      sum.addends.map(({ project, cell }) => `${project} ${cell}`);
    expect(cells(trace.denominator)).toEqual([
      '大桥 plan/2023.csv!F2',
      '药厂 plan/2023.adjustments/2023-07-15/调整.csv!G2',
      '工地 plan/2023.adjustments/2023-07-15/调整.csv!G4',
    ]);
    expect(cells(trace.numerator)).toEqual([
      '大桥 submissions/2023-07/月报.csv!H2',
      '药厂 submissions/2023-07/月报.csv!H3',
      '工地 submissions/2023-07/月报.csv!H4',
    ]);
    expect(trace.basis).toBe('按2023年调整后计划（本月底前调整1次）计算');
  });

  test('without a plan of the year it is a usage error', async () => {
    rmSync(at('plan/2023.csv'));
    const { code, err } = await kp('report', '--period', '2023-06', '--plan', 'original');
    expect(code).toBe(2);
    expect(err).toContain('没有2023年的计划');
  });

  test('an unreadable plan is no plan: nothing is shown', async () => {
    write('plan/2023.csv', '');
    const { code, out } = await kp('report', '--period', '2023-06', '--plan', 'original');
    expect([code, out]).toEqual([3, '']);
  });
});

describe('kp plan candidates', () => {
  beforeEach(() =>
    write('申报/2024年申报表.csv', [
      '项目名称,责任单位,项目类别,总投资（万元）',
      '新厂,乙区,产业化,20000',
      '小厂,乙区,产业化,8000',
      '药厂,乙区,产业化,50000',
      '文创园,甲区,文旅,90000',
    ]),
  );

  test('says for each that fails why', async () => {
    const document = await json('plan', 'candidates', at('申报'));
    expect(document).toMatchObject({ schema: 'kp.plan-candidates/1', year: 2024, passed: 1, failed: 3 });
    const reasons = document.candidates.map(({ reasons }: { reasons: { sentence: string }[] }) =>
      reasons.map(({ sentence }) => sentence),
    );
    expect(reasons).toEqual([
      [],
      ['总投资8,000万元，低于产业化类1亿元的标准'],
      ['已在2023年计划内（plan/2023.csv!A4）'],
      ['“文旅”类没有设入选标准'],
    ]);
  });

  test('counts them by level and category', async () => {
    write('申报/2024年申报表.csv', [
      '项目名称,责任单位,项目级别,项目类别,总投资（万元）,前期进度',
      '新厂,乙区,省重点、市重点,产业化,20000,签订投资协议',
      '大道,甲区,市重点,基础设施,30000,开展施工前准备',
      '小厂,乙区,市重点,产业化,8000,开展施工前准备',
    ]);
    expect(await json('plan', 'candidates', at('申报'))).toMatchObject({
      byLevel: [
        { key: '省重点', proposed: 1, passed: 1, totalInvestment: 200_000_000 },
        { key: '市重点', proposed: 3, passed: 2, totalInvestment: 500_000_000 },
      ],
      byArea: [],
      byCategory: [
        { key: '产业化', proposed: 2, passed: 1, totalInvestment: 200_000_000 },
        { key: '基础设施', proposed: 1, passed: 1, totalInvestment: 300_000_000 },
      ],
    });
    write('kp.yaml', 'thresholds: {candidates: {default: 1亿元}, readiness: 办理立项用地规划许可}\n');
    expect(await json('plan', 'candidates', at('申报'))).toMatchObject({ passed: 1 });
  });

  test('makes lists of what goes on and of those that pass, which are read back as that plan', async () => {
    const list = at('新入选.xlsx');
    expect((await kp('plan', 'next', at('申报'), '-o', list)).code).toBe(0);
    mkdirSync(at('plan/2024'));
    copyFileSync(list, at('plan/2024/新入选.xlsx'));
    expect(await json('plan', '2024')).toMatchObject({
      // 大桥 9亿, 药厂 5亿 and 工地 5亿 of the list, 广场 2亿 that only the plan has; and 新厂 2亿.
      inputs: { projects: 5, rows: 5 },
      overall: { projects: 5, totalInvestment: 2_300_000_000 },
      byPhase: expect.arrayContaining([expect.objectContaining({ key: '续建', projects: 3 })]),
      byAgency: expect.arrayContaining([expect.objectContaining({ key: '乙区', projects: 3 })]),
    });
  });

  test('says what goes on from the last list of the year before, and what remains of it', async () => {
    const { carried } = await json('plan', 'candidates', at('申报'));
    expect(carried).toMatchObject({ period: '2023-07', projects: 4, remaining: 850_000_000, unknown: 3 });
    expect(carried.items[0]).toMatchObject({
      project: '大桥',
      phase: '储备',
      done: 50_000_000,
      remaining: 850_000_000,
      annualPlan: null,
    });
    const { err } = await kp('plan', 'candidates', at('申报'));
    expect(err).toContain('carried/not-reported');
  });

  test('a project of the list that no plan has is carried over and need not apply', async () => {
    write('申报/2024年申报表.csv', [
      '项目名称,责任单位,项目类别,总投资（万元）,2024年计划投资（万元）',
      '工地,乙区,产业化,50000,7000',
    ]);
    const document = await json('plan', 'candidates', at('申报'));
    expect(document.candidates[0].reasons[0].code).toBe('candidate/carried');
    const site = document.carried.items.find(({ project }: { project: string }) => project === '工地');
    expect(site.annualPlan).toBe(70_000_000);
  });

  test('without a list of the year before nothing goes on, and that is said', async () => {
    rmSync(at('submissions'), { recursive: true });
    const { carried } = await json('plan', 'candidates', at('申报'));
    expect(carried).toBeNull();
    expect((await kp('plan', 'candidates', at('申报'), '-v')).err).toContain('carried/no-list');
  });

  test('makes a paper of it', async () => {
    const { code, out } = await kp('plan', 'next', at('申报'), '-o', at('新入选.docx'), '-o', '-');
    expect(code).toBe(0);
    expect(out).toContain('申报4个，经规模和前期深度筛查，入选1个，总投资2亿元。');
    expect(statSync(at('新入选.docx')).size).toBeGreaterThan(2000);
  });

  test.each<[string, string[], number]>([
    ['by default', [], 0],
    ['with --fail-on error', ['--fail-on', 'error'], 1],
  ])('ends %s with its code', async (_, options, code) => {
    expect((await kp('plan', 'candidates', at('申报'), ...options)).code).toBe(code);
  });

  test('without thresholds it says where they are set', async () => {
    write('kp.yaml', 'city: 某市\n');
    const { code, err } = await kp('plan', 'candidates', at('申报'));
    expect(code).toBe(2);
    expect(err).toContain('thresholds');
  });
});

test('the fixture of Chengdu gives the published plan', async () => {
  folder = join(root, 'chengdu');
  cpSync('fixtures/workspaces/chengdu-2023', folder, { recursive: true });
  expect(await json('plan', '2023')).toMatchObject({
    overall: { projects: 900, totalInvestment: 2_442_510_000_000, annualPlan: 351_180_000_000 },
    change: { difference: { annualPlan: 3_680_000_000 } },
    chains: { groups: 26, projects: 436, difference: { projects: 28 } },
    areas: { groups: 24, projects: 210 },
  });
});
