import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from '../cli/memory-effects.ts';

/** One planted fault of every rule: `kp check` finds each, at its place, and nothing else. */
const WORKSPACE = 'fixtures/workspaces/faults';

interface Fault {
  readonly code: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly what: string;
}

test('every planted fault is found, and nothing else', async () => {
  const planted: readonly Fault[] = JSON.parse(readFileSync(`${WORKSPACE}/faults.json`, 'utf8'));
  const effects = memoryEffects();
  await main(['check', '-C', WORKSPACE, '--period', '2023-09', '--format', 'json'], effects);
  const found: Fault[] = JSON.parse(effects.out()).findings;
  const missed = planted.filter((fault) => {
    const at = found.findIndex((one) => isSame(one, fault));
    if (at < 0) return true;
    found.splice(at, 1);
    return false;
  });
  expect({ missed, besides: found }).toEqual({ missed: [], besides: [] });
});

/** A finding about a whole row, sheet or file names no more than that. */
function isSame(found: Fault, planted: Fault): boolean {
  return (
    found.code === planted.code &&
    (found.file ?? '') === (planted.file ?? '') &&
    (found.sheet === null || found.sheet === planted.sheet) &&
    (found.cell === null ||
      found.cell === planted.cell ||
      found.cell === planted.cell?.replace(/^[A-Z]+/, ''))
  );
}
