import { describe, expect, test } from 'vitest';
import { exact } from '../../src/model/exact.ts';
import { readPaper } from '../../src/proof/paper/read-paper.ts';
import { proofPaper } from '../../src/proof/proof.ts';

/** Rates in per cent, and what was completed in 亿元; two share a rate. */
const AGENCIES: readonly (readonly [key: string, rate: number, completed: number])[] = [
  ['甲山区', 92, 5],
  ['乙水区', 85, 30],
  ['丙湖县', 85, 8],
  ['丁江县', 60, 12],
  ['市水务局', 95, 2],
  ['市交通局', 40, 20],
];

const DATA = {
  period: { year: 2024, month: 8 },
  groups: AGENCIES.map(([key]) => ({ table: 'byAgency', key })),
  figures: AGENCIES.flatMap(([key, rate, completed]) => [
    { path: `byAgency[${key}].rate`, value: exact(rate, 100), isRate: true },
    { path: `byAgency[${key}].completed`, value: exact(completed * 100_000_000), isRate: false },
  ]),
};

async function ranks(text: string): Promise<readonly string[]> {
  const { value } = await readPaper({ name: 'a.txt', bytes: Buffer.from(text) });
  return proofPaper(value!, DATA)
    .filter((one) => !/\d\s*(?:%|亿|个)/.test(one.text))
    .map(({ text: said, verdict, expected }) => [said, verdict, expected ?? ''].join(' ').trim());
}

describe('who is said to be first, last, third', () => {
  test.each([
    ['市水务局完成率排名全市第一。', '第一 right'],
    ['甲山区完成率排名全市第一。', '第一 wrong 第2位'],
    ['甲山区完成率在各区县中排名第一。', '第一 right'],
    ['市交通局完成率全市倒数第一。', '倒数第一 right'],
    ['丁江县完成率全市倒数第一。', '倒数第一 wrong 倒数第2位'],
    ['市交通局完成投资20亿元，列全市第2位。', '第2位 right'],
    ['市交通局完成投资20亿元，列全市第3位。', '第3位 wrong 第2位'],
    ['丁江县完成率全市垫底。', '垫底 wrong 倒数第2位'],
    // Among whom is not said: of the districts he is.
    ['丁江县完成率垫底。', '垫底 right'],
    // Equal ones may be named in either order.
    ['丙湖县完成率列全市第三位。', '第三位 right'],
    ['乙水区完成率列全市第四位。', '第四位 right'],
    ['完成率最高的是市水务局。', '最高 right'],
    ['全市完成率最高的是甲山区。', '最高 wrong 市水务局'],
    ['乙水区完成投资最多。', '最多 right'],
    ['完成率前三位的是市水务局、甲山区、丙湖县。', '前三位 right'],
    ['完成率前三位的是市水务局、甲山区、丁江县。', '前三位 wrong 市水务局、甲山区、乙水区'],
    ['完成率排在后两位的是丁江县和市交通局。', '后两位 right'],
    ['市水务局、甲山区完成率居全市前列。', '前列 right'],
    ['市交通局完成率居全市前列。', '前列 wrong 第6位'],
    // The first five of six, though more than half of them.
    ['全市完成率居前的是市水务局、甲山区、乙水区、丙湖县、丁江县。', '居前 right'],
    ['全市完成率居前的是甲山区、乙水区、丙湖县、丁江县。', '居前 wrong 第5位'],
    ['完成率由高到低依次为市水务局、甲山区、乙水区。', '由高到低 right'],
    ['完成率由高到低依次为甲山区、市水务局、乙水区。', '由高到低 wrong 市水务局、甲山区、乙水区'],
    ['乙水区 ranked first by completion rate.', 'ranked first wrong place 3'],
    ['The highest completion rate was in 市水务局.', 'highest right'],
  ])('%s', async (text, said) => {
    expect(await ranks(text)).toEqual([said]);
  });

  test.each([
    // Each place is that of one name.
    ['甲山区、乙水区分列完成率第二位、第三位。', ['第二位 right', '第三位 right']],
    ['甲山区、丁江县分列完成率第二位、第三位。', ['第二位 right', '第三位 wrong 第5位']],
    ['丁江县完成率在各区县中最低，最高的甲山区完成率达92%。', ['最低 right', '最高 right']],
    // By the rate that stands right before the place, not by the plan that it is of.
    ['市水务局完成年度计划2亿元的95%，列全市第一位。', ['第一位 right']],
    // A project of theirs, and a distance, are no places.
    ['完成率最高的是甲山区的垃圾发电厂。', []],
    ['完成率最高与最低相差55个百分点，乙水区居中。', []],
  ] as const)('%s', async (text, said) => {
    expect(await ranks(text)).toEqual(said);
  });

  test.each([
    ['of the province nothing is known', '甲山区完成率居全省第一。', ['第一 unknown']],
    ['of growth nothing is known', '甲山区投资增速居全市第一。', ['第一 unknown']],
    ['what is ranked by is not said', '甲山区综合考核排名第三。', ['第三 unknown']],
    ['a quarter is no place', '第一季度甲山区完成率92%。', []],
    ['a trade is no place', '甲山区第一产业完成率92%。', []],
  ] as const)('%s', async (_, text, said) => {
    expect(await ranks(text)).toEqual(said);
  });
});

/** A text without data: places are held against its own tables. */
const TABLE = `
| 单位 | 项目数 | 年度计划投资（亿元） | 完成投资（亿元） | 完成率 | 排名 |
|---|---|---|---|---|---|
| 甲山区 | 5 | 20 | 16 | 80% | RANK |
| 乙水区 | 6 | 30 | 21 | 70% | 3 |
| 丙湖县 | 7 | 10 | 9 | 90% | 1 |
| 丁江县 | 4 | 8 | 4 | 50% | 4 |
TOTAL
`;

describe('places by the tables of the text itself', () => {
  const inTable = async (text: string, rank: string, total = '| 合计 | 22 | 68 | 50 | 73.5% | |') => {
    const bytes = Buffer.from(`${text}\n${TABLE.replace('RANK', rank).replace('TOTAL', total)}`);
    const { value } = await readPaper({ name: 'a.md', bytes });
    return proofPaper(value!, undefined)
      .filter((one) => /第|最|垫底|^\d$/.test(one.text) && !/^[4-7]$/.test(one.text))
      .map(({ text: said, verdict, expected }) => [said, verdict, expected ?? ''].join(' ').trim());
  };

  test.each([
    [
      '完成率最高的是丙湖县，甲山区完成率列第二位。',
      '2',
      ['最高 right', '第二位 right', '2 right', '3 right', '1 right'],
    ],
    ['完成率最高的是甲山区。', '2', ['最高 wrong 丙湖县', '2 right', '3 right', '1 right']],
    // A place given twice is wrong; two that changed places may as well be two wrong rates.
    ['完成投资最多的是乙水区。', '3', ['最多 right', '3 wrong 2', '3 right', '1 right']],
    ['全省完成率最高的是甲山区。', '2', ['最高 unknown', '2 right', '3 right', '1 right']],
  ] as const)('%s %s', async (text, rank, said) => {
    expect(await inTable(text, rank)).toEqual(expect.arrayContaining([...said]));
  });

  test('a table whose rows do not add up may lack some of them', async () => {
    expect(await inTable('完成率最高的是甲山区。', '2', '| 合计 | 40 | 90 | 62 | 68.9% | |')).toContain(
      '最高 unknown',
    );
  });
});
