import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { readConfiguration } from '../../src/configure/read-configuration.ts';
import { memoryEffects } from './memory-effects.ts';

const folder = mkdtempSync(join(tmpdir(), 'kp-init-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

async function kp(...argv: string[]) {
  const effects = memoryEffects();
  const code = await main(argv, effects);
  return { code, out: effects.out(), err: effects.err() };
}

describe('kp init', () => {
  test('makes a kp.yaml and the folders, and says what to do next', async () => {
    const { code, out } = await kp('init', at('new/office'));
    expect(code).toBe(0);
    expect(readdirSync(at('new/office')).sort()).toEqual([
      'history',
      'kp.yaml',
      'out',
      'plan',
      'submissions',
    ]);
    expect(readdirSync(at('new/office/submissions'))).toEqual([]);
    expect(out).toContain('下一步：\n  1. cd ');
    expect(out).toContain('运行 kp report');
  });

  test.each([
    ['a month', ['--period', '2023年8月'], 'submissions/2023-08'],
    ['the folder that -C names', ['-C', at('named')], 'kp.yaml'],
  ])('with %s', async (_, options, made) => {
    const named = options.includes('-C') ? [] : [at('month')];
    expect((await kp('init', ...named, ...options)).code).toBe(0);
    expect(existsSync(join(options.includes('-C') ? at('named') : at('month'), made))).toBe(true);
  });

  test('never replaces a kp.yaml', async () => {
    await kp('init', at('twice'));
    writeFileSync(at('twice/kp.yaml'), 'city: 成都市\n');
    const { code, err } = await kp('init', at('twice'));
    expect(code).toBe(2);
    expect(err).toContain('kp.yaml”不会覆盖');
    expect(readFileSync(at('twice/kp.yaml'), 'utf8')).toBe('city: 成都市\n');
  });

  test('a dry run makes nothing', async () => {
    const { code, out } = await kp('init', at('dry'), '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('试运行，将建立工作区');
    expect(existsSync(at('dry'))).toBe(false);
  });

  test.each([
    ['the folder', 'file'],
    ['a folder in it', 'blocked/plan'],
  ])('a file in the place of %s is said, and no kp.yaml made', async (_, file) => {
    const [root = ''] = file.split('/');
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), '');
    const { code, err } = await kp('init', at(root));
    expect(code).toBe(4);
    expect(err).toContain('路径中有一段不是文件夹');
    expect(existsSync(at(`${root}/kp.yaml`))).toBe(false);
  });
});

describe.each(['zh-CN', 'en'])('the kp.yaml in %s', (language) => {
  const written = async () => {
    await kp('init', at(language), '--lang', language);
    return readFileSync(at(`${language}/kp.yaml`), 'utf8');
  };
  const faultsOf = (text: string) => readConfiguration(Buffer.from(text)).faults;
  /** Examples stand behind a bare `#`, explanations behind `# `. */
  const uncommented = (text: string) => text.replace(/^#(?=[^\s#]| {2})/gm, '');

  test('is valid as it stands, and settles nothing but the language', async () => {
    await kp('init', at(`plain-${language}`));
    expect(faultsOf(await written())).toEqual([]);
    const { configuration } = readConfiguration(Buffer.from(await written()));
    const nothing = readConfiguration(new Uint8Array()).configuration;
    expect(configuration).toEqual({ ...nothing, language });
  });

  test('is valid with every example in it, and each key has one', async () => {
    const text = uncommented(await written());
    expect(faultsOf(text)).toEqual([]);
    const { configuration } = readConfiguration(Buffer.from(text));
    const { city: _, ...settled } = configuration;
    const empty = Object.entries(settled).filter(([, value]) => Array.isArray(value) && value.length === 0);
    expect(empty).toEqual([]);
    for (const map of [configuration.synonyms.columns, configuration.synonyms.values])
      expect(map.size).toBeGreaterThan(0);
    expect(configuration.thresholds.candidates.size).toBeGreaterThan(1);
  });

  test('explains every key that editors are told of', async () => {
    const { out } = await kp('schema', 'config', '--lang', language);
    const text = await written();
    const unexplained = [...descriptions(JSON.parse(out))].filter(
      ([key, meaning]) => meaning === undefined || !text.includes(meaning) || !text.includes(`${key}:`),
    );
    expect(unexplained).toEqual([]);
  });
});

/** Every key of a JSON Schema with its description, at any depth. */
function* descriptions(schema: unknown): Generator<[key: string, meaning: string | undefined]> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [name, inner] of Object.entries(schema)) {
    if (name !== 'properties') yield* descriptions(inner);
    else
      for (const [key, value] of Object.entries(inner as Record<string, { description?: string }>)) {
        yield [key, value.description];
        yield* descriptions(value);
      }
  }
}
