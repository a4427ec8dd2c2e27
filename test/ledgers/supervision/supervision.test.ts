import { describe, expect, test } from 'vitest';
import { SUPERVISION } from '../../../src/ledgers/supervision/supervision.ts';
import { codesOf, type Drawn, figuresOf } from '../listed-month.ts';

const HEAD =
  '项目名称|责任单位|发现问题|发现渠道|发现时间|交办时间|整改时限|整改状态|整改完成时间|复查时间|复查结果|再次交办时间';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ON = '2024-03-31';

/** What is found of one project, by the fields that the tests speak of. */
function line(said: Readonly<Record<string, string>> = {}, name = '裸土未覆盖'): string {
  const usual = {
    source: '网友留言',
    found: '2024-03-01',
    assigned: '2024-03-02',
    due: '2024-03-20',
    status: '',
    rectified: '',
    checked: '',
    result: '',
    again: '',
  };
  return ['北环路', '甲区', name, ...Object.values({ ...usual, ...said })].join('|');
}

const DONE = { status: '已整改', rectified: '2024-03-10' };
const PASSED = { ...DONE, checked: '2024-03-12', result: '通过' };
const FAILED = { ...DONE, checked: '2024-03-12', result: '未通过' };

describe('what became of it by a day', () => {
  const ids = 'found assigned rectified checked closed reopened open overdue'.split(' ');
  test.each([
    ['assigned, on the day of its limit', line({ status: '整改中' }), '2024-03-20', '1 1 0 0 0 0 1 0'],
    ['the day after', line({ status: '整改中' }), '2024-03-21', '1 1 0 0 0 0 1 1'],
    ['before it was found', line(), '2024-02-29', '0 0 0 0 0 0 0 0'],
    ['found, not assigned yet', line(), '2024-03-01', '1 0 0 0 0 0 1 0'],
    ['assigned to nobody', line({ assigned: '', status: '' }), ON, '1 0 0 0 0 0 1 1'],
    ['rectified', line(DONE), ON, '1 1 1 0 0 0 0 0'],
    ['the day before it was', line(DONE), '2024-03-09', '1 1 0 0 0 0 1 0'],
    ['said to be rectified, without a day', line({ status: '已完成整改' }), ON, '1 1 1 0 0 0 0 0'],
    ['checked again, and so it is', line(PASSED), ON, '1 1 1 1 1 0 0 0'],
    ['struck off without a second look', line({ status: '已销号' }), ON, '1 1 1 1 1 0 0 0'],
    ['checked again, and it is not', line(FAILED), ON, '1 1 0 1 0 1 1 1'],
    ['the day before the check', line(FAILED), '2024-03-11', '1 1 1 0 0 0 0 0'],
    ['rectified a second time', line({ ...FAILED, rectified: '2024-03-18' }), ON, '1 1 1 1 0 1 0 0'],
    ['opened again after it was closed', line({ ...PASSED, again: '2024-03-25' }), ON, '1 1 0 1 0 1 1 1'],
    ['the day before that', line({ ...PASSED, again: '2024-03-25' }), '2024-03-24', '1 1 1 1 1 0 0 0'],
    ['looked at before it was rectified', line({ ...PASSED, checked: '2024-03-05' }), ON, '1 1 1 1 0 0 0 0'],
  ])('%s', (_, entry, on, expected) => {
    expect(figuresOf(SUPERVISION, drawn(entry), on, ids)).toBe(expected);
  });

  test.each([
    ['网友留言', '1'],
    ['群众来信', '1'],
    ['第三方暗访', '1'],
    ['督查组现场检查', '0'],
    ['', '—'],
  ])('found from outside: %s', (source, expected) => {
    expect(figuresOf(SUPERVISION, drawn(line({ source })), ON, ['outside'])).toBe(expected);
  });

  /** 4 found, 3 rectified, of these 2 by their limit, 2 looked at, 1 of them opened again. */
  test('rates', () => {
    const lines = [
      line(PASSED, '甲'),
      line({ ...DONE, rectified: '2024-03-20' }, '乙'),
      line({ ...DONE, rectified: '2024-03-21' }, '丙'),
      line(FAILED, '丁'),
    ];
    const rates = ['rectifiedRate', 'onTimeRate', 'reopenedRate'];
    expect(figuresOf(SUPERVISION, drawn(...lines), ON, rates)).toBe(`0.75 ${2 / 3} 0.5`);
  });
});

test.each([
  ['复查合格', '通过'],
  ['不合格', '未通过'],
  ['未整改到位', '未通过'],
  ['待复查', '未复查'],
  ['尚未复核', '未复查'],
  ['达标', '通过'],
])('a second look that says %s', (written, state) => {
  const { words = [] } = SUPERVISION.fields.find(({ field }) => field === 'checkResult')!;
  expect(words.find(([, pattern]) => pattern.test(written))?.[0]).toBe(state);
});

describe('what is found', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing', line(PASSED), []],
    ['nobody has it', line({ assigned: '' }), ['entry/lacks']],
    ['no limit', line({ due: '' }), ['entry/lacks']],
    ['no limit, and rectified', line({ ...DONE, due: '' }), []],
    ['nobody has it, so nobody has a limit', line({ assigned: '', due: '' }), ['entry/lacks']],
    ['assigned before it was found', line({ assigned: '2024-02-28' }), ['entry/out-of-order']],
    ['rectified before it was assigned', line({ ...DONE, rectified: '2024-03-01' }), ['entry/out-of-order']],
    ['rectified, and under way', line({ ...DONE, status: '整改中' }), ['entry/contradicts']],
    ['under way again after a second look', line({ ...FAILED, status: '整改中' }), []],
    ['looked at too early', line({ ...PASSED, checked: '2024-03-09' }), ['supervision/checked-early']],
    ['looked at on the day', line({ ...PASSED, checked: '2024-03-10' }), []],
    ['a state that nobody knows', line({ status: '见附件' }), ['entry/state-unknown']],
  ])('%s', (_, entry, codes) => {
    expect(codesOf(SUPERVISION, drawn(entry), ON)).toEqual(codes);
  });

  const open = line({ status: '整改中' });
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['as before', open, [open], []],
    ['gone', open, [], ['entry/vanished']],
    ['gone once it was closed', line(PASSED), [], []],
    ['its limit is later', open, [line({ status: '整改中', due: '2024-03-21' })], ['entry/limit-moved']],
    ['its limit is earlier', open, [line({ status: '整改中', due: '2024-03-19' })], []],
    ['opened again, with a new limit', line(DONE), [line({ ...FAILED, due: '2024-04-20' })], []],
    ['rectified, and no longer', line(DONE), [open], ['entry/undone']],
    ['rectified, and opened again', line(DONE), [line({ status: '复发' })], []],
  ])('between two months: %s', (_, before, lines, codes) => {
    const other = line(PASSED, '围挡破损');
    const then = { drawn: drawn(before, other), day: '2024-03-15' };
    expect(codesOf(SUPERVISION, drawn(...lines, other), '2024-04-30', then)).toEqual(codes);
  });
});

test.each([
  [
    '涉及项目|整改责任单位|问题描述|问题来源|整改期限|是否整改到位|复核结果',
    '北环路|甲区|裸土|热线|2024.3.20|是|合格',
  ],
  [
    '重点项目|属地|督查事项|督查方式|限期整改时限|整改结果|回头看时间',
    '北环路|甲区|裸土|暗访|3月20日|已销号|2024/3/25',
  ],
])('other headings: %s', (head, row) => {
  const lines = [row, row.replace('裸土', '围挡')];
  expect(figuresOf(SUPERVISION, { head, lines }, ON, ['found', 'rectified', 'closed', 'open'])).toBe(
    '2 2 2 0',
  );
});
