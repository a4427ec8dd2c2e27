import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { memoryEffects } from '../../cli/memory-effects.ts';
import truth from '../../truth/chengdu-2023-enterprises.json' with { type: 'json' };

const LISTS = 'fixtures/submissions/chengdu-2023-enterprises';

/** 103 watched, 12 have applied, 16 have entered; those of years before are none of them. */
test('what was published of enterprises near the threshold', async () => {
  const effects = memoryEffects();
  expect(await main(['ledger', 'enterprises', LISTS, '--format', 'json'], effects)).toBe(0);
  const { figures, groups } = JSON.parse(effects.out());
  expect(figures).toMatchObject({ ...truth.published, ...truth.invented });
  expect(figures.enteredRate).toBe(truth.published.entered / truth.published.candidates);
  const byDistrict = groups.find(({ by }: { by: string }) => by === 'agency').rows;
  expect(byDistrict).toHaveLength(4);
  const candidates = byDistrict.map((row: { candidates: number }) => row.candidates);
  expect(candidates.reduce((sum: number, one: number) => sum + one, 0)).toBe(truth.published.candidates);
});

test('nothing is found in them', async () => {
  const effects = memoryEffects();
  expect(await main(['check', LISTS, '--format', 'json'], effects)).toBe(0);
  const { findings } = JSON.parse(effects.out());
  expect(findings.filter(({ severity }: { severity: string }) => severity !== 'note')).toEqual([]);
});
