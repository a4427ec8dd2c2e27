import type { ListRecord } from '../../model/record.ts';
import { dateTimeOfSerial } from '../../model/serial-text.ts';
import { CELL, type Cells } from '../../model/sheet.ts';
import type { Source } from '../../model/source.ts';
import { cellUnder, type RawCell, rawCellOf, tableSource } from '../../model/table.ts';
import { quoted } from '../../normalise/quoted.ts';

/** A place in a list, with its content as typed. */
export interface Evidence {
  readonly source: Source;
  readonly raw: string;
  /** What the cell shows, if it holds a date as a number, or a number on another scale. */
  readonly shown?: string | undefined;
  /** Further cells, if the value is a sum of several. */
  readonly beside?: readonly Evidence[];
}

/**
 * The cell of a record in a field's column, or of the merge over it. `isOwn` is for columns whose header is a value
 * (省重点): it tells whether the record has that value.
 */
export function cellIn(
  { table, position }: Pick<ListRecord, 'table' | 'position'>,
  field: string,
  isOwn: (flag: string) => boolean = () => true,
): Evidence | undefined {
  for (const { field: claimed, column, flag } of table.columns) {
    if (claimed !== field || (flag !== undefined && !isOwn(flag))) continue;
    const found = cellAt({ table, position }, column);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The cells of a record in columns that form a field together; undefined if there are none. */
export function cellsOfPieces(
  record: Pick<ListRecord, 'table' | 'position'>,
  field: string,
): Evidence | undefined {
  const pieces = record.table.columns.filter(({ pieceOf }) => pieceOf === field);
  const [first, ...beside] = pieces.flatMap(({ column }) => cellAt(record, column) ?? []);
  return first && { ...first, beside };
}

/** The cell of a record in a column, or of the merge over it. */
export function cellAt(
  { table, position }: Pick<ListRecord, 'table' | 'position'>,
  column: number,
): Evidence | undefined {
  const { cells } = table.sheet;
  const cell = cellUnder(table, position, column);
  if (cell < 0) return undefined;
  return {
    source: tableSource(table, rowOf(cells, cell), cells.column(cell)),
    raw: cells.text(cell),
    shown: shownIn(rawCellOf(table.sheet, cell)),
  };
}

function shownIn(cell: RawCell): string | undefined {
  const { kind, text, format, date1904 } = cell;
  if (kind !== CELL.number) return undefined;
  if (format.kind === 'date') return dateTimeOfSerial(Number(text), format, date1904);
  return format.shown === undefined ? undefined : quoted(cell);
}

/** The sheet row of a cell; under a merge it differs from the project's row. */
function rowOf(cells: Cells, cell: number): number {
  let low = 0;
  let high = cells.rowCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (cells.rowStart(middle) <= cell) low = middle;
    else high = middle - 1;
  }
  return cells.rowNumber(low);
}
