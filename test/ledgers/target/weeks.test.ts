import { describe, expect, test } from 'vitest';
import { TARGETS } from '../../../src/ledgers/target/target.ts';
import { codesOf, figuresOf } from '../listed-month.ts';

const HEAD =
  '任务名称|责任单位|计量单位|月目标|第一周目标|第一周完成|第二周目标|第二周完成|第三周目标|第三周完成|第四周目标|第四周完成';
const FIGURES = ['weeksDue', 'weeksMet', 'weeksUnreported', 'weeklyRate'];

/** The weeks of a list by a day: due, met, unreported, and the share met. */
function weeksBy(day: string, lines: readonly string[], head = HEAD): string {
  const weeks = figuresOf(TARGETS, { head, lines, title: '2024年3月重点任务周调度表' }, day, FIGURES).split(
    ' ',
  );
  return weeks.map((one, at) => (at < 3 && one !== '—' ? Number(one) / 1e6 : one)).join(' ');
}

describe('weeks met of those due', () => {
  test.each([
    ['each week counts once', '2024-03-31', ['拆迁|甲区|亩|40|10|12|10|9|10|10|10|10'], '4 3 0 0.75'],
    ['only weeks that are over', '2024-03-14', ['拆迁|甲区|亩|40|10|12|10|9||||'], '2 1 0 0.5'],
    ['the day before the second is over', '2024-03-13', ['拆迁|甲区|亩|40|10|12|10|9||||'], '1 1 0 1'],
    [
      'a week that reports nothing is not met',
      '2024-03-31',
      ['拆迁|甲区|亩|40|10|12|10||10|10|10|10'],
      '4 3 1 0.75',
    ],
    ['nor one in another unit', '2024-03-31', ['拆迁|甲区|亩|40|10|12|10|11户|10|10|10|10'], '4 3 1 0.75'],
    ['a goal of 0 asks for nothing', '2024-03-31', ['拆迁|甲区|亩|20|10|12|10|10|0||0|5'], '2 2 0 1'],
    ['at most so much', '2024-03-31', ['未整改问题不超过|甲区|个||不超过3|2|不超过3|4||||'], '2 1 0 0.5'],
    [
      'tasks add up, and a row for the whole city does not',
      '2024-03-31',
      [
        '拆迁|甲区|亩|20|10|10|10|10||||',
        '拆迁|乙区|亩|20|10|9|10|10||||',
        '拆迁|全市|亩|40|20|19|20|20||||',
      ],
      '4 3 0 0.75',
    ],
  ])('%s', (_, day, lines, expected) => {
    expect(weeksBy(day, lines)).toBe(expected);
  });

  test('a list without results by week has none', () => {
    const head = '任务名称|责任单位|计量单位|月目标|第一周目标|第二周目标|完成数';
    expect(weeksBy('2024-03-31', ['拆迁|甲区|亩|20|10|10|18'], head)).toBe('— — — —');
  });

  test.each([
    ['a week without a result', '10|12|10||10|10|10|10', ['target/week-unreported']],
    ['none of them', '10|12|10|0|10|10|10|10', []],
  ])('%s is told', (_, weeks, expected) => {
    const drawn = { head: HEAD, lines: [`拆迁|甲区|亩|40|${weeks}`], title: '2024年3月重点任务周调度表' };
    expect(codesOf(TARGETS, drawn, '2024-03-31')).toEqual(expected);
  });
});
