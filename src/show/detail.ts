import type { Column } from '../calculate/column.ts';
import type { LayoutCell, LayoutColumn } from '../model/layout.ts';
import { dateCell, EMPTY_CELL, exactCell, textCell } from './cells.ts';
import type { ShortenName } from './file-names.ts';

/** The kind of a column in a table; plain numbers are shown like counts. */
export function shownKind<R>({ kind }: Column<R>): LayoutColumn['kind'] {
  return kind === 'number' ? 'count' : kind;
}

/**
 * Makes the cells of a column. Repeated words (是, an agency) share one cell, because a list may have a million rows.
 */
export function cellMaker<R>(column: Column<R>, shorten?: ShortenName): (record: R) => LayoutCell {
  switch (column.kind) {
    case 'text': {
      const made = new Map<string, LayoutCell>();
      return (record) => {
        const text = column.value(record) ?? '';
        let cell = made.get(text);
        if (cell === undefined) {
          cell = textCell(shorten === undefined ? text : shorten(text));
          if (made.size < SHARED) made.set(text, cell);
        }
        return cell;
      };
    }
    case 'count':
    case 'money': {
      const type = column.kind;
      return (record) => {
        const value = column.value(record);
        return value === undefined ? EMPTY_CELL : { type, value };
      };
    }
    case 'number':
      return (record) => exactCell(column.value(record));
    case 'quantity':
      return (record) => {
        const value = column.value(record);
        return value === undefined
          ? EMPTY_CELL
          : { type: 'quantity', value, unit: column.unit?.(record) ?? '' };
      };
    case 'percent':
      return (record) => {
        const value = column.value(record);
        return value === undefined ? EMPTY_CELL : { type: 'percent', value };
      };
    case 'date':
      return (record) => dateCell(column.value(record));
  }
}

/** How many different words of a column are kept for sharing; with more it is not worth it. */
const SHARED = 1_000;
