import { describe, expect, test } from 'vitest';
import { account } from '../../../src/calculate/account.ts';
import { measuredValue } from '../../../src/calculate/figure.ts';
import { checkEntries } from '../../../src/ledgers/entries/check-entries.ts';
import { completeEntries, type Look } from '../../../src/ledgers/entries/complete-entries.ts';
import { textOf } from '../../../src/ledgers/entries/entry.ts';
import { entryColumns } from '../../../src/ledgers/entries/entry-columns.ts';
import { cellOfEntry } from '../../../src/ledgers/entries/entry-place.ts';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { SPONSORS } from '../../../src/ledgers/sponsor/sponsor.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { formatSource } from '../../../src/model/source.ts';
import type { Table } from '../../../src/model/table.ts';
import { projectName } from '../../../src/normalise/name.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const ON = parseDate('2024-03-31')!;
const HEAD = '序号|包联领导|项目名称|责任单位|工作专班|工作方案|一抓到底';
const recognise = createRecogniser(entryWords(SPONSORS, ANY_OFFICE));

const sheet = (lines: readonly string[]) =>
  grid([HEAD, ...lines.map((line, at) => `${at + 1}|${line}`)].join('\n'));

/** Lines of a sponsors' list beside a project list: `项目|包联领导`. */
function month(lines: readonly string[], projects: readonly string[], office = ANY_OFFICE) {
  const { value } = recognise({ file: '包联.xlsx', format: 'xlsx', sheets: [sheet(lines)] }, {});
  const [table] = value[0]!.tables;
  const listed = table === undefined ? [] : SPONSORS.unite!(read(table, office), office).value;
  const reference =
    table ?? recognise({ file: '包联.xlsx', format: 'xlsx', sheets: [sheet(FULL)] }, {}).value[0]!.tables[0]!;
  const look: Look = (ledger) =>
    ledger === 'matters' || projects.length === 0
      ? undefined
      : projects.map((line, position) => {
          const [name = '', sponsor] = line.split('|');
          const says = new Map([
            ['name', name],
            ['agency', '甲区'],
            ...(sponsor ? [['sponsor', sponsor] as const] : []),
          ]);
          const record = {
            table: reference,
            position,
            ...projectName(name),
            code: undefined,
            agency: '甲区',
          };
          return {
            record,
            project: name,
            value: (column: string) => says.get(column),
            cell: () => undefined,
          };
        });
  return completeEntries(SPONSORS, listed, look, { identities: [], agencies: [] }, ON);
}

function read(table: Table, office = ANY_OFFICE) {
  return readEntries(SPONSORS, table, { year: 2024, month: 3 }, office).value;
}

const FULL = ['周明|北环路|甲区|北环专班|1号文|每周调度', '陈立|北环桥|甲区|北桥专班|2号文|每周调度'];

function figures(lines: readonly string[], projects: readonly string[]): string {
  const { entries } = month(lines, projects);
  const columns = entryColumns(SPONSORS, ON, entries);
  const { figures: own } = account(entries, { ...SPONSORS, columns });
  return ['sponsors', 'projects', 'without', 'incomplete'].map((id) => measuredValue(own.get(id)!)).join(' ');
}

describe('sponsors, projects, those without and those incomplete', () => {
  test.each<[string, readonly string[], readonly string[], string]>([
    ['a list of their own', FULL, [], '2 2 0 0'],
    ['the same projects in the project list', FULL, ['北环路|', '北环桥|'], '2 2 0 0'],
    ['a project that only the project list has', FULL, ['北环路|', '北环桥|', '南环路|'], '2 3 1 0'],
    ['one that the project list gives a sponsor', FULL, ['北环路|', '北环桥|', '南环路|何川'], '3 3 0 0'],
    ['no list but the project list', [], ['北环路|周明', '北环桥|周明', '南环路|'], '1 3 1 0'],
    ['two leaders for one project', ['周明、陈立|北环路|甲区|专班|1号文|调度', FULL[1]!], [], '2 2 0 0'],
    ['two leaders in two lines', [FULL[0]!, '陈立|北环路|甲区|北环专班|1号文|每周调度'], [], '2 1 0 0'],
    ['one leader in two lines', [FULL[0]!, FULL[0]!], [], '1 1 0 0'],
    ['a blank in a leader’s name', [FULL[0]!, '周　明|北环桥|甲区|专班|1号文|调度'], [], '1 2 0 0'],
    ['a leader with an office', [FULL[0]!, '周明（市长）|北环桥|甲区|专班|1号文|调度'], [], '1 2 0 0'],
    ['one project of two agencies', [FULL[0]!, FULL[0]!.replace('甲区', '乙县')], [], '1 2 0 0'],
    ['one of the five blank', [FULL[0]!, '陈立|北环桥|甲区||2号文|每周调度'], [], '2 2 0 1'],
    ['a project that nobody sponsors yet', [FULL[0]!, '|北环桥|甲区|北桥专班|2号文|每周调度'], [], '1 2 1 1'],
  ])('%s', (_, lines, projects, expected) => {
    expect(figures(lines, projects)).toBe(expected);
  });
});

test.each<[string, readonly string[], string]>([
  ['the usual five', ['name', 'sponsor', 'team', 'plan', 'followThrough'], '2 2 0 1'],
  ['an office’s own', ['name', 'sponsor', 'agency', 'plan'], '2 2 0 0'],
  ['a column that the list does not have', ['sponsor', 'schedule'], '2 2 0 2'],
])('五个一: %s', (_, five, expected) => {
  const lines = [FULL[0]!, '陈立|北环桥|甲区||2号文|每周调度'];
  const { entries } = month(lines, [], { ...ANY_OFFICE, five });
  const columns = entryColumns(SPONSORS, ON, entries);
  const { figures: own } = account(entries, { ...SPONSORS, columns });
  const values = ['sponsors', 'projects', 'without', 'incomplete'].map((id) => measuredValue(own.get(id)!));
  expect(values.join(' ')).toBe(expected);
});

test('two lists that name one project under two leaders', () => {
  const handedIn = (file: string, drawing: string) => {
    const { value } = recognise({ file, format: 'xlsx', sheets: [grid(drawing)] }, {});
    return read(value[0]!.tables[0]!);
  };
  const city = handedIn('市级.xlsx', `${HEAD}\n1|${FULL[0]}\n2|${FULL[1]}`);
  const district = handedIn(
    '甲区.xlsx',
    '甲区领导包联重点项目名单\n填报单位：甲区发改局\n序号|包联领导|项目名称|工作专班\n1|何川|北环路|区专班\n2|何川|南环路|区专班',
  );
  const { value, findings } = SPONSORS.unite!([...city, ...district], ANY_OFFICE);
  expect(value.map((entry) => [entry.name, textOf(entry, 'sponsor'), textOf(entry, 'agency')])).toEqual([
    ['北环路', '周明、何川', '甲区'],
    ['北环桥', '陈立', '甲区'],
    ['南环路', '何川', undefined],
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['table/joined-entries']);
  const { source, beside } = cellOfEntry(value[0]!, 'sponsor')!;
  expect([source, ...beside!.map((one) => one.source)].map(formatSource)).toEqual([
    '市级.xlsx:Sheet1!B2',
    '甲区.xlsx:Sheet1!B4',
  ]);
});

describe('what is found', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing', FULL, ['北环路|', '北环桥|'], []],
    ['a blank', [FULL[0]!, '陈立|北环桥|甲区|||每周调度'], [], ['sponsor/blank', 'sponsor/blank']],
    ['a project of no project list', FULL, ['北环路|'], ['sponsor/project-unknown']],
    ['a project without a sponsor', FULL, ['北环路|', '北环桥|', '南环路|'], ['sponsor/without']],
    ['no sponsors’ list is kept', [], ['北环路|', '北环桥|周明'], []],
  ])('%s', (_, lines, projects, codes) => {
    const found = checkEntries(SPONSORS, month(lines, projects), { year: ON.year, month: ON.month! }, [], ON);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});
