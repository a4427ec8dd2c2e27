import { describe, expect, test } from 'vitest';
import { applyWaivers } from '../../src/check/waivers.ts';
import type { Waiver } from '../../src/model/configuration.ts';
import { type Finding, finding } from '../../src/model/finding.ts';
import { parseDate } from '../../src/model/plain-date.ts';
import type { ListRecord } from '../../src/model/record.ts';
import { projects } from '../ledgers/project/measures/records.ts';

const AUGUST = { year: 2024, month: 8 };
const RECORDS = projects(
  [
    { name: '柳河大桥（一期）', key: '柳河大桥一期', code: '2024-07', agency: '柳河区人民政府' },
    { name: '城北泵站', key: '城北泵站', agency: '市水务局' },
  ],
  { file: '柳河区8月.csv' },
);
const [bridge, station] = RECORDS;

/** Of the amount in a record's row; its facts name neither project nor agency. */
function ofRow({ table, position }: ListRecord): Finding {
  const row = table.sheet.cells.rowNumber(position);
  const source = { file: table.file, sheet: table.sheet.name, row, column: 7 };
  return finding('money/unreadable', { field: 'totalInvestment', raw: '待定' }, source);
}
/** Named by its facts alone. */
const named = finding(
  'amount/over-total',
  { name: '柳河大桥', done: '900万元', total: '800万元' },
  { file: '汇总.csv' },
);

function isWaived(
  found: Finding,
  waiver: Partial<Waiver>,
  projectOf?: (record: ListRecord) => string,
): boolean {
  const whole: Waiver = {
    code: found.code,
    project: undefined,
    agency: undefined,
    reason: '正在核定',
    until: parseDate('2024-12-31')!,
    ...waiver,
  };
  const { open, waived } = applyWaivers([found], [whole], AUGUST, RECORDS, projectOf);
  expect([...open, ...waived.map(({ finding: one }) => one)]).toEqual([found]);
  return waived.length === 1;
}

describe('a waiver holds for months that have ended by its last day', () => {
  test.each([
    ['2024-08-31', true],
    ['2024-08', true],
    ['2024-09-01', true],
    ['2025-01-01', true],
    ['2024-08-30', false],
    ['2024-08-28', false],
    ['2024-07', false],
    ['2023-12-31', false],
  ])('%s: %s', (until, holds) => {
    expect(isWaived(named, { until: parseDate(until)! })).toBe(holds);
  });
});

describe('it is about its code', () => {
  test.each([
    ['amount/over-total', true],
    ['amount/*', true],
    ['amount/over-plan', false],
    ['amount/over', false],
    ['money/*', false],
  ])('%s: %s', (code, holds) => {
    expect(isWaived(named, { code })).toBe(holds);
  });
});

describe('about its project', () => {
  test.each<[string, Finding, string, boolean]>([
    ['that the facts name', named, '柳河大桥', true],
    ['no part of that name', named, '柳河', false],
    ['by the name in its row', ofRow(bridge!), '柳河大桥（一期）', true],
    ['by that name in another writing', ofRow(bridge!), '柳河大桥(一期)', true],
    ['by its code', ofRow(bridge!), '2024-07', true],
    ['not by a code of another', ofRow(station!), '2024-07', false],
    ['not that of another row', ofRow(station!), '柳河大桥（一期）', false],
    [
      'not where neither row nor facts say it',
      finding('file/empty', {}, { file: '柳河大桥.csv' }),
      '柳河大桥',
      false,
    ],
  ])('%s', (_, found, project, holds) => {
    expect(isWaived(found, { project })).toBe(holds);
  });

  test('or the project that an entry of another ledger is about', () => {
    const about = () => '城北泵站';
    expect(isWaived(ofRow(bridge!), { project: '城北泵站' }, about)).toBe(true);
    expect(isWaived(ofRow(bridge!), { project: '城 北泵站' }, about)).toBe(true);
    expect(isWaived(ofRow(bridge!), { project: '城南泵站' }, about)).toBe(false);
  });
});

describe('about its agency', () => {
  const silent = finding('agency/not-reported', { agency: '东湖区' }, { file: '' });
  test.each<[string, Finding, string, boolean]>([
    ['that the facts name', silent, '东湖区', true],
    ['no part of that name', silent, '东湖', false],
    ['in the name of the file', ofRow(station!), '柳河区', true],
    ['in its row', ofRow(station!), '市水务局', true],
    ['in its row, in another writing', ofRow(bridge!), '柳河区政府', true],
    ['not that of another row', ofRow(bridge!), '市水务局', false],
  ])('%s', (_, found, agency, holds) => {
    expect(isWaived(found, { agency })).toBe(holds);
  });

  test('both, where it names both', () => {
    expect(isWaived(ofRow(station!), { project: '城北泵站', agency: '市水务局' })).toBe(true);
    expect(isWaived(ofRow(station!), { project: '城北泵站', agency: '东湖区' })).toBe(false);
    expect(isWaived(ofRow(station!), { project: '柳河大桥', agency: '市水务局' })).toBe(false);
  });
});

test('the first that fits gives its reason, and the order of the findings stays', () => {
  const until = parseDate('2024-12-31')!;
  const waiver = (code: string, reason: string): Waiver => ({
    code,
    reason,
    until,
    project: undefined,
    agency: undefined,
  });
  const all = [ofRow(station!), named, ofRow(bridge!)];
  const waivers = [waiver('money/*', '甲'), waiver('money/unreadable', '乙')];
  expect(applyWaivers(all, waivers, AUGUST, RECORDS)).toEqual({
    open: [named],
    waived: [
      { finding: all[0], reason: '甲' },
      { finding: all[2], reason: '甲' },
    ],
  });
  expect(applyWaivers(all, [], AUGUST, RECORDS)).toEqual({ open: all, waived: [] });
});
