import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kp, smallWorkspace } from './small-workspace.ts';

const ROW = (done: number | string, more = '') => `甲,,新都区,省重点,续建,10000,5000,${done}${more}`;
let root: string;

beforeAll(() => {
  root = smallWorkspace({
    'submissions/2022-12': ROW(4900),
    'submissions/2022-09': ROW(2000),
    'submissions/2023-01': ROW(500),
    'submissions/2023-08': ROW(3000, '\n乙,,郫都区,,续建,20000,5000,1000'),
    'submissions/2023-09': ROW(3500, '\n乙,,郫都区,,续建,20000,5000,1500\n丙,,郫都区,,储备,100,,'),
  });
});
afterAll(() => rmSync(root, { recursive: true }));

async function changes(...argv: string[]) {
  const { out } = await kp(root, 'report', ...argv, '--format', 'json', '-q');
  return JSON.parse(out).changes;
}

describe('kp report in a workspace says what changed', () => {
  test('against last month and the same month last year', async () => {
    expect(await changes()).toEqual({
      lastMonth: {
        period: '2023-08',
        unreadable: 0,
        projects: { before: 2, after: 3, difference: 1, growth: 0.5 },
        totalInvestment: { before: 300_000_000, after: 301_000_000, difference: 1_000_000, growth: 1 / 300 },
        annualPlan: { before: 100_000_000, after: 100_000_000, difference: 0, growth: 0 },
        completed: {
          before: 40_000_000,
          after: 50_000_000,
          difference: 10_000_000,
          growth: 0.25,
          common: { projects: 2, before: 40_000_000, after: 50_000_000 },
          entered: { projects: 1, completed: 0 },
          left: { projects: 0, completed: 0 },
          newlyReported: { projects: 0, completed: 0 },
          noLongerReported: { projects: 0, completed: 0 },
        },
        rate: { before: 0.4, after: 0.5, difference: 10 },
      },
      lastYear: expect.objectContaining({
        period: '2022-09',
        completed: { before: 20_000_000, after: 50_000_000, difference: 30_000_000, growth: 1.5 },
        rate: { before: 0.4, after: 0.5, difference: 10 },
      }),
    });
  });

  test.each([
    [
      'of the projects asked for',
      ['--where', '级别=省重点'],
      { lastMonth: { completed: { before: 30_000_000, after: 35_000_000 } } },
    ],
    ['where there is one', ['--period', '2023-08'], undefined],
    [
      'but not of what begins anew in January',
      ['--period', '2023-01'],
      {
        lastMonth: {
          period: '2022-12',
          projects: { difference: 0 },
          completed: { difference: null, growth: null },
          rate: { difference: null },
        },
      },
    ],
  ])('%s', async (_, argv, expected) => {
    const found = await changes(...argv);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });

  test('lists that are named are perhaps not the whole month', async () => {
    expect(await changes(join(root, 'submissions/2023-09'))).toBeUndefined();
  });

  test.each([
    [
      'zh-CN',
      '与上月（2023年8月）相比，项目增加1个，完成投资增加0.1亿元（+25.00%），完成率提高10.0个百分点。',
    ],
    [
      'zh-CN',
      '与上年同期（2022年9月）相比，项目增加2个，完成投资增加0.3亿元（+150.00%），完成率提高10.0个百分点。',
    ],
    [
      'en',
      'Compared with last month (August 2023): projects up 1, completed up 10 million yuan (+25.00%), rate up 10.0 points.',
    ],
  ])('in a sentence, %s', async (language, sentence) => {
    expect((await kp(root, 'report', '--lang', language)).out).toContain(sentence);
  });

  test('in a table of its own', async () => {
    const { out } = await kp(root, 'report', '--format', 'md');
    expect(out).toContain('| 比上月（2023年8月） | +1 | +0.01 | 0 | +0.1 | 25.00% | +10.0 |');
  });

  test('an agency that sent nothing then is said', async () => {
    const silent = smallWorkspace(
      {
        'submissions/2023-08': ROW(3000),
        'submissions/2023-09': ROW(3500, '\n乙,,郫都区,,续建,20000,5000,1500'),
      },
      'agencies: [新都区, 郫都区]\n',
    );
    const { out } = await kp(silent, 'report');
    expect(out).toContain('与上月（2023年8月，有1家未报送）相比，项目增加1个');
    const { changes } = JSON.parse((await kp(silent, 'report', '--format', 'json')).out);
    expect(changes.lastMonth.notReported).toEqual(['郫都区']);
    rmSync(silent, { recursive: true });
  });

  test('who has not reported this month is said beside the total, and that its projects only seem to have left', async () => {
    const silent = smallWorkspace(
      {
        'submissions/2023-08': ROW(3000, '\n乙,,郫都区,,续建,20000,5000,1000'),
        'submissions/2023-09': ROW(3500),
      },
      'agencies: [新都区, 郫都区]\n',
    );
    const { out } = await kp(silent, 'report');
    expect(out).toContain('1个重点项目（不含未报送的郫都区）完成投资0.35亿元');
    expect(out).toContain('另有退出1个（完成投资0.1亿元），不作比较。本月未报送的郫都区，其项目算在退出内。');
    rmSync(silent, { recursive: true });
  });

  test('a list of the earlier month that cannot be read is said', async () => {
    const broken = smallWorkspace({ 'submissions/2023-08': ROW(3000), 'submissions/2023-09': ROW(3500) });
    writeFileSync(join(broken, 'submissions/2023-08/新津区.xlsx'), '');
    const { code, out } = await kp(broken, 'report');
    expect([code, out.includes('与上月（2023年8月，有1个文件读不出）相比')]).toEqual([0, true]);
    rmSync(broken, { recursive: true });
  });
});
