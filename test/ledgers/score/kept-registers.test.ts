import { expect, test } from 'vitest';
import type { ScoreEntry } from '../../../src/calculate/scoring/entry.ts';
import type { Scheme } from '../../../src/calculate/scoring/scheme.ts';
import { readScheme } from '../../../src/configure/read-scheme.ts';
import { exact } from '../../../src/model/exact.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Period } from '../../../src/model/period.ts';
import { readLedgers } from '../../../src/office/ledger/read-ledger.ts';
import { readDataset } from '../../../src/office/pipeline.ts';
import { keptRegisters } from '../../../src/office/rank/kept-registers.ts';

const SCORED = schemeOf('scoring: register\nitem: 集中开工\neach: 30');
const UNSCORED = schemeOf('scoring: target\nmeasure: rate\ntarget: 90%\nweight: 10');
const MARCH = { year: 2024, month: 3 };
const [A, B, C] = ['甲区,2024-01,集中开工,1', '乙区,2024-02,集中开工,1', '甲区,2024-03,集中开工,1'];

/** The rows that count, and what is said, of lists by month and file. */
async function counted(
  months: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>>,
  given: readonly ScoreEntry[] = [],
  scheme = SCORED,
) {
  const said: Finding[] = [];
  const monthOf = async (period: Period) => {
    const files = period.year === MARCH.year ? months[period.month] : undefined;
    if (files === undefined) return undefined;
    const lists = Object.entries(files).map(([name, rows]) => ({
      name: `submissions/2024-0${period.month}/${name}.csv`,
      read: async () => Buffer.from(`责任单位,年月,事项,数值\n${rows.join('\n')}\n`),
    }));
    const { value: dataset } = await readDataset(lists, { period });
    const of = readLedgers(dataset, period, undefined);
    return { period, projects: undefined, entries: (ledger: Parameters<typeof of>[0]) => of(ledger).entries };
  };
  const entries = await keptRegisters(given, monthOf, undefined, (found) => said.push(...found))(
    scheme,
    MARCH,
  );
  return {
    rows: entries.map(({ agency, period }) => `${agency} ${period.month}`),
    said: said.map(({ code }) => code),
  };
}

const NOTE = 'register/in-lists';

test.each<[string, Parameters<typeof counted>[0], readonly string[], readonly string[]]>([
  ['none', {}, [], []],
  ['the month’s own', { 3: { 登记: [C!] } }, ['甲区 3'], [NOTE]],
  ['each month’s', { 1: { 登记: [A!] }, 2: { 登记: [B!] } }, ['甲区 1', '乙区 2'], [NOTE]],
  ['a list that goes on', { 1: { 登记: [A!] }, 2: { 登记: [A!, B!] } }, ['甲区 1', '乙区 2'], [NOTE]],
  ['two of a kind in one list', { 3: { 登记: [C!, C!] } }, ['甲区 3', '甲区 3'], [NOTE]],
  [
    'two of a kind in a list that goes on',
    { 1: { 登记: [A!] }, 3: { 登记: [A!, A!] } },
    ['甲区 1', '甲区 1'],
    [NOTE],
  ],
  [
    'the same in two lists of one month, which may be two',
    { 3: { 发改: [C!], 督查: [C!, B!] } },
    ['甲区 3', '乙区 2'],
    [NOTE, 'table/repeated-entry'],
  ],
])('registers among the lists: %s', async (_, months, rows, said) => {
  expect(await counted(months)).toEqual({ rows, said });
});

test('a register that is given as well counts once', async () => {
  const given: ScoreEntry = {
    agency: '甲区',
    period: MARCH,
    item: '集中开工',
    value: exact(1),
    target: undefined,
    mark: '2024-03 ',
    source: { file: '登记.csv' },
    raw: '1',
  };
  expect((await counted({ 3: { 登记: [C!] } }, [given])).rows).toEqual(['甲区 3']);
});

test('a scheme without registers reads none', async () => {
  expect(await counted({ 3: { 登记: [C!] } }, [], UNSCORED)).toEqual({ rows: [], said: [] });
});

function schemeOf(indicator: string): Scheme {
  const rest = indicator.replace(/^/gm, '    ');
  const text = `id: a\nname: 甲\nversion: 1\ncycle: month\nindicators:\n  - key: 乙\n${rest}\n`;
  const { scheme, faults } = readScheme(Buffer.from(text));
  if (scheme === undefined) throw new Error(JSON.stringify(faults));
  return scheme;
}
