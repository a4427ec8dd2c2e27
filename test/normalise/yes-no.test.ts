import { expect, test } from 'vitest';
import { CELL } from '../../src/model/sheet.ts';
import { textCell } from '../../src/normalise/reading.ts';
import { isYesNoWord, readYesNo } from '../../src/normalise/yes-no.ts';
import { cellOf, numberCell } from './cells.ts';

const YES = [
  '是',
  ' 是 ',
  '√',
  '✓',
  'Y',
  'y',
  'Yes',
  'TRUE',
  '已',
  '有',
  '已开工',
  '已開工',
  '已入库',
  '已经竣工',
  '项目已开工',
  '是（2023年3月）',
  '已开工建设',
  '开工',
];
const NO = [
  '否',
  '×',
  'x',
  'N',
  'No',
  'false',
  '未',
  '无',
  '無',
  '不是',
  '未开工',
  '尚未开工',
  '暂未入库',
  '没有开工',
  '未正式开工',
  '否（待定）',
];
const NEITHER = ['部分', '正在办理', '是否', '已开工但未入库', '待定', '2023年3月', '否，是', '未来城', '2'];
const EMPTY = ['', '/', '—', '不涉及'];

const as = <T>(list: string[], value: T) => list.map((text) => [text, value] as const);

test.each([...as(YES, true), ...as(NO, false)])('%s → %s', (text, value) => {
  expect(readYesNo(textCell(text))).toEqual({ state: 'value', value, doubt: undefined });
  expect(isYesNoWord(text)).toBe(true);
});

test.each([...as(NEITHER, 'unreadable'), ...as(EMPTY, 'empty')])('%j → %s', (text, state) => {
  expect(readYesNo(textCell(text))).toEqual({ state });
  expect(isYesNoWord(text)).toBe(false);
});

test.each([
  ['1', textCell('1'), true],
  ['0', textCell('0'), false],
  ['the number 1', numberCell('1'), true],
  ['the number 0', numberCell('0'), false],
  ['TRUE', cellOf(CELL.boolean, 'TRUE'), true],
  ['FALSE', cellOf(CELL.boolean, 'FALSE'), false],
])('%s is an answer, but no word', (_, cell, value) => {
  expect(readYesNo(cell)).toEqual({ state: 'value', value, doubt: undefined });
});

test.each([
  ['the number 2', numberCell('2')],
  ['an error', cellOf(CELL.error, '#REF!')],
])('%s is unreadable', (_, cell) => {
  expect(readYesNo(cell)).toEqual({ state: 'unreadable' });
});
