import { describe, expect, test } from 'vitest';
import { readProjects } from '../../src/ledgers/project/reading/read-projects.ts';
import { codes, tableOf } from './grid.ts';

const MAY = { year: 2022, month: 5 };

/** A list for May 2022 with two projects, an old and a new one; what each has done, and what was found of it. */
function read(header: string, old: string, young: string) {
  const { table, findings } = tableOf(
    `项目名称|责任单位|性质|总投资（万元）|年度计划（万元）|${header}\n松河大桥|市交通局|续建|9000|3000|${old}\n松河水厂|市水务局|新开工|8000|2000|${young}`,
    {},
    MAY,
  );
  const { value } = readProjects(table, MAY);
  return {
    done: value.map(({ completed }) => (completed === undefined ? undefined : completed / 10_000)),
    month: value.map(({ completedMonth }) =>
      completedMonth === undefined ? undefined : completedMonth / 10_000,
    ),
    said: codes(findings).filter((code) => code.startsWith('column/')),
  };
}

const MONTHS = ['1月', '2月', '3月', '4月', '5月'];
const DONE = MONTHS.map((month) => `${month}完成投资（万元）`).join('|');

describe('months and quarters that add up to the year so far', () => {
  test.each([
    ['months', DONE, '100|80|120|90|110', '0|0|0|60|50', [500, 110]],
    [
      'months in another order',
      DONE.split('|').reverse().join('|'),
      '110|90|120|80|100',
      '50|60|0|0|0',
      [500, 110],
    ],
    [
      'months beside their plans',
      `5月计划投资（万元）|${DONE}`,
      '7|100|80|120|90|110',
      '7|0|0|0|60|50',
      [500, 110],
    ],
    [
      'of the whole year',
      `${DONE}|6月完成投资（万元）|7月完成投资（万元）`,
      '100|80|120|90|110||',
      '0|0|0|60|50||',
      [500, 110],
    ],
    [
      'a quarter and two months',
      '一季度完成投资（万元）|4月完成投资（万元）|5月完成投资（万元）',
      '300|90|110',
      '0|60|50',
      [500, 110],
    ],
    [
      'what came before, and the month',
      '1-4月完成投资（万元）|5月完成投资（万元）',
      '390|110',
      '60|50',
      [500, 110],
    ],
    ['two stretches', '1-3月完成投资（万元）|4-5月完成投资（万元）', '300|200', '0|110', [500, undefined]],
    [
      'quarters beside their months',
      `一季度完成投资（万元）|${DONE}`,
      '300|100|80|120|90|110',
      '0|0|0|0|60|50',
      [500, 110],
    ],
    [
      'a month said twice',
      `${DONE}|5月投资完成额（万元）`,
      '100|80|120|90|110|110',
      '0|0|0|60|50|50',
      [500, 110],
    ],
    ['a new project that leaves blank what was before it', DONE, '100|80|120|90|110', '|||60|50', [500, 110]],
  ] as const)('%s', (_, header, old, young, [done, month]) => {
    const { said, ...amounts } = read(header, old, young);
    expect(amounts).toEqual({ done: [done, 110], month: [month, month === undefined ? undefined : 50] });
    expect(said).toEqual(['column/pieces-added']);
  });

  test.each([
    ['a blank between', '100||120|90|110', '0|0|0|60|50', [undefined, 110]],
    ['the last one blank', '100|80|120|90|110', '0|0|0|60|', [500, undefined]],
    ['an old project that leaves the first one blank', '|80|120|90|110', '0|0|0|60|50', [undefined, 110]],
    ['words', '待统计|80|120|90|110', '0|0|0|60|50', [undefined, 110]],
  ])('%s: not known', (_, old, young, done) => {
    expect(read(DONE, old, young).done).toEqual(done);
  });

  test.each([
    ['a month is lacking', DONE.replace('|3月完成投资（万元）', ''), '100|80|90|110', '0|0|60|50'],
    ['a month stands twice', `${DONE}|3月完成投资（万元） `, '100|80|120|90|110|5', '0|0|0|60|50|5'],
    ['a quarter that goes on', '一季度完成投资（万元）|二季度完成投资（万元）', '300|200', '0|110'],
    ['nothing but names of months', MONTHS.join('|'), '100|80|120|90|110', '0|0|0|60|50'],
    ['each as much as all before it', DONE, '100|180|300|390|500', '0|0|0|60|110'],
  ])('%s: asked about', (_, header, old, young) => {
    const { done, said } = read(header, old, young);
    expect(done).toEqual([undefined, undefined]);
    expect(said).toEqual(['column/pieces-open']);
  });

  test('what was done since the start tells the same where months do not', () => {
    const since = '截至2021年底累计完成（万元）|自开工累计完成投资（万元）';
    const few = DONE.replace('|3月完成投资（万元）', '');
    expect(read(`${since}|${few}`, '1000|1500|100|80|90|110', '0|110|0|0|60|50')).toMatchObject({
      done: [500, 110],
      said: [],
    });
    expect(read(`${since}|${DONE}`, '1000|1500|100|80|120|90|110', '/|/|0|0|0|60|50').done).toEqual([
      500, 110,
    ]);
  });

  test.each([
    [
      'a column for the year so far',
      `${DONE}|1-5月完成投资（万元）`,
      '100|80|120|90|110|500',
      '0|0|0|60|50|110',
    ],
    [
      'their plans alone',
      `${DONE.replaceAll('完成', '计划')}|1-5月完成投资（万元）`,
      '1|1|1|1|1|500',
      '1|1|1|1|1|110',
    ],
  ])('not beside %s', (_, header, old, young) => {
    const { done, said } = read(header, old, young);
    expect(done).toEqual([500, 110]);
    expect(said).toEqual([]);
  });
});

describe('a year so far beside its months', () => {
  test.each([
    ['the year so far without a word of it', '完成投资（万元）', '500', '110', []],
    ['the month without a word of it', '完成投资（万元）', '110', '50', ['column/pieces-differ']],
    ['the year so far, said, which is not their sum', '1-5月完成投资（万元）', '480', '90', []],
    ['the month, said to be the year so far', '本年完成投资（万元）', '110', '50', ['column/pieces-differ']],
  ])('%s', (_, heading, old, young, said) => {
    expect(read(`${heading}|${DONE}`, `${old}|100|80|120|90|110`, `${young}|0|0|0|60|50`).said).toEqual(said);
  });
});

test('units of the columns in a row below the header are no reason to ask', () => {
  const header = '项目名称|责任单位|总投资|年度计划|完成投资|1月完成投资|2月完成投资';
  const list = (year: string, other: string) =>
    `${header}\n||亿元|亿元|${year}|万元|万元\n松河大桥|市交通局|9|3|${other}|100|400\n松河水厂|市水务局|8|2|${other}|300|200`;
  const found = (text: string) =>
    codes(tableOf(text, {}, { year: 2022, month: 2 }).findings).filter(
      (code) => code === 'column/pieces-differ',
    );
  expect(found(list('亿元', '0.05'))).toEqual([]);
  expect(found(list('亿元', '0.02'))).toEqual(['column/pieces-differ']);
});
