import { expect, test } from 'vitest';
import { placesOf } from '../../src/show/trace/places.ts';

const at = (row: number, column: number, sheet = '续建', file = '锦坪区.xlsx') => ({
  file,
  sheet,
  row,
  column,
});
const short = (file: string) => file;

test.each([
  ['one cell', [at(6, 11)], ['锦坪区.xlsx 续建 K6']],
  ['a run', [at(6, 11), at(7, 11), at(8, 11)], ['锦坪区.xlsx 续建 K6:K8']],
  ['a gap', [at(6, 11), at(7, 11), at(9, 11)], ['锦坪区.xlsx 续建 K6:K7, K9']],
  ['the same cell under a merge once', [at(6, 11), at(6, 11)], ['锦坪区.xlsx 续建 K6']],
  ['columns each by itself', [at(6, 13), at(6, 11), at(7, 11)], ['锦坪区.xlsx 续建 K6:K7, M6']],
  ['in any order', [at(7, 11), at(6, 11)], ['锦坪区.xlsx 续建 K6:K7']],
  [
    'sheets and files as they come',
    [at(6, 11, '续建'), at(6, 11, '新开工'), at(4, 2, '', '水务局.csv')],
    ['锦坪区.xlsx 续建 K6', '锦坪区.xlsx 新开工 K6', '水务局.csv  B4'],
  ],
  [
    'whole rows',
    [
      { file: 'a.csv', row: 3 },
      { file: 'a.csv', row: 4 },
    ],
    ['a.csv  3:4'],
  ],
])('%s', (_, sources, places) => {
  expect(placesOf(sources, short).map(({ file, sheet = '', cells }) => `${file} ${sheet} ${cells}`)).toEqual(
    places,
  );
});
