import { mkdirSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Random } from '../fuzz/random.ts';
import { addFiles, list, makeWorkspace } from '../history/workspace.ts';
import { judge, leftovers, storedFiles } from './judge.ts';
import { buildKp, start } from './kp-process.ts';

const SEED = Number(process.env.KP_SEED ?? 1);
const RUNS = Number(process.env.KP_RUNS ?? 200);

let built: Awaited<ReturnType<typeof buildKp>>;
let root: string;
beforeAll(async () => {
  built = await buildKp();
  root = makeWorkspace();
  mkdirSync(join(root, 'history'));
});
afterAll(() => {
  for (const folder of [built.folder, root]) rmSync(folder, { recursive: true });
});

/** The months of the workspace's one history, with their last versions. */
const months: { readonly period: string; version: number }[] = [];

test(`${RUNS} closings and revisions of one history, two of three killed, half of them while they write, seed ${SEED}`, {
  timeout: 3_600_000,
}, async () => {
  const random = new Random(SEED);
  const counts = { killed: 0, 'of these stored': 0, 'done before': 0, left: 0, closings: 0, revisions: 0 };
  let longest = 1000;
  for (let run = 0; run < RUNS; run += 1) {
    const isRevision = months.length > 1 && random.oneIn(2);
    const month = isRevision ? months.at(-1 - random.integer(Math.min(3, months.length)))! : addMonth();
    const args = ['close', '--period', month.period, ...(isRevision ? ['--revise', `第${run}次`] : [])];
    counts[isRevision ? 'revisions' : 'closings'] += 1;
    const before = storedFiles(root);
    const began = performance.now();
    const process_ = start(process.execPath, [built.kp, '-C', root, ...args]);
    const isKilled = !random.oneIn(3);
    const leave = isKilled ? killSomewhere(process_.kill, random, longest) : undefined;
    const ended = await process_.ended;
    leave?.();
    const wasKilled = ended.code === null;
    if (!wasKilled) longest = performance.now() - began;
    const what = `run ${run} of seed ${SEED}: ${args.join(' ')}`;
    const state = await judge(
      root,
      `${month.period}/${month.version + 1}`,
      before,
      wasKilled ? undefined : ended,
    );
    if (!wasKilled) {
      expect([ended.code, state], `${what}\n${ended.err}`).toEqual([0, 'new']);
      expect(leftovers(root), what).toEqual([]);
    }
    if (state === 'new') month.version += 1;
    else if (month.version === 0) months.pop();
    counts.killed += Number(wasKilled);
    counts['of these stored'] += Number(wasKilled && state === 'new');
    counts['done before'] += Number(isKilled && !wasKilled);
    counts.left += leftovers(root).length;
  }
  // Kills that met nothing tell nothing.
  expect(counts.killed).toBeGreaterThan(RUNS / 4);
  expect(counts.left).toBeGreaterThan(0);
  const stored = months.reduce((sum, { version }) => sum + version, 0);
  console.log(
    `soak, seed ${SEED}: ${JSON.stringify(counts)}; ${months.length} months, ${stored} versions stored`,
  );
});

/**
 * Kills a run at any moment, or shortly after the first change in history/: most of a run is starting up and reading, and what
 * it writes it writes within a few milliseconds at its end. Returns what calls it off.
 */
function killSomewhere(kill: () => void, random: Random, longest: number): () => void {
  if (random.oneIn(2)) {
    const timer = setTimeout(kill, (longest * random.integer(100)) / 100);
    return () => clearTimeout(timer);
  }
  const delay = random.integer(DURATION_OF_WRITING);
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(join(root, 'history'), () => {
    timer ??= setTimeout(kill, delay);
  });
  return () => {
    watcher.close();
    clearTimeout(timer);
  };
}

/** Milliseconds, at most. */
const DURATION_OF_WRITING = 60;

/** The lists of the next month; those of one that was not stored are there still. */
function addMonth(): { readonly period: string; version: number } {
  const at = months.length;
  const period = `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  const done = 500 + (at % 12) * 400;
  addFiles(root, {
    [`submissions/${period}/武侯区.csv`]: list(`武侯智谷,武侯区,续建,100000,6000,${done},是,`),
  });
  const month = { period, version: 0 };
  months.push(month);
  return month;
}
