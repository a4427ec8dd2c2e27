import { describe, expect, test } from 'vitest';
import { account } from '../../../src/calculate/account.ts';
import { measuredValue } from '../../../src/calculate/figure.ts';
import { APPROVALS } from '../../../src/ledgers/approval/approval.ts';
import { stepInHeading } from '../../../src/ledgers/approval/permit-columns.ts';
import { entryColumns } from '../../../src/ledgers/entries/entry-columns.ts';
import { placeOf } from '../../../src/ledgers/entries/entry-place.ts';
import { entryWords, wideWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { LEDGERS } from '../../../src/ledgers/ledgers.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { projectWords } from '../../../src/ledgers/project/list-words.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { formatSource } from '../../../src/model/source.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const recognise = createRecogniser(
  projectWords(ANY_OFFICE),
  LEDGERS.flatMap((ledger) => [entryWords(ledger, ANY_OFFICE), ...wideWords(ledger, ANY_OFFICE)]),
);

/** Two columns for each step; the same columns as a list of matters has (受理, 办结, 存在问题). */
const LIST = `
2024年计划新开工项目前期手续办理情况
序号|项目名称|责任单位|立项批复||用地预审||施工许可||存在问题
|||受理时间|办结时间|受理时间|办结时间|受理时间|办结时间|
1|雁矶路|甲区|2024-01-08|2024-01-11|2024-01-10|2024-01-24|2024-02-06|2024-02-20|
2|桃湖桥|乙县|2024-02-19|2024-02-22|2024-02-26||||选址未定
3|青山馆|乙县|||||||
`;
const MERGED = [
  ...[1, 2, 3, 10].map((left) => ({ top: 2, left, bottom: 3, right: left })),
  ...[4, 6, 8].map((left) => ({ top: 2, left, bottom: 2, right: left + 1 })),
];

function entriesOf() {
  const { value } = recognise(
    { file: '手续.xlsx', format: 'xlsx', sheets: [grid(LIST, { merges: MERGED })] },
    {},
  );
  const [table] = [...value[0]!.tables, ...value[0]!.others];
  expect(table!.ledger).toBe('approvals');
  const read = readEntries(APPROVALS, table!, { year: 2024, month: 3 }, ANY_OFFICE);
  expect(read.findings).toEqual([]);
  return read.value;
}

describe('a list of projects with columns of its own for each step', () => {
  test('has an entry for each step that has begun, with its own cells', () => {
    const entries = entriesOf();
    expect(entries.map(({ name, values }) => `${values.get('project')} ${name}`)).toEqual([
      '雁矶路 立项批复',
      '雁矶路 用地预审',
      '雁矶路 施工许可',
      '桃湖桥 立项批复',
      '桃湖桥 用地预审',
    ]);
    expect(entries.map((entry) => formatSource(placeOf(entry, 'finishedOn')).slice(-2))).toEqual([
      'E4',
      'G4',
      'I4',
      'E5',
      'B5',
    ]);
  });

  // Working days after the first day up to the last: 3, 10, 6 (4 and 18 February are worked, the festival is not), 3.
  test('is added up like any other', () => {
    const on = parseDate('2024-03-31')!;
    const entries = APPROVALS.unite!(entriesOf(), ANY_OFFICE).value;
    const { figures } = account(entries, { ...APPROVALS, columns: entryColumns(APPROVALS, on, entries) });
    const told = ['projects', 'items', 'finished', 'open', 'stuck', 'projectsFinished'].map((id) =>
      measuredValue(figures.get(id)!),
    );
    expect(told).toEqual([2, 5, 4, 1, 1, 1]);
    expect(measuredValue(figures.get('medianDays')!)).toBe(4_500_000);
  });

  test.each([
    [['立项', '受理时间'], '立项 受理时间'],
    [['前期手续', '施工许可证', '办结时间（年月日）'], '施工许可证 办结时间'],
    [['办理情况', '办结时间'], undefined],
    [['需协调事项', '提出时间'], undefined],
    [['立项'], undefined],
  ])('%s', (parts, expected) => {
    const read = stepInHeading(parts);
    expect(read && `${read.word} ${read.rest}`).toBe(expected);
  });
});
