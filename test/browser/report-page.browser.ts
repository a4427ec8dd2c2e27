import { beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, browserForTests } from './browser.ts';

const { write, open } = browserForTests();
const YEAR = ['-C', 'fixtures/workspaces/year', '--period', '2023-03'];
let report: string;
let boards: string;
beforeAll(async () => {
  report = await write('报告.html', 'report', ...YEAR);
  boards = await write('红黑榜.html', 'rank', ...YEAR, '--lang', 'en');
});

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  test.each(['the report', 'any other command'])(
    '%s: no complaint, no request, nothing for axe',
    async (which) => {
      const { page, complaints } = await open(which === 'the report' ? report : boards, scheme);
      expect(await axeFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

test('a figure in a table tells its formula, its cells, and the command for each', async () => {
  const { page, complaints } = await open(report);
  const row = page.locator('#tables tr', { hasText: '锦坪区' }).first();
  await row.locator('td.n button').nth(2).press('Enter');
  const told = (await page.locator('#told').textContent())!;
  expect(told).toContain("kp trace 'byAgency[锦坪区].annualPlan' --period 2023-03");
  expect(told).toMatch(/锦坪区[^›]*› [^›]+ › [A-Z]+\d+/);
  await page.keyboard.press('Escape');
  expect(await page.locator('#panel').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await page.close();
});

test('boards and alerts stand before the lists of projects', async () => {
  const { page } = await open(report);
  const titles = await page.locator('#tables h2').allTextContents();
  const place = (title: string) => titles.findIndex((one) => one.includes(title));
  expect(place('红黑榜')).toBeGreaterThan(place('分责任单位情况'));
  expect(place('黄灯')).toBeGreaterThan(place('红黑榜'));
  expect(place('进度滞后项目')).toBeGreaterThan(place('黄灯'));
  await page.close();
});
