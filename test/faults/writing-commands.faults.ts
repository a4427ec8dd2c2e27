import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUGUST, addFiles, contents, FAULTY, JULY, kp, makeWorkspace } from '../history/workspace.ts';
import { ERRORS, effectsOn, type Fault, failing } from './failing-files.ts';
import { leftovers } from './judge.ts';

/** Every command that writes files; OUT is a folder of the workspace that is not there yet. */
const COMMANDS: readonly (readonly [name: string, args: readonly string[], done: number])[] = [
  ['a workbook', ['report', '--period', '2023-08', '-o', 'OUT/汇总表.xlsx'], 0],
  ['a page', ['report', '--period', '2023-08', '-o', 'OUT/挂图.html'], 0],
  ['the papers of a month', ['report', '--period', '2023-08', '-o', 'OUT/'], 0],
  ['the ranks', ['rank', '--period', '2023-08', '-o', 'OUT/排名.xlsx'], 0],
  ['a comparison', ['compare', '2023-07', '2023-08', '-o', 'OUT/对比.xlsx'], 0],
  ['the alerts', ['alerts', '--period', '2023-08', '-o', 'OUT/预警.csv'], 0],
  ['a draw', ['sample', '--period', '2023-08', '--seed', '5', '-o', 'OUT/抽查.xlsx'], 0],
  ['the bulletin', ['report', '--period', '2023-08', '-o', 'OUT/通报.docx'], 0],
  ['returned lists', ['check', '--period', '2023-08', '--return', 'OUT/'], 1],
  ['the forms', ['template', '--period', '2023-09', '--all', '-o', 'OUT/'], 0],
  ['the whole dispatch', ['dispatch', '--period', '2023-08', '-o', 'OUT/'], 0],
];

/**
 * All calls with all errors (`npm run test:faults -- --full`), or a sample of them: every twenty-third,
 * with the errors in turn.
 */
const IS_FULL = process.env.KP_FAULTS === 'full';
const STEP = 23;

let tried = 0;
afterAll(() =>
  console.log(
    `writing commands: ${tried} runs, ${IS_FULL ? 'every call' : 'a sample of calls'} failed in turn`,
  ),
);

describe.each(COMMANDS)('%s', (_, args, done) => {
  let template: string;
  beforeAll(() => {
    template = makeWorkspace(JULY, AUGUST);
    if (done !== 0) addFiles(template, FAULTY);
  });
  afterAll(() => rmSync(template, { recursive: true }));

  const prepare = (from = template): string => {
    const root = mkdtempSync(join(tmpdir(), 'kp-faults-'));
    cpSync(from, root, { recursive: true });
    return root;
  };
  const run = (root: string, fault: Fault | undefined) => {
    const { system, calls } = failing(
      root,
      fault,
      (path) => path === root || path.startsWith(join(root, 'OUT')),
    );
    const inRoot = args.map((arg) => arg.replace(/^OUT/, join(root, 'OUT')));
    return kp(root, inRoot, effectsOn(system)).then((ran) => ({ ...ran, calls }));
  };

  test.each([
    ['into nothing', false],
    ['over what an earlier run wrote', true],
  ])('whichever call fails, %s: old or new, and a word', { timeout: 3_600_000 }, async (_name, isOver) => {
    const whole = prepare();
    const first = await run(whole, undefined);
    expect(first.code, first.err).toBe(done);
    const written = contents(join(whole, 'OUT'));
    const start = prepare(isOver ? whole : template);
    const before = isOver ? written : new Map<string, string>();
    const trial = prepare(start);
    const { calls } = await run(trial, undefined);
    expect(calls.length).toBeGreaterThan(5);
    const faults = calls.flatMap((_call, at) =>
      ERRORS.filter(
        (_error, index) => IS_FULL || (at % STEP === 0 && index === (at / STEP) % ERRORS.length),
      ).map((error) => ({ at, error, forever: false })),
    );
    for (const fault of faults) {
      const root = prepare(start);
      const ending = await run(root, fault);
      const call = `${fault.at}: ${fault.error} ${calls[fault.at]}`;
      expect(ending.code, call).toBe(4);
      expect(ending.err, call).toMatch(/^kp: .*写不进去/m);
      expect(leftovers(root), call).toEqual([]);
      for (const [path, bytes] of filesOf(join(root, 'OUT')))
        expect([before.get(path), written.get(path)], `${call}: ${path}`).toContain(bytes);
      // Whatever failed, the next run makes it good.
      expect((await run(root, undefined)).code, call).toBe(done);
      expect(contents(join(root, 'OUT')), call).toEqual(written);
      rmSync(root, { recursive: true });
      tried += 1;
    }
    for (const folder of [whole, start, trial]) rmSync(folder, { recursive: true });
  });
});

function filesOf(folder: string): ReadonlyMap<string, string> {
  return existsSync(folder) ? contents(folder) : new Map();
}
