import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { memoryEffects } from '../../cli/memory-effects.ts';
import chengdu from '../../truth/chengdu-2019-kickoffs.json' with { type: 'json' };
import guangan from '../../truth/guangan-zone-2023-promotion.json' with { type: 'json' };

async function kickoffs(folder: string) {
  const effects = memoryEffects();
  expect(
    await main(['ledger', 'kickoffs', `fixtures/submissions/${folder}`, '--format', 'json'], effects),
  ).toBe(0);
  return JSON.parse(effects.out());
}

/** January to August 2019. Source: DOMAIN §5. */
test('the kickoff events that Chengdu published', async () => {
  const { figures, groups } = await kickoffs('chengdu-2019-kickoffs');
  const { published } = chengdu;
  expect(figures).toMatchObject({
    events: 28,
    projects: published.projects,
    totalInvestment: Number(published.totalInvestment) * 1e8,
  });
  const kinds = groups.find(({ by }: { by: string }) => by === 'kind').rows;
  const events = kinds.map((row: { key: string; events: number }) => [row.key, row.events]);
  expect(Object.fromEntries(events)).toEqual({ 省级: 1, 市级: 2, 行业: 7, 片区: 18 });
});

/** 2023, first quarter. Source: DOMAIN §5. */
test('the projects begun in a zone of Guang’an', async () => {
  const { figures } = await kickoffs('guangan-zone-2023-promotion');
  expect(figures).toMatchObject({
    projects: Number(guangan.published.begun),
    totalInvestment: Math.round(Number(guangan.published.begunInvestment) * 1e8),
  });
});
