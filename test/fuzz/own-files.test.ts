import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AUGUST, contents, JULY, kp, makeWorkspace } from '../history/workspace.ts';
import { mutantOf } from './mutate.ts';

const RUN = 20_230_831;
const MUTANTS = 200;

/** What reads each of the files that kp or its office writes for itself. */
const READERS: readonly (readonly [path: RegExp, ...commands: readonly (readonly string[])[]])[] = [
  [/^kp\.yaml$/, ['config', 'check'], ['report', '--period', '2023-08', '--format', 'json']],
  [/^schemes\//, ['rank', '--scheme', 'own', '--period', '2023-08']],
  [/^lights\//, ['alerts', '--period', '2023-08']],
  [/^history\//, ['history', 'verify'], ['compare', '2023-07', '2023-08']],
];

let root: string;
beforeAll(async () => {
  root = makeWorkspace(JULY, AUGUST);
  const settings = readFileSync('fixtures/workspaces/year/kp.yaml', 'utf8');
  writeFileSync(join(root, 'kp.yaml'), `${settings}lights: own\n`);
  for (const [folder, shipped] of [
    ['schemes', 'src/schemes/office-e.yaml'],
    ['lights', 'src/schemes/lights/office-a.yaml'],
  ] as const) {
    mkdirSync(join(root, folder));
    const text = readFileSync(shipped, 'utf8').replace(/^id: .*$/m, 'id: own');
    writeFileSync(join(root, folder, 'own.yaml'), text);
  }
  const { code, err } = await kp(root, ['close', '--period', '2023-07', '--accept', '试']);
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true }));

test('the files themselves are read', async () => {
  for (const [, ...commands] of READERS)
    for (const args of commands) {
      const { code, err } = await kp(root, args);
      expect([0, 1], `${args.join(' ')}: ${err}`).toContain(code);
    }
});

test(`${MUTANTS} mutants of settings and closed months end in a word, and no change of a closed month goes unnoticed`, {
  timeout: 300_000,
}, async () => {
  const paths = [...contents(root).keys()].filter((path) => READERS.some(([own]) => own.test(path)));
  const files = paths.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(root, name))) }));
  expect(files.length).toBeGreaterThan(8);
  const failures: string[] = [];
  for (let number = 0; number < MUTANTS; number += 1) {
    const { seed, bytes, recipe } = mutantOf({ minimal: files, fixtures: files }, RUN, number);
    const place = join(root, seed.name);
    writeFileSync(place, bytes);
    const isSame = Buffer.compare(bytes, seed.bytes) === 0;
    for (const args of READERS.find(([own]) => own.test(seed.name))!.slice(1) as (readonly string[])[]) {
      const { code, out, err } = await kp(root, args).catch((error: Error) => ({
        code: 70,
        out: '',
        err: String(error.stack),
      }));
      const isSilent = code !== 0 && out === '' && err === '';
      const isUnnoticed = code === 0 && args[1] === 'verify' && !isSame;
      if (code === 70 || isSilent || isUnnoticed)
        failures.push(
          [`${number}: ${seed.name}`, ...recipe, args.join(' '), code, err.slice(0, 900)].join('; '),
        );
    }
    writeFileSync(place, seed.bytes);
  }
  expect(failures).toEqual([]);
});
