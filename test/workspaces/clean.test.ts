import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from '../cli/memory-effects.ts';
import { truthOf } from './truth.ts';

/** A good month drowns nobody: as the lists stand in the fixtures, `kp check` has nothing to say, not even a note. */
describe.each(['year', 'chengdu-2023'])('%s', (workspace) => {
  test.each(Object.keys(truthOf(workspace).months))(
    '%s',
    async (period) => {
      const effects = memoryEffects();
      const folder = `fixtures/workspaces/${workspace}`;
      const code = await main(['check', '-C', folder, '--period', period, '--format', 'json'], effects);
      const { findings, notReported } = JSON.parse(effects.out());
      expect({ code, findings, notReported }).toEqual({ code: 0, findings: [], notReported: [] });
    },
    30_000,
  );
});
