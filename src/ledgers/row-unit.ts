import { type Column, cellUnder, type Table } from '../model/table.ts';
import type { MoneyUnit } from '../model/yuan.ts';
import { type UnknownUnit, unitInText } from '../normalise/unit.ts';

/** The unit of a row's amount: that in its column of units, if there is one; else the column's unit. */
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
