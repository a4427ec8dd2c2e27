import { expect, test } from 'vitest';
import { account } from '../../src/calculate/account.ts';
import { type Column, type Columns, meets } from '../../src/calculate/column.ts';
import { measuredValue } from '../../src/calculate/figure.ts';
import { medianOf } from '../../src/calculate/median.ts';
import { inUnits, type Quantity } from '../../src/model/quantity.ts';

interface Permit {
  readonly bureau: string | undefined;
  readonly cost: number;
}

const COLUMNS: readonly Column<Permit>[] = [
  { id: 'bureau', kind: 'text', value: ({ bureau }) => bureau },
  { id: 'cost', kind: 'money', value: ({ cost }) => cost, owed: () => true },
];

test('what is in no row of a group is counted, and in the figure of all', () => {
  const bureaus = ['水利局', undefined, '林业局', '', '水利局'];
  const permits = bureaus.map((bureau, index): Permit => ({ bureau, cost: 10 ** index }));
  const { figures, groups } = account(permits, {
    columns: new Map(COLUMNS.map((column) => [column.id, column])),
    figures: [
      { id: 'cost', title: { 'zh-CN': '费用', en: 'Cost' }, of: { op: 'sum', column: 'cost', where: [] } },
    ],
    groups: ['bureau'],
    lists: [],
  });
  expect(measuredValue(figures.get('cost')!)).toBe(11_111);
  const rows = groups[0]!.rows.map(({ key, figures: own }) => [key, measuredValue(own.get('cost')!)]);
  expect(rows).toEqual([
    ['林业局', 100],
    ['水利局', 10_001],
  ]);
  expect(groups[0]!.without).toBe(2);
});

test('the formula of a word adds up the records that have it among others', () => {
  const permits = ['水利局、林业局', '林业局', '水利局'].map(
    (bureau, at): Permit => ({ bureau, cost: 10 ** at }),
  );
  const columns = new Map(
    COLUMNS.map((column) => [
      column.id,
      column.id === 'bureau'
        ? { ...column, words: ({ bureau }: Permit) => bureau?.split('、') ?? [] }
        : column,
    ]),
  ) as Columns<Permit>;
  const { groups } = account(permits, {
    columns,
    figures: [
      { id: 'cost', title: { 'zh-CN': '费用', en: 'Cost' }, of: { op: 'sum', column: 'cost', where: [] } },
    ],
    groups: ['bureau'],
    lists: [],
  });
  const rows = groups[0]!.rows.map(({ key, figures }) => {
    const { formula } = figures.get('cost')!;
    if (formula.op !== 'sum') throw new Error('the cost is a sum');
    const tests = formula.where.map((condition) => meets(columns, condition));
    const addends = permits.filter((permit) => tests.every((holds) => holds(permit)));
    return [key, measuredValue(figures.get('cost')!), addends.reduce((sum, { cost }) => sum + cost, 0)];
  });
  expect(rows).toEqual([
    ['林业局', 11, 11],
    ['水利局', 101, 101],
  ]);
});

test('so does the median of a word', () => {
  const steps = [
    { office: '甲、乙', took: inUnits(4, '天') },
    { office: '乙', took: inUnits(9, '天') },
    { office: '甲', took: inUnits(1, '天') },
  ];
  const columns = new Map(
    STEPS.map((column) => [
      column.id,
      column.id === 'office' ? { ...column, words: ({ office }: Step) => office.split('、') } : column,
    ]),
  ) as Columns<Step>;
  const { groups } = account(steps, {
    columns,
    figures: [{ id: 'days', title: { 'zh-CN': '用时', en: 'Days' }, of: medianOf('took') }],
    groups: ['office'],
    lists: [],
  });
  const told = groups[0]!.rows.map(({ key, figures }) => {
    const { formula } = figures.get('days')!;
    if (formula.op !== 'median') throw new Error('the days are a median');
    const tests = formula.where.map((condition) => meets(columns, condition));
    return [key, steps.filter((step) => tests.every((holds) => holds(step))).length];
  });
  expect(told).toEqual([
    ['甲', 2],
    ['乙', 2],
  ]);
});

interface Step {
  readonly office: string;
  readonly took: Quantity | undefined;
}

const STEPS: readonly Column<Step>[] = [
  { id: 'office', kind: 'text', value: ({ office }) => office },
  {
    id: 'took',
    kind: 'quantity',
    value: ({ took }) => took?.parts,
    unit: ({ took }) => took?.unit,
    owed: () => false,
  },
];

/** `office days` of each step, then the median of all, of 甲 and of 乙. */
test.each<[string, readonly [string, number | undefined, string?][], readonly unknown[]]>([
  [
    'the middle one of an odd number',
    [
      ['甲', 9],
      ['甲', 1],
      ['甲', 4],
    ],
    [4, 4, undefined],
  ],
  [
    'half way between two of an even number',
    [
      ['甲', 9],
      ['甲', 4],
      ['乙', 1],
      ['乙', 2],
    ],
    [3, 6.5, 1.5],
  ],
  [
    'what nobody states is no 0',
    [
      ['甲', undefined],
      ['甲', 8],
      ['乙', undefined],
    ],
    [8, 8, undefined],
  ],
  [
    'numbers are ordered as numbers',
    [
      ['甲', 10],
      ['甲', 9],
      ['甲', 100],
    ],
    [10, 10, undefined],
  ],
  [
    'one of 0 is one',
    [
      ['甲', 0],
      ['乙', 6],
    ],
    [3, 0, 6],
  ],
  [
    'several units have none',
    [
      ['甲', 3],
      ['乙', 6, '工作日'],
    ],
    ['several-units', 3, 6],
  ],
])('a median: %s', (_, drawn, expected) => {
  const steps = drawn.map(([office, days, unit = '天']) => ({
    office,
    took: days === undefined ? undefined : inUnits(days, unit),
  }));
  const { figures, groups } = account(steps, {
    columns: new Map(STEPS.map((column) => [column.id, column])),
    figures: [{ id: 'days', title: { 'zh-CN': '用时', en: 'Days' }, of: medianOf('took') }],
    groups: ['office'],
    lists: [],
  });
  const rows = ['甲', '乙'].map((key) => groups[0]!.rows.find((row) => row.key === key)?.figures);
  const told = [figures, ...rows].map((own) => {
    const figure = own?.get('days');
    if (figure === undefined) return undefined;
    const { measure } = figure;
    if (measure.state !== 'measured') return measure.reason === 'no-projects' ? undefined : measure.reason;
    return (measure.value as number) / 1_000_000;
  });
  expect(told).toEqual(expected);
});
