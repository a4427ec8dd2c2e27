import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { contents } from '../history/workspace.ts';
import { memoryEffects } from './memory-effects.ts';

// Where and when a run is made must not show in what it writes: time zone, locale, day.
const PLACES = [
  ['UTC', 'C', '2023-10-05T00:00:00Z'],
  ['America/St_Johns', 'tr_TR.UTF-8', '2024-02-29T23:59:59Z'],
  ['Pacific/Apia', 'ar_EG.UTF-8', '2031-12-31T12:00:00Z'],
] as const;
const COMMANDS: readonly (readonly string[])[] = [
  ['report', '-o', 'pack/'],
  ['report', '--lang', 'en', '-o', 'report.md'],
  ['rank', '-o', 'rank.xlsx'],
  ['alerts', '--format', 'json'],
  ['forecast', '--format', 'csv'],
  ['sample', '--seed', '7', '-o', 'sample.xlsx'],
  ['check', '--return', 'returned/'],
  ['template', '--all', '-o', 'forms/'],
  ['dispatch', '-o', 'dispatch/'],
  ['close', '--period', '2023-07'],
  ['history', 'verify'],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kp-everywhere-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test('the same bytes everywhere', async () => {
  const made: Map<string, string>[] = [];
  for (const [zone, locale, moment] of PLACES) {
    for (const name of ['LANG', 'LC_ALL']) vi.stubEnv(name, locale);
    vi.stubEnv('TZ', zone);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
    // The name of the folder must not show either.
    const root = join(folder, `工作区 ${zone.length}`);
    cpSync('fixtures/workspaces/tricks', root, { recursive: true });
    const digests = new Map<string, string>();
    for (const command of COMMANDS) {
      const effects = memoryEffects();
      const argv = command.map((word, at) =>
        PATH_OPTIONS.has(command[at - 1] ?? '') ? join(root, 'out', word) : word,
      );
      const code = await main(['-C', root, '--no-progress', ...argv], effects);
      expect([0, 1]).toContain(code);
      digests.set(command.join(' '), effects.out().replaceAll(root, ''));
    }
    for (const [path, bytes] of contents(root)) digests.set(path, digest(bytes));
    made.push(digests);
  }
  const [first, ...others] = made;
  for (const other of others) expect(other).toEqual(first);
}, 300_000);

const PATH_OPTIONS = new Set(['-o', '--return']);

function digest(bytes: string): string {
  return createHash('sha256').update(bytes, 'latin1').digest('hex');
}
