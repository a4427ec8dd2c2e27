import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUGUST, contents, JULY, kp, makeWorkspace, type Part } from '../history/workspace.ts';
import { ERRORS, effectsOn, type Fault, failing } from './failing-files.ts';
import { leftovers } from './judge.ts';

/** A command that writes, below `place` of its workspace. */
export interface WritingCommand {
  readonly args: readonly string[];
  /** Exit code of a run in which nothing fails; 0 if not said. */
  readonly done?: number;
  /** A folder of the workspace; `OUT`, which is not there yet, if not said. */
  readonly place?: string;
  readonly lists?: readonly Part[];
  /** What is done to the workspace before. */
  readonly prepare?: (root: string) => Promise<void>;
  /** Exit code of the next run once it is done, for what can be done once only. */
  readonly again?: number;
}

/**
 * Every call, with the errors in turn, and the first of its kind with each of them (`npm run test:faults -- --full`); or a
 * sample: every twenty-third, with the errors in turn.
 */
const IS_FULL = process.env.KP_FAULTS === 'full';
const STEP = 23;
/** In memory where that can be: a call that fails, fails on any disk, and no disk has to be waited for. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

function faultsFor(calls: readonly string[]): readonly Fault[] {
  const kinds = calls.map((call) => call.split(' ')[0]);
  return calls.flatMap((_call, at) => {
    const isFirst = kinds.indexOf(kinds[at]) === at;
    const inTurn = ERRORS[(IS_FULL ? at : at / STEP) % ERRORS.length];
    const errors = ERRORS.filter((error) =>
      IS_FULL ? isFirst || error === inTurn : at % STEP === 0 && error === inTurn,
    );
    return errors.map((error) => ({ at, error, forever: false }));
  });
}

/** Fails the calls of each command one by one: what is there is old or new, a word is said, and the next run makes it good. */
export function failEachCall(title: string, commands: Readonly<Record<string, WritingCommand>>): void {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  afterAll(() => {
    const runs = [...counts].map(([what, runs]) => `${what} ${runs}`).join(', ');
    console.log(`${title}: ${IS_FULL ? 'every call' : 'a sample of calls'} failed in turn: ${runs}`);
  });

  describe.each(Object.entries(commands))('%s', (_, command) => {
    const { args, done = 0, place = 'OUT', lists = [JULY, AUGUST], prepare, again } = command;
    let template: string;
    beforeAll(async () => {
      template = makeWorkspace(...lists);
      await prepare?.(template);
    });
    afterAll(() => rmSync(template, { recursive: true }));

    const copyOf = (from: string): string => {
      const root = mkdtempSync(join(PLACE, 'kp-faults-'));
      cpSync(from, root, { recursive: true });
      return root;
    };
    const run = async (root: string, fault: Fault | undefined) => {
      const isOurs = (path: string) => path === root || path.startsWith(join(root, place));
      const { system, calls } = failing(root, fault, isOurs);
      const inRoot = args.map((arg) => arg.replace(/^(?:OUT|IN)(?=\/|$)/, (name) => join(root, name)));
      return { ...(await kp(root, inRoot, effectsOn(system))), calls };
    };

    const starts = again === undefined ? ['into nothing', 'over what an earlier run wrote'] : ['once'];
    test.each(starts)(
      'whichever call fails, %s: old or new, and a word',
      { timeout: 3_600_000 },
      async (from) => {
        const whole = copyOf(template);
        const first = await run(whole, undefined);
        expect(first.code, first.err).toBe(done);
        const written = filesOf(join(whole, place));
        expect(written.size).toBeGreaterThan(0);
        const start = from.startsWith('over') ? whole : template;
        const before = filesOf(join(start, place));
        const trial = copyOf(start);
        const { calls } = await run(trial, undefined);
        rmSync(trial, { recursive: true });
        expect(calls.length).toBeGreaterThan(5);
        /** States from which the next run was seen to make it good: from the same files it does the same. */
        const mended = new Set<string>();
        for (const fault of faultsFor(calls)) {
          const root = copyOf(start);
          const ending = await run(root, fault);
          const call = `${fault.at}: ${fault.error} ${calls[fault.at]}`;
          expect(ending.code, `${call}\n${ending.err}`).toBe(4);
          expect(ending.err, call).toMatch(/^kp: .*写不进去/m);
          expect(leftovers(root), call).toEqual([]);
          const left = filesOf(join(root, place));
          for (const path of new Set([...before.keys(), ...left.keys()]))
            expect([before.get(path), written.get(path)], `${call}: ${path}`).toContain(left.get(path));
          const state = JSON.stringify([...left]);
          if (!mended.has(state)) {
            mended.add(state);
            const isDone = state === JSON.stringify([...written]);
            const next = await run(root, undefined);
            expect(next.code, `${call}\n${next.err}`).toBe(isDone ? (again ?? done) : done);
            expect(filesOf(join(root, place)), call).toEqual(written);
            count('next runs');
          }
          rmSync(root, { recursive: true });
          count(calls[fault.at]!.split(' ')[0]!);
        }
        rmSync(whole, { recursive: true });
      },
    );
  });
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  return existsSync(folder) ? contents(folder) : new Map();
}
