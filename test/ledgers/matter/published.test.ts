import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { memoryEffects } from '../../cli/memory-effects.ts';
import truth from '../../truth/chengdu-2023-matters.json' with { type: 'json' };

/** Chengdu, 1–9 2023, to 31 October. Source: DOMAIN §5. */
test.each([
  ['2023-10-31', truth.published],
  // A month later twelve more are settled.
  ['2023-11-30', { registered: 281, resolved: 172 }],
])('the matters that Chengdu published, on %s', async (on, { registered, resolved }) => {
  const effects = memoryEffects();
  const call = [
    'ledger',
    'matters',
    'fixtures/submissions/chengdu-2023-matters',
    '--on',
    on,
    '--format',
    'json',
  ];
  expect(await main(call, effects)).toBe(0);
  const { figures } = JSON.parse(effects.out());
  expect(figures).toMatchObject({
    registered: Number(registered),
    resolved: Number(resolved),
    open: Number(registered) - Number(resolved),
    resolutionRate: Number(resolved) / Number(registered),
  });
});
