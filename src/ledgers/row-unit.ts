import { type Column, cellUnder, type Table } from '../model/table.ts';
import type { MoneyUnit } from '../model/yuan.ts';
import { type UnknownUnit, unitInText } from '../normalise/unit.ts';

/** What an amount of a row is in: where the list has a column of units, what that says in the row; else the column's unit. */
export function unitOfRow(
  table: Table,
  position: number,
  { unit, unitFrom }: Column,
): MoneyUnit | UnknownUnit | undefined {
  if (unitFrom !== 'column') return unit;
  const units = table.columns.find(({ field }) => field === 'unit');
  const cell = units === undefined ? -1 : cellUnder(table, position, units.column);
  return (cell < 0 ? undefined : unitInText(table.sheet.cells.text(cell))) ?? unit;
}
