import type { PrintedTotal, Table } from '../model/table.ts';
import { amountColumns, figureAt, sumOf } from './table-figures.ts';

/**
 * Lists side by side may have one printed total for all of them, in the columns of any one. Where its amounts are the
 * sums over all lists, it is not taken for the total of that one.
 */
export function withSharedTotals<Field extends string>(
  lanes: readonly Table<Field>[],
): readonly Table<Field>[] {
  if (lanes.length < 2) return lanes;
  return lanes.map((table) => {
    const totals = table.totals.map((total) =>
      isOfAll(total, table, lanes) ? { ...total, covers: [] } : total,
    );
    return { ...table, totals };
  });
}

function isOfAll<Field extends string>(
  { position }: PrintedTotal,
  table: Table<Field>,
  lanes: readonly Table<Field>[],
): boolean {
  const compared = amountColumns(table).flatMap((column) => {
    const printed = figureAt(table, position, column);
    const sum = sumOf(lanes, column.field);
    if (printed === undefined || sum === undefined) return [];
    return [Math.abs(printed.value - sum.value) <= printed.grain + sum.grain];
  });
  return compared.length > 0 && compared.every(Boolean);
}
