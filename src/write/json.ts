import { toNumber } from '../model/exact.ts';
import type { LayoutCell, LayoutRow, LayoutTable } from '../model/layout.ts';
import { formatDate } from '../model/plain-date.ts';
import { quantityNumber } from '../model/quantity.ts';
import { fraction } from '../model/ratio.ts';

type JsonValue = string | number | null;

/**
 * Tables as NDJSON: one row is one object on one line, keyed by column id. Money in integer 元, rates as unrounded
 * fractions, leads in 百分点, dates as precise as they are, null for no value; `emphasis` marks total rows and rows
 * behind time. With several tables, `table` names the row's table.
 */
export function renderNdjson(tables: readonly LayoutTable[]): string {
  const lines = tables.flatMap((table) =>
    table.rows.map((row) => {
      const values = rowObject(table, row);
      return JSON.stringify(tables.length > 1 ? { table: table.id, ...values } : values);
    }),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function rowObject(table: LayoutTable, row: LayoutRow): Record<string, JsonValue> {
  const entries: [string, JsonValue][] = table.columns.map((column, index) => {
    const cell = row.cells[index];
    return [column.id, cell === undefined ? null : jsonValue(cell)];
  });
  if (row.emphasis !== undefined) entries.push(['emphasis', row.emphasis]);
  return Object.fromEntries(entries);
}

function jsonValue(cell: LayoutCell): JsonValue {
  switch (cell.type) {
    case 'text':
      return cell.text;
    case 'count':
    case 'money':
      return cell.value;
    case 'quantity':
      return quantityNumber(cell.value, cell.unit);
    case 'percent':
      return fraction(cell.value);
    case 'points':
      return (cell.value.numerator * 100) / cell.value.denominator;
    case 'score':
      return toNumber(cell.value);
    case 'date':
      return formatDate(cell.value);
    case 'empty':
      return null;
  }
}
