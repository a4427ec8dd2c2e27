import { expect, test } from 'vitest';
import {
  isDitto,
  isExampleMark,
  isExampleName,
  isPlaceholder,
  statesNothing,
} from '../../src/normalise/placeholder.ts';

const both = (yes: readonly string[], no: readonly string[]) => [
  ...yes.map((text) => [text, true] as const),
  ...no.map((text) => [text, false] as const),
];

const PLACEHOLDERS = [
  '待定',
  '（待定）',
  '暂未确定',
  '待填',
  '待补充',
  '未定',
  'TBD',
  'XXX',
  'xx',
  '××',
  '某某',
  '**',
];
const NO_PLACEHOLDERS = ['', '待建', '未开工', '待定路改造', 'X', '某公司', '定海区', '未来城', '续建', '12'];
const DITTOS = [
  '同上',
  '同 上',
  '（同上）',
  '同前',
  '上同',
  '仝上',
  '仝',
  '与上同',
  '〃',
  '〃〃',
  '"',
  '”',
  '“”',
  '-〃-',
  '同上行',
];
const NO_DITTOS = ['', '同济路', '上同村', '同上海', '大同区', '上海', "'", '1', '续建', '-'];

test.each(both(PLACEHOLDERS, [...NO_PLACEHOLDERS, ...DITTOS]))(
  '%j is left in place of a value: %s',
  (text, is) => {
    expect(isPlaceholder(text)).toBe(is);
  },
);

test.each(both(DITTOS, [...NO_DITTOS, ...PLACEHOLDERS]))('%j is what stands above: %s', (text, is) => {
  expect(isDitto(text)).toBe(is);
});

test.each(
  both(
    [...PLACEHOLDERS, ...DITTOS, '', '—', '无', '--请选择--', '（请选择级别）', '请填写'],
    ['待建', '同济路', '未开工', '城北区', '0'],
  ),
)('%j names nothing: %s', (text, is) => {
  expect(statesNothing(text)).toBe(is);
});

test.each(
  both(
    [
      '例',
      '例：',
      '（例）',
      '示例',
      '示例1',
      '例1',
      '样例',
      '举例',
      '例如',
      '填写示例',
      '填报样例',
      '模板行',
      'Example',
    ],
    ['', '1', '例行检修工程', '条例', '样板间', '一', '示范', '合计'],
  ),
)('%j marks an example: %s', (text, is) => {
  expect(isExampleMark(text)).toBe(is);
});

test.each(
  both(
    [
      '某某产业园',
      'XX大道改造',
      '××小学',
      '城东ＸＸ路',
      '例：滨江路',
      '示例: 滨江路',
      '（示例）滨江路',
      '滨江路（样例）',
    ],
    [
      '',
      '某路',
      '例行检修工程',
      'MAXX产业园',
      '2×300兆瓦电厂',
      '滨江路示范段',
      'X光设备厂',
      '滨江路（示范）',
    ],
  ),
)('%j is the name of an example: %s', (text, is) => {
  expect(isExampleName(text)).toBe(is);
});
