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
 * `77.45%`, 百分点 with one decimal; a missing value is empty. Several tables follow each other under their titles,
 * separated by an empty line.
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
  const header = table.columns.map((column) => guard(titleWithUnit(column, unit, words)));
  const rows = table.rows.map((row) => row.cells.map((cell) => fieldText(cell, unit, guard)));
  return stringify([header, ...rows], { delimiter: options.delimiter });
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
