import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, browserForTests, type Opened } from './browser.ts';

const { write, open } = browserForTests();
const YEAR = ['report', '-C', 'fixtures/workspaces/year', '--period', '2023-03'];
const CHENGDU = ['report', 'fixtures/submissions/chengdu-2019-08'];
let year: string;
let chengdu: string;
beforeAll(async () => {
  year = await write('year-挂图.html', ...YEAR);
  chengdu = await write('chengdu-挂图.html', ...CHENGDU);
});

const shownRows = (page: Page) => page.locator('#lines tbody:not([hidden]) tr:not(.g):not([hidden])').count();
const said = (page: Page) => page.locator('#shown').textContent();
const column = (page: Page, fromRight: number) =>
  page
    .locator(`#lines tbody:not([hidden]) tr:not(.g):not([hidden]) td:nth-last-child(${fromRight})`)
    .allTextContents();

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  test('complains of nothing, asks for nothing, and axe finds nothing', async () => {
    const { page, complaints } = await open(year, scheme);
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('.figure').first().click();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('1,105 projects', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(chengdu);
  });

  test('are all there', async () => {
    expect(await said(opened.page)).toBe('显示 1105／1105 项');
    expect(await shownRows(opened.page)).toBe(1105);
  });

  test('are found by any of their words', async () => {
    const { page } = opened;
    await page.fill('#query', '郫都区 医院');
    const names = await page
      .locator('#lines tbody:not([hidden]) tr:not([hidden]) th[scope=row]')
      .allTextContents();
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => name.includes('医院'))).toBe(true);
    expect(await said(page)).toBe(`显示 ${names.length}／1105 项 · 查找：郫都区 医院`);
    await page.click('#clear');
    expect(await shownRows(page)).toBe(1105);
  });

  test('are picked by agency and by what needs attention', async () => {
    const { page } = opened;
    await page.selectOption('#attention', { label: '进度滞后' });
    const lagging = await shownRows(page);
    expect(lagging).toBeGreaterThan(0);
    expect(lagging).toBeLessThan(1105);
    await page.selectOption('select[data-g="0"]', { index: 1 });
    expect(await shownRows(page)).toBeLessThan(lagging);
    await page.click('#clear');
  });

  test('are ordered by a figure, what has none last, and back', async () => {
    const { page } = opened;
    await page.selectOption('#group', '');
    const numbers = async () =>
      (await column(page, 4)).map((text) => Number.parseFloat(text.replaceAll(',', '')));
    const before = await numbers();
    await page.click('[data-sort=plan]');
    const rising = await numbers();
    const stated = rising.filter((value) => !Number.isNaN(value));
    expect(stated).toEqual([...stated].sort((one, other) => one - other));
    expect(rising.slice(stated.length).every(Number.isNaN)).toBe(true);
    expect(stated.length).toBe(995);
    expect(await page.locator('th[aria-sort=ascending]').count()).toBe(1);
    await page.click('[data-sort=plan]');
    expect((await numbers()).slice(0, stated.length)).toEqual([...stated].reverse());
    await page.click('[data-sort=plan]');
    expect(await numbers()).toEqual(before);
    await page.click('#clear');
  });

  test('every grouping holds every project once, under its own head', async () => {
    const { page } = opened;
    for (const option of await page.locator('#group option').all()) {
      await page.selectOption('#group', (await option.getAttribute('value'))!);
      expect(await shownRows(page)).toBe(1105);
    }
    await page.selectOption('#group', { label: '项目性质' });
    const heads = await page.locator('#lines tr.g:visible th').allTextContents();
    expect(heads.map((head) => head.trim())).toEqual([
      '储备 110个',
      '新开工 308个',
      '续建 533个',
      '竣工 154个',
    ]);
    await page.click('#clear');
  });

  test('how long it takes', async () => {
    const { page } = opened;
    const took = (await page.evaluate(`(() => {
      const query = document.querySelector('#query');
      const start = performance.now();
      query.value = '医院';
      query.dispatchEvent(new Event('input', { bubbles: true }));
      document.body.getBoundingClientRect();
      return performance.now() - start;
    })()`)) as number;
    await page.click('#clear');
    console.log(`filtering 1,105 lines: ${Math.round(took)} ms`);
    expect(took).toBeGreaterThan(0);
  });

  test('no request, no complaint until the end', () => {
    expect(opened.complaints).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  test('a line is reached, told with the cells of its list, and left', async () => {
    const { page } = await open(year);
    await page.locator('#lines tbody button[tabindex="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    const told = page.locator('#told');
    const name = await page.evaluate('document.activeElement.textContent');
    expect(await told.locator('h2').textContent()).toBe(name);
    expect(await told.locator('code').first().textContent()).toMatch(
      /^[^›]+\.(?:xlsx|xls|csv|et) › .+[A-Z]+\d+$/,
    );
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await told.locator('dd.on').textContent()).toMatch(/^[\d,.]+ 万元.* › [A-Z]+\d+$/);
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.closest("#lines") !== null')).toBe(true);
    await page.close();
  });

  test('one tabulator leads from line to line no more than once', async () => {
    const { page } = await open(year);
    expect(await page.locator('#lines tbody [tabindex="0"]').count()).toBe(1);
    await page.close();
  });
});

test('a figure over the chart tells its formula and every cell', async () => {
  const { page } = await open(year);
  await page.locator('.figure').first().click();
  const text = (await page.locator('#told').textContent())!;
  expect(text).toContain('年度投资完成率');
  expect(text).toContain("kp trace 'overall.rate' --period 2023-03");
  expect(text).toMatch(/锦坪区[^›]*› [^›]+ › [A-Z]+\d+:[A-Z]+\d+/);
  await page.close();
});

test('a month of an agency tells of that month', async () => {
  const { page } = await open(year);
  await page.locator('.heat td button').first().click();
  const text = (await page.locator('#told').textContent())!;
  expect(text).toContain('锦坪区 · 1月');
  expect(text).toContain("kp trace 'byAgency[锦坪区].lead' --period 2023-01");
  expect(text).toContain('2023-01/');
  await page.close();
});

describe('on paper', () => {
  /** Points of a sheet that lies. */
  const SHEETS = { A0: [3370, 2384], A3: [1191, 842] } as const;

  test.each(['A0', 'A3'] as const)('%s: the sheet as chosen, every line', async (size) => {
    const { page } = await open(chengdu);
    await page.selectOption('#paper', size);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })).toString(
      'latin1',
    );
    const boxes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...sides]) =>
      sides.map(Number),
    );
    expect(boxes.length).toBeGreaterThan(0);
    for (const [width, height] of boxes) {
      expect(Math.abs(width! - SHEETS[size][0])).toBeLessThan(3);
      expect(Math.abs(height! - SHEETS[size][1])).toBeLessThan(3);
    }
    // A row of the table is an element of the document's structure.
    const rows = pdf.match(/\/S ?\/TR\b/g)?.length ?? 0;
    expect(rows).toBeGreaterThanOrEqual(1105);
    await page.close();
  });
});
