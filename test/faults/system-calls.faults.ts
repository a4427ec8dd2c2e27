import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUGUST, JULY, kp as kpHere, makeWorkspace } from '../history/workspace.ts';
import { judge, leftovers, storedFiles } from './judge.ts';
import { buildKp, type Ended, start } from './kp-process.ts';

/** The calls by which a process changes what is on the disk, or makes that last, and what each may answer. */
const ERRORS = {
  mkdir: 'ENOSPC',
  openat: 'EIO',
  pwrite64: 'ENOSPC',
  fsync: 'EIO',
  close: 'EIO',
  rename: 'EACCES',
} as const;
type Call = keyof typeof ERRORS;
const CALL_NAMES = Object.keys(ERRORS) as Call[];

/** A call of the real process on something in `history/`. */
interface Seen {
  readonly call: Call;
  /** How many calls of its name its thread had made before, and this one. */
  readonly ordinal: number;
  /** `fsync history/2023-08/TEMP/seal.json` */
  readonly what: string;
  readonly injected: boolean;
}

const hasStrace = spawnSync('strace', ['-V']).status === 0;
if (!hasStrace) console.log('system calls: NOT RUN, there is no strace');

describe.runIf(hasStrace)('the real process, each of its calls in turn', () => {
  let built: Awaited<ReturnType<typeof buildKp>>;
  let open: string;
  let closed: string;
  const counts = new Map<string, number>();

  beforeAll(async () => {
    built = await buildKp();
    open = makeWorkspace(JULY, AUGUST);
    await kpHere(open, ['close', '--period', '2023-07']);
    closed = copyOf(open);
    await kpHere(closed, ['close']);
  });
  afterAll(() => {
    for (const folder of [built.folder, open, closed]) rmSync(folder, { recursive: true });
    console.log(`system calls: ${[...counts].map(([what, count]) => `${what} ${count}`).join(', ')}`);
  });

  function copyOf(template: string): string {
    const root = mkdtempSync(join(tmpdir(), 'kp-faults-'));
    cpSync(template, root, { recursive: true });
    return root;
  }

  /** Runs kp under strace, and tells which calls it made in `history/`. */
  async function traced(
    root: string,
    args: readonly string[],
    inject: readonly string[],
  ): Promise<{ readonly ended: Ended; readonly seen: readonly Seen[] }> {
    const log = join(root, 'strace.log');
    const strace = ['-f', '-y', '-qq', '-o', log, '-e', `trace=${CALL_NAMES.join(',')}`, ...inject];
    const ended = await start('strace', [...strace, process.execPath, built.kp, '-C', root, ...args]).ended;
    const seen = callsIn(readFileSync(log, 'utf8'), root);
    rmSync(log);
    return { ended, seen };
  }

  test.each([
    ['a closing', 'fails', () => open, ['close'], '2023-08/1'],
    ['a revision', 'fails', () => closed, ['close', '--revise', '更正'], '2023-08/2'],
    ['a closing', 'is its last', () => open, ['close'], '2023-08/1'],
    ['a revision', 'is its last', () => closed, ['close', '--revise', '更正'], '2023-08/2'],
  ] as const)(
    '%s of which a call %s: old or new',
    { timeout: 600_000 },
    async (_, fate, template, args, version) => {
      const whole = copyOf(template());
      const { ended: done, seen: calls } = await traced(whole, args, []);
      expect(done.code, done.err).toBe(0);
      rmSync(whole, { recursive: true });
      const wanted = new Set(calls.filter(changes).map(({ what }) => what));
      expect(wanted.size).toBeGreaterThan(30);

      const hit = new Set<string>();
      for (const { call, ordinal, what } of calls.filter(changes)) {
        let at = ordinal;
        for (let round = 0; round < ROUNDS && !hit.has(what); round += 1) {
          const root = copyOf(template());
          const before = storedFiles(root);
          const harm = fate === 'fails' ? `error=${ERRORS[call]}` : 'signal=KILL';
          const { ended, seen } = await traced(root, args, ['-e', `inject=${call}:${harm}:when=${at}`]);
          const harmed = seen.filter(({ injected }) => injected);
          // What fails elsewhere (a module that cannot be loaded, a thread that cannot be woken) is as good as a kill.
          const isOurs = fate === 'fails' && harmed.length > 0;
          const state = await judge(root, version, before, isOurs ? ended : undefined);
          for (const one of harmed) {
            hit.add(one.what);
            counts.set(`${one.call} ${fate}`, (counts.get(`${one.call} ${fate}`) ?? 0) + 1);
            if (fate === 'is its last' || !changes(one)) continue;
            expect(ended.code, `${one.what}\n${ended.err}`).toBe(4);
            expect(ended.err).toMatch(/^kp: .*写不进去/m);
            expect(leftovers(root), one.what).toEqual([]);
          }
          if (fate === 'is its last') {
            // Whatever was left, the next one closes the month, or finds it closed.
            const next = await kpHere(root, args);
            expect(next.code, next.err).toBe(state === 'old' || args.length > 1 ? 0 : 2);
            expect(leftovers(root)).toEqual([]);
          }
          rmSync(root, { recursive: true });
          // Other threads' calls come in between now and then: aim by the last run.
          at = seen.find((one) => one.what === what)?.ordinal ?? ordinal;
        }
      }
      const missed = [...wanted].filter((what) => !hit.has(what));
      expect(missed).toEqual([]);
    },
  );
});

const ROUNDS = 4;

/** Looking into a folder, or reading an earlier month or the head, changes nothing. */
function changes({ what }: Seen): boolean {
  return !/^(?:list |(?:openat|close) history\/(?:2023-0\d\/1\/|head\.json$))/.test(what);
}

/**
 * Reads `1234 fsync(18</tmp/x/history/2023-08/1>) = 0`. A call that another thread interrupts is two lines, of which the
 * second, `1234 <... fsync resumed>) = -1 EIO (INJECTED)`, tells how it ended.
 */
function callsIn(log: string, root: string): readonly Seen[] {
  const made = new Map<string, number>();
  /** Folders that are being looked into: their descriptors are closed as any other. */
  const listed = new Set<string>();
  const seen: (Seen & { injected: boolean; readonly key: string })[] = [];
  for (const line of log.split('\n')) {
    const [, thread, resumed, name = '', rest = ''] = /^(\d+) +(<\.\.\. )?(\w+)(.*)$/.exec(line) ?? [];
    const key = `${thread} ${name}`;
    const injected = /\(INJECTED\)|= \?$/.test(rest);
    if (resumed !== undefined) {
      const begun = seen.findLast((one) => one.key === key && one.ordinal === made.get(key));
      if (begun !== undefined) begun.injected = injected;
      continue;
    }
    const ordinal = (made.get(key) ?? 0) + 1;
    made.set(key, ordinal);
    const call = CALL_NAMES.find((one) => one === name);
    const paths = [...rest.matchAll(/[<"]([^<>"]*)[>"]/g)].map(([, path]) => path!);
    const path = paths.findLast((one) => one === root || one.startsWith(`${root}/history`));
    if (call === undefined || path === undefined) continue;
    const place = path.slice(root.length + 1).replace(/\.kp-[^/]*\.tmp/, 'TEMP');
    const isListing = rest.includes('O_DIRECTORY') || (call === 'close' && listed.delete(place));
    if (rest.includes('O_DIRECTORY')) listed.add(place);
    seen.push({ call, ordinal, what: `${isListing ? 'list' : call} ${place}`, injected, key });
  }
  return seen;
}
