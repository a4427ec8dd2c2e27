import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../../src/cli/main.ts';
import type { Traced } from '../../../../src/write/html/trace-data.ts';
import { memoryEffects } from '../../../cli/memory-effects.ts';

const TONGLIANG = 'fixtures/submissions/tongliang-2024-09';
const folder = mkdtempSync(join(tmpdir(), 'kp-report-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(name: string, ...call: string[]): Promise<string> {
  const path = join(folder, name);
  const effects = memoryEffects();
  expect(await main([...call, '-q', '-o', path], effects), effects.err()).toBe(0);
  return readFileSync(path, 'utf8');
}

async function printed(...call: string[]): Promise<string> {
  const effects = memoryEffects();
  expect(await main(call, effects), effects.err()).toBe(0);
  return effects.out();
}

describe('the report as a page', () => {
  let page: string;
  let data: Traced;
  beforeAll(async () => {
    page = await written('报告.html', 'report', TONGLIANG);
    data = JSON.parse(/id="data">(.*)<\/script>/.exec(page)?.[1] ?? '');
  });

  test('has the published figures', () => {
    for (const figure of ['73.27%', '405.34', '83.91%', '51.70%', '85.07%']) expect(page).toContain(figure);
  });

  test('has a trace for every figure that is a sum or a rate, by the name that kp trace knows', async () => {
    const figures = data.traces.map(([figure]) => whole(data, figure));
    expect(figures.length).toBeGreaterThan(50);
    const told = Array.from(page.matchAll(/data-t="?(\d+)/g), ([, number]) => number);
    expect(new Set(told).size).toBe(figures.length);
    for (const wanted of ['overall.rate', 'byPhase[续建].completed', 'starts.rateOfDue'])
      expect(figures).toContain(wanted);
  });

  test.each(['overall.completed', 'byPhase[新开工].annualPlan', 'starts.overdue'])(
    '%s names as many cells as kp trace',
    async (figure) => {
      const { addends } = JSON.parse(await printed('trace', figure, TONGLIANG, '--format', 'json'));
      const [, , , places] = data.traces.find(([one]) => whole(data, one) === figure)!;
      const cells = places.flatMap(([, ranges]) => ranges.split(', ')).map(countIn);
      expect(cells.reduce((sum, count) => sum + count, 0)).toBe(addends.length);
    },
  );
});

describe.each([
  ['the report', ['report']],
  ['the ledger', ['ledger', 'matters']],
] as const)('matters on the page of %s', (_, [command, ...asked]) => {
  const workspace = ['-C', 'fixtures/workspaces/matters'];

  test.each(['matters.open', 'matters.resolutionRate', 'matters.asked[市财政局].open'])(
    '%s names the cells that kp trace names',
    async (figure) => {
      const page = await written(`${command}-traced.html`, command, ...asked, ...workspace);
      const data: Traced = JSON.parse(/id="data">(.*)<\/script>/.exec(page)?.[1] ?? '');
      const [, period, formula, places] = data.traces.find(([one]) => whole(data, one) === figure)!;
      const trace = JSON.parse(await printed('trace', figure, ...workspace, '--format', 'json'));
      expect(whole(data, formula)).toBe(trace.formula);
      expect(data.pieces[period]).toMatch(/^2024-\d\d$/);
      const addends: { cell: string }[] =
        trace.addends ?? [trace.numerator, trace.denominator].flatMap((sum) => sum.addends);
      expect(addends.length).toBeGreaterThan(0);
      const told = places
        .map(([sheet]) => data.sheets[sheet]!.filter((word) => word !== '').join(':'))
        .sort();
      const cells = new Set(addends.map(({ cell }) => cell.slice(0, cell.lastIndexOf('!'))));
      expect(told).toEqual([...cells].map((one) => one.slice(one.lastIndexOf('/') + 1)).sort());
    },
  );
});

test.each([
  ['compare', ['fixtures/submissions/chengdu-2023-09', 'fixtures/submissions/chengdu-2023-09'], '2023'],
  ['alerts', ['-C', 'fixtures/workspaces/matters'], '灯'],
  ['ledger', ['matters', '-C', 'fixtures/workspaces/matters'], '事项'],
] as const)('kp %s -o x.html writes its tables', async (command, call, word) => {
  const page = await written(`${command}.html`, command, ...call);
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toContain('<table>');
  expect(page).toContain(word);
});

/** `K6:K17` are twelve. */
function countIn(range: string): number {
  const [, from, to = from] = /^[A-Z]*(\d+)(?::[A-Z]*(\d+))?$/.exec(range)!;
  return Number(to) - Number(from) + 1;
}

/** A name or formula that is told in pieces. */
function whole({ pieces }: Traced, told: readonly number[]): string {
  return told.map((piece) => pieces[piece]).join('');
}
