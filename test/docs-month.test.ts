import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { memoryEffects } from './cli/memory-effects.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kp-month-')));
const home = process.cwd();
afterEach(() => process.chdir(home));
afterAll(() => rmSync(folder, { recursive: true }));

/** The pages are one script each: its lines run in their order in one folder, and show what they print. */
describe.each([
  ['docs/MONTH.md', 8],
  ['docs/MONTH.zh-CN.md', 8],
  ['docs/DATASET.md', 1],
  ['docs/DATASET.zh-CN.md', 1],
] as const)('%s', (page, atLeast) => {
  test('runs from the first line to the last', async () => {
    const blocks = [...readFileSync(page, 'utf8').matchAll(/^```(sh|text)\n([\s\S]*?)^```/gm)];
    expect(blocks.filter(([, kind]) => kind === 'sh').length).toBeGreaterThanOrEqual(atLeast);
    process.chdir(mkdtempSync(join(folder, 'page-')));
    let printed: readonly string[] = [];
    for (const [, kind, block] of blocks) {
      const lines = block!.trimEnd().split('\n');
      if (kind === 'text') expect(printed).toEqual(expect.arrayContaining(lines));
      else for (const line of lines) printed = await runLine(line);
    }
  }, 300_000);
});

/** Runs a line of the shell that the pages need, and returns the lines it prints. */
async function runLine(line: string): Promise<readonly string[]> {
  const expected = Number(/# exit (\d+)/.exec(line)?.[1] ?? 0);
  const [command, ...words] = line.replace(/\s+#.*/, '').split(' ');
  if (command === 'cd') process.chdir(words[0]!);
  else if (command === 'cp') copy(words[0]!, words[1]!);
  else if (command === 'kp') {
    const effects = memoryEffects();
    expect(await main(words, effects), `${line}\n${effects.err()}`).toBe(expected);
    return effects.out().split('\n');
  } else throw new Error(`no line of these pages: ${line}`);
  return [];
}

/** `cp folder/* folder/`, which must find something. */
function copy(from: string, to: string): void {
  const source = from.replace(/\*$/, '');
  expect(readdirSync(source)).not.toEqual([]);
  cpSync(source, to, { recursive: true });
}
