import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from './memory-effects.ts';

async function sampled(...call: readonly string[]) {
  const effects = memoryEffects();
  const code = await main(['sample', '--seed', '7', '--format', 'json', ...call], effects);
  const { items, candidates } = JSON.parse(effects.out());
  return { code, items, candidates, said: effects.err() };
}

const UNSEEN = ['云麓康养小镇', '河东物流园', '石湖综合管廊'];
const named = (all: readonly { project: string }[]) => all.map(({ project }) => project).sort();

/** By the end of March: 城北水厂 was looked at ten days ago, 滨湖数据中心 connected a fortnight ago; the other three not for four weeks. */
test('sites that nobody has looked at for long are as likely as three others', async () => {
  const { candidates } = await sampled('-C', 'fixtures/workspaces/lists');
  const heavy = candidates.filter(({ weight }: { weight: number }) => weight === 3);
  expect(named(heavy)).toEqual(UNSEEN);
  expect(named(candidates.filter(({ unseen }: { unseen: boolean }) => unseen))).toEqual(UNSEEN);
});

test.each([
  ['all of them', [], 3],
  ['as many as are asked for', ['--size', '2'], 2],
])('spot checks go to them alone: %s', async (_, size, drawn) => {
  const { code, items, candidates } = await sampled('--unseen', ...size, '-C', 'fixtures/workspaces/lists');
  expect(code).toBe(0);
  expect(named(candidates)).toEqual(UNSEEN);
  expect(items).toHaveLength(drawn);
});

test('without a ledger of connected sites nobody knows where to go', async () => {
  const { items, said } = await sampled('--unseen', 'fixtures/submissions/tongliang-2024-09');
  expect(items).toEqual([]);
  expect(said).toContain('[ledger/none]');
});
