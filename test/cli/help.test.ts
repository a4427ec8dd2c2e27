import { describe, expect, test } from 'vitest';
import { COMMANDS, GLOBAL_OPTIONS } from '../../src/cli/command.ts';
import { FORMATS } from '../../src/cli/formats.ts';
import { main } from '../../src/cli/main.ts';
import { OPTION_FLAGS } from '../../src/cli/options.ts';
import { LANGUAGES } from '../../src/model/language-tag.ts';
import { displayWidth } from '../../src/write/terminal/display-width.ts';
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
    for (const format of formatsOf(name))
      expect(page).toMatch(new RegExp(`--format <FORMAT> .*\\b${format}\\b`));
    if (tag === 'en')
      expect(page.replace(/['“][^'”]*['”]|\S*[\u4e00-\u9fff]\S*/g, '')).not.toMatch(/[\u3000-\u9fff]/);
  });

  test.each([[40], [60], [80], [100]])('on a terminal of %i columns only calls are longer', async (width) => {
    for (const argv of [['--help'], ...COMMANDS.map(({ name }) => [name, '--help'])]) {
      const effects = memoryEffects({ columns: width });
      await main([...argv, '--lang', tag], effects);
      const long = effects
        .out()
        .split('\n')
        .filter((line) => displayWidth(line) > width);
      expect(long.filter((line) => !/^ {2}(?:kp|cat) /.test(line))).toEqual([]);
    }
  });

  test('the exit codes', async () => {
    const page = await printed(['help', 'exit', '--lang', tag]);
    for (const code of [0, 1, 2, 3, 4, 5, 70, 130]) expect(page).toMatch(new RegExp(`^  ${code} `, 'm'));
  });
});

function formatsOf(name: string): readonly string[] {
  return new Map<string, readonly string[]>(Object.entries(FORMATS)).get(name) ?? [];
}

async function printed(argv: readonly string[]): Promise<string> {
  const effects = memoryEffects();
  expect(await main(argv, effects)).toBe(0);
  expect(effects.err()).toBe('');
  return effects.out();
}
