import { type Finding, finding } from '../model/finding.ts';
import { CELL, type Sheet } from '../model/sheet.ts';
import type { Column } from '../model/table.ts';
import { columnsOfKind, placeIn, type SheetTask } from './task.ts';

/**
 * Reports columns of amounts typed like 5.200 and 12.450, where the point may separate thousands: nothing in the column
 * shows that it is a decimal point, and the unit is too small for amounts with three decimals. They count as decimals.
 */
export function dotGroups<Field extends string>(
  task: SheetTask<Field>,
  columns: readonly Column<Field>[],
  rows: readonly number[],
): readonly Finding[] {
  return columnsOfKind(task, columns, 'money').flatMap((column) => {
    if (column.field === undefined || column.unit === undefined || column.unit === '亿元') return [];
    const first = firstGrouped(task.sheet, column.column, rows);
    if (first === undefined) return [];
    const facts = { header: column.header, raw: first.raw };
    return [finding('money/dot-groups', facts, placeIn(task, first.row, column.column))];
  });
}

/** The first amount that may be in thousands, if no amount of the column must be a decimal. */
function firstGrouped({ cells }: Sheet, column: number, rows: readonly number[]) {
  let first: { readonly raw: string; readonly row: number } | undefined;
  for (const position of rows.slice(0, SAMPLED)) {
    const cell = cells.inRow(position, column);
    if (cell < 0) continue;
    const text = cells.text(cell).trim();
    if (cells.kind(cell) === CELL.text && GROUPED.test(text))
      first ??= { raw: text, row: cells.rowNumber(position) };
    else if (text.includes('.') && /^\d+\.\d+$/.test(text)) return undefined;
  }
  return first;
}

const GROUPED = /^[1-9]\d{0,2}\.\d{3}$/;
const SAMPLED = 500;
