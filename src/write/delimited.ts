import { stringify } from 'csv-stringify/sync';
import { decimalText } from '../model/exact.ts';
import type { LayoutCell, LayoutTable } from '../model/layout.ts';
import { formatDate } from '../model/plain-date.ts';
import { roundRatio } from '../model/ratio.ts';
import { type DisplayUnit, exactMoney, formatPercent, plainQuantity } from './amounts.ts';
import { RENDER_WORDS, type RenderOptions, titleWithUnit, unitOf } from './columns.ts';
import { guardText } from './guard.ts';

export interface DelimitedOptions extends RenderOptions {
  readonly delimiter: ',' | '\t';
  /** Begins with a byte order mark; without it Excel does not read the file as UTF-8. For files, not for pipes. */
  readonly byteOrderMark?: boolean;
  /** Leaves out the guard against text that a spreadsheet would take for a formula. */
  readonly raw?: boolean;
}

/**
 * Tables as delimited text with one header and one line per row. Money in the display unit with all digits, rates as
 * `77.45%`, 百分点 with one decimal; a quantity's unit is in its heading, in the table's column of units, or else behind
 * the number; a missing value is empty. Several tables follow each other under their titles, separated by an empty line.
 */
export function renderDelimited(tables: readonly LayoutTable[], options: DelimitedOptions): string {
  const blocks = tables.map((table) => {
    const heading =
      tables.length > 1 ? `${stringify([[table.title]], { delimiter: options.delimiter })}` : '';
    return heading + renderTable(table, options);
  });
  return `${options.byteOrderMark === true ? '\uFEFF' : ''}${blocks.join('\n')}`;
}

function renderTable(table: LayoutTable, options: DelimitedOptions): string {
  const unit = unitOf(table, options);
  const words = options.words ?? RENDER_WORDS['zh-CN'];
  const guard = options.raw === true ? (text: string) => text : guardText;
  const units = table.columns.map((_, at) => oneUnitOf(table, at));
  const header = table.columns.map((column, at) => {
    const own = units[at];
    const title = own === undefined ? titleWithUnit(column, unit, words) : words.withUnit(column.title, own);
    return guard(title);
  });
  const unitAt = table.columns.findIndex(({ id }) => id === 'unit');
  const rows = table.rows.map(({ cells }) => {
    const ofRow = cells[unitAt]?.type === 'text' ? cells[unitAt].text : undefined;
    return cells.map((cell, at) => {
      const isSaid = cell.type !== 'quantity' || cell.unit === (units[at] ?? ofRow);
      return isSaid ? fieldText(cell, unit, guard) : `${plainQuantity(cell.value, cell.unit)}${cell.unit}`;
    });
  });
  return stringify([header, ...rows], { delimiter: options.delimiter });
}

/** The unit that all quantities of a column have. With a column of units in the table, that one says it. */
function oneUnitOf({ columns, rows }: LayoutTable, at: number): string | undefined {
  const units = new Set(
    rows.flatMap(({ cells }) => (cells[at]?.type === 'quantity' ? [cells[at].unit] : [])),
  );
  const [unit] = units;
  if (units.size !== 1 || unit === '') return undefined;
  const ofRows = columns.findIndex(({ id }) => id === 'unit');
  const isSaid = rows.every(({ cells }) => {
    const [own, ofRow] = [cells[at], cells[ofRows]];
    return own?.type !== 'quantity' || (ofRow?.type === 'text' && ofRow.text === own.unit);
  });
  return isSaid ? undefined : unit;
}

function fieldText(cell: LayoutCell, unit: DisplayUnit, guard: (text: string) => string): string {
  switch (cell.type) {
    case 'text':
      return guard(cell.text);
    case 'count':
      return String(cell.value);
    case 'money':
      return exactMoney(cell.value, unit);
    case 'quantity':
      return plainQuantity(cell.value, cell.unit);
    case 'percent':
      return formatPercent(cell.value);
    case 'points':
      return roundRatio(cell.value, 2, 1);
    case 'score':
      return decimalText(cell.value, cell.digits);
    case 'date':
      return formatDate(cell.value);
    case 'empty':
      return '';
  }
}
