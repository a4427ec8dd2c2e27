import { describe, expect, test } from 'vitest';
import { account } from '../../../src/calculate/account.ts';
import { checkEntries } from '../../../src/ledgers/entries/check-entries.ts';
import { entryColumns } from '../../../src/ledgers/entries/entry-columns.ts';
import { placeOf } from '../../../src/ledgers/entries/entry-place.ts';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { judgeInHeading } from '../../../src/ledgers/tour/judge-columns.ts';
import { judged } from '../../../src/ledgers/tour/marks.ts';
import { TOURS } from '../../../src/ledgers/tour/tour.ts';
import { decimalText } from '../../../src/model/exact.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { formatSource } from '../../../src/model/source.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const recognise = createRecogniser(entryWords(TOURS, ANY_OFFICE));

function entriesOf(head: string, lines: readonly string[]) {
  const sheet = grid([head, ...lines].join('\n'));
  const { value } = recognise({ file: '拉练.xlsx', format: 'xlsx', sheets: [sheet] }, {});
  return readEntries(TOURS, value[0]!.tables[0]!, { year: 2024, month: 3 }, ANY_OFFICE).value;
}

const VOTES = '项目名称|责任单位|评委|分数|名次';
const votes = (...lines: readonly string[]) => entriesOf(VOTES, lines);
const on = parseDate('2024-03-31')!;

/** `北环路 90.00 1`: projects with their marks and ranks. */
function ranking(lines: readonly string[]): readonly string[] {
  const entries = votes(...lines);
  const all = new Set(judged(entries).values());
  return [...all].map(({ first, mark, rank }) =>
    [first.name, mark === undefined ? '—' : decimalText(mark, 2), rank ?? '—'].join(' '),
  );
}

const marks = (name: string, ...all: readonly number[]) =>
  all.map((mark, at) => `${name}|甲区|评委${at + 1}|${mark}|`);

describe('votes to marks, marks to ranks', () => {
  test.each([
    ['the highest and the lowest go', [...marks('甲', 60, 90, 80, 100)], ['甲 85.00 1']],
    ['of equal marks one goes', [...marks('甲', 90, 90, 90)], ['甲 90.00 1']],
    ['two votes leave none', [...marks('甲', 90, 80)], ['甲 — —']],
    ['three leave one', [...marks('甲', 90, 80, 70)], ['甲 80.00 1']],
    [
      'a judge who votes twice does not count',
      [...marks('甲', 60, 90, 80, 100), '甲|甲区|评委2|10|'],
      ['甲 80.00 1'],
    ],
    [
      'judges without a name may be several',
      [...marks('甲', 60, 90, 80), '甲|甲区||70|', '甲|甲区||71|'],
      ['甲 73.67 1'],
    ],
    ['thirds are exact', [...marks('甲', 0, 100, 90, 90, 91)], ['甲 90.33 1']],
    [
      '1, 2, 2, 4',
      [
        ...marks('甲', 1, 90, 99),
        ...marks('乙', 2, 80, 99),
        ...marks('丙', 3, 80, 88),
        ...marks('丁', 1, 70, 99),
      ],
      ['甲 90.00 1', '乙 80.00 2', '丙 80.00 2', '丁 70.00 4'],
    ],
    // Of three places the first gives 100, the second 66⅔, the third 33⅓.
    [
      'places of three judges',
      ['1 2 1', '2 1 3', '3 3 2'].flatMap((places, project) =>
        places.split(' ').map((place, judge) => `${'甲乙丙'[project]}|甲区|评委${judge + 1}||${place}`),
      ),
      ['甲 100.00 1', '乙 66.67 2', '丙 33.33 3'],
    ],
    ['a mark beyond 100 is no vote', [...marks('甲', 105, 90, 80)], ['甲 — —']],
    ['a mark of 100 is one', [...marks('甲', 100, 90, 80)], ['甲 90.00 1']],
  ])('%s', (_, lines, expected) => {
    expect(ranking(lines)).toEqual(expected);
  });
});

describe('what is found', () => {
  const found = (head: string, ...lines: readonly string[]) =>
    checkEntries(
      TOURS,
      { entries: entriesOf(head, lines), beside: () => () => undefined, look: () => undefined },
      { year: 2023, month: 9 },
      [],
      on,
    ).map(({ code }) => code);
  const ASKED = '项目名称|责任单位|现场问题|答复单位|是否现场答复|答复意见|是否转需协调事项';
  test.each([
    ['answered on the spot', ASKED, ['甲|甲区|管线迁改|供电公司|是||'], []],
    ['answered in words since', ASKED, ['甲|甲区|管线迁改|供电公司|否|本月内迁改|'], []],
    ['registered', ASKED, ['甲|甲区|管线迁改|供电公司|否||是'], []],
    ['neither', ASKED, ['甲|甲区|管线迁改|供电公司|否||否'], ['tour/question-left']],
    ['no question at all', ASKED, ['甲|甲区|无|供电公司|否||', '乙|甲区|管线|供电公司|是||'], []],
    ['a judge who votes once on each', VOTES, [...marks('甲', 60, 90, 80), ...marks('乙', 60, 90, 80)], []],
    [
      'a judge who votes twice on one',
      VOTES,
      [...marks('甲', 60, 90, 80, 70), '甲|甲区|评委2|10|'],
      ['tour/voted-twice', 'tour/voted-twice'],
    ],
    [
      'nobody to answer it',
      ASKED,
      ['甲|甲区|管线迁改||是||', '乙|甲区|管线|供电公司|是||'],
      ['tour/no-department'],
    ],
    ['three votes', VOTES, marks('甲', 80, 90, 85), []],
    ['two votes', VOTES, marks('甲', 80, 90), ['tour/too-few-votes']],
    ['a mark of 100', VOTES, marks('甲', 100, 90, 80), []],
    ['a mark of 101', VOTES, marks('甲', 101, 90, 80, 70), ['tour/no-vote']],
    [
      'half a place',
      VOTES,
      ['甲|甲区|评委1||1.5', '乙|甲区|评委1||1', '乙|甲区|评委2||1', '乙|甲区|评委3||1'],
      ['tour/no-vote'],
    ],
  ])('%s', (_, head, lines, expected) => {
    expect(found(head, ...lines)).toEqual(expected);
  });
});

/** A column for each judge: 60, 70, 80, 100 leave 75; 90, 92, 94 leave 92; two votes leave none. */
describe('judges as columns', () => {
  const LINES = ['甲|甲区|60|70|80|100', '乙|甲区|90||92|94', '丙|甲区|80|90||', '丁|甲区||||'];
  test.each<[string, string, string]>([
    ['numbered', '项目名称|责任单位|评委1|评委2|评委3|评委4', '评委1'],
    ['numbered in words', '项目名称|责任单位|评委一打分|评委二打分|评委三打分|评委四打分', '评委一'],
    [
      'the number before',
      '项目名称|责任单位|1号专家（满分100）|2号专家（满分100）|3号专家（满分100）|4号专家（满分100）',
      '1号专家',
    ],
  ])('%s', (_, head, first) => {
    const entries = entriesOf(head, LINES);
    const all = [...new Set(judged(entries).values())].map(({ first: { name }, mark, rank }) =>
      [name, mark === undefined ? '—' : decimalText(mark, 2), rank ?? '—'].join(' '),
    );
    expect(all).toEqual(['甲 75.00 2', '乙 92.00 1', '丙 — —', '丁 — —']);
    expect(entries[0]!.values.get('judge')).toBe(first);
    // What a judge left blank is no vote.
    expect(entries.map(({ name }) => name).join('')).toBe('甲甲甲甲乙乙乙丙丙丁');
  });

  test('the result that the list prints is no vote of its own, and each vote has its cell', () => {
    const entries = entriesOf('项目名称|责任单位|评委1|评委2|评委3|最后得分|排名', ['甲|甲区|60|70|80|70|1']);
    expect(entries.map(({ values }) => values.has('place'))).toEqual([false, false, false]);
    expect(entries.map((entry) => formatSource(placeOf(entry, 'mark')).slice(-2))).toEqual([
      'C2',
      'D2',
      'E2',
    ]);
    expect(TOURS.scored!(entries, { year: 2024, month: 3 }).map(({ raw }) => raw)).toEqual([
      '60',
      '70',
      '80',
    ]);
  });

  test.each([
    [['评委打分', '王某'], '王某 '],
    [['评委打分', '平均分'], undefined],
    [['评委打分', '评委2'], '评委2 '],
    [['评委1', '名次'], '评委1 名次'],
    [['评委意见'], undefined],
    [['评委单位'], undefined],
    [['专家打分'], undefined],
    [['投资', '王某'], undefined],
  ])('%s', (parts, expected) => {
    const read = judgeInHeading(parts);
    expect(read && `${read.word} ${read.rest}`).toBe(expected);
  });
});

test('every figure of a tour, counted by hand', () => {
  const entries = entriesOf(
    '项目名称|责任单位|查看时间|评委|分数|现场问题|答复单位|是否现场答复|是否转需协调事项',
    [
      '甲|甲区|2024-03-20||||||',
      '乙|甲区|2024-04-02||||||',
      '甲|甲区||评委1|80||||',
      '甲|甲区||评委2|90||||',
      '甲|甲区||评委3|85||||',
      '丙|甲区||评委1|70||||',
      '甲|甲区||||管线|供电公司|是|',
      '乙|甲区||||林地|林业局|否|是',
      '乙|甲区||||用电|供电公司|否|否',
    ],
  );
  const { figures } = account(entries, { ...TOURS, columns: entryColumns(TOURS, on, entries) });
  const told = [...figures].map(([id, { measure }]) => [
    id,
    measure.state === 'measured' ? measure.value : null,
  ]);
  expect(Object.fromEntries(told)).toEqual({
    drawn: 3,
    visited: 2,
    votes: 4,
    marks: 1,
    ranks: 1,
    questions: 3,
    answered: 1,
    registered: 1,
    open: 1,
  });
});
