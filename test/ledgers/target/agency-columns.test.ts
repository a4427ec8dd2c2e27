import { describe, expect, test } from 'vitest';
import { quantityOf, textOf } from '../../../src/ledgers/entries/entry.ts';
import { placeOf } from '../../../src/ledgers/entries/entry-place.ts';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { agencyInHeading } from '../../../src/ledgers/target/agency-columns.ts';
import { TARGETS } from '../../../src/ledgers/target/target.ts';
import { quantityText } from '../../../src/model/quantity.ts';
import { formatSource } from '../../../src/model/source.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const over = (...lefts: readonly number[]) =>
  lefts.map((left) => ({ top: 1, left, bottom: 1, right: left + 1 }));
const alone = (...lefts: readonly number[]) =>
  lefts.map((left) => ({ top: 1, left, bottom: 2, right: left }));

function united(
  list: string,
  merges: readonly { top: number; left: number; bottom: number; right: number }[],
) {
  const { value } = createRecogniser(entryWords(TARGETS, ANY_OFFICE))(
    { file: '目标.xlsx', format: 'xlsx', sheets: [grid(list, { merges })] },
    {},
  );
  const read = readEntries(TARGETS, value[0]!.tables[0]!, { year: 2024, month: 6 }, ANY_OFFICE);
  return { ...TARGETS.unite!(read.value, ANY_OFFICE), own: read.findings };
}

const told = (list: string, merges: Parameters<typeof united>[1]) =>
  united(list, merges).value.map((entry) =>
    [
      entry.name,
      textOf(entry, 'agency'),
      ...['goal', 'done'].map((field) => {
        const quantity = quantityOf(entry, field);
        return quantity === undefined ? '—' : quantityText(quantity);
      }),
    ].join(' '),
  );

describe('agencies as columns', () => {
  test('each over its goal and its result, beside the whole', () => {
    const list = `
任务|单位|全市目标|雁矶区||桃湖县||完成时限
|||目标|完成|目标|完成|
新开工项目|个|22|12|8|10|4|12月底
完成投资|亿元|90|50|31|40|18.5|12月底
`;
    const merges = [...alone(1, 2, 3, 8), ...over(4, 6)];
    expect(told(list, merges)).toEqual([
      '新开工项目 全市 22个 —',
      '新开工项目 雁矶区 12个 8个',
      '新开工项目 桃湖县 10个 4个',
      '完成投资 全市 9000000000元 —',
      '完成投资 雁矶区 5000000000元 3100000000元',
      '完成投资 桃湖县 4000000000元 1850000000元',
    ]);
    const { value, findings } = united(list, merges);
    expect(findings).toEqual([]);
    expect(value.map((entry) => formatSource(placeOf(entry, 'goal')).slice(-2))).toEqual([
      'C3',
      'D3',
      'F3',
      'C4',
      'D4',
      'F4',
    ]);
  });

  test('goals over the agencies, then results over them', () => {
    const list = `
任务|单位|全年目标||完成数|
||雁矶区|桃湖县|雁矶区|桃湖县
新开工项目|个|12|10|8|4
`;
    expect(told(list, [...alone(1, 2), ...over(3, 5)])).toEqual([
      '新开工项目 雁矶区 12个 8个',
      '新开工项目 桃湖县 10个 4个',
    ]);
  });

  test('what they do not add up to is said', () => {
    const list = `
任务|单位|全市目标|雁矶区||桃湖县|
|||目标|完成|目标|完成
新开工项目|个|30|12|8|10|4
`;
    const { findings } = united(list, [...alone(1, 2, 3), ...over(4, 6)]);
    expect(findings.map(({ code }) => code)).toEqual(['target/parts-differ']);
  });

  test.each([
    [['雁矶区', '目标'], '雁矶区 目标'],
    [['全年目标', '桃湖县'], '桃湖县 全年目标'],
    [['雁矶区'], undefined],
    [['各区县', '目标'], undefined],
    [['责任单位', '区县'], undefined],
    [['全年目标', '一季度'], undefined],
  ])('%s', (parts, expected) => {
    const read = agencyInHeading(parts, ANY_OFFICE);
    expect(read && `${read.word} ${read.rest}`).toBe(expected);
  });
});
