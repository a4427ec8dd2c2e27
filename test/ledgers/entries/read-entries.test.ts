import { describe, expect, test } from 'vitest';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { MATTERS } from '../../../src/ledgers/matter/matter.ts';
import { NEEDS } from '../../../src/ledgers/need/need.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const recognise = createRecogniser(entryWords(MATTERS, ANY_OFFICE));

/** Every entry as `agency / asked / project / name`, a dash for what nobody says. */
function entriesOf(drawing: string, file = '清单.xlsx'): readonly string[] {
  const { value } = recognise({ file, format: 'xlsx', sheets: [grid(drawing, { name: '表1' })] }, {});
  return value[0]!.tables.flatMap((table) =>
    readEntries(MATTERS, table, { year: 2024, month: 5 }, ANY_OFFICE).value.map((entry) =>
      [entry.agency, entry.values.get('asked'), entry.values.get('project'), entry.name]
        .map((part) => part ?? '—')
        .join(' / '),
    ),
  );
}

describe('the entries of a table', () => {
  test.each([
    [
      'rows of nothing but words and days are entries like any other',
      '编号|事项内容|涉及项目|诉求单位|承办单位|要求完成时间|状态\nB1|红线外供水|丁厂|河西区|市水务局|2024/5/20|办理中\nB2|消防验收|戊校|河西区|市住建局|2024/5/31|销号\nB3|树木移栽|己路|河东区|市园林局|2024/6/30|未办结',
      [
        '河西区 / 市水务局 / 丁厂 / 红线外供水',
        '河西区 / 市住建局 / 戊校 / 消防验收',
        '河东区 / 市园林局 / 己路 / 树木移栽',
      ],
    ],
    [
      'a section beside its number names the agency',
      '序号|项目名称|存在问题|牵头部门|完成时限\n一|河西区（2项）\n1|丁厂|红线外供水|市水务局|2024.5\n2|戊校|消防验收|市住建局|2024.6\n二|河东区（1项）\n3|己路|树木移栽|市园林局|2024.7',
      [
        '河西区 / 市水务局 / 丁厂 / 红线外供水',
        '河西区 / 市住建局 / 戊校 / 消防验收',
        '河东区 / 市园林局 / 己路 / 树木移栽',
      ],
    ],
    [
      'what a department was assigned is asked of it',
      '市园林局挂账销号台账\n序号|项目名称|协调事项|交办时间|办结时限|是否办结\n1|己路|树木移栽|2024-05-02|2024-06-01|否\n2|庚路|绿化占用|2024-05-03|2024-06-01|否',
      ['— / 市园林局 / 己路 / 树木移栽', '— / 市园林局 / 庚路 / 绿化占用'],
    ],
    [
      'no matter is none',
      '序号|项目名称|需协调事项|牵头部门|办结时限\n1|己路|树木移栽|市园林局|2024-06-01\n2|庚路|无||\n3|辛路|暂无需协调事项||',
      ['— / 市园林局 / 己路 / 树木移栽'],
    ],
  ])('%s', (_, drawing, expected) => {
    expect(entriesOf(drawing)).toEqual(expected);
  });
});

/** 待落实 in a column of departments is nobody yet; as the state of a need it is a state. */
test.each([
  ['未落实', '未落实'],
  ['待落实', '未落实'],
  ['尚未落实', '未落实'],
  ['已落实', '已落实'],
  ['待补充', undefined],
  ['/', undefined],
])('the state %s is %s', (written, expected) => {
  const sheet = grid(
    `要素保障需求清单\n项目名称|责任单位|要素类别|需求量（亩）|保障部门|落实状态\n丁厂|河西区|用地|35|待落实|${written}`,
    { name: '表1' },
  );
  const recogniseNeeds = createRecogniser(entryWords(NEEDS, ANY_OFFICE));
  const { value } = recogniseNeeds({ file: '需求.xlsx', format: 'xlsx', sheets: [sheet] }, {});
  const [table] = value[0]!.tables;
  const { value: entries } = readEntries(NEEDS, table!, { year: 2024, month: 5 }, ANY_OFFICE);
  expect(entries.map(({ values }) => [values.get('status'), values.get('department')])).toEqual([
    [expected, undefined],
  ]);
});
