import { expect, test } from 'vitest';
import { formatDate, parseDate } from '../../src/model/plain-date.ts';

test.each([
  ['2023', { year: 2023, month: 12, day: 31, precision: 'year' }],
  ['2023-H1', { year: 2023, month: 6, day: 30, precision: 'half' }],
  ['2023-H2', { year: 2023, month: 12, day: 31, precision: 'half' }],
  ['2023-Q1', { year: 2023, month: 3, day: 31, precision: 'quarter' }],
  ['2023-Q3', { year: 2023, month: 9, day: 30, precision: 'quarter' }],
  ['2024-02', { year: 2024, month: 2, day: 29, precision: 'month' }],
  ['2023-09-01', { year: 2023, month: 9, day: 1, precision: 'day' }],
])('%s is read as it is written', (text, date) => {
  expect(parseDate(text)).toEqual(date);
  expect(formatDate(parseDate(text)!)).toBe(text);
});

test.each([
  '',
  '23',
  '2023-13',
  '2023-9',
  '2023-Q5',
  '2023-H3',
  '2023-02-30',
  '2023-09-01x',
  ' 2023',
  '1899',
])('“%s” is no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});
