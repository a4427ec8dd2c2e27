import { expect, test } from 'vitest';
import { drawBar } from '../../../src/write/terminal/bar.ts';
import { palette } from '../../../src/write/terminal/palette.ts';

test.each([
  ['behind time', 1, 2, 8 / 12, '██████░░▏░░░'],
  ['ahead of time', 3, 4, 8 / 12, '████████▏░░░'],
  ['well ahead', 11, 12, 8 / 12, '████████▏██░'],
  ['nothing done', 0, 10, 1 / 12, '░▏░░░░░░░░░░'],
  ['all done', 1, 1, 6 / 12, '██████▏█████'],
  ['more than all', 11, 10, 6 / 12, '██████▏████▶'],
  ['below zero', -1, 10, 6 / 12, '░░░░░░▏░░░░░'],
  ['at the end of the year the mark is the end of the bar', 1, 2, 1, '██████░░░░░░'],
] as const)('%s', (_, numerator, denominator, time, expected) => {
  expect(drawBar({ numerator, denominator }, time, 12, palette(false))).toBe(expected);
});

test.each([
  ['red when behind time', 1, '\u001b[31m'],
  ['green when not', 9, '\u001b[32m'],
] as const)('%s', (_, numerator, color) => {
  expect(drawBar({ numerator, denominator: 12 }, 8 / 12, 12, palette(true))).toContain(`${color}█`);
});
