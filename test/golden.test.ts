import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { memoryEffects } from './cli/memory-effects.ts';
import { readCall } from './shell-call.ts';

/**
 * Golden cases: a folder with the call in `cmd`, and what it must print in `stdout` and `stderr` and end with in `exit`; a
 * file that is not there means nothing printed, or 0. `GOLDEN_UPDATE=1 npx vitest run test/golden.test.ts` writes them
 * anew, to be read before they are kept.
 */
const ROOT = join(import.meta.dirname, 'golden');
const UPDATE = process.env.GOLDEN_UPDATE === '1';
if (UPDATE && (process.env.CI ?? '') !== '') throw new Error('golden files are never written in CI');

const CASES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('/cmd'))
  .map((path) => dirname(path))
  .sort();

describe('golden cases', () => {
  test.each(CASES)('%s', async (name) => {
    const folder = join(ROOT, name);
    const printed = await runCall(readFileSync(join(folder, 'cmd'), 'utf8').trim());
    for (const part of PARTS) {
      const path = join(folder, part);
      if (UPDATE) update(path, printed[part]);
      expect(printed[part], `${name}/${part}`).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
    }
  });

  test('every broken fixture has its case', () => {
    const called = CASES.map((name) => readFileSync(join(ROOT, name, 'cmd'), 'utf8'));
    const broken = readdirSync('fixtures/broken').filter(
      (file) => !called.some((call) => call.includes(`fixtures/broken/${file} `)),
    );
    expect(broken).toEqual([]);
  });
});

const PARTS = ['stdout', 'stderr', 'exit'] as const;

async function runCall(line: string): Promise<Record<(typeof PARTS)[number], string>> {
  const { argv, columns, filter } = readCall(line);
  const effects = memoryEffects(columns === undefined ? {} : { columns });
  const code = await main(argv, effects);
  return { stdout: filter(effects.out()), stderr: effects.err(), exit: code === 0 ? '' : `${code}\n` };
}

function update(path: string, text: string): void {
  if (text === '') rmSync(path, { force: true });
  else writeFileSync(path, text);
}
