import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from '../cli/memory-effects.ts';
import { byKey, figuresIn } from '../report-document.ts';
import { truthOf } from './truth.ts';

/**
 * A year in an office, by the commands an office would give: every month is closed, one revised, the plan adjusted
 * twice; then what is stored is verified, compared and reported. The clock stands still.
 */
const FIXTURE = 'fixtures/workspaces/year';
const truth = truthOf('year');
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kp-year-'));
  cpSync(FIXTURE, root, { recursive: true });
  rmSync(join(root, 'plan/2023.adjustments'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

async function kp(...argv: string[]) {
  const effects = memoryEffects();
  const code = await main([...argv, '-C', root], effects);
  return { code, out: effects.out(), err: effects.err() };
}

async function document(...argv: string[]) {
  const { code, out, err } = await kp(...argv, '--format', 'json');
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe('the year', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'month %i is checked and closed',
    async (month) => {
      const period = `2023-${String(month).padStart(2, '0')}`;
      for (const { date } of truth.plans.adjustments) if (date.startsWith(period)) await adjust(date);
      expect((await document('check', '--period', period)).findings).toEqual([]);
      expect(await kp('close', '--period', period)).toMatchObject({ code: 0, err: '' });
      if (truth.revised?.[period] !== undefined) await revise(period);
    },
    60_000,
  );

  test('what is stored is whole, and a flipped byte is found', async () => {
    const { months } = await document('history', 'list');
    expect(months.map((one: { period: string }) => one.period)).toHaveLength(13);
    expect(await kp('history', 'verify')).toMatchObject({ code: 0 });
    const path = join(root, 'history/2023-03/1/projects.ndjson');
    const bytes = readFileSync(path);
    const flipped = Buffer.from(bytes);
    flipped[100]! ^= 1;
    writeFileSync(path, flipped);
    expect(await kp('history', 'verify')).toMatchObject({ code: 1 });
    writeFileSync(path, bytes);
    expect(await kp('history', 'verify')).toMatchObject({ code: 0 });
  });

  test.each(Object.keys(truth.months))(
    'the stored report of %s is that of the plain sums',
    async (period) => {
      const { inputs: _, ...report } = await document('report', '--period', period);
      const { lines: __, ...figures } = truth.revised?.[period] ?? truth.months[period]!;
      const wanted = Object.fromEntries(Object.keys(figures).map((key) => [key, report[key]]));
      expect(byKey(figuresIn(wanted, true))).toEqual(byKey(figuresIn(figures, true)));
    },
    30_000,
  );

  test.each(truth.movements.map((movement) => [movement.from, movement.to, movement] as const))(
    '%s and %s compared',
    async (from, to, { rollForward, entered, left }) => {
      const compared = await document('compare', from, to);
      const sums = compared.rollForward.map(({ measure, before, added, removed, changed, after }: Flat) => [
        measure,
        { opening: before, entered: added, left: removed, changed, closing: after },
      ]);
      const { lines: _, ...expected } = rollForward;
      expect(Object.fromEntries(sums)).toEqual(expected);
      expect([compared.entered.length, compared.left.length]).toEqual([entered.length, left.length]);
    },
    30_000,
  );
});

type Flat = Readonly<Record<string, unknown>>;

/** Recorded as the fixture has it. */
async function adjust(date: string): Promise<void> {
  const recorded = `plan/2023.adjustments/${date}`;
  const entry = JSON.parse(readFileSync(join(FIXTURE, recorded, 'adjustment.json'), 'utf8'));
  const list = join(root, `plan/${date}调整.xlsx`);
  const adjusted = await kp('plan', 'adjust', list, '--date', date, '--reason', entry.reason);
  expect(adjusted.code, adjusted.err).toBe(0);
  const kept = readFileSync(join(root, recorded, 'adjustment.json'), 'utf8');
  expect(JSON.parse(kept)).toMatchObject(entry);
  expect(readFileSync(join(root, recorded, `${date}调整.xlsx`))).toEqual(readFileSync(list));
}

/** Corrected lists come in: without a word why, a closed month stays as it is. */
async function revise(period: string): Promise<void> {
  cpSync(join(root, `revisions/${period}`), join(root, `submissions/${period}`), { recursive: true });
  expect(await kp('close', '--period', period)).toMatchObject({ code: 2 });
  expect(await kp('close', '--period', period, '--revise', '两个单位更正')).toMatchObject({
    code: 0,
    err: '',
  });
}
