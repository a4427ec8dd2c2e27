import { describe, expect, test } from 'vitest';
import { TARGETS } from '../../../src/ledgers/target/target.ts';
import { taskGoals } from '../../../src/ledgers/target/task-goals.ts';
import type { GoalSpan, GoalUnit, StatedGoal } from '../../../src/model/configuration.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { entriesOf } from '../listed-month.ts';

const ON = parseDate('2024-05-31')!;
const HEAD = '任务|责任单位|单位|全年目标|一季度目标|二季度目标|三季度目标|四季度目标';
const listed = (...lines: readonly string[]) => entriesOf(TARGETS, { head: HEAD, lines }, ON).entries;

function goal(figure: string, task: string, span: GoalSpan, unit: GoalUnit = 'whole'): StatedGoal {
  return { year: 2024, figure: `promotion.${figure}`, unit, wanted: { task, span } };
}

const found = (lines: readonly string[], stated: StatedGoal) => taskGoals([stated], [listed(...lines)], ON);

const YANJI = '签约项目|雁矶区|个|12|3|4|3|2';
const TAOHU = '签约项目|桃湖县|个|10||||';
const CITY = '签约项目|全市|个|30|6|9|9|6';
const EAST = 'agency[雁矶区].signedInYear';

/** Spread by months, 10 a year are 2.5 a quarter: 3 by March, 5 by June, so 2 in the second quarter. */
describe('the goal of a task', () => {
  test.each<[string, readonly string[], StatedGoal, unknown]>([
    ['of the year', [YANJI], goal('signedInYear', '签约项目', 'year'), 12],
    ['of the quarter', [YANJI], goal('signedInQuarter', '签约项目', 'quarter'), 4],
    ['of a quarter that is not given', [TAOHU], goal('signedInQuarter', '签约项目', 'quarter'), 2],
    ['all agencies together', [YANJI, TAOHU], goal('signedInYear', '签约项目', 'year'), 22],
    ['all agencies in the quarter', [YANJI, TAOHU], goal('signedInQuarter', '签约项目', 'quarter'), 6],
    [
      'the row for the whole, if there is one',
      [CITY, YANJI, TAOHU],
      goal('signedInYear', '签约项目', 'year'),
      30,
    ],
    ['one agency', [CITY, YANJI, TAOHU], goal(EAST, '签约项目', 'year'), 12],
    [
      'quarters counted from January',
      ['签约项目|雁矶区|个|40|10|18|30|40'],
      goal('signedInQuarter', '签约项目', 'quarter'),
      8,
    ],
    [
      'quarters as shares',
      ['签约项目|雁矶区|个|40|10%|35%|30%|25%'],
      goal('signedInQuarter', '签约项目', 'quarter'),
      14,
    ],
    ['only quarters', ['签约项目|雁矶区|个||3|4||'], goal('signedInQuarter', '签约项目', 'quarter'), 4],
    [
      'held in every quarter',
      ['始终在谈项目|雁矶区|个|不少于30||||'],
      goal('signedInQuarter', '始终在谈项目', 'quarter'),
      30,
    ],
    [
      'an amount',
      ['到位资金|市投促局|亿元|80||||'],
      goal('fundsInPlaceYear', '到位资金', 'year', 'money'),
      8e9,
    ],
    [
      'a share',
      ['签约率|市投促局|%|40||||'],
      goal('signedOfVisited', '签约率', 'year', 'percent'),
      { numerator: 40_000_000, denominator: 100_000_000 },
    ],
  ])('%s', (_, lines, stated, wanted) => {
    const { value, findings } = found(lines, stated);
    expect(findings).toEqual([]);
    expect(value.map((one) => one.wanted)).toEqual([wanted]);
  });

  test.each<[string, readonly string[], StatedGoal, string]>([
    ['no such task', [YANJI], goal('signedInYear', '签约', 'year'), 'goal/no-task'],
    ['none of the agency', [TAOHU], goal(EAST, '签约项目', 'year'), 'goal/no-task'],
    [
      'no goal of the year',
      ['签约项目|雁矶区|个||3|4||'],
      goal('signedInYear', '签约项目', 'year'),
      'goal/task-open',
    ],
    [
      'one agency has none',
      [YANJI, '签约项目|桃湖县|个|||||'],
      goal('signedInYear', '签约项目', 'year'),
      'goal/task-open',
    ],
    [
      'several units',
      [YANJI, '签约项目|桃湖县|亿元|10||||'],
      goal('signedInYear', '签约项目', 'year'),
      'goal/task-open',
    ],
    [
      'an amount of a number',
      ['签约额|甲|亿元|80||||'],
      goal('signedInYear', '签约额', 'year'),
      'goal/other-unit',
    ],
    ['an area of a number', ['供地|甲|亩|80||||'], goal('signedInYear', '供地', 'year'), 'goal/other-unit'],
    [
      'shares are not added up',
      ['签约率|雁矶区|%|40||||', '签约率|桃湖县|%|30||||'],
      goal('signedOfVisited', '签约率', 'year', 'percent'),
      'goal/other-unit',
    ],
  ])('none where %s', (_, lines, stated, code) => {
    const { value, findings } = found(lines, stated);
    expect(value).toEqual([]);
    expect(findings.map((one) => one.code)).toEqual([code]);
  });

  test('of several lists the first that names the task says, with its cell', () => {
    const [march, january] = [listed('到位资金|市投促局|亿元|80||||'), listed(YANJI)];
    const { value } = taskGoals([goal('signedInYear', '签约项目', 'year')], [march, january], ON);
    expect(value[0]!.wanted).toBe(12);
    expect(value[0]!.from).toEqual({ task: '签约项目', cells: [expect.stringMatching(/E2$/)] });
  });

  test('a number stays, another year counts for nothing', () => {
    const number: StatedGoal = { year: 2024, figure: 'promotion.large', unit: 'whole', wanted: 16 };
    const { value } = taskGoals([number, { ...number, year: 2023 }], [], ON);
    expect(value).toEqual([number]);
  });
});
