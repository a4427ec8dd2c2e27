import { expect } from 'vitest';
import { roundRatio } from '../../../src/model/ratio.ts';
import { type storedReports, type ViewRow, viewsOf } from './report-rows.ts';

type Rows = (query: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Every figure of a city's stored reports is in the views of an engine, and no row besides; undefined: there is one city. */
export async function holdViews(
  city: string | undefined,
  reports: ReturnType<typeof storedReports>,
  rows: Rows,
) {
  expect(reports.length).toBeGreaterThan(0);
  for (const { period, report } of reports) {
    const of = `WHERE period = '${period}'${city === undefined ? '' : ` AND city = '${city}'`}`;
    for (const [view, expected] of viewsOf(report)) {
      const columns = Object.keys(expected[0] ?? { city: '' }).map((name) => `"${name}"`);
      const found = await rows(`SELECT ${columns.join(', ')} FROM ${view} ${of}`);
      expect(sorted(found.map(plain)), `${view} of ${period}`).toEqual(sorted(expected));
    }
    for (const view of WITH_RATES) checkPercents(await rows(`SELECT * FROM ${view} ${of}`), view);
  }
}

const WITH_RATES = ['overall', 'by_agency', 'starts', 'finishes'];

/** What is rounded in SQL is rounded as kp rounds it. */
function checkPercents(rows: Awaited<ReturnType<Rows>>, view: string): void {
  for (const row of rows)
    for (const name of Object.keys(row).filter((column) => column.endsWith('_percent'))) {
      const of = name.slice(0, -'_percent'.length);
      const [numerator, denominator] = [Number(row[`${of}_numerator`]), Number(row[`${of}_denominator`])];
      const percent = row[of] === null ? null : Number(roundRatio({ numerator, denominator }, 2, 2));
      expect(row[name] === null ? null : Number(String(row[name])), `${name} in ${view}`).toBe(percent);
    }
}

function plain(row: Readonly<Record<string, unknown>>): ViewRow {
  const values = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? Number(value) : value,
  ]);
  return Object.fromEntries(values) as ViewRow;
}

/** Rows of a view have no order. */
function sorted(rows: readonly ViewRow[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
