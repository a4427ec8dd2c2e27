import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../fuzz/random.ts';
import { AUGUST, JULY, kp as kpHere, makeWorkspace } from '../history/workspace.ts';
import { judge, leftovers, storedFiles } from './judge.ts';
import { buildKp, type Ended, start } from './kp-process.ts';

let built: Awaited<ReturnType<typeof buildKp>>;
/** July is closed, August as well in `closed`. */
let open: string;
let closed: string;

beforeAll(async () => {
  built = await buildKp();
  open = makeWorkspace(JULY, AUGUST);
  await kpHere(open, ['close', '--period', '2023-07']);
  closed = copyOf(open);
  await kpHere(closed, ['close']);
});
const folders: string[] = [];
afterAll(() => {
  for (const folder of [built.folder, open, ...folders]) rmSync(folder, { recursive: true });
});

function copyOf(template: string): string {
  const root = mkdtempSync(join(tmpdir(), 'kp-faults-'));
  cpSync(template, root, { recursive: true });
  folders.push(root);
  return root;
}

const kp = (root: string, ...args: readonly string[]) =>
  start(process.execPath, [built.kp, '-C', root, ...args]);

const REVISE = ['close', '--revise', '更正'] as const;

describe('killed at a random moment', () => {
  const counts = new Map<string, number>();
  afterAll(() => console.log(`kills: ${[...counts].map(([what, count]) => `${what} ${count}`).join(', ')}`));

  test.each([
    ['a closing', () => open, ['close'], '2023-08/1', 40],
    ['a revision', () => closed, REVISE, '2023-08/2', 40],
  ] as const)(
    '%s is there or not, and the next one goes through',
    async (_, template, args, version, rounds) => {
      const random = new Random(rounds, args.length);
      const longest = await duration(copyOf(template()), args);
      for (let round = 0; round < rounds; round += 1) {
        const root = copyOf(template());
        const before = storedFiles(root);
        const run = kp(root, ...args);
        // Most of a run is starting up and reading; what is written is written at its end.
        const delay = (longest * (60 + random.integer(42))) / 100;
        const timer = setTimeout(run.kill, delay);
        const ended = await run.ended;
        clearTimeout(timer);
        const state = await judge(root, version, before, ended.code === null ? undefined : ended);
        const what = ended.code === null ? `killed, ${state}` : 'done before';
        counts.set(what, (counts.get(what) ?? 0) + 1);

        const again = await kp(root, ...args).ended;
        const expected = state === 'old' || args === REVISE ? 0 : 2;
        expect(again.code, again.err).toBe(expected);
        expect(leftovers(root)).toEqual([]);
        expect((await kpHere(root, ['history', 'verify'])).code).toBe(0);
      }
    },
  );

  async function duration(root: string, args: readonly string[]): Promise<number> {
    const begun = performance.now();
    expect((await kp(root, ...args).ended).code).toBe(0);
    return performance.now() - begun;
  }
});

describe('two at once', () => {
  let rounds = 0;
  afterAll(() => console.log(`two at once: ${rounds} rounds`));

  const versionsIn = (root: string): number => {
    const folder = join(root, 'history/2023-08');
    return existsSync(folder) ? readdirSync(folder).length : 0;
  };

  test.each([
    ['closings one is stored', () => open, ['close'], [1], 25],
    // One may well begin when the other is done: then both are stored, one after the other.
    ['revisions none is lost', () => closed, REVISE, [1, 2], 15],
  ] as const)('of two %s, and each says what became of it', async (_, template, args, stored, times) => {
    for (let round = 0; round < times; round += 1) {
      const root = copyOf(template());
      const before = versionsIn(root);
      const ended = await Promise.all([kp(root, ...args).ended, kp(root, ...args).ended]);
      const done = ended.filter(({ code }) => code === 0).length;
      expect(stored).toContain(done);
      expect(versionsIn(root) - before).toBe(done);
      for (const { code, err } of ended) {
        if (code === 0) continue;
        expect(code).toBe(2);
        expect(err).toMatch(/已归档|刚被另一个/);
      }
      expect((await kpHere(root, ['history', 'verify'])).code).toBe(0);
      rounds += 1;
    }
  });
});

const isRoot = process.getuid?.() === 0;

describe.runIf(isRoot)('a disk of its own', () => {
  const mounts: string[] = [];
  afterAll(() => {
    for (const mount of mounts) spawnSync('umount', [mount]);
  });

  /** The workspace with `history/` on a disk of so many KB; undefined where nothing may be mounted. */
  function onDisk(template: string, kilobytes: number): string | undefined {
    const root = copyOf(template);
    const folder = join(root, 'history');
    const saved = mkdtempSync(join(tmpdir(), 'kp-faults-'));
    folders.push(saved);
    cpSync(folder, saved, { recursive: true });
    const mounted =
      spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'kp', folder]).status === 0;
    if (!mounted) return undefined;
    mounts.push(folder);
    cpSync(saved, folder, { recursive: true });
    return root;
  }

  /** KB that the files below a folder take up on a disk of pages of 4 KB, its folders' among them. */
  function pagesOf(folder: string): number {
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const sizes = entries
      .map((entry) => statSync(join(folder, entry)))
      .map((one) => (one.isFile() ? one.size : 1));
    return sizes.reduce((sum, size) => sum + Math.max(1, Math.ceil(size / 4096)) * 4, 4);
  }

  test.each([
    ['a closing', () => open, ['close'], '2023-08/1'],
    ['a revision', () => closed, REVISE, '2023-08/2'],
  ] as const)('%s is there or not, however little room there is', async (_, template, args, version) => {
    // What is stored already must fit; a month more takes less than 60 KB.
    const first = pagesOf(join(template(), 'history'));
    const states = new Map<string, number>();
    for (let kilobytes = first; kilobytes <= first + 60; kilobytes += 4) {
      const root = onDisk(template(), kilobytes);
      if (root === undefined) return console.log('full disk: NOT RUN, nothing may be mounted here');
      const before = storedFiles(root);
      const ended = await kp(root, ...args).ended;
      const state = await judge(root, version, before, ended);
      expect(ended.code, ended.err).toBe(state === 'new' ? 0 : 4);
      if (state === 'old') expect(ended.err).toContain('磁盘已满');
      expect(leftovers(root)).toEqual([]);
      states.set(state, (states.get(state) ?? 0) + 1);
    }
    // Both happened, else the sizes tell nothing.
    expect([...states.keys()].sort()).toEqual(['new', 'old']);
    console.log(`full disk: ${[...states].map(([state, count]) => `${count} times ${state}`).join(', ')}`);
  });

  test('a read-only disk is said, and nothing else', async () => {
    const root = onDisk(open, 256);
    if (root === undefined) return;
    spawnSync('mount', ['-o', 'remount,ro', join(root, 'history')]);
    const before = storedFiles(root);
    const ended = await kp(root, 'close').ended;
    expect(ended.code).toBe(4);
    expect(ended.err).toContain('磁盘是只读的');
    expect(await judge(root, '2023-08/1', before, ended)).toBe('old');
  });
});

test.each([
  ['history', 'history'],
  ['the month', 'history/2023-08'],
])('a folder that must not be written to (%s) is said, and nothing else', async (_, folder) => {
  const root = copyOf(open);
  mkdirSync(join(root, folder), { recursive: true });
  const user = isRoot ? 65_534 : undefined;
  if (user !== undefined) {
    for (const path of ['', ...readdirSync(root, { recursive: true, encoding: 'utf8' })])
      chownSync(join(root, path), user, user);
    for (const path of [built.folder, ...readdirSync(built.folder, { recursive: true, encoding: 'utf8' })])
      chownSync(path === built.folder ? path : join(built.folder, path), user, user);
  }
  chmodSync(join(root, folder), 0o555);
  const before = storedFiles(root);
  const ended: Ended = await start(process.execPath, [built.kp, '-C', root, 'close'], user).ended;
  expect([ended.code, ended.err]).toEqual([4, expect.stringContaining('没有权限')]);
  chmodSync(join(root, folder), 0o755);
  expect(await judge(root, '2023-08/1', before, ended)).toBe('old');
});
