import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../src/configure/read-configuration.ts';
import { readScheme } from '../../src/configure/read-scheme.ts';
import { describeProblem } from '../../src/language/describe.ts';
import { chinese } from '../../src/language/zh-CN/language.ts';

const HEAD = 'id: 试\nname: 试验\n';
const ONE =
  'indicators:\n  - key: 投资\n    scoring: target\n    measure: rate\n    target: 100%\n    weight: 60\n';

/** `行:列 句子` */
function faultsOf(text: string): string[] {
  return readScheme(Buffer.from(text)).faults.map(
    ({ line, column, problem }) => `${line}:${column} ${describeProblem(problem, chinese)}`,
  );
}

test('a plain scheme has its defaults', () => {
  expect(readScheme(Buffer.from(HEAD + ONE)).scheme).toMatchObject({
    id: '试',
    version: '1',
    from: undefined,
    cycle: 'month',
    decimals: 2,
    small: 3,
    tracks: [{ name: '全部单位', members: [] }],
    ties: { rule: 'shared', breakers: [] },
    boards: undefined,
  });
});

test('entries of one key are alternatives, in their order', () => {
  const text = `${HEAD}indicators:
  - { key: 投资, quarters: [一季度, Q2], scoring: base, points: 1 }
  - { key: 开工, scoring: base, points: 2 }
  - { key: 投资, scoring: base, points: 3 }`;
  const { scheme } = readScheme(Buffer.from(text));
  expect(scheme?.indicators.map(({ key, terms }) => [key, terms.map(({ quarters }) => quarters)])).toEqual([
    ['投资', [[1, 2], undefined]],
    ['开工', [undefined]],
  ]);
});

describe('faults, each at its line and column', () => {
  test.each([
    ['nothing at all', '', ['1:1 缺少“id”']],
    ['no indicator', `${HEAD}indicators: []`, ['3:13 缺少“indicators”']],
    [
      'a kind that is none',
      `${HEAD}indicators:\n  - key: 投资\n    scoring: tagret`,
      [/^5:14 .*“tagret”.*“target”/],
    ],
    ['a key that is misspelt', `${HEAD}${ONE}    wieght: 60`, [/^9:5 .*“wieght”.*“weight”/]],
    ['a key that is missing', `${HEAD}indicators:\n  - key: 投资\n    scoring: base`, [/^4:5 缺少“points”/]],
    [
      'a measure that is none',
      `${HEAD}${ONE.replace('measure: rate', 'measure: starts.rat')}`,
      [/^6:14 .*“starts.rat”.*“starts.rate”/],
    ],
    ['a number that is none', `${HEAD}${ONE.replace('60', '六十')}`, [/^8:13 .*“六十”/]],
    ['a weight of 0', `${HEAD}${ONE.replace('60', '0')}`, [/^8:13 .*“0”.*大于 0/]],
    [
      'an indicator of a key that another has for everybody',
      `${HEAD}${ONE}  - key: 投资\n    scoring: base\n    points: 3`,
      [/^9:10 “投资”写了两次，第 4 行已有/],
    ],
    ['a rate without its %', `${HEAD}${ONE.replace('100%', '90')}`, [/^7:13 “target”的取值“90”.*百分数/]],
    [
      'an amount without its unit',
      `${HEAD}indicators:\n  - key: 投资\n    scoring: bands\n    measure: completed\n    bands: [{ from: 50, points: 1 }]`,
      [/^7:21 “bands.from”的取值“50”.*金额/],
    ],
    [
      'a step of an amount left to its default of 1%',
      `${HEAD}indicators:\n  - { key: 投资, scoring: deviation, measure: completed, base: 25, at: 1亿元, below: 1, above: [] }`,
      [/^4:\d+ 缺少“unit”/],
    ],
    [
      'conditions without their %',
      `${HEAD}${ONE}  - key: 门\n    scoring: gate\n    of: 投资\n    unless:\n      - { measure: rate, from: 80 }\n      - - { measure: starts.rate, from: 70 }\nboards:\n  target: [{ measure: completed, from: time }]\n  red: 3\n  black: 3`,
      [
        /^13:32 “unless.from”的取值“80”.*百分数/,
        /^14:41 “unless.from”的取值“70”/,
        /^16:40 “from”的取值“time”.*金额/,
      ],
    ],
    [
      'a size band without its unit',
      `${HEAD}indicators:\n  - key: 项目\n    scoring: additive\n    rules:\n      - { points: 2, when: { annualPlan: { from: 10 } } }\n      - - { points: 3, when: { annualPlan: { below: 5 } } }`,
      [/^7:50 “rules.when.annualPlan.from”的取值“10”.*金额/, /^8:53 “rules.when.annualPlan.below”/],
    ],
    [
      'a month of a figure that another ledger has',
      `${HEAD}${ONE.replace('measure: rate', 'measure: matters.overdue\n    over: month')}`,
      [/^6:14 .*“matters.overdue”.*over 只能是 year/],
    ],
    [
      'conditions on a figure that another ledger has',
      `${HEAD}${ONE.replace('measure: rate', 'measure: matters.overdue\n    where: { level: 省重点 }')}`,
      [/^6:14 .*“matters.overdue”不由项目算出/],
    ],
    [
      'a figure that no ledger gives by agency',
      `${HEAD}${ONE.replace('measure: rate', 'measure: kickoffs.events')}`,
      [/^6:14 .*“kickoffs.events”/],
    ],
    ['a period that is none', `${HEAD}from: 明年\n${ONE}`, [/^3:7 .*“明年”/]],
    [
      'a month of a state',
      `${HEAD}${ONE.replace('measure: rate', 'measure: starts.planned\n    over: month')}`,
      [/^6:14 .*“starts.planned”.*over 只能是 year/],
    ],
    [
      'bands that go up',
      `${HEAD}indicators:\n  - key: 投资\n    scoring: bands\n    measure: rate\n    bands:\n      - { from: 80%, points: 1 }\n      - { from: 90%, points: 2 }`,
      [/^8:7 .*从高到低/],
    ],
    [
      'a band without a bound that is not the last',
      `${HEAD}indicators:\n  - key: 投资\n    scoring: bands\n    measure: rate\n    bands:\n      - { points: 1 }\n      - { from: 90%, points: 2 }`,
      [/^8:7 /],
    ],
    [
      'a gate before nothing',
      `${HEAD}indicators:\n  - key: 门\n    scoring: gate\n    of: [投资]\n    unless: [{ measure: rate, from: 80% }]`,
      [/^6:10 .*“投资”/],
    ],
    [
      'a register’s figure without its item',
      `${HEAD}${ONE.replace('measure: rate', 'measure: register.rate')}`,
      [/^6:14 缺少“item”/],
    ],
    [
      'a yearly maximum of what has no points',
      `${HEAD}indicators:\n  - { key: 会, scoring: register, item: 会, atMost: 4 }`,
      [/^4:\d+ 缺少“each”/],
    ],
    [
      'a short form',
      `${HEAD}${ONE}boards:\n  red: 3\n  black: many`,
      [/^11:10 “boards.black.places”的取值“many”/],
    ],
    ['a full-width colon', `${HEAD}${ONE}    floor： 0`, [/^9:5 .*全角/]],
  ])('%s', (_, text, expected) => {
    const found = faultsOf(text);
    expect(found).toHaveLength(expected.length);
    for (const [at, one] of expected.entries()) expect(found[at]).toMatch(one);
  });

  test('all of them at once, in the order of the file', () => {
    const text = `${HEAD}decimals: viele\n${ONE.replace('rate', 'rat').replace('60', 'x')}`;
    expect(faultsOf(text).map((fault) => fault.split(':')[0])).toEqual(['3', '7', '9']);
  });
});

describe('names that kp.yaml does not know', () => {
  const office = readConfiguration(
    Buffer.from(
      'agencies:\n  - { name: 东区, track: 区县, group: 城区 }\n  - { name: 市水务局, track: 部门 }\ncategories: [交通]\n',
    ),
  ).configuration;
  const faultsIn = (text: string) =>
    readScheme(Buffer.from(text), office).faults.map(
      ({ line, column, problem }) => `${line}:${column} ${describeProblem(problem, chinese)}`,
    );
  const BOARDS = 'boards:\n  red: { places: 3, placesOf: { 部门: 1 } }\n  black: 3\n';

  test.each([
    [
      'tracks, groups and words that it knows',
      `${HEAD}${BOARDS}${ONE}    tracks: [区县]\n    groups: 城区\n    where: { category: 交通, phase: 续建 }`,
    ],
    [
      'a track of the scheme itself',
      `${HEAD}tracks: [{ name: 县域 }]\n${BOARDS.replace('部门', '县域')}${ONE}`,
    ],
    ['any chain, where the office has named none', `${HEAD}${ONE}    where: { chain: 生物医药 }`],
  ])('%s are right', (_, text) => expect(faultsIn(text)).toEqual([]));

  test.each([
    [
      'a track of placesOf',
      `${HEAD}${BOARDS.replace('部门', '市直部门')}${ONE}`,
      /^4:33 .*“市直部门”.*“部门”/,
    ],
    ['a track of an indicator', `${HEAD}${ONE}    tracks: [县区]`, /^9:14 .*“县区”.*全部单位、区县、部门/],
    ['a group', `${HEAD}${ONE}    groups: 新城`, /^9:13 .*“新城”/],
    ['a category', `${HEAD}${ONE}    where: { category: 交通类 }`, /^9:24 .*“交通类”.*“交通”/],
    ['a phase', `${HEAD}${ONE}    where: { phase: 新建 }`, /^9:21 .*“新建”/],
    [
      'a category of a breaker',
      `${HEAD}ties: { breakers: [{ measure: completed, where: { category: 水利 } }] }\n${ONE}`,
      /^3:\d+ .*“水利”/,
    ],
  ])('%s', (_, text, expected) => {
    expect(faultsIn(text)).toEqual([expect.stringMatching(expected)]);
  });
});
