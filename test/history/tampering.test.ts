import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Random } from '../fuzz/random.ts';
import { addFiles, contents, kp, list, makeWorkspace, type Part } from './workspace.ts';

// The first call loads the program, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const ROUNDS = 20;
const month = (number: number): Part => ({
  [`submissions/2020-0${number}/枫桥区.csv`]: list(`枫桥粮库,枫桥区,续建,40000,9000,${number * 700},是,`),
});

let template: string;
const roots: string[] = [];
beforeAll(async () => {
  template = makeWorkspace(month(4), month(5), month(6));
  for (const period of ['2020-04', '2020-05', '2020-06']) await kp(template, ['close', '--period', period]);
  await kp(template, ['close', '--period', '2020-05', '--revise', '改正']);
  addFiles(template, month(7));
});
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});
afterAll(() => rmSync(template, { recursive: true }));

/**
 * Whatever is done to history, one thing or three: it is noticed; nothing is closed on it with exit code 0 that does not
 * verify; and after a repair what is left is whole, the month can be closed, and no byte that was there is lost.
 */
test.each(Array.from({ length: ROUNDS }, (_, seed) => seed + 1))('tampering %i', async (seed) => {
  const random = new Random(seed);
  const root = mkdtempSync(join(tmpdir(), 'kp-tamper-'));
  roots.push(root);
  cpSync(template, root, { recursive: true });
  const folder = join(root, 'history');
  const before = contents(folder);
  const done = Array.from({ length: 1 + random.integer(3) }, () => harm(folder, random));
  const what = done.join('; ');
  if (isSame(before, folder)) return;

  expect((await kp(root, ['history', 'verify'])).code, what).toBe(1);
  for (const args of [
    ['close'],
    ['close', '--period', '2020-06', '--revise', '再核'],
    ['close', '--period', '2020-05', '--revise', '再核'],
  ]) {
    const copy = `${root}-${args.length}${args[2] ?? ''}`;
    roots.push(copy);
    cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
    const damages = await damagesOf(copy);
    const { code } = await kp(copy, args);
    expect([0, 2, 3, 4], `${what}: ${args.join(' ')}`).toContain(code);
    // What was wrong elsewhere stays wrong; nothing is wrong that was not.
    if (code === 0)
      expect(damages, `${what}: ${args.join(' ')}`).toEqual(
        expect.arrayContaining([...(await damagesOf(copy))]),
      );
  }

  const there = contents(folder);
  const { code, out } = await kp(root, ['history', 'repair']);
  expect(code, `${what}\n${out}`).toBe(0);
  const after = [...contents(folder).values()];
  for (const [path, bytes] of there)
    if (path !== 'head.json') expect(after, `${what}: ${path}`).toContain(bytes);
  expect((await kp(root, ['history', 'verify'])).code, what).toBe(0);
  expect((await kp(root, ['close'])).code, what).toBe(0);
  expect((await kp(root, ['close', '--period', '2020-05', '--revise', '再核'])).code, what).toBe(0);
  expect((await kp(root, ['history', 'verify'])).code, what).toBe(0);
});

/** One thing done to what `history/` holds, and what it was. */
function harm(folder: string, random: Random): string {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  if (all.length === 0) return 'nothing left';
  const path = all[random.integer(all.length)]!;
  const place = join(folder, path);
  const isFolder = lstatSync(place).isDirectory();
  const isFile = lstatSync(place).isFile();
  switch (random.integer(isFile ? 7 : 4)) {
    case 0:
      rmSync(place, { recursive: true });
      return `removed ${path}`;
    case 1: {
      const to = all[random.integer(all.length)]!;
      if (to.startsWith(path) || path.startsWith(to)) return 'no move';
      rmSync(join(folder, to), { recursive: true });
      renameSync(place, join(folder, to));
      return `moved ${path} to ${to}`;
    }
    case 2:
      rmSync(place, { recursive: true });
      if (isFolder) writeFileSync(place, 'x');
      else mkdirSync(place);
      return `put the other kind in the place of ${path}`;
    case 3:
      rmSync(place, { recursive: true });
      symlinkSync('/etc/hostname', place);
      return `put a link in the place of ${path}`;
    case 4:
      truncateSync(place, random.integer(1 + lstatSync(place).size));
      return `cut ${path}`;
    case 5: {
      const bytes = readFileSync(place);
      if (bytes.length === 0) return 'empty';
      const at = random.integer(bytes.length);
      bytes[at] = bytes[at]! ^ (1 << random.integer(8));
      writeFileSync(place, bytes);
      return `flipped a bit of ${path}`;
    }
    default:
      writeFileSync(join(folder, path, '..', '附注.txt'), 'x');
      return `put a file beside ${path}`;
  }
}

function isSame(before: ReadonlyMap<string, string>, folder: string): boolean {
  const now = contents(folder);
  return now.size === before.size && [...before].every(([path, bytes]) => now.get(path) === bytes);
}

async function damagesOf(root: string): Promise<readonly string[]> {
  const { out } = await kp(root, ['history', 'verify', '--format', 'json']);
  return JSON.parse(out).damages.map(({ path, kind }: { path: string; kind: string }) => `${kind} ${path}`);
}
