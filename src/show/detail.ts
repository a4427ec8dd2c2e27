import type { Column } from '../calculate/column.ts';
import type { LayoutCell, LayoutColumn } from '../model/layout.ts';
import { dateCell, EMPTY_CELL, exactCell, textCell } from './cells.ts';
import type { ShortenName } from './file-names.ts';

/** What a column is in a table; numbers of different things stand there like counts. */
export function shownKind<R>({ kind }: Column<R>): LayoutColumn['kind'] {
  return kind === 'number' ? 'count' : kind;
}

/** Makes the cells of a column. Words that come again (是, an agency) share one cell: a list may have a million rows. */
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

/** Different words of a column that are kept for sharing; columns of more are not worth it. */
const SHARED = 1_000;
