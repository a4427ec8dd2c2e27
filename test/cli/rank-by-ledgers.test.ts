import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from './memory-effects.ts';

const folder = mkdtempSync(join(tmpdir(), 'kp-rank-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SCHEME = `id: ledgers
name: 各种台账
version: 1
decimals: 2
indicators:
  - { key: 签约, scoring: target, measure: promotion.signedInYear, target: 2, weight: 20 }
  - { key: 到位, scoring: target, measure: promotion.fundsRate, target: 80%, weight: 30 }
  - { key: 审批, scoring: target, measure: approvals.withinLimitRate, target: 100%, weight: 50 }
`;

async function call(...words: readonly string[]) {
  const path = join(folder, 'ledgers.yaml');
  writeFileSync(path, SCHEME);
  const effects = memoryEffects();
  const asked = [...words, '-C', 'fixtures/workspaces/lists', '--scheme', path, '--format', 'json', '-q'];
  expect(await main(asked, effects)).toBe(0);
  return JSON.parse(effects.out());
}

/**
 * By hand, from the lists of March 2024:
 *
 *     澄江区  0 of 2 signed                0      1.9 of 4.4亿 in place  30 × 43.18 ÷ 80 = 16.19   4 of 6 in time  33.33
 *     岚山县  2 of 2                      20      0.12 of 1.5            30 × 8 ÷ 80     =  3.00   2 of 2          50
 *     石湖区  0                            0      0.03 of 0.86           30 × 3.49 ÷ 80  =  1.31   none is over: its weight
 *                                                                                           goes to the others, 1.31 × 100 ÷ 50
 */
test('agencies are scored by figures of any ledger', async () => {
  const { tracks } = await call('rank');
  const told = tracks[0].agencies.map(({ agency, rank, score, indicators }: Record<string, unknown>) =>
    [
      agency,
      rank,
      (score as number).toFixed(2),
      ...(indicators as { points: number; state: string }[]).map(({ points, state }) =>
        state === 'not-applicable' ? '—' : points.toFixed(2),
      ),
    ].join(' '),
  );
  expect(told).toEqual([
    '岚山县 1 73.00 20.00 3.00 50.00',
    '澄江区 2 49.53 0.00 16.19 33.33',
    '石湖区 3 2.62 0.00 2.62 —',
  ]);
});

test('a score leads to the figure of the ledger', async () => {
  const { parts } = await call('trace', 'rank[澄江区].score');
  const [value] = parts[2].parts;
  expect(value.value).toBeCloseTo(4 / 6, 12);
  expect(value.addends[0].raw).toBe('approvals.agency[澄江区].withinLimitRate = 4 ÷ 6');
});
