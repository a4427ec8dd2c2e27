import { expect, test } from 'vitest';
import { account } from '../../src/calculate/account.ts';
import type { Column } from '../../src/calculate/column.ts';
import { measuredValue } from '../../src/calculate/figure.ts';

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
