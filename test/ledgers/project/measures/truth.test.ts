import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { reportDocument } from '../../../../src/ledgers/project/show/report/json.ts';
import { parsePeriod } from '../../../../src/model/period.ts';
import { type PlainDate, plainDate } from '../../../../src/model/plain-date.ts';
import { figuresIn, NO_INPUTS } from '../../../report-document.ts';
import { type Given, projects } from './records.ts';

/** The records and the report that the generator of the fixtures wrote down; it shares no code with src. */
const CASES = [
  'chengdu-2019-08',
  'chengdu-2023-09',
  'chengdu-2023-plan',
  'guangan-zone-2023',
  'jiangmen-10',
  'tongliang-2024-09',
];

describe('the measures of the fixtures, from the records behind them', () => {
  test.each(CASES)('%s', (name) => {
    const expected = JSON.parse(readFileSync(`test/truth/${name}.json`, 'utf8')).report;
    const lines = readFileSync(`test/truth/${name}.ndjson`, 'utf8').trim().split('\n');
    const told = lines.map((line) => JSON.parse(line));
    const records = projects(told.map((record) => ({ ...given(record), unknown: untold(record, told) })));
    const { projects: counted, packages } = expected.inputs;
    const inputs = { ...NO_INPUTS, projects: counted, packages };
    const report = calculateReport(records, parsePeriod(expected.period)!);
    const document = figuresIn(reportDocument(report, inputs));

    const figures = { schema: 'kp.report/1', ...expected, inputs: { ...inputs, ...expected.inputs } };
    expect(inAnyOrder(document)).toEqual(inAnyOrder(figuresIn(figures)));
  });
});

function given(record: Record<string, never>): Given {
  const { members, problem, plannedStart, actualStart, plannedFinish, actualFinish, ...same } = record;
  const values = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== null));
  return {
    ...values,
    size: members ?? 1,
    isPackage: members !== null,
    problem: problem ? '征地拆迁滞后' : undefined,
    plannedStart: date(plannedStart),
    actualStart: date(actualStart),
    plannedFinish: date(plannedFinish),
    actualFinish: date(actualFinish),
  };
}

/** A list in which nothing is completed has no column for it. */
function untold({ file, sheet }: Record<string, unknown>, all: readonly Record<string, unknown>[]) {
  const isTold = all.some((one) => one.file === file && one.sheet === sheet && one.completed !== null);
  return isTold ? undefined : (['completed'] as const);
}

function date(text: string | null | undefined): PlainDate | undefined {
  if (text === null || text === undefined) return undefined;
  const [year = '', month, day] = text.split('-');
  if (month?.startsWith('Q')) {
    return { ...plainDate(Number(year), Number(month.slice(1)) * 3)!, precision: 'quarter' };
  }
  return plainDate(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
}

/** Groups by key, and floats to twelve places: the order of groups is kp's own, and the generator rounds elsewhere. */
function inAnyOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(inAnyOrder).sort((first, second) => (keyOf(first) < keyOf(second) ? -1 : 1));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inAnyOrder(inner)]));
  }
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

function keyOf(group: unknown): string {
  return typeof group === 'object' && group !== null && 'key' in group ? String(group.key) : '';
}
