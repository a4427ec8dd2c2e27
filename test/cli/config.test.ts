import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from './memory-effects.ts';

const folder = mkdtempSync(join(tmpdir(), 'kp-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'kp.yaml');
writeFileSync(
  path,
  `city: 成都市
agencies:
  - 武侯区
  - name: 郫都区
    aliases: [郫县, 郫都]
thresholds:
  lagging: 15%
  candidates:
    default: 1亿元
language: en
`,
);

async function kp(argv: readonly string[], environment: Record<string, string> = {}) {
  const effects = memoryEffects({ environment });
  const code = await main(['-C', folder, 'config', ...argv], effects);
  return { code, out: effects.out(), err: effects.err() };
}

interface Value {
  readonly key: string;
  readonly value: unknown;
  readonly origin: Record<string, unknown>;
}

async function values(argv: readonly string[] = [], environment: Record<string, string> = {}) {
  const { out } = await kp([...argv, '--format', 'json'], environment);
  const document = JSON.parse(out) as { schema: string; path: string; values: Value[] };
  expect(document).toMatchObject({ schema: 'kp.config/1', path });
  return new Map(document.values.map(({ key, ...rest }) => [key, rest]));
}

describe('each value with where it comes from', () => {
  const inFile = (line: number, column: number) => ({ from: 'file', path, line, column });

  test.each([
    ['city', '成都市', inFile(1, 7)],
    ['language', 'en', inFile(10, 11)],
    ['agencies[0]', '武侯区', inFile(3, 5)],
    ['agencies[1]', { name: '郫都区', aliases: ['郫县', '郫都'] }, inFile(4, 5)],
    ['thresholds.lagging', '15%', inFile(7, 12)],
    ['thresholds.overPlan', '150%', { from: 'default' }],
    ['thresholds.candidates.default', '1亿元', inFile(9, 14)],
    ['thresholds.reportingDay', null, { from: 'default' }],
    ['schemes', null, { from: 'default' }],
  ])('%s', async (key, value, origin) => {
    expect((await values()).get(key)).toEqual({ value, origin });
  });

  test.each([
    ['an option', ['--lang', 'zh-CN'], { KP_LANG: 'en' }, { from: 'option', name: '--lang' }],
    ['the environment', [], { KP_LANG: 'zh-CN' }, { from: 'environment', name: 'KP_LANG' }],
  ])('the language by %s', async (_, argv, environment, origin) => {
    expect((await values(argv, environment)).get('language')).toEqual({ value: 'zh-CN', origin });
  });
});

describe('for people', () => {
  test('a line each', async () => {
    const { out } = await kp(['show', '--lang', 'zh-CN']);
    expect(out).toMatch(/^thresholds\.lagging +15%$/m);
    expect(out).toMatch(/^agencies\[1\] +郫都区；aliases: 郫县、郫都$/m);
    expect(out).toMatch(/^schemes +（无）$/m);
  });

  test('with its origin', async () => {
    const { out } = await kp(['show', '--origin', '--lang', 'zh-CN']);
    expect(out).toMatch(/^thresholds\.lagging +15% +kp\.yaml:7:12$/m);
    expect(out).toMatch(/^thresholds\.overPlan +150% +默认$/m);
    expect(out).toMatch(/^language +zh-CN +选项 --lang$/m);
  });

  test('kp config check says that all is well', async () => {
    const { code, out } = await kp(['check', '--lang', 'zh-CN']);
    expect([code, out]).toEqual([0, `“${path}”没有问题\n`]);
  });

  test('outside a workspace all values are defaults', async () => {
    const effects = memoryEffects();
    expect(await main(['config', '--format', 'json'], effects)).toBe(0);
    const { path: none, values: all } = JSON.parse(effects.out()) as { path: null; values: Value[] };
    expect(none).toBeNull();
    expect(all.map(({ origin }) => origin)).toEqual(all.map(() => ({ from: 'default' })));
  });

  test.each([['shwo'], ['']])('kp config %j is a usage error', async (action) => {
    const { code, err } = await kp([action, '--lang', 'zh-CN']);
    expect(code).toBe(2);
    expect(err).toContain(`“kp config”的取值“${action}”不对，应为：show、check`);
  });
});
