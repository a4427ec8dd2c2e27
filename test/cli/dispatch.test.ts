import { createHash } from 'node:crypto';
import {
  appendFileSync,
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
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from './memory-effects.ts';
import { kp } from './small-workspace.ts';

const PERIOD = '2024-03';
const LISTS = `submissions/${PERIOD}`;
let root: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kp-dispatch-'));
  cpSync('fixtures/workspaces/matters', root, { recursive: true });
  out = join(root, 'out', PERIOD);
});
afterEach(() => rmSync(root, { recursive: true }));

const dispatch = (...argv: string[]) => kp(root, 'dispatch', '--fail-on', 'never', ...argv);

/** Every file of the folder by its hash. */
function written(): Record<string, string> {
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex');
  return Object.fromEntries(readdirSync(out).map((name) => [name, hash(name)]));
}

describe('a month that is run twice', () => {
  test.each(['open', 'closed'])('gives the same bytes while it is %s', async (state) => {
    if (state === 'closed')
      for (const period of ['2024-02', PERIOD])
        expect(await kp(root, 'close', '--period', period)).toMatchObject({ code: 0 });
    expect(await dispatch()).toMatchObject({ code: 0, err: '' });
    const first = written();
    expect(await dispatch()).toMatchObject({ code: 0, err: '' });
    expect(written()).toEqual(first);
    const { files, inputs } = JSON.parse(readFileSync(join(out, 'dispatch.json'), 'utf8'));
    const { 'dispatch.json': _, ...others } = first;
    expect(
      Object.fromEntries(files.map((one: { file: string; sha256: string }) => [one.file, one.sha256])),
    ).toEqual(others);
    const names = inputs.map(({ file }: { file: string }) => file);
    expect(names).toContain('kp.yaml');
    expect(names.some((name: string) => name.startsWith(`${LISTS}/`))).toBe(true);
    expect(names.some((name: string) => name.startsWith('history/'))).toBe(state === 'closed');
  });

  test('says what was written, and reads no list twice', async () => {
    const effects = memoryEffects();
    const read: string[] = [];
    const files = {
      ...effects.files,
      async discover(inputs: readonly string[]) {
        const found = await effects.files.discover(inputs);
        return found.map((file) => ({
          ...file,
          read: () => {
            read.push(file.name);
            return file.read();
          },
        }));
      },
    };
    await main(['dispatch', '-C', root], { ...effects, files });
    expect(effects.out()).toContain(out);
    expect(read.length).toBeGreaterThan(1);
    expect(read.sort()).toEqual([...new Set(read)]);
  });
});

describe('what each part says alone', () => {
  test.each([
    ['report', ['report', '-o'], ['report.json', '汇总表.xlsx', '报告.md', '项目明细.csv']],
    ['check', ['check', '--fail-on', 'never', '-o'], ['check.json', '核对情况.xlsx', '问题清单.csv']],
  ])('the pack of kp %s is the same', async (_, call, names) => {
    await dispatch();
    const alone = join(root, 'alone/');
    await kp(root, ...call, alone);
    expect(
      names.map((name) => readFileSync(join(alone, name)).equals(readFileSync(join(out, name)))),
    ).toEqual(names.map(() => true));
  });

  test.each([
    ['rank', 'rank.json'],
    ['alerts', 'alerts.json'],
    ['forecast', 'forecast.json'],
    ['ledger matters', 'matters.json'],
  ])('the document of kp %s is the same', async (call, name) => {
    await dispatch();
    const { out: alone } = await kp(root, ...call.split(' '), '--format', 'json');
    expect(readFileSync(join(out, name), 'utf8')).toBe(alone);
  });
});

describe('a part that cannot be done', () => {
  const scheme = (from: string) => {
    mkdirSync(join(root, 'schemes'));
    writeFileSync(
      join(root, 'schemes/own.yaml'),
      `id: own\nname: 自定\nfrom: ${from}\nindicators:\n  - { key: 投资, scoring: time, measure: rate, weight: 10 }\n`,
    );
    appendFileSync(join(root, 'kp.yaml'), 'schemes: [own]\n');
  };

  test('is said, keeps no other from it, and weighs in the exit code', async () => {
    scheme('2024-04');
    const { code, out: said } = await dispatch();
    expect(code).toBe(2);
    expect(said).toContain('未完成');
    expect(Object.keys(written())).toEqual(
      expect.arrayContaining(['汇总表.xlsx', 'alerts.json', 'forecast.json']),
    );
    expect(existsSync(join(out, 'rank.json'))).toBe(false);
  });

  test('is none where the scheme holds', async () => {
    scheme('2024-03');
    expect((await dispatch()).code).toBe(0);
    expect(existsSync(join(out, 'rank.json'))).toBe(true);
  });

  test('leaves the others in one workbook, and where that is it, in workbooks of their own', async () => {
    const workbooks = () => Object.keys(written()).filter((name) => name.endsWith('.xlsx'));
    await dispatch();
    expect(workbooks().sort()).toEqual(['包联.xlsx', '核对情况.xlsx', '汇总表.xlsx']);
    rmSync(out, { recursive: true });
    // There is no plan to go by.
    appendFileSync(join(root, 'kp.yaml'), 'basis: original\n');
    await dispatch();
    expect(workbooks().sort()).toEqual(['包联.xlsx', '核对情况.xlsx', '需协调事项.xlsx']);
  });

  test('is said with -q as well, which prints nothing else', async () => {
    expect(await dispatch('-q')).toEqual({ code: 0, out: '', err: '' });
    scheme('2024-04');
    const { out: said, err } = await dispatch('-q');
    expect([said, err.split('\n').length]).toEqual(['', 2]);
    expect(err).toContain('未完成');
  });

  test('of lists none of which can be read leaves the papers as they were', async () => {
    await dispatch();
    const before = written();
    for (const name of readdirSync(join(root, LISTS))) writeFileSync(join(root, LISTS, name), '');
    const { code, out: said } = await dispatch();
    expect(code).toBe(3);
    expect(said).toContain('保持原样');
    expect(written()).toEqual(before);
  });
});

describe('files of an earlier run that this one has nothing for', () => {
  /** The month is sent again without its matters, and without the columns that these tables and the sponsors' ledger need. */
  const WITHOUT = 'matters.json';
  const OTHERS = ['sponsors.json', '分项目性质情况.csv', '包联.xlsx', '开工情况.csv', '竣工情况.csv'];
  beforeEach(async () => {
    await dispatch();
    expect(existsSync(join(out, WITHOUT))).toBe(true);
    for (const name of readdirSync(join(root, LISTS)).filter((one) => !one.includes('进度表')))
      rmSync(join(root, LISTS, name));
    for (const name of readdirSync(join(root, LISTS)))
      writeFileSync(
        join(root, LISTS, name),
        `项目名称,责任单位,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）\n甲,${name.slice(0, 3)},100,50,30\n`,
      );
  });
  const rerun = async () => {
    const { out: document } = await dispatch('--format', 'json');
    const { removed, left } = JSON.parse(document);
    return { removed, left };
  };

  test('go where the manifest says that kp wrote them', async () => {
    expect(await rerun()).toEqual({ removed: [WITHOUT, ...OTHERS], left: [] });
    expect(existsSync(join(out, WITHOUT))).toBe(false);
  });

  test('stay where somebody has changed them since, and are named', async () => {
    appendFileSync(join(out, WITHOUT), '批注');
    expect(await rerun()).toEqual({ removed: OTHERS, left: [WITHOUT] });
    expect(existsSync(join(out, WITHOUT))).toBe(true);
  });

  test('stay where there is no manifest', async () => {
    rmSync(join(out, 'dispatch.json'));
    expect(await rerun()).toEqual({ removed: [], left: [WITHOUT, ...OTHERS] });
  });

  test('that no run may write are nobody’s business, whatever a manifest says of another folder', async () => {
    const elsewhere = join(root, '机密.txt');
    writeFileSync(elsewhere, '');
    writeFileSync(join(out, '讲话稿.md'), '');
    const empty = createHash('sha256').digest('hex');
    const manifest = JSON.parse(readFileSync(join(out, 'dispatch.json'), 'utf8'));
    manifest.files.push({ file: '../../机密.txt', sha256: empty });
    writeFileSync(join(out, 'dispatch.json'), JSON.stringify(manifest));
    await rerun();
    expect([existsSync(elsewhere), existsSync(join(out, '讲话稿.md'))]).toEqual([true, true]);
  });

  test('stay in a dry run', async () => {
    const before = written();
    expect((await dispatch('--dry-run')).out).toContain('会删除');
    expect(written()).toEqual(before);
  });
});

test('a disk that fills up leaves every paper as it was', async () => {
  await dispatch();
  const before = written();
  appendFileSync(join(root, 'kp.yaml'), 'thresholds: { lagging: 1% }\n');
  const effects = memoryEffects();
  let prepared = 0;
  const files = {
    ...effects.files,
    prepare: (...file: Parameters<typeof effects.files.prepare>) => {
      prepared += 1;
      return prepared < 5 ? effects.files.prepare(...file) : Promise.reject(new Error('ENOSPC'));
    },
  };
  await main(['dispatch', '-C', root], { ...effects, files });
  expect(prepared).toBe(5);
  expect(written()).toEqual(before);
});

test.each([
  ['a file', ['-o', 'a.xlsx'], 2],
  ['two folders', ['-o', 'a/', '-o', 'b/'], 2],
  ['a month that is not there', ['--period', '2030-01'], 2],
])('%s is refused', async (_, argv, code) => {
  expect(await dispatch(...argv)).toMatchObject({ code, out: '' });
});

test('folders that kp reads from are never written to', async () => {
  expect(await dispatch('-o', join(root, 'submissions/papers'))).toMatchObject({ code: 4, out: '' });
});

test('errors come last, and are a failure unless told otherwise', async () => {
  const broken = join(root, LISTS, '坏表.xlsx');
  writeFileSync(broken, 'PK');
  const { code, out: said } = await kp(root, 'dispatch');
  expect(code).toBe(3);
  const lines = said.trim().split('\n');
  expect(said).toContain('读不出的文件1个：坏表.xlsx');
  expect(lines.at(-1)).toMatch(/\[file\/[\w-]+\]$/);
});
