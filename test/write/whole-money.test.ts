import { describe, expect, test } from 'vitest';
import { type DisplayUnit, roundMoney } from '../../src/write/amounts.ts';
import { moneyDecimals } from '../../src/write/columns.ts';
import { palette } from '../../src/write/terminal/palette.ts';
import { drawTable } from '../../src/write/terminal/table.ts';
import { column, money, text } from './invented.ts';

const CASES: readonly [name: string, amounts: readonly number[], unit: DisplayUnit, decimals: 0 | 2][] = [
  ['whole 万元', [34_589_000_000, 0], '万元', 0],
  ['one that is not', [34_589_000_000, 15_000], '万元', 2],
  ['whole 亿元 keep theirs', [300_000_000], '亿元', 2],
  ['no amount at all', [], '万元', 0],
];

describe('money in a column of whole 万元 has no decimals', () => {
  test.each(CASES)('%s', (_, amounts, unit, decimals) => {
    const rows = [...amounts.map((value) => ({ cells: [money(value)] })), { cells: [text('')] }];
    expect(moneyDecimals(rows, 0, unit)).toBe(decimals);
    const table = { id: 't', title: 't', notes: [], columns: [column('a', '金额', 'money')], rows };
    const drawn = drawTable(table, { width: undefined, unit, colors: palette(false) })
      .join('\n')
      .replaceAll(',', '');
    for (const value of amounts)
      expect(drawn.split('\n').map((line) => line.trim())).toContain(roundMoney(value, unit, decimals));
  });
});
