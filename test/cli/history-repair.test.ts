import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/history/digest.ts';
import { headText, readHead } from '../../src/history/head.ts';
import { sealText } from '../../src/history/seal.ts';
import { addFiles, contents, kp, list, makeWorkspace, type Part } from '../history/workspace.ts';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

const month = (number: number, completed: number): Part => ({
  [`submissions/2021-${String(number).padStart(2, '0')}/柏林镇.csv`]: list(
    `柏林水库,柏林镇,续建,60000,15000,${completed},是,`,
  ),
});

/** September; October, revised once; November: closed. December is open. */
let template: string;
beforeAll(async () => {
  template = makeWorkspace(month(9, 7000), month(10, 8000), month(11, 9000));
  roots.push(template);
  for (const period of ['2021-09', '2021-10', '2021-11']) await kp(template, ['close', '--period', period]);
  await kp(template, ['close', '--period', '2021-10', '--revise', '改正']);
  addFiles(template, month(12, 9900));
});

function office(): { readonly root: string; readonly at: (path: string) => string } {
  const root = makeWorkspace();
  roots.push(root);
  cpSync(template, root, { recursive: true });
  return { root, at: (path) => join(root, 'history', path) };
}

type Harm = (at: (path: string) => string) => void;
const CUT: Harm = (at) => truncateSync(at('2021-11/1/projects.ndjson'), 40);

describe('kp close over a damaged version', () => {
  test.each<[string, string, Harm]>([
    ['a cut file', '2021-11', CUT],
    ['a manifest that is gone', '2021-11', (at) => unlinkSync(at('2021-11/1/manifest.json'))],
    ['a seal that is gone', '2021-10', (at) => unlinkSync(at('2021-10/2/seal.json'))],
    ['an empty folder', '2021-11', (at) => emptyFolder(at('2021-11/1'))],
    ['a changed figure', '2021-11', (at) => change(at('2021-11/1/projects.ndjson'), '9000', '9001')],
  ])('%s: refused, nothing stored, and the remedy that is named works', async (_, period, harm) => {
    const { root, at } = office();
    harm(at);
    const before = contents(at(''));
    const refused = await kp(root, ['close', '--period', period, '--revise', '重报']);
    expect([refused.code, refused.out]).toEqual([3, '']);
    expect(refused.err).toContain('kp history repair');
    expect(contents(at(''))).toEqual(before);
    await repairs(root);
    const again = await kp(root, ['close', '--period', period, '--revise', '重报']);
    expect(again.code, again.err).toBe(0);
    expect(await verified(root)).toBe(0);
    const version = period === '2021-10' ? 3 : 2;
    expect(JSON.parse(readFileSync(at(`${period}/${version}/manifest.json`), 'utf8'))).toMatchObject({
      version,
      revises: { reason: '重报' },
    });
    expect((await kp(root, ['close'])).code).toBe(0);
    expect(await verified(root)).toBe(0);
  });
});

describe('kp history repair', () => {
  test.each<[string, Harm, readonly string[]]>([
    ['a cut file', CUT, ['2021-11.1']],
    ['a former version that is damaged', (at) => unlinkSync(at('2021-10/1/seal.json')), ['2021-10.1']],
    [
      'a version on which a month rests',
      (at) => change(at('2021-10/1/report.json'), '1', '2'),
      ['2021-10.1'],
    ],
    ['a version that is gone', (at) => rmSync(at('2021-10/1'), { recursive: true }), ['2021-10.1']],
    ['the first month gone', (at) => rmSync(at('2021-09'), { recursive: true }), ['2021-09.1']],
    ['the last month gone', (at) => rmSync(at('2021-11'), { recursive: true }), ['2021-11.1']],
    ['the last version gone', (at) => rmSync(at('2021-10/2'), { recursive: true }), ['2021-10.2']],
    [
      'a month in the place of another',
      (at) => renameSync(at('2021-11'), at('2021-12')),
      ['2021-11.1', '2021-12.1'],
    ],
    [
      'what does not belong there',
      (at) => {
        writeFileSync(at('说明.txt'), '');
        writeFileSync(at('2021-09/说明.txt'), '');
        mkdirSync(at('2021-09/1/备份'));
      },
      ['2021-09.1.备份', '2021-09.说明.txt', '说明.txt'],
    ],
    ['a head that was changed', (at) => change(at('head.json'), '2021-11', '2021-10'), ['head.json']],
    ['a head that is gone', (at) => unlinkSync(at('head.json')), ['head.json']],
  ])('%s: set aside or recorded as lost, and nothing else is touched', async (_, harm, records) => {
    const { root, at } = office();
    harm(at);
    expect(await verified(root)).toBe(1);
    const dry = contents(at(''));
    await kp(root, ['history', 'repair', '--dry-run']);
    expect(contents(at(''))).toEqual(dry);
    await repairs(root);
    expect(readdirSync(at('quarantine')).sort()).toEqual([...records].sort());
    for (const [path, bytes] of contents(at(''))) {
      if (path.startsWith('quarantine/') || path === 'head.json') continue;
      expect(bytes, path).toBe(dry.get(path));
    }
    // Whatever was there is still there.
    const kept = [...contents(at('')).values()];
    for (const [path, bytes] of dry) if (path !== 'head.json') expect(kept, path).toContain(bytes);
    const again = await kp(root, ['history', 'repair']);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('没有需要隔离的')]);
  });

  test('a month that is set aside is open again: no former version holds in its place, and it is said', async () => {
    const { root, at } = office();
    unlinkSync(at('2021-10/2/manifest.json'));
    await repairs(root);
    const { out, err } = await kp(root, ['report', '--period', '2021-10', '--format', 'json']);
    expect(err).toContain('closed/quarantined');
    expect(err).not.toContain('已归档（');
    expect(JSON.parse(out).overall.completed).toBe(80_000_000);
    const { months } = JSON.parse((await kp(root, ['history', '--format', 'json'])).out);
    expect(months.map(({ period, holds }: { period: string; holds: boolean }) => [period, holds])).toEqual([
      ['2021-09', true],
      ['2021-10', false],
      ['2021-11', true],
    ]);
    expect((await kp(root, ['close', '--period', '2021-10'])).code).toBe(2);
  });

  test('what comes back from a backup holds again', async () => {
    const { root, at } = office();
    CUT(at);
    await repairs(root);
    cpSync(join(template, 'history/2021-11/1'), at('2021-11/1'), { recursive: true });
    expect(await verified(root)).toBe(0);
    expect((await kp(root, ['report', '--period', '2021-11'])).err).toContain('已归档（第1版');
  });

  test.each<[string, Harm]>([
    ['is gone', (at) => unlinkSync(at('quarantine/2021-10.1/record.json'))],
    ['cannot be read', (at) => writeFileSync(at('quarantine/2021-10.1/record.json'), '{')],
    ['has a file in its place', (at) => swapForFile(at('quarantine/2021-10.1'))],
  ])('a record that %s is mended in the same way', async (_, harm) => {
    const { root, at } = office();
    unlinkSync(at('2021-10/1/seal.json'));
    await repairs(root);
    harm(at);
    expect(await verified(root)).toBe(1);
    expect((await kp(root, ['close'])).code).toBe(3);
    await repairs(root);
    expect((await kp(root, ['close'])).code).toBe(0);
  });

  test('a damaged month of a history without a head is no reason not to close another', async () => {
    const old = { 'submissions/2018-03/柏林镇.csv': list('柏林水库,柏林镇,续建,60000,15000,900,是,') };
    const root = makeWorkspace(old, month(9, 7000), month(10, 8000));
    roots.push(root);
    const at = (path: string) => join(root, 'history', path);
    for (const period of ['2018-03', '2021-09']) {
      await kp(root, ['close', '--period', period]);
      withoutHead(at(`${period}/1`));
      unlinkSync(at('head.json'));
    }
    unlinkSync(at('2018-03/1/manifest.json'));
    expect((await kp(root, ['close'])).code).toBe(0);
  });

  test('cut off between record and move, it is gone on with', async () => {
    const { root, at } = office();
    CUT(at);
    await repairs(root);
    mkdirSync(at('2021-11'), { recursive: true });
    renameSync(at('quarantine/2021-11.1/found'), at('2021-11/1'));
    expect(await verified(root)).toBe(1);
    await repairs(root);
    expect(readdirSync(at('quarantine'))).toEqual(['2021-11.1']);
  });

  test('another month in its clothes is known by its checksum', async () => {
    const { root, at } = office();
    const other = makeWorkspace(month(9, 7000), month(10, 8000), month(11, 14_000));
    roots.push(other);
    for (const period of ['2021-09', '2021-10', '2021-11']) await kp(other, ['close', '--period', period]);
    rmSync(at('2021-11'), { recursive: true });
    cpSync(join(other, 'history/2021-11'), at('2021-11'), { recursive: true });
    const { code, out } = await kp(root, ['history', 'verify']);
    expect([code, out]).toEqual([1, expect.stringContaining('head-differs')]);
    expect((await kp(root, ['report', '--period', '2021-11'])).code).toBe(3);
    await repairs(root);
  });
});

describe('the head', () => {
  test.each<[string, Harm]>([
    ['the last month', (at) => rmSync(at('2021-11'), { recursive: true })],
    ['the last version of a month', (at) => rmSync(at('2021-10/2'), { recursive: true })],
    [
      'all months',
      (at) => {
        for (const name of ['2021-09', '2021-10', '2021-11']) rmSync(at(name), { recursive: true });
      },
    ],
  ])('notices that %s is gone', async (_, harm) => {
    const { root, at } = office();
    harm(at);
    expect(await verified(root)).toBe(1);
    const { code, err } = await kp(root, ['close', '--accept', '赶报']);
    expect([code, err]).toEqual([3, expect.stringContaining('不见了')]);
    expect(existsSync(at('2021-12'))).toBe(false);
  });

  test('a month that is gone is not read from its lists as if it had never been closed', async () => {
    const { root, at } = office();
    rmSync(at('2021-11'), { recursive: true });
    expect((await kp(root, ['report', '--period', '2021-11'])).code).toBe(3);
    expect((await kp(root, ['report', '--period', '2021-11', '--lists'])).code).toBe(0);
  });

  test('taken away together with the last month, it is missed', async () => {
    const { root, at } = office();
    unlinkSync(at('head.json'));
    rmSync(at('2021-11'), { recursive: true });
    expect(await verified(root)).toBe(1);
    expect((await kp(root, ['close'])).code).toBe(3);
  });

  test.each<[string, (at: (path: string) => string, head: NonNullable<ReturnType<typeof readHead>>) => void]>(
    [
      [
        'a closing that was cut off before the month came into being',
        (at, head) =>
          writeFileSync(
            at('head.json'),
            headText({
              ...head,
              next: { period: { year: 2021, month: 12 }, version: 1, digest: 'f'.repeat(64) },
            }),
          ),
      ],
      [
        'one that was cut off after it',
        (at, head) =>
          writeFileSync(
            at('head.json'),
            headText({ months: head.months.slice(0, 2), next: head.months.at(-1) }),
          ),
      ],
      [
        'two closings at once, of which one did not see the other',
        (at, head) =>
          writeFileSync(at('head.json'), headText({ months: head.months.slice(0, 1), next: undefined })),
      ],
      ['a half-written one beside it', (at) => writeFileSync(at('.kp-999999999-abc.tmp'), '{')],
    ],
  )('%s is no damage, and the next closing goes through', async (_, harm) => {
    const { root, at } = office();
    harm(at, readHead(readFileSync(at('head.json'), 'utf8'))!);
    expect(await verified(root)).toBe(0);
    expect((await kp(root, ['close'])).code).toBe(0);
    expect(await verified(root)).toBe(0);
    const { months, next } = readHead(readFileSync(at('head.json'), 'utf8'))!;
    expect([months.map(({ version }) => version), next]).toEqual([[1, 2, 1, 1], undefined]);
    expect(readdirSync(at('')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('what a killed run left is taken away by the next one, though that is refused', async () => {
    const { root, at } = office();
    writeFileSync(at('.kp-999999999-abc.tmp'), '{');
    expect((await kp(root, ['close', '--period', '2021-11'])).code).toBe(2);
    expect(readdirSync(at('')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a history begun without one is whole, and gets it with the next closing', async () => {
    const root = makeWorkspace(month(9, 7000), month(10, 8000));
    roots.push(root);
    await kp(root, ['close', '--period', '2021-09']);
    const at = (path: string) => join(root, 'history', path);
    const manifest = withoutHead(at('2021-09/1'));
    unlinkSync(at('head.json'));
    const { code, out } = await kp(root, ['history', 'verify']);
    expect([code, out]).toEqual([0, expect.stringContaining('head.json')]);
    expect((await kp(root, ['close'])).code).toBe(0);
    expect(readHead(readFileSync(at('head.json'), 'utf8'))!.months).toMatchObject([
      { digest: manifest },
      { version: 1 },
    ]);
    expect(await verified(root)).toBe(0);
  });
});

async function verified(root: string): Promise<number> {
  return (await kp(root, ['history', 'verify'])).code;
}

/** Repairs, and history is whole after it. */
async function repairs(root: string): Promise<void> {
  const { code, out } = await kp(root, ['history', 'repair']);
  expect(code, out).toBe(0);
  expect(await verified(root)).toBe(0);
}

/** As a kp sealed a month that wrote no head. */
function withoutHead(folder: string): string {
  change(join(folder, 'manifest.json'), '  "headed": true,\n', '');
  const manifest = digestOf(readFileSync(join(folder, 'manifest.json')));
  writeFileSync(join(folder, 'seal.json'), sealText({ manifest, closedAt: '2021-12-08T09:00:00+08:00' }));
  return manifest;
}

function swapForFile(folder: string): void {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'x');
}

function emptyFolder(folder: string): void {
  for (const name of readdirSync(folder)) unlinkSync(join(folder, name));
}

function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}
