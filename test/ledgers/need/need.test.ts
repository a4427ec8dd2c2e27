import { describe, expect, test } from 'vitest';
import { account } from '../../../src/calculate/account.ts';
import { measuredValue } from '../../../src/calculate/figure.ts';
import { entryColumns } from '../../../src/ledgers/entries/entry-columns.ts';
import { placeOf } from '../../../src/ledgers/entries/entry-place.ts';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { NEEDS } from '../../../src/ledgers/need/need.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { formatSource } from '../../../src/model/source.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';
import { codesOf, type Drawn, figuresOf } from '../listed-month.ts';

const HEAD = '项目名称|责任单位|要素类别|需求量|单位|已落实量|保障部门|需求时间';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ON = '2024-03-31';
const LAND = '北环路|甲区|用地指标|120|亩|60|自然资源局|2024-05';
const MORE_LAND = '北环桥|甲区|建设用地|30.5|亩|30.5|自然资源局|2024-02';
const POWER = '北环桥|甲区|用电|3000|千伏安|0|电力公司|2024-02';

/** Quantities are kept in millionths of their unit. */
const parts = (...numbers: readonly number[]) => numbers.map((one) => one * 1_000_000).join(' ');

describe('needs by kind and unit', () => {
  const counts = ['items', 'settled', 'open', 'overdue'];
  const sums = ['need', 'met', 'gap', 'land', 'power'];
  test.each([
    ['one', [LAND], '1 0 1 0', `${parts(120, 60, 60, 120)} —`],
    ['two of a unit', [LAND, MORE_LAND], '2 1 1 0', `${parts(150.5, 90.5, 60, 150.5)} —`],
    ['of two units there is no sum', [LAND, POWER], '2 0 2 1', `— — — ${parts(120, 3000)}`],
    ['two units of a kind', [LAND, '南环路|甲区|用地|2|公顷|2|自然资源局|'], '2 1 1 0', '— — — — —'],
    [
      'more than is needed leaves no gap',
      [LAND.replace('|60|', '|130|')],
      '1 1 0 0',
      `${parts(120, 130, 0, 120)} —`,
    ],
  ])('%s', (_, lines, counted, summed) => {
    expect(figuresOf(NEEDS, drawn(...lines), ON, counts)).toBe(counted);
    expect(figuresOf(NEEDS, drawn(...lines), ON, sums)).toBe(summed);
  });

  test.each([
    ['用地需求（亩）|用水需求（万吨）|用电需求（千伏安）', parts(120, 60_000, 3000)],
    ['土地指标需求（亩）|供水需求量（吨）|电力需求（kVA）', parts(120, 6, 3000)],
    ['用地需求|用水需求（万吨）|用电需求（千伏安）', parts(120, 60_000, 3000)],
  ])('a column for each kind: %s', (columns, expected) => {
    const head = `项目名称|责任单位|${columns}`;
    const lines = ['北环路|甲区|100|4|2000', '北环桥|甲区|20|2|1000'];
    expect(figuresOf(NEEDS, { head, lines }, ON, ['land', 'water', 'power'])).toBe(expected);
  });
});

/** Two levels: 用地 over 需求 and 已保障. 100 of 150 亩 leave 50, 20 of 20 none; energy 500 of 800. */
test('a row with a group of columns for each kind is a need for each', () => {
  const { value } = createRecogniser(entryWords(NEEDS, ANY_OFFICE))(
    { file: '要素.xlsx', format: 'xlsx', sheets: [grid(GROUPS, { merges: MERGED })] },
    {},
  );
  const entries = readEntries(NEEDS, value[0]!.tables[0]!, { year: 2024, month: 3 }, ANY_OFFICE).value;
  const on = parseDate(ON)!;
  const { groups } = account(entries, { ...NEEDS, columns: entryColumns(NEEDS, on, entries) });
  const rows = groups
    .find(({ by }) => by === 'kindUnit')!
    .rows.map(({ key, figures }) => [
      key,
      ...['items', 'need', 'met', 'gap'].map((id) => measuredValue(figures.get(id)!)),
    ]);
  expect(rows).toEqual([
    ['用地（亩）', 2, 170e6, 120e6, 50e6],
    ['用能（吨标准煤）', 1, 800e6, 500e6, 300e6],
    ['用水（立方米）', 1, 36_000e6, undefined, undefined],
  ]);
  expect(entries.map((entry) => formatSource(placeOf(entry, 'met')).slice(-2))).toEqual([
    'D3',
    'F3',
    'A3',
    'D4',
  ]);
});

const GROUPS = `
项目名称|责任单位|新增建设用地（亩）||能耗指标（吨标准煤）||用水（万立方米）
||需求|已保障|需求|已保障|需求
北环厂|甲区|150|100|800|500|3.6
南环厂|乙县|20|20|无|/|
`;
const MERGED = [
  { top: 1, left: 1, bottom: 2, right: 1 },
  { top: 1, left: 2, bottom: 2, right: 2 },
  { top: 1, left: 3, bottom: 1, right: 4 },
  { top: 1, left: 5, bottom: 1, right: 6 },
];

describe('what is found', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [LAND, MORE_LAND, POWER], []],
    ['more met than is needed', [LAND.replace('|60|', '|130|')], ['entry/exceeds']],
    ['met in another unit', [LAND.replace('|60|', '|4公顷|')], ['need/units-differ']],
    ['no unit', [LAND.replace('亩', '')], ['need/no-unit']],
    ['no kind', [LAND.replace('用地指标', '')], ['entry/lacks']],
    ['no amount', [LAND.replace('|120|', '||')], ['entry/lacks']],
  ])('%s', (_, lines, codes) => {
    expect(codesOf(NEEDS, drawn(...lines), ON)).toEqual(codes);
  });

  test.each([
    ['as before', [LAND, POWER], []],
    ['less is met', [LAND.replace('|60|', '|50|'), POWER], ['entry/fell']],
    ['one that was not settled is gone', [LAND], ['entry/vanished']],
  ])('between two months: %s', (_, lines, codes) => {
    const before = { drawn: drawn(LAND, MORE_LAND, POWER), day: '2024-02-29' };
    expect(codesOf(NEEDS, drawn(...lines), ON, before)).toEqual(codes);
  });

  test('a column without a unit beside one with', () => {
    const head = '项目名称|责任单位|用地需求（亩）|用电需求';
    expect(codesOf(NEEDS, { head, lines: ['北环路|甲区|100|2000'] }, ON)).toEqual(['need/no-unit']);
  });
});
