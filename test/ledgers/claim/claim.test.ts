import { describe, expect, test } from 'vitest';
import { CLAIMS } from '../../../src/ledgers/claim/claim.ts';
import { codesOf, type Drawn, figuresOf } from '../listed-month.ts';

const HEAD =
  '争取项目名称|责任单位|资金类别|争取对象|申请金额（万元）|批复金额（万元）|到位金额（万元）|争取状态';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ON = '2024-03-31';
const ROAD = '北环路|甲区|专项债券|省财政厅|5000|4000|1000|已到位';
const BRIDGE = '北环桥|甲区|中央预算内投资|省发改委|900|||评审中';

describe('what is asked, granted and received', () => {
  const ids = [
    'items',
    'amount',
    'grantedItems',
    'granted',
    'paid',
    'open',
    'refused',
    'grantedRate',
    'paidRate',
  ];
  test.each([
    ['one granted', [ROAD], '1 50000000 1 40000000 10000000 0 0 0.8 0.25'],
    ['and one open', [ROAD, BRIDGE], `2 59000000 1 40000000 10000000 1 0 ${4000 / 5900} 0.25`],
    ['one refused', [BRIDGE.replace('评审中', '未通过')], '1 9000000 0 0 0 0 1 0 —'],
    ['granted by its word alone', [BRIDGE.replace('评审中', '已下达')], '1 9000000 1 — 0 0 0 — —'],
  ])('%s', (_, lines, expected) => {
    expect(figuresOf(CLAIMS, drawn(...lines), ON, ids)).toBe(expected);
  });
});

describe('what is found', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [ROAD, BRIDGE], []],
    ['more granted than asked', [ROAD.replace('|4000|', '|5001|')], ['entry/exceeds']],
    ['more received than granted', [ROAD.replace('|1000|', '|4001|')], ['entry/exceeds']],
    ['asked of nobody', [BRIDGE.replace('省发改委', '')], ['entry/lacks']],
    ['nobody says how much', [BRIDGE.replace('|900|', '||')], ['entry/lacks']],
    ['granted, and nobody says how much', [BRIDGE.replace('评审中', '已下达')], ['entry/lacks']],
  ])('%s', (_, lines, codes) => {
    expect(codesOf(CLAIMS, drawn(...lines), ON)).toEqual(codes);
  });

  test.each([
    ['as before', [ROAD, BRIDGE], []],
    ['less is received', [ROAD.replace('|1000|', '|900|'), BRIDGE], ['entry/fell']],
    ['one that is open is gone', [ROAD], ['entry/vanished']],
    ['one that is granted is gone', [BRIDGE], []],
  ])('between two months: %s', (_, lines, codes) => {
    const before = { drawn: drawn(ROAD, BRIDGE), day: '2024-02-29' };
    expect(codesOf(CLAIMS, drawn(...lines), ON, before)).toEqual(codes);
  });
});
