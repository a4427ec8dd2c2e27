import { describe, expect, test } from 'vitest';
import { TASKS } from '../../../src/ledgers/task/task.ts';
import { codesOf, type Drawn, figuresOf } from '../listed-month.ts';

const HEAD =
  '榜单任务|责任单位|发榜单位|揭榜单位|发榜时间|揭榜时间|完成时限|任务状态|完成时间|榜金（万元）|评分';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ON = '2024-03-31';

/** A task, by the fields that the tests speak of. */
function line(said: Readonly<Record<string, string>> = {}, name = '管廊快速顶进'): string {
  const usual = {
    taker: '甲研究院',
    posted: '2024-01-08',
    takenOn: '2024-01-20',
    due: '2024-03-20',
    status: '',
    finished: '',
    reward: '100',
    mark: '',
  };
  return [name, '甲区', '市住建局', ...Object.values({ ...usual, ...said })].join('|');
}

const DONE = { status: '已突破', finished: '2024-03-10' };
const UNTAKEN = { taker: '', takenOn: '', status: '' };

describe('what became of a task by a day', () => {
  const ids = 'posted taken untaken finished breakthroughs open overdue'.split(' ');
  test.each([
    ['under way, on the day of its limit', line(), '2024-03-20', '1 1 0 0 0 1 0'],
    ['the day after', line(), '2024-03-21', '1 1 0 0 0 1 1'],
    ['not posted yet', line(), '2024-01-07', '0 0 0 0 0 0 0'],
    ['posted', line(), '2024-01-19', '1 0 1 0 0 1 0'],
    ['taken up by nobody', line(UNTAKEN), ON, '1 0 1 0 0 1 1'],
    ['taken up, nobody says when', line({ takenOn: '' }), ON, '1 1 0 0 0 1 1'],
    ['a taker who is only named', line({ takenOn: '', status: '待揭榜' }), ON, '1 0 1 0 0 1 1'],
    ['a breakthrough', line(DONE), ON, '1 1 0 1 1 0 0'],
    ['the day before it', line(DONE), '2024-03-09', '1 1 0 0 0 1 0'],
    ['finished, and none', line({ ...DONE, status: '已完成' }), ON, '1 1 0 1 0 0 0'],
    ['a breakthrough in part', line({ status: '取得阶段性突破' }), ON, '1 1 0 0 0 1 1'],
    ['given up', line({ status: '终止' }), ON, '1 1 0 0 0 0 0'],
  ])('%s', (_, entry, on, expected) => {
    expect(figuresOf(TASKS, drawn(entry), on, ids)).toBe(expected);
  });

  /** Four posted, three taken up, two finished after 50 and 61 days, one of them by its limit; marks of 80, 90 and 95.5. */
  test('rates and medians', () => {
    const lines = [
      line({ ...DONE, mark: '90' }, '甲'),
      line({ ...DONE, finished: '2024-03-21', mark: '95.5' }, '乙'),
      line({ mark: '80' }, '丙'),
      line(UNTAKEN, '丁'),
    ];
    const ids = ['takenRate', 'finishedRate', 'onTimeRate', 'medianDays', 'medianMark', 'reward'];
    expect(figuresOf(TASKS, drawn(...lines), ON, ids)).toBe(`0.75 ${2 / 3} 0.5 55500000 90000000 4000000`);
  });

  /** 成都 2023 kept a list of 69 tasks. Source: DOMAIN §5. */
  test('as many as 成都 had', () => {
    const lines = Array.from({ length: 69 }, (_, at) => line(at < 20 ? DONE : {}, `第${at + 1}榜`));
    expect(figuresOf(TASKS, drawn(...lines), ON, ['posted', 'breakthroughs', 'open'])).toBe('69 20 49');
  });
});

test.each([
  ['已完成揭榜', '已揭榜'],
  ['已揭榜，正在攻关', '推进中'],
  ['尚未取得突破', '未完成'],
  ['攻关成功', '已突破'],
  ['待验收', '未完成'],
  ['未完成', '未完成'],
  ['流榜', '已终止'],
])('a state that is written %s', (written, state) => {
  const { words = [] } = TASKS.fields.find(({ field }) => field === 'status')!;
  expect(words.find(([, pattern]) => pattern.test(written))?.[0]).toBe(state);
});

describe('what is found', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing', line(DONE), []],
    ['nobody took it up on a day', line({ taker: '' }), ['entry/lacks']],
    ['no limit', line({ due: '' }), ['entry/lacks']],
    ['no limit, and nobody took it up', line({ ...UNTAKEN, due: '' }), []],
    ['taken up before it was posted', line({ takenOn: '2024-01-07' }), ['entry/out-of-order']],
    ['finished before it was taken up', line({ ...DONE, finished: '2024-01-19' }), ['entry/out-of-order']],
    ['finished, and under way', line({ ...DONE, status: '攻关中' }), ['entry/contradicts']],
    ['taken up on a day, and not', line({ status: '未揭榜' }), ['entry/contradicts']],
  ])('%s', (_, entry, codes) => {
    expect(codesOf(TASKS, drawn(entry), ON)).toEqual(codes);
  });

  const open = line({ status: '攻关中' });
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['as before', open, [open], []],
    ['gone', open, [], ['entry/vanished']],
    ['gone once it was finished', line(DONE), [], []],
    ['finished, and no longer', line(DONE), [open], ['entry/undone']],
    ['its limit is later', open, [line({ status: '攻关中', due: '2024-06-20' })], ['entry/limit-moved']],
  ])('between two months: %s', (_, before, lines, codes) => {
    const other = line(DONE, '盾构刀具国产化');
    const then = { drawn: drawn(before, other), day: '2024-03-15' };
    expect(codesOf(TASKS, drawn(...lines, other), '2024-04-30', then)).toEqual(codes);
  });
});

test.each([
  ['项目名称|出题单位|揭榜团队|签约时间|攻关期限|完成状态', '刀具|甲公司|乙大学|2024.1.8|2024.6|已结题'],
  ['榜单名称|发榜单位|揭榜方|计划完成时间|是否取得突破', '刀具|甲公司|乙大学|2024-06|是'],
  [
    '任务名称|涉及项目|牵头部门|揭榜挂帅人|揭榜时间|计划完成时间|是否完成',
    '刀具|北环路|住建局|周明|1月8日|2024/6/1|是',
  ],
])('other headings: %s', (head, row) => {
  const lines = [row, row.replace('刀具', '钻头')];
  expect(figuresOf(TASKS, { head, lines }, ON, ['posted', 'taken', 'finished'])).toBe('2 2 2');
});
