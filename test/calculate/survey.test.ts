import { describe, expect, test } from 'vitest';
import type { Column, Columns } from '../../src/calculate/column.ts';
import type { Tally } from '../../src/calculate/figure.ts';
import { contributionsTo, type Grouping, Survey, sumOf, tally } from '../../src/calculate/survey.ts';
import type { Condition, SumFormula } from '../../src/model/formula.ts';

/** A list of anything: how many, how much (which who is there should state), and words. */
interface Row {
  readonly who?: string;
  readonly places?: readonly string[];
  readonly count?: number;
  readonly money?: number;
  readonly owed?: boolean;
}

const COLUMNS: Columns<Row> = new Map<string, Column<Row>>([
  ['count', { id: 'count', kind: 'count', value: ({ count }) => count, owed: ({ owed }) => owed === true }],
  ['money', { id: 'money', kind: 'money', value: ({ money }) => money, owed: ({ owed }) => owed === true }],
  ['who', { id: 'who', kind: 'text', value: ({ who }) => who }],
  [
    'place',
    {
      id: 'place',
      kind: 'text',
      value: ({ places }) => places?.join('、'),
      words: ({ places }) => places ?? [],
    },
  ],
]);
const is = (column: string, word: string): Condition => ({ column, is: word });
const BY_WHO: Grouping<Row> = { id: 'who', keysOf: ({ who }) => who, condition: (key) => is('who', key) };
const BY_PLACE: Grouping<Row> = {
  id: 'place',
  keysOf: ({ places }) => places,
  condition: (key) => is(`place:${key}`, '是'),
};

/** `30 of 2, 1 missing`; where there is no value, why. */
function told({ measure, records, unreported }: Tally): string {
  const said = measure.state === 'measured' ? measure.value : measure.reason;
  return `${said} of ${records}${unreported === 0 ? '' : `, ${unreported} missing`}`;
}

const formula = (column: string, ...where: readonly Condition[]): SumFormula => sumOf(column, ...where);

describe('a sum', () => {
  const OWED = { owed: true };
  test.each<[string, SumFormula, readonly Row[], string]>([
    ['of money', formula('money'), [{ money: 10 }, { money: 20 }], '30 of 2'],
    ['no record at all: no value', formula('money'), [], 'no-projects of 0'],
    ['nobody fits: a true 0', formula('money', is('who', '甲区')), [{ who: '乙区', money: 10 }], '0 of 0'],
    ['nobody states it: no value', formula('money'), [{}, {}], 'not-reported of 2'],
    ['nobody states it who should', formula('money'), [OWED, {}], 'not-reported of 2, 1 missing'],
    ['one states it, one should', formula('money'), [{ money: 10 }, OWED], '10 of 2, 1 missing'],
    ['a stated 0', formula('money'), [{ money: 0 }], '0 of 1'],
    ['what is stated is not missing', formula('money'), [{ money: 10, owed: true }], '10 of 1'],
    ['a count', formula('count'), [{ count: 1 }, { count: 4 }], '5 of 2'],
    ['a count of nothing is 0', formula('count'), [], '0 of 0'],
    ['a count that nobody need give is 0', formula('count'), [{}], '0 of 1'],
    [
      'a count that one should give, and nobody does: no value',
      formula('count'),
      [OWED],
      'not-reported of 1, 1 missing',
    ],
    [
      'a count that one gives, and another should',
      formula('count'),
      [{ count: 2 }, OWED],
      '2 of 2, 1 missing',
    ],
    [
      'of an empty cell',
      formula('money', is('who', '')),
      [{ money: 1 }, { who: '甲区', money: 10 }],
      '1 of 1',
    ],
    [
      'of a word that is nowhere',
      formula('money', is('who', '丙区')),
      [{ who: '甲区', money: 1 }, { money: 2 }],
      '0 of 0',
    ],
    [
      'of two conditions, both',
      formula('money', is('who', '甲区'), is('place:城', '是')),
      [
        { who: '甲区', places: ['城', '乡'], money: 1 },
        { who: '甲区', places: ['乡'], money: 10 },
        { who: '乙区', places: ['城'], money: 100 },
      ],
      '1 of 1',
    ],
  ])('%s', (_, asked, rows, expected) => expect(told(tally(rows, asked, COLUMNS))).toBe(expected));

  test('an unknown column is a bug, and so is one that cannot be added up or compared', () => {
    for (const asked of [formula('none'), formula('who'), formula('money', is('count', '1'))])
      expect(() => tally([], asked, COLUMNS)).toThrow('column');
  });
});

describe('many sums in one walk', () => {
  const ROWS: readonly Row[] = [
    { who: '甲区', places: ['城'], count: 1, money: 10 },
    { who: '乙区', places: ['乡', '城', '城'], count: 2, money: 20 },
    { who: '甲区', places: [], count: 4, money: 40 },
    { count: 8, owed: true },
  ];
  const ASKED = {
    all: formula('money'),
    count: formula('count'),
    own: formula('money', is('who', '甲区')),
    others: formula('count', is('who', '乙区')),
    ownCount: formula('count', is('who', '甲区')),
    town: formula('count', is('place:城', '是')),
  };

  test('each is what it would be alone', () => {
    const survey = new Survey(COLUMNS);
    const answers = survey.ask(ASKED);
    survey.answer(ROWS);
    const together = Object.entries(answers()).map(([name, one]) => [name, told(one)]);
    expect(together).toEqual([
      ['all', '70 of 4, 1 missing'],
      ['count', '15 of 4'],
      ['own', '50 of 2'],
      ['others', '2 of 1'],
      ['ownCount', '5 of 2'],
      ['town', '3 of 2'],
    ]);
    const alone = Object.entries(ASKED).map(([name, one]) => [name, told(tally(ROWS, one, COLUMNS))]);
    expect(together).toEqual(alone);
  });

  test('records that come in parts add up', () => {
    const survey = new Survey(COLUMNS);
    const answers = survey.ask(ASKED);
    survey.answer(ROWS.slice(0, 1));
    survey.answer(ROWS.slice(1));
    expect(told(answers().count)).toBe('15 of 4');
  });

  test('a sum says which records it is of, so that it can be traced', () => {
    const survey = new Survey(COLUMNS);
    const answers = survey.ask({ own: ASKED.own });
    const groups = survey.askBy({ own: ASKED.town }, BY_WHO);
    survey.answer(ROWS);
    expect(answers().own.formula).toEqual(ASKED.own);
    const wheres = [...groups()].map(([key, { own }]) => [key, own.formula]);
    expect(wheres).toEqual([
      ['甲区', { op: 'sum', column: 'count', where: [is('who', '甲区'), is('place:城', '是')] }],
      ['乙区', { op: 'sum', column: 'count', where: [is('who', '乙区'), is('place:城', '是')] }],
      ['', { op: 'sum', column: 'count', where: [is('who', ''), is('place:城', '是')] }],
    ]);
  });

  test.each<[string, Grouping<Row>, readonly (readonly [string, string])[]]>([
    [
      'by one word',
      BY_WHO,
      [
        ['甲区', '50 of 2'],
        ['乙区', '20 of 1'],
        ['', 'not-reported of 1, 1 missing'],
      ],
    ],
    [
      'by several: in each of them, once; without any in the group of none',
      BY_PLACE,
      [
        ['城', '30 of 2'],
        ['乡', '20 of 1'],
        ['', '40 of 2, 1 missing'],
      ],
    ],
  ])('in groups: %s', (_, grouping, expected) => {
    const survey = new Survey(COLUMNS);
    const groups = survey.askBy({ money: formula('money') }, grouping);
    const again = survey.askBy({ count: formula('count') }, grouping);
    survey.answer(ROWS);
    expect([...groups()].map(([key, { money }]) => [key, told(money)])).toEqual(expected);
    expect([...again().keys()]).toEqual(expected.map(([key]) => key));
    // Those of no group are told by the column of the grouping that is empty.
    expect(again().get('')!.count.formula.where).toEqual([is(grouping.id, '')]);
  });
});

test('however many sums are asked, each column is read once for a record, and each grouping asked once', () => {
  const reads = new Map<string, number>();
  const counted = <Value>(id: string, value: Value): Value => {
    reads.set(id, (reads.get(id) ?? 0) + 1);
    return value;
  };
  const columns: Columns<Row> = new Map<string, Column<Row>>([
    ['count', { id: 'count', kind: 'count', value: () => counted('count', 1), owed: () => false }],
    ['money', { id: 'money', kind: 'money', value: () => counted('money', 1), owed: () => false }],
    ['who', { id: 'who', kind: 'text', value: () => counted('who', '甲区') }],
    ['what', { id: 'what', kind: 'text', value: () => counted('what', '乙区') }],
  ]);
  const grouping: Grouping<Row> = { ...BY_WHO, keysOf: () => counted('grouping', '甲区') };
  const survey = new Survey(columns);
  const sums = {
    one: formula('count', is('who', '甲区')),
    two: formula('money', is('what', '乙区'), is('who', '甲区')),
    three: formula('count', is('who', '乙区')),
    four: formula('money'),
  };
  survey.ask(sums);
  survey.ask(sums);
  survey.askBy(sums, grouping);
  survey.askBy(sums, grouping);
  survey.answer([{}, {}, {}]);
  expect(Object.fromEntries(reads)).toEqual({ count: 3, money: 3, who: 3, what: 3, grouping: 3 });
});

describe('what makes up a sum', () => {
  const rows: readonly Row[] = [
    { who: '甲区', money: 10, count: 1 },
    { who: '乙区', money: 0, count: 0 },
    { who: '甲区' },
    { who: '丙区', money: -5, count: 2 },
  ];
  test.each<[string, SumFormula, readonly (readonly [number, number])[]]>([
    [
      'money, a stated 0 too',
      formula('money'),
      [
        [0, 10],
        [1, 0],
        [3, -5],
      ],
    ],
    [
      'a count, without what adds nothing',
      formula('count'),
      [
        [0, 1],
        [3, 2],
      ],
    ],
    ['of those that fit', formula('money', is('who', '甲区')), [[0, 10]]],
    ['of those that fit all conditions', formula('money', is('who', '甲区'), is('place', '城')), []],
  ])('%s', (_, asked, expected) => {
    const found = [...contributionsTo(asked, rows, COLUMNS)];
    expect(found.map(({ record, value }) => [rows.indexOf(record), value])).toEqual(expected);
  });
});
