import { describe, expect, test } from 'vitest';
import { COMMANDS, GLOBAL_OPTIONS } from '../../src/cli/command.ts';
import { main } from '../../src/cli/main.ts';
import { OPTION_FLAGS } from '../../src/cli/options.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { memoryEffects } from './memory-effects.ts';

describe.each(LANGUAGES)('help in %s', (tag) => {
  test('the overview names every command', async () => {
    const page = await printed(['--help', '--lang', tag]);
    for (const { name } of COMMANDS) expect(page).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s', async (name, command) => {
    const page = await printed([name, '--help', '--lang', tag]);
    expect(page).toBe(await printed(['help', name, '--lang', tag]));
    expect(page.split('\n')[3]).toMatch(/^ {2}(?:kp|cat) /);
    for (const id of [...command.options, ...GLOBAL_OPTIONS]) expect(page).toContain(`  ${OPTION_FLAGS[id]}`);
    if (tag === 'en')
      expect(page.replace(/['“][^'”]*['”]|\S*[\u4e00-\u9fff]\S*/g, '')).not.toMatch(/[\u3000-\u9fff]/);
  });

  test('the exit codes', async () => {
    const page = await printed(['help', 'exit', '--lang', tag]);
    for (const code of [0, 1, 2, 3, 4, 5, 70, 130]) expect(page).toMatch(new RegExp(`^  ${code} `, 'm'));
  });
});

async function printed(argv: readonly string[]): Promise<string> {
  const effects = memoryEffects();
  expect(await main(argv, effects)).toBe(0);
  expect(effects.err()).toBe('');
  return effects.out();
}
