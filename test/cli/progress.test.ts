import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { displayWidth } from '../../src/write/terminal/display-width.ts';
import { workbookEntries, worksheet, zip } from '../read/xlsx/package.ts';
import { type MemoryOptions, memoryEffects } from './memory-effects.ts';

const HEADER = '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）\n';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kp-progress-'));
  mkdirSync(join(folder, 'many'));
  for (let at = 0; at < 5; at += 1)
    writeFileSync(join(folder, 'many', `${at}.csv`), `${HEADER}项目${at},武侯区,续建,100,50,30\n`);
  writeFileSync(join(folder, 'large.xlsx'), largeWorkbook(20_000));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Large enough to be inflated in chunks. */
function largeWorkbook(count: number): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const head = HEADER.trim().split(',').map(cell).join('');
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `<row>${cell(`项目${at}`)}${cell('武侯区')}${cell('续建')}<c><v>100</v></c><c><v>50</v></c></row>`,
  );
  const sheets = { 清单: worksheet(`<row>${head}</row>${rows.join('')}`) };
  return zip(workbookEntries({ sheets }));
}

/** Runs a command; every look at the clock finds half a second gone. */
async function kp(argv: readonly string[], options: MemoryOptions = {}) {
  let now = 0;
  const clock = () => {
    now += 500;
    return now;
  };
  const effects = memoryEffects({ columns: 100, clock, ...options });
  const code = await main([...argv, '--period', '2019-08'], effects);
  return { code, lines: drawnLines(effects.err()), err: effects.err() };
}

/** The states of the line that is written over and over, without what clears it. */
function drawnLines(err: string): string[] {
  return err
    .split('\r\u001b[K')
    .slice(1)
    .map((line) => line.split('\n')[0]!)
    .filter((line) => line.includes('个文件'));
}

describe('the progress line', () => {
  test('has a bar, files, rows, and the time that is left', async () => {
    const { lines } = await kp(['report', join(folder, 'many'), '-q']);
    expect(lines).toEqual([]);
    const loud = await kp(['report', join(folder, 'many')]);
    expect(loud.lines).toEqual([
      expect.stringMatching(/^░{20} {2}读取 0\/5 个文件 {2}0行$/),
      expect.stringMatching(/^█{4}░{16} {2}读取 1\/5 个文件 {2}1行 {2}约剩4秒$/),
      expect.stringMatching(/^█{8}░{12} {2}读取 2\/5 个文件 {2}2行 {2}约剩3秒$/),
      expect.stringMatching(/^█{12}░{8} {2}读取 3\/5 个文件 {2}3行 {2}约剩2秒$/),
      expect.stringMatching(/^█{16}░{4} {2}读取 4\/5 个文件 {2}4行 {2}约剩1秒$/),
      expect.stringMatching(/^█{20} {2}读取 5\/5 个文件 {2}5行$/),
    ]);
  });

  test('moves within one large workbook', async () => {
    const { lines } = await kp(['normalize', join(folder, 'large.xlsx')]);
    const rows = lines.map((line) => Number(/个文件 {2}([\d,]+)行/.exec(line)?.[1]?.replaceAll(',', '')));
    expect(rows.length).toBeGreaterThan(4);
    // Rows of the sheet while it is read; in the end those of its list.
    const within = rows.slice(0, -1);
    expect(within).toEqual([...within].sort((a, b) => a - b));
    expect(rows[0]).toBe(0);
    expect(rows[2]).toBeGreaterThan(0);
    expect(rows[2]).toBeLessThan(20_000);
    expect(rows.at(-1)).toBe(20_000);
    expect(lines.some((line) => /约剩\d+秒/.test(line))).toBe(true);
  });

  test.each([
    ['--no-progress', ['--no-progress'], {}],
    ['-q', ['-q'], {}],
    ['off a terminal', [], { columns: undefined }],
    ['on a terminal that cannot go back in a line', [], { environment: { TERM: 'dumb' } }],
  ] as const)('is not there: %s', async (_, argv, options) => {
    const { err } = await kp(['report', join(folder, 'many'), ...argv], options);
    expect(err).not.toContain('\r');
    expect(err).not.toContain('读取');
  });

  test.each([100, 60, 40, 20])('fits %d columns, and is gone in the end', async (columns) => {
    const { err, lines } = await kp(['report', join(folder, 'many')], { columns });
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(displayWidth(line)).toBeLessThan(columns);
    expect(err.slice(err.lastIndexOf('\r'))).not.toContain('读取');
  });

  test('shows nothing for work that is soon done', async () => {
    const { err } = await kp(['report', join(folder, 'many')], { clock: () => 0 });
    expect(err).not.toContain('\r');
  });
});
