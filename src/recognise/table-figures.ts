import type { Column, Table } from '../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT } from '../model/yuan.ts';
import { readMoney } from '../normalise/money.ts';
import { textCell } from '../normalise/reading.ts';
import { matchingKey } from '../normalise/text.ts';

/** An amount or a sum in 元, and how far rounding may have changed it: half of the last digit of each amount in it. */
export interface Figure {
  readonly value: number;
  readonly grain: number;
}

export type AmountColumn<Field extends string> = Column<Field> & {
  readonly field: Field;
  readonly unit: MoneyUnit;
};

export function amountColumns<Field extends string>({ columns }: Table<Field>): AmountColumn<Field>[] {
  return columns.filter(
    (column): column is AmountColumn<Field> => column.field !== undefined && column.unit !== undefined,
  );
}

export function figureAt(
  { sheet: { cells } }: Table,
  position: number,
  { column, unit }: AmountColumn<string>,
): Figure | undefined {
  const cell = cells.inRow(position, column);
  if (cell < 0) return undefined;
  const text = cells.text(cell);
  const reading = readMoney(textCell(text), unit);
  if (reading.state !== 'value') return undefined;
  const decimals = Math.min(/\.(\d+)/.exec(text)?.[1]?.length ?? 0, 6);
  return { value: reading.value, grain: YUAN_PER_UNIT[unit] / 10 ** decimals / 2 };
}

/** The sum of an amount over the tables; undefined if none has it. */
export function sumOf<Field extends string>(
  tables: readonly Table<Field>[],
  field: Field,
): Figure | undefined {
  const sums = tables.flatMap((table) => sumsOf(table).get(field) ?? []);
  if (sums.length === 0) return undefined;
  return sums.reduce((a, b) => ({ value: a.value + b.value, grain: a.grain + b.grain }));
}

const SUMS = new WeakMap<Table, ReadonlyMap<string, Figure>>();

function sumsOf(table: Table): ReadonlyMap<string, Figure> {
  const known = SUMS.get(table);
  if (known !== undefined) return known;
  const sums = new Map<string, Figure>();
  for (const column of amountColumns(table)) {
    for (const position of table.rows) {
      const { value, grain } = figureAt(table, position, column) ?? { value: 0, grain: 0 };
      const sum = sums.get(column.field) ?? { value: 0, grain: 0 };
      sums.set(column.field, { value: sum.value + value, grain: sum.grain + grain });
    }
  }
  SUMS.set(table, sums);
  return sums;
}

const NAMES = new WeakMap<Table, ReadonlyMap<string, number>>();

/** The row of each project, by the key of its name. */
export function rowsByName(table: Table): ReadonlyMap<string, number> {
  const known = NAMES.get(table);
  if (known !== undefined) return known;
  const column = table.columns.find(({ field }) => field === 'name')?.column;
  const names = new Map<string, number>();
  for (const position of column === undefined ? [] : table.rows) {
    const cell = table.sheet.cells.inRow(position, column!);
    if (cell >= 0) names.set(matchingKey(table.sheet.cells.text(cell)), position);
  }
  NAMES.set(table, names);
  return names;
}
