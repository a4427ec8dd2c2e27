import { describe, expect, test } from 'vitest';
import { ENTERPRISES } from '../../../src/ledgers/enterprise/enterprise.ts';
import { codesOf, type Drawn, figuresOf } from '../listed-month.ts';

const HEAD = '企业名称|所属区县|营业收入（万元）|入统标准（万元）|帮扶单位|申报进度|入统时间';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ON = '2024-03-31';
const FORGE = '精铸公司|甲区|1999|2000|经信局|培育中|';
const STORE = '云仓公司|甲区|2000|2000|商务局|已申报|';
const STONE = '石材厂|甲区|2600|2000|经信局|已入统|2024-03';

describe('enterprises near the threshold', () => {
  const ids = ['candidates', 'helped', 'ready', 'applied', 'entered', 'existing', 'open', 'enteredRate'];
  test.each([
    ['not there yet', [FORGE], '1 1 0 0 0 0 1 0'],
    ['large enough', [STORE], '1 1 1 1 0 0 1 0'],
    ['entered this year', [STONE, STORE], '2 2 1 1 1 0 1 0.5'],
    ['entered in a year before', [STONE.replace('2024-03', '2023-12')], '0 0 0 0 0 1 0 —'],
    ['entered without a day', [STONE.replace('2024-03', '')], '1 1 0 0 1 0 0 1'],
    ['refused', [STORE.replace('已申报', '未通过')], '1 1 0 0 0 0 0 0'],
    ['nobody helps', [FORGE.replace('经信局', '')], '1 0 0 0 0 0 1 0'],
  ])('%s', (_, lines, expected) => {
    expect(figuresOf(ENTERPRISES, drawn(...lines), ON, ids)).toBe(expected);
  });
});

describe('what is found', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [FORGE, STORE, STONE], []],
    ['nobody helps', [FORGE.replace('经信局', '')], ['entry/lacks']],
    ['nobody says what it earns', [FORGE.replace('1999', '')], ['entry/lacks']],
    ['entered, and still under way', [STONE.replace('已入统', '申报中')], ['entry/contradicts']],
  ])('%s', (_, lines, codes) => {
    expect(codesOf(ENTERPRISES, drawn(...lines), ON)).toEqual(codes);
  });

  const entered = STONE.replace('2024-03', '2024-01');
  test.each([
    ['as before', [FORGE, entered], []],
    ['one had entered and has not', [FORGE, entered.replace('已入统|2024-01', '培育中|')], ['entry/undone']],
    ['one is gone', [entered], ['entry/vanished']],
  ])('between two months: %s', (_, lines, codes) => {
    const before = { drawn: drawn(FORGE, entered), day: '2024-02-29' };
    expect(codesOf(ENTERPRISES, drawn(...lines), ON, before)).toEqual(codes);
  });
});

test.each([
  [
    '单位名称|属地|产值（万元）|升规标准（万元）|帮扶干部|入统进展|纳统时间',
    '石材厂|甲区|2600|2000|周明|已入库|2024.3',
  ],
  [
    '企业全称|所属镇街|预计营业收入（万元）|入库门槛（万元）|包联领导|是否入统|入库时间',
    '石材厂|甲区|2600|2000|周明|是|2024年3月',
  ],
])('other headings: %s', (head, line) => {
  const lines = [line, line.replace('石材厂', '木材厂')];
  expect(figuresOf(ENTERPRISES, { head, lines }, ON, ['candidates', 'entered'])).toBe('2 2');
});
