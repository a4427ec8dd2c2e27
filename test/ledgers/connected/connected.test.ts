import { describe, expect, test } from 'vitest';
import { CONNECTED } from '../../../src/ledgers/connected/connected.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { codesOf, type Drawn, figuresOf } from '../listed-month.ts';

const HEAD = '项目名称|责任单位|接入时间|在线状态|最近查看';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ROAD = '北环路|甲区|2024-01-10|在线|2024-03-03';

describe('what the centre sees by a day', () => {
  const ids = ['items', 'projects', 'online', 'viewed', 'unseen'];
  test.each([
    ['viewed 28 days ago', ROAD, '2024-03-31', '1 1 1 1 0'],
    ['viewed 29 days ago', ROAD, '2024-04-01', '1 1 1 1 1'],
    ['before it was viewed: counted from when it was connected', ROAD, '2024-02-07', '1 1 1 0 0'],
    ['the day after', ROAD, '2024-02-08', '1 1 1 0 1'],
    ['never viewed', ROAD.replace('2024-03-03', ''), '2024-03-31', '1 1 1 0 1'],
    ['not connected', '北环路|甲区||未接入|', '2024-03-31', '1 0 0 0 0'],
    ['connected later', ROAD, '2024-01-09', '1 0 0 0 0'],
    ['not online', ROAD.replace('在线', '离线'), '2024-03-31', '1 1 0 1 0'],
  ])('%s', (_, line, on, expected) => {
    expect(figuresOf(CONNECTED, drawn(line), on, ids)).toBe(expected);
  });

  test('by an office’s own weeks', () => {
    const office = { ...ANY_OFFICE, connectedWeeks: 3 };
    expect(figuresOf(CONNECTED, drawn(ROAD), '2024-03-24', ['unseen'], office)).toBe('0');
    expect(figuresOf(CONNECTED, drawn(ROAD), '2024-03-25', ['unseen'], office)).toBe('1');
  });

  /** 成都 2019: 421 connected, 39 of them viewed. Source: DOMAIN §5. */
  test('what 成都 published', () => {
    const lines = Array.from({ length: 421 }, (_, at) => {
      const viewed = at % 10 === 0 && at < 390 ? '2019-08-20' : '';
      return `第${at + 1}号地块|甲区|2019-05-10|在线|${viewed}`;
    });
    const figures = figuresOf(CONNECTED, drawn(...lines), '2019-08-31', ['projects', 'viewed', 'unseen']);
    expect(figures).toBe('421 39 382');
  });
});

describe('what is found', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing', ROAD, []],
    ['viewed before it was connected', ROAD.replace('2024-03-03', '2024-01-09'), ['entry/out-of-order']],
    ['connected, nobody says since when', ROAD.replace('2024-01-10', ''), ['entry/lacks']],
  ])('%s', (_, line, codes) => {
    expect(codesOf(CONNECTED, drawn(line), '2024-03-31')).toEqual(codes);
  });

  test.each([
    ['is gone', [ROAD], ['entry/vanished']],
    ['is no longer connected', [ROAD, '北环桥|甲区||未接入|'], ['entry/undone']],
  ])('between two months: one %s', (_, lines, codes) => {
    const before = { drawn: drawn(ROAD, '北环桥|甲区|2024-01-10|在线|'), day: '2024-02-29' };
    expect(codesOf(CONNECTED, drawn(...lines), '2024-03-31', before)).toEqual(codes);
  });
});

test.each([
  ['工程名称|属地|视频接入时间|是否在线|摄像头数|最后查看时间', '北环路|甲区|2024.1.10|是|3|2024.3.3'],
  ['重点项目|申报单位|上线日期|设备状态|点位数量|最近巡查时间', '北环路|甲区|2024/1/10|正常|3|2024/3/3'],
])('other headings: %s', (head, line) => {
  const lines = [line, line.replace('北环路', '南环路')];
  const figures = figuresOf(CONNECTED, { head, lines }, '2024-03-31', ['projects', 'viewed', 'unseen']);
  expect(figures).toBe('2 2 0');
});
