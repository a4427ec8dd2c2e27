import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { kp } from '../../cli/small-workspace.ts';
import { duckdb } from './duckdb.ts';
import { holdViews } from './hold-views.ts';
import { storedReports, type ViewRow, viewsOf } from './report-rows.ts';
import { closedSubmission, closedWorkspace } from './workspaces.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Months that are in the name or inside of each submission. */
const SUBMISSIONS = [
  ['chengdu-2019-08', '2019-08'],
  ['chengdu-2023-09', '2023-09'],
  ['guangan-zone-2023', '2023-03'],
  ['jiangmen-10', '2023-10'],
  ['tongliang-2024-09', '2024-09'],
] as const;

/** Twelve months of one workspace say no more than four of them. */
const MONTHS = new Map([['year', ['2023-01', '2023-04', '2023-09', '2023-12']]]);

describe('every figure of a report is in the views, to the 元', () => {
  test.each(readdirSync('fixtures/workspaces'))(
    'workspace %s',
    async (name) => {
      await compareAll(await closedWorkspace(name, MONTHS.get(name)), 'parquet');
    },
    600_000,
  );

  test.each(SUBMISSIONS)(
    'lists of %s',
    async (name, month) => {
      await compareAll(await closedSubmission(name, month), 'csv');
    },
    600_000,
  );
});

describe('the comparison notices', () => {
  const REPORT = { overall: { completed: 100, missing: { projects: 1 } }, byLevel: [{ key: '省重点' }] };
  test.each([
    ['what is the same', REPORT, true],
    ['one 元 more', { ...REPORT, overall: { ...REPORT.overall, completed: 101 } }, false],
    ['0 instead of nothing known', { ...REPORT, overall: { ...REPORT.overall, completed: null } }, false],
    [
      'a figure more, deep inside',
      { ...REPORT, overall: { completed: 100, missing: { projects: 1, plan: 0 } } },
      false,
    ],
    ['a part more', { ...REPORT, byArea: [{ key: '东' }] }, false],
    ['a group more', { ...REPORT, byLevel: [{ key: '省重点' }, { key: '市重点' }] }, false],
    ['a single figure more', { ...REPORT, problems: 0 }, false],
  ] as const)('%s', (_, report, isSame) => {
    const [one, other] = [viewsOf(REPORT), viewsOf(report)].map((views) => JSON.stringify([...views]));
    expect(one === other).toBe(isSame);
  });

  test('one 元 more in a record', async () => {
    const root = await closedWorkspace('matters', ['2024-02']);
    folders.push(root);
    const engine = await viewsIn(root, 'parquet');
    const [month] = storedReports(root);
    const [{ completed }] = viewsOf(month!.report).get('overall')! as [ViewRow];
    await engine.run('CREATE TABLE records AS SELECT * FROM projects');
    await engine.run('CREATE OR REPLACE VIEW projects AS SELECT * FROM records');
    const asked = () => engine.rows('SELECT completed FROM overall');
    expect(await asked()).toEqual([{ completed: BigInt(Number(completed)) }]);
    await engine.run(`UPDATE records SET "completedCounted" = "completedCounted" + 1
      WHERE rowid = (SELECT MIN(rowid) FROM records WHERE "completedCounted" IS NOT NULL)`);
    expect(await asked()).toEqual([{ completed: BigInt(Number(completed) + 1) }]);
    engine.close();
  });
});

/** In the folder of the page's own example. */
describe.each(['docs/DATASET.md', 'docs/DATASET.zh-CN.md'])('the queries of %s', (page) => {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```sql\n([\s\S]*?)^```/gm)];
  const queries = blocks.flatMap(([, block]) => block!.trim().split('\n'));

  test('run', async () => {
    const root = mkdtempSync(join(tmpdir(), 'kp-dataset-'));
    folders.push(root);
    expect((await kp(undefined, 'init', root, '--example', '-q')).code).toBe(0);
    expect((await kp(root, 'close', '--period', '2024-02', '-q')).code).toBe(0);
    const engine = await viewsIn(root, 'parquet');
    expect(queries.length).toBeGreaterThan(2);
    for (const query of queries) {
      const rows = await engine.rows(query);
      if (!query.includes('_items')) expect(rows.length, query).toBeGreaterThan(0);
    }
    engine.close();
  });
});

async function compareAll(root: string, to: 'parquet' | 'csv') {
  folders.push(root);
  const engine = await viewsIn(root, to);
  await holdViews(undefined, storedReports(root), engine.rows);
  engine.close();
}

async function viewsIn(root: string, to: 'parquet' | 'csv') {
  const folder = join(root, 'dataset');
  const { code, err } = await kp(root, 'export', folder, '--to', to, '-q');
  expect(code, err).toBe(0);
  const engine = await duckdb(folder);
  const views = readFileSync(join(folder, 'views.duckdb.sql'), 'utf8');
  // An engine that may read below one folder only takes no path that is relative.
  await engine.run(views.replaceAll(/(?<=read_\w+\(')/g, `${folder}/`));
  return engine;
}
