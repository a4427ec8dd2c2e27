import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kp } from '../../cli/small-workspace.ts';
import { duckdb } from './duckdb.ts';
import { closedWorkspace } from './workspaces.ts';

let root: string;
let engine: Awaited<ReturnType<typeof duckdb>>;
beforeAll(async () => {
  root = await closedWorkspace('matters');
  for (const to of ['parquet', 'csv']) {
    const { code, err } = await kp(root, 'export', join(root, to), '--to', to);
    expect(code, err).toBe(0);
  }
  engine = await duckdb(root);
}, 120_000);
afterAll(() => {
  engine.close();
  rmSync(root, { recursive: true });
});

const manifestIn = (folder: string) => JSON.parse(readFileSync(join(root, folder, 'manifest.json'), 'utf8'));
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.'));
const table = (folder: string, ledger: string) =>
  `read_parquet('${join(root, folder)}/${ledger}/*/*/*/part-0.parquet', hive_partitioning = false)`;

describe('kp export', () => {
  test('a file a ledger and month, which the manifest seals', () => {
    const { schema, city, views, periods } = manifestIn('parquet');
    expect([schema, city]).toEqual(['kp.dataset/1', '梧岭市']);
    const files: { path: string; sha256: string }[] = periods.flatMap(
      (month: { files: unknown[] }) => month.files,
    );
    expect(files.map(({ path }) => path)).toEqual([
      'projects/year=2024/month=02/city=梧岭市/part-0.parquet',
      'matters/year=2024/month=02/city=梧岭市/part-0.parquet',
      'months/year=2024/month=02/city=梧岭市/part-0.parquet',
      'published_rates/year=2024/month=02/city=梧岭市/part-0.parquet',
      'projects/year=2024/month=03/city=梧岭市/part-0.parquet',
      'matters/year=2024/month=03/city=梧岭市/part-0.parquet',
      'sponsors/year=2024/month=03/city=梧岭市/part-0.parquet',
      'months/year=2024/month=03/city=梧岭市/part-0.parquet',
      'published_rates/year=2024/month=03/city=梧岭市/part-0.parquet',
    ]);
    expect(views.map(({ path }: { path: string }) => path)).toEqual([
      'views.duckdb.sql',
      'views.postgres.sql',
    ]);
    for (const { path, sha256 } of [...files, ...views]) {
      const bytes = readFileSync(join(root, 'parquet', path));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    expect(filesIn('parquet').sort()).toEqual(
      [...files, ...views]
        .map(({ path }) => path)
        .concat('manifest.json')
        .sort(),
    );
  });

  test('an engine adds up what the manifest says, and counts the same rows', async () => {
    for (const { period, files, figures } of manifestIn('parquet').periods) {
      const [row] = await engine.rows(
        `SELECT COUNT(*) AS rows, SUM(size) AS projects, SUM("totalInvestment") AS "totalInvestment",
         SUM("annualPlan") AS "annualPlan", SUM("completedCounted") AS completed
         FROM ${table('parquet', 'projects')} WHERE period = '${period}'`,
      );
      const { projects, totalInvestment, annualPlan, completed } = figures.overall;
      expect(row).toEqual({
        rows: BigInt(files[0].rows),
        projects: BigInt(projects),
        totalInvestment: BigInt(totalInvestment),
        annualPlan: BigInt(annualPlan),
        completed: BigInt(completed),
      });
    }
  });

  test.each([
    ['totalInvestment', 'BIGINT'],
    ['size', 'BIGINT'],
    ['plannedFinish', 'DATE'],
    ['plannedFinishPrecision', 'VARCHAR'],
    ['rateCounted', 'BOOLEAN'],
    ['sha256', 'VARCHAR'],
  ])('%s is %s', async (name, type) => {
    const columns = await engine.rows(`DESCRIBE SELECT * FROM ${table('parquet', 'projects')}`);
    expect(columns.find((column) => column.column_name === name)).toMatchObject({ column_type: type });
  });

  test.each(['projects', 'matters', 'sponsors'])('of %s CSV says what Parquet says', async (ledger) => {
    const parquet = table('parquet', ledger);
    const described = await engine.rows(`DESCRIBE SELECT * FROM ${parquet}`);
    expect(new Set(described.map(({ column_name: name }) => name)).size).toBe(described.length);
    const columns = described.map((one) => `'${one.column_name}': '${one.column_type}'`).join(', ');
    const csv = `read_csv('${join(root, 'csv')}/${ledger}/*/*/*/part-0.csv', header = true, columns = {${columns}},
      hive_partitioning = false, auto_detect = false, delim = ',', quote = '"', escape = '"')`;
    const rows = (from: string) => engine.rows(`SELECT COUNT(*) AS n FROM (${from})`);
    const all = await rows(`SELECT * FROM ${parquet}`);
    expect(all[0]?.n).toBeGreaterThan(0n);
    expect(await rows(`SELECT * FROM ${csv} INTERSECT ALL SELECT * FROM ${parquet}`)).toEqual(all);
    expect(await rows(`SELECT * FROM ${csv}`)).toEqual(all);
  });

  test('a cell can be found by its file, sheet and row', async () => {
    const [row] = await engine.rows(`SELECT name, file, "row", sha256 FROM ${table('parquet', 'projects')}
      WHERE period = '2024-03' LIMIT 1`);
    const bytes = readFileSync(join(root, String(row?.file)));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row?.sha256);
  });

  test('equal months give equal bytes, and --without names keeps names at home', async () => {
    expect((await kp(root, 'export', join(root, 'again'))).code).toBe(0);
    for (const path of filesIn('parquet'))
      expect(readFileSync(join(root, 'again', path)).equals(readFileSync(join(root, 'parquet', path)))).toBe(
        true,
      );
    const folder = join(root, 'nameless');
    expect((await kp(root, 'export', folder, '--to', 'csv', '--without', 'names')).code).toBe(0);
    const named = await engine.rows(`SELECT DISTINCT name FROM ${table('parquet', 'projects')}`);
    expect(named.length).toBeGreaterThan(3);
    for (const path of filesIn('nameless')) {
      const text = readFileSync(join(folder, path), 'utf8');
      expect(named.filter(({ name }) => text.includes(String(name)))).toEqual([]);
      expect(text).not.toContain('submissions/');
    }
  });

  test('refusals write nothing', async () => {
    const taken = join(root, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'mine'), 'x');
    expect(await kp(root, 'export', taken)).toMatchObject({ code: 2 });
    expect(readdirSync(taken)).toEqual(['mine']);
    const calls: readonly (readonly [code: number, ...words: string[]])[] = [
      [4, join(root, 'history/x')],
      [2, join(root, 'none'), '--period', '2024-01'],
      [2, join(root, 'none'), '--city', 'a/b'],
      [2, join(root, 'none'), '--city', 'a=b'],
      [2, join(root, 'none'), '--to', 'xlsx'],
      [0, join(root, 'none'), '--dry-run'],
    ];
    for (const [code, ...words] of calls) expect(await kp(root, 'export', ...words)).toMatchObject({ code });
    expect(existsSync(join(root, 'none'))).toBe(false);
    expect(readdirSync(join(root, 'history')).sort()).toEqual(['2024-02', '2024-03', 'head.json']);
  });

  test('a closed month that was changed ends the run, and no folder is left', async () => {
    const path = join(root, 'history/2024-03/1/projects.ndjson');
    const before = readFileSync(path);
    writeFileSync(path, Buffer.concat([before, Buffer.from('\n')]));
    expect(await kp(root, 'export', join(root, 'none'))).toMatchObject({ code: 3 });
    writeFileSync(path, before);
    expect(readdirSync(root).filter((name) => name === 'none' || name.endsWith('.tmp'))).toEqual([]);
  });
});
