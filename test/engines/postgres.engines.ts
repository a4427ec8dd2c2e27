import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kp } from '../cli/small-workspace.ts';
import { holdViews } from '../office/dataset/hold-views.ts';
import { storedReports, viewsOf as viewsOfReport } from '../office/dataset/report-rows.ts';
import { closedSubmission, closedWorkspace } from '../office/dataset/workspaces.ts';
import { Postgres } from './postgres.ts';

const TABLES = ['projects', 'months', 'published_rates'];

/** Every record so many times. */
const MANY = 400;

/** Three cities; the lists of one are those of others in reality, but a city is only a name here. */
const CITIES = [
  ['城东市', () => closedWorkspace('lists')],
  ['城西市', () => closedWorkspace('matters')],
  ['城南市', () => closedSubmission('jiangmen-10', '2023-10')],
] as const;

interface City {
  readonly city: string;
  readonly root: string;
  readonly dataset: string;
}

let cities: readonly City[];
beforeAll(async () => {
  cities = [];
  for (const [city, closed] of CITIES) {
    const root = await closed();
    const dataset = join(root, 'rows');
    const { code, err } = await kp(root, 'export', dataset, '--to', 'csv', '--city', city, '-q');
    expect(code, err).toBe(0);
    cities = [...cities, { city, root, dataset }];
  }
}, 600_000);
afterAll(() => {
  for (const { root } of cities) rmSync(root, { recursive: true });
});

describe('PostgreSQL gives every figure of a report, to the 元', () => {
  let server: Postgres;
  beforeAll(() => {
    server = Postgres.start();
    server.run(viewsOf(cities[0]!));
    for (const { dataset } of cities) for (const table of TABLES) server.load(dataset, table);
  });
  afterAll(() => server.remove());

  test.each(CITIES)('%s', async (city) => {
    await holdViews(city, storedReports(cityOf(city).root), async (query) => server.rows(query));
  });

  test.each(['docs/DATASET.md', 'docs/DATASET.zh-CN.md'])('the queries of %s run', (page) => {
    const blocks = [...readFileSync(page, 'utf8').matchAll(/^```sql\n([\s\S]*?)^```/gm)];
    const queries = blocks.flatMap(([, block]) => block!.trim().split('\n'));
    expect(queries.length).toBeGreaterThan(2);
    for (const query of queries) server.rows(query.replace(/;$/, ''));
  });
});

describe('a coordinator asks two workers, each of which has some of the cities', () => {
  let coordinator: Postgres;
  let workers: readonly Postgres[];
  beforeAll(() => {
    coordinator = Postgres.start();
    workers = [Postgres.start(), Postgres.start()];
    const file = viewsOf(cities[0]!);
    const tables = [...file.matchAll(/CREATE TABLE IF NOT EXISTS (\w+) (\([\s\S]*?\n\));/g)];
    const partitioned = tables
      .map(([, name, columns]) => `CREATE TABLE ${name} ${columns} PARTITION BY LIST (city);`)
      .join('\n');
    coordinator.run(`CREATE EXTENSION postgres_fdw;
      ALTER ROLE kp SET enable_partitionwise_aggregate = on;
      ${partitioned}`);
    workers.forEach((worker, at) => {
      worker.run(partitioned);
      coordinator.run(`CREATE SERVER worker${at} FOREIGN DATA WRAPPER postgres_fdw
          OPTIONS (host '${worker.folder}', dbname 'postgres', use_remote_estimate 'true');
        CREATE USER MAPPING FOR kp SERVER worker${at} OPTIONS (user 'kp', password_required 'false');`);
    });
    cities.forEach(({ city, dataset }, at) => {
      const worker = at % workers.length;
      for (const table of TABLES) {
        const partition = `${table}_${at} PARTITION OF ${table} FOR VALUES IN ('${city}')`;
        workers[worker]!.run(`CREATE TABLE ${partition};`);
        workers[worker]!.load(dataset, table);
        // A city's own table: from the worker's whole table each of its cities would come once for each of them.
        coordinator.run(
          `CREATE FOREIGN TABLE ${partition} SERVER worker${worker} OPTIONS (table_name '${table}_${at}');`,
        );
      }
    });
    coordinator.run(file);
  });
  afterAll(() => {
    for (const server of [coordinator, ...workers]) server.remove();
  });

  test.each(CITIES)('%s', async (city) => {
    await holdViews(city, storedReports(cityOf(city).root), async (query) => coordinator.rows(query));
  });

  test('all cities together are what their reports add up to', () => {
    const [found] = coordinator.rows(
      'SELECT SUM(projects) AS projects, SUM(completed) AS completed FROM overall',
    );
    const all = cities
      .flatMap(({ root }) => storedReports(root))
      .map(({ report }) => viewsOfReport(report).get('overall')![0]!);
    const total = (name: string) => all.reduce((sum, row) => sum + Number(row[name]), 0);
    expect(found).toEqual({ projects: total('projects'), completed: total('completed') });
  });

  test('sums of many records are made by the workers: no record travels', () => {
    const asked = 'SELECT SUM(completed) AS completed, SUM(projects) AS projects FROM overall';
    const [before] = coordinator.rows(asked);
    cities.forEach((_, at) => {
      const columns = workers[at % workers.length]!.rows(
        `SELECT column_name FROM information_schema.columns WHERE table_name = 'projects_${at}' ORDER BY ordinal_position`,
      );
      const names = columns.map((one) => `"${one.column_name}"`).join(', ');
      workers[
        at % workers.length
      ]!.run(`INSERT INTO projects_${at} SELECT ${names} FROM projects_${at}, generate_series(2, ${MANY});
        ANALYZE projects_${at};`);
      coordinator.run(`ANALYZE projects_${at};`);
    });
    const [after] = coordinator.rows(asked);
    expect(after).toEqual({
      completed: Number(before!.completed) * MANY,
      projects: Number(before!.projects) * MANY,
    });
    for (const view of ['overall', 'by_agency', 'starts', 'finishes', 'reserves']) {
      const plan = coordinator.run(`EXPLAIN (VERBOSE) SELECT * FROM ${view};`);
      const remote = plan
        .split('\n')
        .filter((line) => line.includes('Remote SQL') && line.includes('projects'));
      expect(remote.length, plan).toBe(CITIES.length);
      for (const line of remote) expect(line, plan).toMatch(/sum\(.*GROUP BY/);
    }
  });

  test('a worker that is down is an error, never a part of a sum', () => {
    const asked = 'SELECT SUM(completed) AS completed FROM overall';
    const whole = coordinator.rows(asked);
    workers[1]!.stop();
    expect(() => coordinator.rows(asked)).toThrow(/could not connect to server "worker1"/);
    workers[1]!.resume();
    expect(coordinator.rows(asked)).toEqual(whole);
  });
});

function cityOf(name: string): City {
  return cities.find(({ city }) => city === name)!;
}

function viewsOf({ dataset }: City): string {
  return readFileSync(join(dataset, 'views.postgres.sql'), 'utf8');
}
