import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../../src/contract/report.ts';
import type { RollupDocument } from '../../../src/contract/rollup.ts';
import { kp, smallWorkspace } from '../../cli/small-workspace.ts';
import { duckdb } from './duckdb.ts';

const root = mkdtempSync(join(tmpdir(), 'kp-rollup-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The lists of one published month, as if three cities had collected them. */
const JIANGMEN = 'fixtures/submissions/jiangmen-10';
const CITIES = [
  ['北市', /台山|交通/],
  ['东市', /开平|恩平|新会/],
  ['南市', /江海|蓬江|鹤山/],
] as const;

describe('three cities of fixtures together', () => {
  let rolled: RollupDocument;
  let together: ReportDocument;
  beforeAll(async () => {
    for (const [city, files] of CITIES) {
      const workspace = join(root, 'workspaces', city);
      mkdirSync(join(workspace, 'submissions/2023-10'), { recursive: true });
      writeFileSync(join(workspace, 'kp.yaml'), `city: ${city}\n`);
      for (const file of readdirSync(JIANGMEN).filter((name) => files.test(name)))
        cpSync(join(JIANGMEN, file), join(workspace, 'submissions/2023-10', file));
      await closeAndExport(workspace, '2023-10', join(root, 'cities', city));
    }
    rolled = await json('rollup', ...CITIES.map(([city]) => join(root, 'cities', city)));
    together = await json('report', JIANGMEN);
  }, 120_000);

  test('are what one report says of all lists', () => {
    expect(rolled.overall.projects).toBe(569);
    holdAgainst(rolled, together);
  });

  test('each city is what its own report says', async () => {
    for (const city of rolled.byCity) {
      const own = await json<ReportDocument>('report', '-C', join(root, 'workspaces', city.key));
      const { key: _, version: __, reporting: ___, starts, finishes, ...progress } = city;
      expect(progress).toEqual(own.overall);
      expect([starts, finishes]).toEqual([withoutLevels(own.starts), own.finishes]);
    }
  });

  test('are what an engine adds up over the three datasets', async () => {
    const engine = await duckdb(root);
    const views = readFileSync(join(root, 'cities/北市/views.duckdb.sql'), 'utf8');
    await engine.run(views.replaceAll(/(?<=read_parquet\(')/g, `${root}/cities/*/`));
    const [found] = await engine.rows(`SELECT SUM(projects) AS projects, SUM(completed) AS completed,
      SUM(rate_numerator) * 1.0 / SUM(rate_denominator) AS rate FROM overall`);
    const { projects, completed, rate } = rolled.overall;
    expect([Number(found?.projects), Number(found?.completed)]).toEqual([projects, completed]);
    expect(Number(found?.rate)).toBeCloseTo(rate!, 12);
    engine.close();
  });

  test.each<[string, (folder: string) => void, number, RegExp]>([
    ['as it is', () => {}, 0, /^$/],
    ['a byte of the records', (folder) => changeByte(partOf(folder)), 3, /part-0\.parquet/],
    [
      'a byte of the views',
      (folder) => changeByte(join(folder, 'views.duckdb.sql')),
      3,
      /views\.duckdb\.sql/,
    ],
    ['one 元 in the manifest', changeFigure, 3, /manifest\.json/],
    ['a file that is gone', (folder) => rmSync(partOf(folder)), 3, /part-0\.parquet/],
    ['no manifest', (folder) => rmSync(join(folder, 'manifest.json')), 3, /changed/],
  ])('%s', async (_, change, expected, said) => {
    const folder = join(root, 'changed');
    cpSync(join(root, 'cities/北市'), folder, { recursive: true });
    change(folder);
    const { code, out, err } = await kp(undefined, 'rollup', folder, join(root, 'cities/东市'), '-q');
    rmSync(folder, { recursive: true });
    expect([code, out === ''], err).toEqual([expected, expected !== 0]);
    expect(err).toMatch(said);
  });

  test.each([
    ['one city twice', ['北市', '北市'], []],
    ['a month that nobody has', ['北市'], ['--period', '2023-09']],
    ['a city that is not asked for', ['北市', '东市'], ['--cities', '东市,北市区']],
    ['an empty list of cities', ['北市'], ['--cities', '、']],
  ])('%s is refused', async (_, cities, options) => {
    const folders = cities.map((city) => join(root, 'cities', city));
    expect(await kp(undefined, 'rollup', ...folders, ...options)).toMatchObject({ code: 2, out: '' });
  });

  test('a city that keeps names at home gives the same figures, and kp says what cannot be told', async () => {
    const nameless = join(root, 'nameless');
    const { code } = await kp(join(root, 'workspaces/北市'), 'export', nameless, '--without', 'names', '-q');
    expect(code).toBe(0);
    const folders = ['东市', '南市'].map((city) => join(root, 'cities', city));
    const { untold, ...without } = await json<RollupDocument>('rollup', nameless, ...folders);
    const { untold: none, ...named } = rolled;
    expect(without).toEqual(named);
    expect([untold, none]).toEqual([['北市'], []]);
  });
});

/** Columns: name, code, agency, level, phase, total, plan, completed. */
describe('what a list leaves out is left out of the whole', () => {
  test.each([
    ['one list states nothing completed', '甲,,一局,省重点,续建,100,50,', '乙,,二局,市重点,续建,100,50,30'],
    ['no list does', '甲,,一局,省重点,续建,100,50,', '乙,,二局,,续建,80,40,'],
    ['no plan', '甲,,一局,省重点,续建,100,,10', '乙,,二局,省重点,续建,100,50,30'],
    [
      'reserves, starts and finishes',
      '甲,,一局,省重点,储备,100,,',
      '乙,,二局,省重点,新开工,90,50,30\n丙,,二局,,竣工,7,7,7',
    ],
    ['levels that only one city has', '甲,,一局,省重点、市重点,续建,100,50,1', '乙,,二局,,续建,100,50,30'],
  ])('%s', async (_, one, other) => {
    const folders = await datasetsOf({ 东市: one, 西市: other });
    const joint = smallWorkspace({ 'submissions/2023-08/东.csv': one, 'submissions/2023-08/西.csv': other });
    holdAgainst(await json('rollup', ...folders), await json('report', '-C', joint));
    rmSync(joint, { recursive: true });
  });

  test('a project that two cities list counts in both, and is named', async () => {
    const code = '2310-440781-04-04-133556';
    const one = `甲,${code},一局,,续建,100,50,30`;
    const folders = await datasetsOf({
      东市: one,
      西市: one.replace('一局', '二局'),
      南市: '丙,,三局,,续建,1,1,1',
    });
    const rolled = await json<RollupDocument>('rollup', ...folders);
    expect(rolled.overall.projects).toBe(3);
    expect(rolled.twice).toEqual([{ code, cities: ['东市', '西市'] }]);
    const { out } = await kp(undefined, 'rollup', ...folders);
    expect(out).toContain(code);
  });

  test('a city that is asked for and has no dataset is named, and not in the whole', async () => {
    const folders = await datasetsOf({ 东市: '甲,,一局,,续建,100,50,30' });
    const asked = ['--cities', '西市、东市，南市'];
    const { notReported, ...rolled } = await json<RollupDocument>('rollup', ...folders, ...asked);
    const { notReported: none, ...unasked } = await json<RollupDocument>('rollup', ...folders);
    expect([notReported, none]).toEqual([['南市', '西市'], []]);
    expect(rolled).toEqual(unasked);
    const { out } = await kp(undefined, 'rollup', ...folders, ...asked);
    expect(out).toContain('未报当月数据：南市、西市。合计中没有这些市');
  });

  test('a city without the month is named, and not in the whole', async () => {
    const folders = await datasetsOf({ 东市: '甲,,一局,,续建,100,50,30' });
    const others = await datasetsOf({ 西市: '乙,,二局,,续建,100,50,30' }, '2023-07');
    const rolled = await json<RollupDocument>('rollup', ...folders, ...others);
    expect([rolled.period, rolled.notReported, rolled.overall.projects]).toEqual(['2023-08', ['西市'], 1]);
  });
});

let made = 0;
async function datasetsOf(lists: Readonly<Record<string, string>>, month = '2023-08') {
  made += 1;
  const folders: string[] = [];
  for (const [city, rows] of Object.entries(lists)) {
    const workspace = smallWorkspace({ [`submissions/${month}`]: rows }, `city: ${city}\n`);
    const folder = join(root, `small-${made}`, city);
    await closeAndExport(workspace, month, folder);
    rmSync(workspace, { recursive: true });
    folders.push(folder);
  }
  return folders;
}

async function closeAndExport(workspace: string, month: string, folder: string): Promise<void> {
  const closed = await kp(workspace, 'close', '--period', month, '--accept', 'as they are', '-q');
  expect(closed.code, closed.err).toBe(0);
  const exported = await kp(workspace, 'export', folder, '-q');
  expect(exported.code, exported.err).toBe(0);
}

async function json<Document>(...words: string[]): Promise<Document> {
  const { code, out, err } = await kp(undefined, ...words, '--format', 'json', '-q');
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

/** Everything that both documents say. */
function holdAgainst(rolled: RollupDocument, { reserves, starts, ...report }: ReportDocument): void {
  const { steps: _, ...stepless } = reserves;
  expect(rolled.overall).toEqual(report.overall);
  expect(rolled.byLevel).toEqual(report.byLevel);
  expect(rolled.starts).toEqual(withoutLevels(starts));
  expect(rolled.finishes).toEqual(report.finishes);
  expect(rolled.reserves).toEqual(stepless);
}

function withoutLevels({ byLevel: _, ...starts }: ReportDocument['starts']) {
  return starts;
}

function partOf(folder: string): string {
  const path = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (name) => name.startsWith('projects') && name.endsWith('.parquet'),
  );
  return join(folder, path!);
}

function changeByte(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.length >> 1;
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(path, bytes);
}

function changeFigure(folder: string): void {
  const path = join(folder, 'manifest.json');
  const text = readFileSync(path, 'utf8');
  const manifest = JSON.parse(text);
  manifest.periods[0].sums.overall['progress.completed'].value += 1;
  writeFileSync(path, JSON.stringify(manifest, null, 2));
}
