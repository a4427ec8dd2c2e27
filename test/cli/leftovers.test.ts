import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AUGUST, FAULTY, JULY, kp, list, makeWorkspace } from '../history/workspace.ts';

let root: string;
beforeEach(() => {
  root = makeWorkspace(JULY, AUGUST);
  for (const folder of ['plan', 'IN', 'OUT']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'plan/2023.csv'), list('武侯智谷,武侯区,续建,10000,5000,,,'));
  writeFileSync(
    join(root, 'IN/调整.csv'),
    '项目名称,责任单位,调整方式,年度计划投资（万元）\n武侯智谷,武侯区,调增,7000\n',
  );
});
afterEach(() => rmSync(root, { recursive: true }));

/** No process has this number. */
const DEAD = 4_194_303;
const july = ['close', '--period', '2023-07'];
const OUT = () => join(root, 'OUT');

type Args = readonly string[];
/** Every way in which kp writes, and the folders it writes to, into each of which a killed run has left something. */
test.each<[what: string, folders: readonly string[], args: () => Args, before?: () => Promise<void>]>([
  ['a file', ['OUT'], () => ['report', '--period', '2023-08', '-o', join(OUT(), 'a.xlsx')]],
  [
    'files in two folders',
    ['OUT', 'OUT/b'],
    () => ['report', '--period', '2023-08', '-o', join(OUT(), 'a.json'), '-o', join(OUT(), 'b/a.md')],
  ],
  ['the papers of a month', ['OUT'], () => ['report', '--period', '2023-08', '-o', `${OUT()}/`]],
  ['a dispatch', ['OUT'], () => ['dispatch', '--period', '2023-08', '-o', `${OUT()}/`]],
  [
    'returned lists',
    ['OUT'],
    () => ['check', '--period', '2023-08', '--return', `${OUT()}/`],
    async () =>
      writeFileSync(join(root, 'submissions/2023-08/青羊区.csv'), FAULTY['submissions/2023-08/青羊区.csv']!),
  ],
  ['forms', ['OUT'], () => ['template', '--period', '2023-09', '--all', '-o', `${OUT()}/`]],
  [
    'a change to the plan',
    ['plan/2023.adjustments'],
    () => ['plan', 'adjust', join(root, 'IN/调整.csv'), '--date', '2023-07-15', '--reason', '年中调整'],
  ],
  ['a closing', ['history', 'history/2023-08'], () => ['close', '--period', '2023-08']],
  [
    'a revision',
    ['history', 'history/2023-07'],
    () => [...july, '--revise', '更正'],
    async () => void (await kp(root, july)),
  ],
  [
    'a repair',
    ['history'],
    () => ['history', 'repair'],
    async () => {
      await kp(root, july);
      rmSync(join(root, 'history/2023-07/1/seal.json'));
    },
  ],
  ['a dataset', ['OUT'], () => ['export', join(OUT(), 'data')], async () => void (await kp(root, july))],
  ['a new workspace', ['OUT/new'], () => ['init', join(OUT(), 'new')]],
])('what a killed run left is gone after %s', async (_, folders, args, before) => {
  await before?.();
  const left = folders.flatMap((folder) => {
    const path = join(root, folder, `.kp-${DEAD}-new-abc.tmp`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'half');
    return [path];
  });
  const { code, err } = await kp(root, args());
  expect(code, err).toBeLessThan(2);
  expect(left.filter((path) => existsSync(path))).toEqual([]);
});
