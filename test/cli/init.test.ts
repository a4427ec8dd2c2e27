import {
  cpSync,
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

describe('kp init --example', () => {
  test('makes a workspace whose commands to try all run, and whose lists hold what is said of them', async () => {
    const { code, out } = await kp('init', '--example', at('example'));
    expect(code).toBe(0);
    const calls = [...out.matchAll(/^ {2}kp (\S.*?) +# /gm)].map((match) => match[1]!.split(' '));
    expect(calls).toHaveLength(5);
    for (const call of calls) {
      const words = call.map((word) => (word.startsWith('out/') ? at(`example/${word}`) : word));
      expect([call, (await kp(...words, '-C', at('example'))).code]).toEqual([
        call,
        call[0] === 'check' ? 1 : 0,
      ]);
    }
    const { findings, notReported } = await checked('example');
    expect(findings).toEqual(['month/fell', 'total/mismatch']);
    expect(notReported).toEqual(['市交通运输局']);
    const compared = JSON.parse(
      (await kp('compare', '2024-02', '2024-03', '-C', at('example'), '--format', 'json')).out,
    );
    expect(compared.renamed).toHaveLength(1);
  });

  test('what the agencies send again leaves nothing wrong', async () => {
    await kp('init', '--example', at('mended'));
    cpSync(at('mended/corrections/2024-03'), at('mended/submissions/2024-03'), { recursive: true });
    expect(await checked('mended')).toEqual({ findings: [], notReported: [] });
    const { overall } = JSON.parse((await kp('report', '-C', at('mended'), '--format', 'json')).out);
    // 万元: 2600+1150+300 + 3600+1100+1300 + 700+0+1550 + 5600+0+880, of 18000+25800+9800+33600.
    expect(overall).toMatchObject({ projects: 12, completed: 187_800_000, annualPlan: 872_000_000 });
  });

  test('is the same every time', async () => {
    for (const name of ['once', 'again']) await kp('init', '--example', at(name));
    const list = '柳湾区2024年1-2月.xlsx';
    const [once, again] = ['once', 'again'].map((name) =>
      readFileSync(at(`${name}/submissions/2024-02/${list}`)),
    );
    expect(once).toEqual(again);
  });

  test('replaces no file, and takes no other lists', async () => {
    mkdirSync(at('taken/plan'), { recursive: true });
    writeFileSync(at('taken/plan/2024.csv'), 'mine');
    expect((await kp('init', '--example', at('taken'))).code).toBe(2);
    // What an interrupted run wrote is no other's.
    await kp('init', '--example', at('begun'));
    rmSync(at('begun/kp.yaml'));
    expect((await kp('init', '--example', at('begun'))).code).toBe(0);
    expect(readdirSync(at('taken'))).toEqual(['plan']);
    expect((await kp('init', '--example', at('two'), '--from', at('taken'))).code).toBe(2);
  });

  async function checked(name: string) {
    const { out } = await kp('check', '-C', at(name), '--format', 'json');
    const { findings, notReported } = JSON.parse(out);
    const said = findings.filter(({ severity }: { severity: string }) => severity !== 'note');
    const codes = said.map(({ code }: { code: string }) => code);
    return {
      findings: codes.filter((code: string) => code !== 'agency/not-reported').sort(),
      notReported,
    };
  }
});

describe('kp init --from', () => {
  test('takes the agencies of a first month, and its month', async () => {
    await kp('init', '--example', at('source'));
    const { code, out } = await kp('init', at('taken-over'), '--from', at('source/submissions/2024-02'));
    expect(code).toBe(0);
    expect(out).toContain('4个责任单位');
    expect(existsSync(at('taken-over/submissions/2024-02'))).toBe(true);
    const { configuration, faults } = readConfiguration(readFileSync(at('taken-over/kp.yaml')));
    expect(faults).toEqual([]);
    expect(configuration.agencies.map(({ name }) => name)).toEqual(['东浦区', '交通局', '柳湾区', '西浦区']);
  });

  test('takes each agency of a list that gathers many, and other writings as aliases', async () => {
    const header =
      '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）\n';
    const write = (name: string, ...rows: readonly string[]) =>
      writeFileSync(
        at(`first/${name}2024年1月.csv`),
        header + rows.map((row) => `${row},续建,100,50,5\n`).join(''),
      );
    mkdirSync(at('first'));
    write('汇总', '甲,"A, B"', '乙,郫都区');
    write('市发展和改革委员会', '丙,市发展和改革委员会');
    write('市发改委', '丁,市发改委');
    expect((await kp('init', at('gathered'), '--from', at('first'))).code).toBe(0);
    const { configuration, faults } = readConfiguration(readFileSync(at('gathered/kp.yaml')));
    expect(faults).toEqual([]);
    expect(configuration.agencies.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['市发展和改革委员会', '市发改委'],
      ['A, B'],
      ['郫都区'],
    ]);
  });

  test('without a list that can be read makes nothing', async () => {
    const { code, err } = await kp('init', at('none'), '--from', at('not-there'));
    expect(code).toBe(3);
    expect(err).toContain('[file/unreadable]');
    expect(existsSync(at('none'))).toBe(false);
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
