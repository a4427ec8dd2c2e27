import { expect, test } from 'vitest';
import { renderNdjson } from '../../src/write/json.ts';
import { SMALL_TABLES } from './documents.ts';
import { column, text } from './invented.ts';

const FIRST_ROW = {
  key: '=郫都区|"一"\n*二*',
  projects: 1105,
  annualPlan: 460_699_000_001,
  rate: 356_805 / 460_699,
  lead: 12.5,
  latest: '2019-08',
  emphasis: 'behind',
};
const LAST_ROW = {
  key: '合计',
  projects: 0,
  annualPlan: 0,
  rate: null,
  lead: null,
  latest: null,
  emphasis: 'total',
};

test('one row an object a line', () => {
  expect(renderNdjson(SMALL_TABLES.slice(1))).toBe('{"plan":15000}\n');
  expect(renderNdjson([])).toBe('');
});

test('with several tables each line names its own: money in 元, rates as fractions, leads in 百分点, null where there is nothing', () => {
  const lines = renderNdjson(SMALL_TABLES).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { table: 'byAgency', ...FIRST_ROW },
    { table: 'byAgency', ...LAST_ROW },
    { table: 'detail', plan: 15_000 },
  ]);
});

test('a column may be called like a part of every object', () => {
  const table = {
    id: 't',
    title: 't',
    notes: [],
    columns: [column('__proto__', 'a', 'text')],
    rows: [{ cells: [text('x')] }],
  };
  expect(renderNdjson([table])).toBe('{"__proto__":"x"}\n');
});
