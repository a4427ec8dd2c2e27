import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/model/plain-date.ts';
import type { ActualSpan, ChartLine } from '../../../src/model/wall-chart.ts';
import { calendarOf } from '../../../src/write/html/wall-chart/calendar.ts';

/** Percent of the year: a month is a twelfth. */
const AUGUST = { year: 2023, month: 8 };

function drawn(
  planned: string,
  actual = '',
  more: Partial<Pick<ChartLine, 'overdue'>> & Partial<Pick<ActualSpan, 'state'>> = {},
) {
  const [start, finish] = planned.split(' ').map(parseDate);
  const [begun, ended] = actual.split(' ').map(parseDate);
  const state = more.state ?? (ended ? 'finished' : begun ? 'started' : 'not-started');
  const line = {
    planned: { start, finish },
    actual: { state, start: begun, finish: ended },
    overdue: more.overdue,
  } as ChartLine;
  const { bars, milestones } = calendarOf(line, AUGUST);
  const inMonths = (share: number) => Math.round(share * 12) / 100;
  return [
    ...bars.map(({ kind, from, to }) => `${kind} ${inMonths(from)}–${inMonths(to)}`),
    ...milestones.map(({ kind, at }) => `${kind} ${inMonths(at)}`),
  ];
}

describe('planned', () => {
  test.each([
    ['months are drawn whole', '2023-03 2023-11', ['planned 2–11', 'due 2.5', 'due 10.5']],
    ['days as they are', '2023-03-01 2023-06-30', ['planned 2–6', 'due 2.02', 'due 5.98']],
    ['it runs over both ends of the year', '2021-04 2026-04', ['planned 0–12']],
    [
      'a quarter may be any of its months',
      '2023-Q3 2024-06',
      ['perhaps planned 6–12', 'planned 9–12', 'due 7.5'],
    ],
    ['so may a year', '2022-05 2023', ['perhaps planned 0–12', 'due 6']],
    [
      'a quarter within which it all lies has nothing certain',
      '2023-Q3 2023-Q3',
      ['perhaps planned 6–9', 'due 7.5', 'due 7.5'],
    ],
    ['one end alone makes no bar', '2023-03 ', ['due 2.5']],
    ['nor the other', ' 2023-10', ['due 9.5']],
    ['no dates', ' ', []],
    ['next year', '2024-03 2025-06', []],
  ])('%s', (_, dates, expected) => {
    expect(drawn(dates)).toEqual(expected);
  });
});

describe('actual', () => {
  test.each<[string, string, Parameters<typeof drawn>[2], string[]]>([
    ['begun and going on', '2023-05', {}, ['actual 4–8']],
    ['begun long ago', '2021-05', {}, ['actual 0–8']],
    ['over', '2021-05 2023-06', {}, ['actual 0–6', 'done 5.5']],
    ['begun in a quarter', '2023-Q2', {}, ['perhaps actual 3–8', 'actual 6–8']],
    ['begun, nobody says when', '', { state: 'started' }, ['sometime 0–8']],
    ['over, nobody says when', '2023-02', { state: 'finished' }, ['sometime 1–8']],
    ['not begun', '', { state: 'not-started' }, []],
    ['nobody says whether', '', { state: 'unknown' }, []],
    ['a start after the month is no progress', '2023-10', {}, []],
  ])('%s', (_, dates, more, expected) => {
    expect(drawn(' ', dates, more)).toEqual(expected);
  });
});

test.each<[string, string, 'start' | 'finish', string]>([
  ['start', '2023-06 2024-06', 'start', 'overdue 6–8'],
  ['start in a quarter counts from its end', '2023-Q2 2024-06', 'start', 'overdue 6–8'],
  ['finish', '2022-06 2023-05', 'finish', 'overdue 5–8'],
])('overdue %s', (_, dates, overdue, expected) => {
  expect(drawn(dates, '', { overdue })).toContain(expected);
});
