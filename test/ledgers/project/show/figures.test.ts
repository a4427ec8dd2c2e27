import { describe, expect, test } from 'vitest';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { findFigure, namedFigures } from '../../../../src/ledgers/project/show/report/figures.ts';
import { reportDocument } from '../../../../src/ledgers/project/show/report/json.ts';
import { projects } from '../measures/records.ts';

const REPORT = calculateReport(
  projects([
    { levels: ['省重点', '市重点'], agency: '郫都区', phase: '新开工', annualPlan: 4, completed: 3 },
    {
      levels: ['市重点'],
      agency: 'A [b].c',
      district: '郫都区',
      category: '民生',
      chain: '航空',
      area: '东部',
      phase: '储备',
    },
  ]),
  { year: 2019, month: 8 },
);
const INPUTS = {
  files: 1,
  unreadable: 0,
  rows: 2,
  projects: 2,
  packages: 0,
  errors: 0,
  warnings: 0,
  notes: 0,
};

test('every number of kp.report/1 below the dimensions, starts, finishes and reserves has a path', () => {
  const {
    schema: _schema,
    period: _period,
    timeProgress: _progress,
    inputs: _inputs,
    ...figures
  } = reportDocument(REPORT, INPUTS);
  const known = new Set([...namedFigures(REPORT)].map(({ path }) => path));
  expect(numberPaths(figures).filter((path) => !known.has(path))).toEqual([]);
});

describe('a figure is found', () => {
  test.each([
    ['overall.rate', 'overall.rate'],
    ['byAgency[郫都区].completed', 'byAgency[郫都区].completed'],
    ['byAgency[A [b].c].projects', 'byAgency[A [b].c].projects'],
    ['byAgency［郫都区］.completed', 'byAgency[郫都区].completed'],
    ['byAgency["郫都区"].completed', 'byAgency[郫都区].completed'],
    [' starts.byLevel【省重点】.rate', 'starts.byLevel[省重点].rate'],
    ['reserves.steps[签订投资协议].projects', 'reserves.steps[签订投资协议].projects'],
    ['problems', 'problems'],
    ['inputs.packages', 'inputs.packages'],
  ])('%s', (wanted, path) => {
    expect(findFigure(REPORT, wanted)).toMatchObject({ found: true, path });
  });
});

describe('an unknown figure comes with suggestions', () => {
  test.each([
    ['overall.rates', 'overall.rate'],
    ['byAgency[郫县区].completed', 'byAgency[郫都区].completed'],
    ['start.early', 'starts.early'],
    ['???', 'overall.rate'],
    ['', 'overall.rate'],
    ['x'.repeat(100_000), 'overall.rate'],
  ])('%.20s', (wanted, first) => {
    const found = findFigure(REPORT, wanted);
    expect(found.found ? [] : found.suggestions[0]).toBe(first);
  });
});

/** Paths of all numbers and nulls of a document, as figures name them. */
function numberPaths(value: unknown, prefix = ''): string[] {
  if (typeof value === 'number' || value === null) return [prefix];
  if (Array.isArray(value)) return value.flatMap((item) => numberPaths(item, `${prefix}[${item.key}]`));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numberPaths(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}
