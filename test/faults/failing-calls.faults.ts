import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileSystem } from '../../src/effects/files.ts';
import { AUGUST, JULY, kp, makeWorkspace } from '../history/workspace.ts';
import { ERRORS, effectsOn, failing } from './failing-files.ts';
import { judge, leftovers, storedFiles } from './judge.ts';

const CLOSINGS: readonly (readonly [
  name: string,
  months: readonly string[],
  args: readonly string[],
  version: string,
])[] = [
  ['the first month', [], ['close'], '2023-08/1'],
  ['a second month', ['2023-07'], ['close'], '2023-08/1'],
  ['a revision', ['2023-07', '2023-08'], ['close', '--revise', '更正'], '2023-08/2'],
];

function ofHistory(root: string) {
  return (path: string) => path === root || path.startsWith(join(root, 'history'));
}

let tried = 0;
afterAll(() =>
  console.log(`failing calls: ${tried} closings, each call failed in turn with ${ERRORS.join(', ')}`),
);

describe.each(CLOSINGS)('%s', (_, closed, args, version) => {
  let template: string;
  beforeAll(async () => {
    template = makeWorkspace(JULY, AUGUST);
    mkdirSync(join(template, 'history'));
    for (const period of closed) expect((await kp(template, ['close', '--period', period])).code).toBe(0);
  });
  afterAll(() => rmSync(template, { recursive: true }));
  const prepare = (): string => {
    const root = mkdtempSync(join(tmpdir(), 'kp-faults-'));
    cpSync(template, root, { recursive: true });
    return root;
  };

  test('is done by these calls, in this order', async () => {
    const root = prepare();
    const { system, calls } = failing(root, undefined, ofHistory(root));
    expect((await kp(root, args, effectsOn(system))).code).toBe(0);
    expect(calls).toEqual(durableOrder(version, closed));
    rmSync(root, { recursive: true });
  });

  test.each([...ERRORS])('whichever call fails with %s: old or new, and a word', async (error) => {
    const count = durableOrder(version, closed).length;
    for (let at = 0; at < count; at += 1) {
      const root = prepare();
      const before = storedFiles(root);
      const { system, calls } = failing(root, { at, error, forever: false }, ofHistory(root));
      const ending = await kp(root, args, effectsOn(system));
      const call = `${at}: ${calls[at]}`;
      expect(ending.code, call).toBe(4);
      expect(ending.err, call).toMatch(/^kp: .*写不进去/m);
      const state = await judge(root, version, before, ending);
      // Once renamed it is there; that it will last could not be said.
      const renamed = calls.indexOf(`rename history/${version}`);
      expect(state, call).toBe(renamed >= 0 && at > renamed ? 'new' : 'old');
      expect(leftovers(root), call).toEqual([]);
      rmSync(root, { recursive: true });
      tried += 1;
    }
  });

  test('from whichever call on nothing works any more: old or new, and a word', async () => {
    const count = durableOrder(version, closed).length;
    for (let at = 0; at < count; at += 1) {
      const root = prepare();
      const before = storedFiles(root);
      const { system } = failing(root, { at, error: 'EIO', forever: true }, ofHistory(root));
      const ending = await kp(root, args, effectsOn(system));
      expect(ending.code).toBe(4);
      await judge(root, version, before, ending);
      rmSync(root, { recursive: true });
      tried += 1;
    }
  });

  test('a short write is gone on with', async () => {
    const root = prepare();
    const before = storedFiles(root);
    const { system } = failing(root, undefined, ofHistory(root));
    const open = system.open.bind(system);
    const short = async (path: string, flags: string) => {
      const handle = await open(path, flags);
      const write = handle.write.bind(handle);
      return Object.assign(handle, {
        write: (bytes: Uint8Array, from: number, length: number) => write(bytes, from, Math.min(7, length)),
      });
    };
    const ending = await kp(root, args, effectsOn({ ...system, open: short } as unknown as FileSystem));
    expect(ending.code).toBe(0);
    expect(await judge(root, version, before, ending)).toBe('new');
    rmSync(root, { recursive: true });
  });
});

/**
 * The head says what comes, and what it will say is prepared; every file written, synced and read back, the folder synced,
 * only then renamed, and the folders above synced; the head says that it did.
 */
function durableOrder(version: string, closed: readonly string[]): string[] {
  const [month = '', number = ''] = version.split('/');
  const temporary = `history/${month}/TEMP`;
  const files = [
    'projects.ndjson',
    'tables.ndjson',
    'findings.ndjson',
    'report.json',
    'manifest.json',
    'seal.json',
  ];
  // A head that is there keeps its permissions.
  const first = closed.length > 0 ? REWRITTEN : WRITTEN;
  const made = closed.includes(month) ? [] : [`mkdir history/${month}`, 'sync history', 'close history'];
  return [
    ...first,
    ...PUT,
    ...REWRITTEN,
    ...made,
    `mkdir ${temporary}`,
    ...files.flatMap((name) => {
      const path = `${temporary}/${name}`;
      // There are none, and of an empty file nothing is written or read back.
      const calls = name === 'findings.ndjson' ? OF_EMPTY : OF_FILE;
      return calls.map((call) => `${call} ${path}`);
    }),
    `sync ${temporary}`,
    `close ${temporary}`,
    `rename history/${month}/${number}`,
    ...[`history/${month}`, 'history', ''].flatMap((folder) => [`sync ${folder}`, `close ${folder}`]),
    ...PUT,
  ];
}

const OF_FILE = ['create', 'write', 'stat', 'sync', 'read', 'close'];
const OF_EMPTY = ['create', 'stat', 'sync', 'close'];
/** The head beside its place, and put there. */
const WRITTEN = OF_FILE.map((call) => `${call} history/TEMP`);
const REWRITTEN = WRITTEN.toSpliced(1, 0, 'chmod history/TEMP');
const PUT = ['rename history/head.json', 'sync history', 'close history'];
