import { describe, expect, test } from 'vitest';
import { workingDays } from '../../../src/calculate/working-days.ts';
import { APPROVALS } from '../../../src/ledgers/approval/approval.ts';
import { textOf } from '../../../src/ledgers/entries/entry.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { formatDate, parseDate } from '../../../src/model/plain-date.ts';
import { codesOf, type Drawn, entriesOf, figuresOf } from '../listed-month.ts';

const HEAD = '项目名称|责任单位|审批事项|审批部门|受理时间|承诺时限|办结时间|办理状态|卡点问题';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ON = '2024-03-31';

const SET_UP = '北环路|甲区|立项批复|市发改委|2024-01-08|5个工作日|2024-01-12|已办结|';
const LAND = '北环路|甲区|用地规划许可|市自然资源局|2024-01-15|10|2024-02-05|已办结|';

/** Days counted by hand on the calendar of 2024: 春节 off from 10 to 17 February, 4 and 18 February worked. */
describe('days of a step', () => {
  test.each([
    ['finished after four', SET_UP, '4 2024-01-15'],
    ['finished after sixteen', LAND, '16 2024-01-29'],
    ['a limit over 春节', '北环路|甲区|施工许可|市住建局|2024-02-05|7||办理中|', '— 2024-02-20'],
    [
      'accepted in a month that is all that is said',
      '北环路|甲区|施工许可|市住建局|2024年2月|7||办理中|',
      '— —',
    ],
  ])('%s', (_, line, expected) => {
    const { entries } = entriesOf(APPROVALS, drawn(line), parseDate(ON)!);
    const values = entries[0]!.values;
    const due = values.get('due');
    expect(
      `${values.get('used') ?? '—'} ${typeof due === 'object' && 'year' in due ? formatDate(due) : '—'}`,
    ).toBe(expected);
  });
});

test('a limit that the list gives as a day holds before that in days', () => {
  const head = HEAD.replace('承诺时限', '承诺时限|应办结时间');
  const line = '北环路|甲区|施工许可|市住建局|2024-02-05|7|2024-03-29||办理中|';
  expect(figuresOf(APPROVALS, { head, lines: [line] }, '2024-03-20', ['open', 'overdue'])).toBe('1 0');
});

describe('what a step is on a day', () => {
  const ids = ['items', 'finished', 'open', 'overdue', 'stuck', 'withinLimit', 'withinLimitRate'];
  test.each([
    ['finished in time', [SET_UP], ON, '1 1 0 0 0 1 1'],
    ['finished too late', [LAND], ON, '1 1 0 0 0 0 0'],
    ['finished before it was accepted', [LAND.replace('2024-02-05', '2024-01-05')], ON, '1 1 0 0 0 0 —'],
    ['before it was finished', [LAND], '2024-01-29', '1 0 1 0 0 0 —'],
    ['and a day after its limit', [LAND], '2024-01-30', '1 0 1 1 1 0 —'],
    ['not handed in yet', ['北环路|甲区|施工许可|市住建局||7||未受理|'], ON, '1 0 0 0 0 0 —'],
    ['in hand, nobody says since when', ['北环路|甲区|施工许可|市住建局||7||办理中|'], ON, '1 0 1 0 0 0 —'],
    ['stuck', ['北环路|甲区|施工许可|市住建局|2024-03-28|7||办理中|图审未过'], ON, '1 0 1 0 1 0 —'],
    ['stuck by nothing', ['北环路|甲区|施工许可|市住建局|2024-03-28|7||办理中|无'], ON, '1 0 1 0 0 0 —'],
    ['finished without a day', ['北环路|甲区|施工许可|市住建局|2024-01-28|7||已办结|'], ON, '1 1 0 0 0 0 —'],
  ])('%s', (_, lines, on, expected) => {
    expect(figuresOf(APPROVALS, drawn(...lines), on, ids)).toBe(expected);
  });
});

/** Days on which a step lay with a department, each once. */
describe('all steps of a project', () => {
  const ids = ['projects', 'projectsFinished', 'projectsOver', 'projectRate', 'parallel'];
  const until = (finished: string) => `北环路|甲区|环评批复|市生态环境局|2024-01-15|30|${finished}|已办结|`;
  test.each([
    ['one after the other: 4 + 16', [SET_UP, LAND], 20, '1 1 0 1 0'],
    ['side by side: 4 + 16, once', [SET_UP, LAND, until('2024-02-05')], 20, '1 1 0 1 2'],
    ['longer than the other: 4 + 20', [SET_UP, LAND, until('2024-02-09')], 24, '1 1 0 1 2'],
    ['4 + 41 are just what may be', [SET_UP, until('2024-03-15')], 45, '1 1 0 1 0'],
    ['one day more', [SET_UP, until('2024-03-18')], 46, '1 1 1 0 0'],
    ['not all finished', [SET_UP, '北环路|甲区|施工许可|市住建局|2024-03-28|7|||'], undefined, '1 0 0 — 0'],
    [
      'not finished, and over it already',
      [SET_UP, '北环路|甲区|环评|市环保局|2024-01-15|60|||'],
      undefined,
      '1 0 1 — 0',
    ],
    [
      'a step that is not handed in',
      [SET_UP, '北环路|甲区|施工许可|市住建局||7||未受理|'],
      undefined,
      '1 0 0 — 0',
    ],
  ])('%s', (_, lines, days, expected) => {
    const { entries } = entriesOf(APPROVALS, drawn(...lines), parseDate(ON)!);
    expect(entries[0]!.values.get('projectDays')).toBe(days);
    expect(figuresOf(APPROVALS, drawn(...lines), ON, ids)).toBe(expected);
  });

  test('by an office’s own limit', () => {
    const office = { ...ANY_OFFICE, approvalDays: 19 };
    expect(figuresOf(APPROVALS, drawn(SET_UP, LAND), ON, ids, office)).toBe('1 1 1 0 0');
  });
});

describe('what is found', () => {
  const open = '北环路|甲区|施工许可|市住建局|2024-03-28|7||办理中|';
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [SET_UP, LAND, open], []],
    ['finished before it was accepted', [SET_UP.replace('2024-01-12', '2024-01-02')], ['entry/out-of-order']],
    ['on the same day', [SET_UP.replace('2024-01-12', '2024-01-08')], []],
    ['finished, and said to be not', [SET_UP.replace('已办结', '办理中')], ['entry/contradicts']],
    ['nobody decides', [open.replace('市住建局', '')], ['entry/lacks']],
    ['nobody says since when', [open.replace('2024-03-28', '')], ['entry/lacks']],
    ['nor until when', [open.replace('|7|', '||')], ['entry/lacks']],
  ])('%s', (_, lines, codes) => {
    expect(codesOf(APPROVALS, drawn(...lines), ON)).toEqual(codes);
  });

  test.each([
    ['is still there', [SET_UP, open], []],
    ['is gone', [SET_UP], ['entry/vanished']],
    [
      'was finished, and is in hand again',
      [SET_UP.replace('2024-01-12|已办结', '|办理中'), open],
      ['entry/undone'],
    ],
    ['was finished, and is gone', [open], []],
  ])('what was open in February %s', (_, lines, codes) => {
    const before = { drawn: drawn(SET_UP, open.replace('2024-03-28', '2024-02-28')), day: '2024-02-29' };
    expect(codesOf(APPROVALS, drawn(...lines), ON, before)).toEqual(codes);
  });

  test('a year whose holidays are not known, and one that kp.yaml adds', () => {
    const late = drawn('北环路|甲区|施工许可|市住建局|2027-01-04|7||办理中|');
    expect(codesOf(APPROVALS, late, '2027-01-31')).toEqual(['approval/no-calendar']);
    const days = workingDays({ holidays: ['2027-01-01', '2027-10-01'], workdays: [] });
    const office = { ...ANY_OFFICE, workingDays: days };
    expect(codesOf(APPROVALS, late, '2027-01-31', undefined, office)).toEqual([]);
    expect(figuresOf(APPROVALS, late, '2027-01-31', ['overdue'], office)).toBe('1');
  });
});

test.each([
  [
    '项目名称|申报单位|手续名称|办理部门|申报时间|办理时限（工作日）|批复时间|是否办结',
    '北环路|甲区|环评|市环保局|2024-01-08|5|2024-01-12|是',
  ],
  [
    '建设项目名称|项目责任单位|报建事项|审批单位|收件日期|法定时限|取得时间|证书编号',
    '北环路|甲区|环评|市环保局|2024.1.8|5日|2024.1.12|3号',
  ],
  [
    '工程名称|属地|审批环节|许可部门|受理日期|承诺办理工作日|办结日期|办理结果',
    '北环路|甲区|环评|市环保局|2024/1/8|5天|2024/1/12|办理完毕',
  ],
])('other headings: %s', (head, line) => {
  const { entries } = entriesOf(
    APPROVALS,
    { head, lines: [line, line.replace('北环路', '南环路')] },
    parseDate(ON)!,
  );
  const [entry] = entries;
  const said = ['project', 'agency', 'name', 'department'].map((field) => textOf(entry!, field));
  expect(said).toEqual(['北环路', '甲区', '环评', '市环保局']);
  expect([entry!.values.get('limit'), entry!.values.get('used')]).toEqual([5, 4]);
});
