import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/write/terminal/display-width.ts';
import { kp, kpOn, smallWorkspace } from './small-workspace.ts';

const AUGUST = [
  '甲,,新都区,省重点,续建,100,50,30',
  '乙,,新都区,,续建,200,80,40',
  '丙,,郫都区,,新开工,300,90,',
].join('\n');
const SEPTEMBER = [
  '甲,,新都区,省重点,续建,100,60,45',
  '丙,,郫都区,,新开工,300,90,10',
  '丁,,郫都区,,储备,400,,',
].join('\n');
let root: string;
let elsewhere: string;

beforeAll(() => {
  root = smallWorkspace({
    'submissions/2023-08': AUGUST,
    'submissions/2023-09': SEPTEMBER,
    'submissions/2022-12': AUGUST,
    'plan/2023.csv': '甲,,新都区,省重点,续建,100,50,\n乙,,新都区,,续建,200,80,',
  });
  elsewhere = mkdtempSync(join(tmpdir(), 'kp-compare-'));
  writeFileSync(join(elsewhere, 'photo.csv'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  writeFileSync(join(elsewhere, '清单.csv'), readFileSync(join(root, 'plan/2023.csv')));
});
afterAll(() => {
  for (const folder of [root, elsewhere]) rmSync(folder, { recursive: true });
});
const at = (name: string) => join(root, name);

async function compared(...argv: string[]) {
  const { code, out, err } = await kp(root, 'compare', ...argv, '--format', 'json');
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

describe('kp compare', () => {
  describe('an agency that sent nothing', () => {
    const agencies = 'agencies: [郫都区, 新都区]\n';
    const both = '甲,,新都区,,续建,100,50,30\n乙,,郫都区,,续建,200,80,40';
    let silent: string;
    beforeAll(() => {
      silent = smallWorkspace(
        {
          'submissions/2023-07': '甲,,新都区,,续建,100,50,20',
          'submissions/2023-08': '甲,,新都区,,续建,100,50,30',
          'submissions/2023-09': both,
          'plan/2023.csv': both,
        },
        agencies,
      );
    });
    afterAll(() => rmSync(silent, { recursive: true }));

    test.each([
      ['before', ['2023-08', '2023-09'], '8月有1家未报送（郫都区），其项目计入新增。'],
      ['after', ['2023-09', '2023-08'], '8月有1家未报送（郫都区），其项目计入退出。'],
      ['against the plan', ['plan/2023', '2023-08'], '2023年8月有1家未报送（郫都区），其项目计入退出。'],
      [
        'in English',
        ['2023-08', '2023-09', '--lang', 'en'],
        'Not reported for August: 郫都区; the projects count as entered.',
      ],
    ])('%s', async (_, argv, sentence) => {
      expect((await kp(silent, 'compare', ...argv)).out).toContain(sentence);
    });

    test('for both months moves nothing', async () => {
      expect((await kp(silent, 'compare', '2023-07', '2023-08')).out).not.toContain('未报送');
    });

    test('is named in the document, where the agencies stand in the order of kp.yaml', async () => {
      const { out } = await kp(silent, 'compare', '2023-09', '2023-08', '--format', 'json');
      const { from, to, byAgency } = JSON.parse(out);
      expect([from.notReported, to.notReported]).toEqual([[], ['郫都区']]);
      expect(byAgency.map(({ key }: { key: string }) => key)).toEqual(['郫都区', '新都区']);
    });
  });

  test('two months of a workspace', async () => {
    expect(await compared('2023-08', '2023-09')).toMatchObject({
      schema: 'kp.compare/1',
      from: { kind: 'month', period: '2023-08' },
      to: { kind: 'month', period: '2023-09' },
      changes: {
        completed: {
          before: 700_000,
          after: 550_000,
          difference: 150_000,
          common: { projects: 1, before: 300_000, after: 450_000 },
          entered: { projects: 1, completed: 0 },
          left: { projects: 1, completed: 400_000 },
          newlyReported: { projects: 1, completed: 100_000 },
          noLongerReported: { projects: 0, completed: 0 },
        },
      },
      rollForward: [
        { measure: 'projects', before: 3, added: 1, removed: 1, changed: 0, after: 3 },
        {
          measure: 'totalInvestment',
          before: 6_000_000,
          added: 4_000_000,
          removed: 2_000_000,
          changed: 0,
          after: 8_000_000,
        },
        {
          measure: 'annualPlan',
          before: 2_200_000,
          added: 0,
          removed: 800_000,
          changed: 100_000,
          after: 1_500_000,
        },
        {
          measure: 'completed',
          before: 700_000,
          added: 0,
          removed: 400_000,
          changed: 250_000,
          after: 550_000,
          newlyReported: 100_000,
          noLongerReported: 0,
        },
      ],
      entered: [
        { name: '丁', agency: '郫都区', phase: '储备', totalInvestment: 4_000_000, annualPlan: null },
      ],
      left: [{ name: '乙', cell: 'submissions/2023-08/清单.csv!A3' }],
      renamed: [],
      replanned: [{ name: '甲', annualPlan: { before: 500_000, after: 600_000 } }],
      moved: [
        { name: '甲', changes: [{ measure: 'annualPlan' }, { measure: 'completed', difference: 150_000 }] },
        { name: '丙', changes: [{ measure: 'completed', before: null, after: 100_000, difference: null }] },
      ],
      uncertain: [],
    });
  });

  test.each([
    ['plan/2023', { kind: 'plan', period: '2023-01', year: 2023, plan: 'original' }],
    ['plan:2023', { kind: 'plan', period: '2023-01', year: 2023, plan: 'original' }],
    ['plan/2023/adjusted', { kind: 'plan', period: '2023-01', year: 2023, plan: 'adjusted' }],
    ['2023年8月', { kind: 'month', period: '2023-08' }],
  ])('%s', async (side, from) => {
    expect((await compared(side, '2023-09')).from).toEqual(from);
  });

  test.each([
    ['a folder', 'submissions/2023-08', 'list', '2023-08'],
    ['a file', 'submissions/2023-08/清单.csv', 'list', '2023-08'],
    ['the list of a plan', 'plan/2023.csv', 'plan', '2023-01'],
  ])('%s by its path, without a workspace', async (_, path, kind, period) => {
    const { code, out } = await kp(
      undefined,
      'compare',
      at(path),
      at('submissions/2023-09'),
      '--format',
      'json',
    );
    expect([code, JSON.parse(out).from]).toEqual([0, { kind, period, path: at(path) }]);
  });

  test.each([
    [
      'months of one year',
      '2023-08',
      '2023-09',
      '与8月相比，新增1个、退出1个、更名0个；两期都填报的1个项目完成投资增加15万元（+50.00%），完成率提高15.0个百分点；另有退出1个（完成投资40万元），上期未填报、本期填报的1个（完成投资10万元），不作比较。',
    ],
    [
      'the other way round',
      '2023-09',
      '2023-08',
      '与9月相比，新增1个、退出1个、更名0个；两期都填报的1个项目完成投资减少15万元（-33.33%），',
    ],
    [
      'a month and itself',
      '2023-08',
      '2023-08',
      '与8月相比，新增0个、退出0个、更名0个；完成投资持平，完成率持平。',
    ],
    [
      'other months of another year',
      '2022-12',
      '2023-09',
      '与2022年12月相比，新增1个、退出1个、更名0个；跨年度的不同月份，完成投资不可比。',
    ],
    [
      'a plan',
      'plan/2023',
      '2023-08',
      '与2023年年初计划相比，新增1个、退出0个、更名0个；总投资增加300万元（+100.00%），年度计划投资增加90万元（+69.23%）。',
    ],
  ])('says in a sentence what became of it: %s', async (_, from, to, sentence) => {
    expect((await kp(root, 'compare', from, to)).out).toContain(sentence);
  });

  test.each([
    ['csv', '变化,项目名称,原名称,责任单位'],
    ['ndjson', '{"state":"继续","name":"甲"'],
    ['md', '## 增减总表'],
  ])('--format %s', async (format, start) => {
    expect((await kp(root, 'compare', '2023-08', '2023-09', '--format', format)).out.startsWith(start)).toBe(
      true,
    );
  });

  test.each(['xlsx', 'csv', 'json', 'md'])('-o by extension: %s', async (extension) => {
    const path = join(elsewhere, `out.${extension}`);
    expect((await kp(root, 'compare', '2023-08', '2023-09', '-o', path, '-q')).code).toBe(0);
    expect(readFileSync(path).length).toBeGreaterThan(100);
  });

  test.each([40, 80, 120])('fits a terminal of %i columns, without colour', async (columns) => {
    const { out } = await kpOn(columns, root, 'compare', '2023-08', '2023-09', '--no-color');
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    expect(out).not.toContain('\u001b');
  });

  test.each([40, 60])('fits in English too, titles of plans included: %i columns', async (columns) => {
    const { out } = await kpOn(
      columns,
      root,
      'compare',
      'plan/2023',
      '2023-09',
      '--lang',
      'en',
      '--no-color',
    );
    for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
  });

  test('what is uncertain is a warning that says how it is settled; settled it is silent', async () => {
    const lists = {
      'submissions/2023-08': '云溪停车场,1803-510181-04-03-000001,新都区,,续建,100,50,30',
      'submissions/2023-09': '云溪停车楼,1803-510181-04-03-000011,新都区,,续建,100,50,40',
    };
    const open = smallWorkspace(lists);
    const { out, err } = await kp(open, 'compare', '2023-08', '2023-09', '--format', 'json');
    const entry = /- (\{ from: .*?\})/.exec(err)![1]!;
    expect(err).toContain('[identity/uncertain]');
    expect(JSON.parse(out)).toMatchObject({
      renamed: [],
      uncertain: [{ name: '云溪停车楼', taken: 'different' }],
    });
    const settled = smallWorkspace(lists, `identities:\n  - ${entry.replace('false', 'true')}\n`);
    const { out: told, err: said } = await kp(settled, 'compare', '2023-08', '2023-09', '--format', 'json');
    expect(said).not.toContain('identity/');
    expect(JSON.parse(told)).toMatchObject({ renamed: [{ how: 'settled' }], uncertain: [] });
    for (const folder of [open, settled]) rmSync(folder, { recursive: true });
  });
});

describe('refused', () => {
  test.each([
    ['one argument', ['2023-08'], 2, '缺少参数'],
    ['three', ['2023-08', '2023-09', '2023-10'], 2, '多出参数'],
    ['a month that is not there', ['2023-08', '2023-10'], 2, '2023-08、2023-09'],
    ['a plan that is not there', ['plan/2022', '2023-08'], 2, '2022年的计划'],
    ['lists that tell no year', ['清单.csv', '2023-08'], 2, '--period'],
    ['nothing readable', ['photo.csv', '2023-08'], 3, 'photo.csv'],
    ['nothing there', ['missing.csv', '2023-08'], 3, 'missing.csv'],
  ])('%s', async (_, argv, expected, said) => {
    const sides = argv.map((side) => (side.endsWith('.csv') ? join(elsewhere, side) : side));
    const path = join(elsewhere, 'not-written.json');
    const { code, out, err } = await kp(root, 'compare', ...sides, '-o', path);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(said);
    expect(existsSync(path)).toBe(false);
  });

  test('a month without a workspace', async () => {
    const { code, err } = await kp(undefined, 'compare', '2023-08', '2023-09');
    expect([code, err.includes('kp.yaml')]).toEqual([2, true]);
  });

  test('an output that is an input', async () => {
    const list = at('submissions/2023-08/清单.csv');
    expect((await kp(root, 'compare', '2023-08', '2023-09', '-o', list)).code).toBe(4);
    expect(readFileSync(list, 'utf8')).toContain('甲');
  });
});
