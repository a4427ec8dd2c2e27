import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kp } from '../history/workspace.ts';

const YI = 100_000_000;

interface Document {
  readonly goal: number;
  readonly completed: number;
  readonly methods: readonly {
    readonly method: string;
    readonly completed: number | null;
    readonly error: number | null;
    readonly reason: string | null;
  }[];
  readonly neededPerMonth: number | null;
  readonly remaining: unknown;
  readonly shortfall: number;
  readonly agencies: readonly {
    readonly key: string;
    readonly completed: number | null;
    readonly shortfall: number | null;
  }[];
  readonly decisive: readonly { readonly project: string }[];
  readonly tested: readonly {
    readonly method: string;
    readonly period: string;
    readonly difference: number;
  }[];
}

async function forecast(root: string, ...more: readonly string[]): Promise<Document> {
  const { code, out, err } = await kp(root, ['forecast', '--format', 'json', ...more]);
  expect(code, err).toBe(0);
  return JSON.parse(out) as Document;
}

describe('the year, against what the generator knows', () => {
  const truth = JSON.parse(readFileSync('test/truth/workspaces/year.json', 'utf8')) as {
    readonly forecast: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  test.each(['2023-04', '2023-09', '2023-12'])('%s', async (period) => {
    const said = await forecast('fixtures/workspaces/year', '--period', period);
    const { agencies, ...known } = truth.forecast[period]!;
    const by = (method: string) => said.methods.find((one) => one.method === method)!.completed;
    expect({
      goal: said.goal,
      completed: said.completed,
      runRate: by('run-rate'),
      season: by('season'),
      schedule: by('schedule'),
      neededPerMonth: said.neededPerMonth,
      remaining: said.remaining,
      shortfall: said.shortfall,
      decisive: said.decisive.map(({ project }) => project),
    }).toEqual(known);
    const named = said.agencies.map(({ key, completed, shortfall }) => ({ key, completed, shortfall }));
    const inOrder = (one: { readonly key: string }, other: { readonly key: string }) =>
      one.key < other.key ? -1 : 1;
    expect(named.sort(inOrder)).toEqual([...(agencies as typeof named)].sort(inOrder));
  });
});

describe('the fourth quarter of Chengdu, 2023', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'kp-forecast-'));
    cpSync('fixtures/workspaces/fourth-quarter', root, { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('107 to start, 801 under way, 840亿', async () => {
    const { goal, completed, remaining } = await forecast(root);
    expect(remaining).toEqual({ starts: 107, ongoing: 801, investment: 840 * YI });
    expect((completed / goal).toFixed(3)).toBe('0.814');
  });

  test('run rate, season, what each month must bring: by hand', async () => {
    const { methods, neededPerMonth, shortfall } = await forecast(root);
    // 3,676 + (3,676 − 2,941) ÷ 3 × 3; 3,676 ÷ (2,780 ÷ 3,475); (4,516 − 3,676) ÷ 3; 4,516 − 4,411
    expect(methods.slice(0, 2).map(({ completed }) => completed)).toEqual([4_411 * YI, 4_595 * YI]);
    expect(neededPerMonth).toBe(280 * YI);
    expect(shortfall).toBe(105 * YI);
  });

  test('nothing is tested against a year that is not closed', async () => {
    const { methods, tested } = await forecast(root);
    expect(methods.map(({ error, reason }) => [error, reason])).toEqual(
      Array(3).fill([null, 'no-closed-year']),
    );
    expect(tested).toEqual([]);
  });

  test('against 2022, once it is closed', async () => {
    for (const period of ['2022-06', '2022-09', '2022-12'])
      expect(await kp(root, ['close', '--period', period, '--accept', '回测'])).toMatchObject({ code: 0 });
    const { methods, tested } = await forecast(root);
    // 2,780 + (2,780 − 2,120) = 3,440, and 3,475 came: 35 of a plan of 3,475.
    expect(methods[0]!.error).toBeCloseTo((35 / 3_475) * 100, 10);
    // No 2021 for a season; a quarter of the plan is left in September: 2,780 + 868.75 = 3,648.75.
    expect(methods[1]).toMatchObject({ error: null, reason: 'never-applied' });
    expect(methods[2]!.error).toBeCloseTo((173.75 / 3_475) * 100, 10);
    expect(tested.map(({ method, period }) => `${method} ${period}`)).toEqual([
      'run-rate 2022-09',
      'schedule 2022-06',
      'schedule 2022-09',
    ]);
  });
});
