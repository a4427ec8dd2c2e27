import { describe, expect, test } from 'vitest';
import { roundRatio } from '../../src/model/ratio.ts';
import { CELL } from '../../src/model/sheet.ts';
import { percentScale, readPercent } from '../../src/normalise/percent.ts';
import { textCell } from '../../src/normalise/reading.ts';
import { parseNumberFormat } from '../../src/read/number-format.ts';
import { cellOf, numberCell } from './cells.ts';

test.each([
  ['77.45%', textCell('77.45%'), 'fraction', '77.4500'],
  ['77.45％', textCell('77.45％'), 'fraction', '77.4500'],
  ['77.45 %', textCell('77.45 %'), 'percent', '77.4500'],
  ['77.45 in percents', textCell('77.45'), 'percent', '77.4500'],
  ['0.7745 in fractions', textCell('0.7745'), 'fraction', '77.4500'],
  ['0.7745 in percents', numberCell('0.7745'), 'percent', '0.7745'],
  ['a number', numberCell('0.7745'), 'fraction', '77.4500'],
  ['a number with a tail', numberCell('0.77449999999999997'), 'fraction', '77.4500'],
  ['a number shown as percent', numberCell('0.7745', '0%'), 'percent', '77.4500'],
  [
    'a sign that is only painted',
    { ...numberCell('77.45'), format: parseNumberFormat('0.00"%"') },
    'fraction',
    '77.4500',
  ],
  ['invisible characters', textCell('\u200b77.45\u00a0﹪'), 'fraction', '77.4500'],
  ['more than all', textCell('109.4%'), 'fraction', '109.4000'],
  ['below zero', textCell('-3.5%'), 'fraction', '-3.5000'],
  ['zero', textCell('0'), 'percent', '0.0000'],
] as const)('%s', (_, cell, scale, expected) => {
  const reading = readPercent(cell, scale);
  expect(reading.state === 'value' && roundRatio(reading.value, 2, 4)).toBe(expected);
});

test.each([
  [textCell(''), 'empty'],
  [textCell('/'), 'empty'],
  [textCell('已完成'), 'unreadable'],
  [textCell('5%-10%'), 'unreadable'],
  [textCell('77.45‰'), 'unreadable'],
  [textCell('%'), 'unreadable'],
  [cellOf(CELL.boolean, 'TRUE'), 'unreadable'],
])('$text → %s', (cell, state) => {
  expect(readPercent(cell, 'percent')).toEqual({ state });
});

describe('the scale of a column', () => {
  const texts = (...list: string[]) => list.map(textCell);
  test.each([
    ['values like 77', texts('77.45', '0.5', '81'), false, 'percent'],
    ['fractions', texts('0.77', '0.5', '1.2'), false, 'fraction'],
    ['values that may be either', texts('0.77', '2.5'), false, undefined],
    ['a % in the header decides those', texts('0.77', '2.5'), true, 'percent'],
    ['a % over small values only is doubted', texts('0.77', '0.5', '0.9'), true, undefined],
    ['values with their own % are not asked', texts('77.45%', '0.5'), false, 'fraction'],
    ['no bare value at all', texts('77.45%', '/'), false, 'percent'],
    ['words are not asked', texts('已完成', '77'), false, 'percent'],
    ['formats are not asked', [numberCell('0.5', '0%'), numberCell('77')], false, 'percent'],
  ] as const)('%s', (_, cells, headerHasPercent, expected) => {
    expect(percentScale(cells, headerHasPercent)).toBe(expected);
  });
});
