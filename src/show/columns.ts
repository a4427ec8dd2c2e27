import type { Figure } from '../calculate/figure.ts';
import type { Exact } from '../model/exact.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../model/layout.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { formatSource, type Source } from '../model/source.ts';
import type { Yuan } from '../model/yuan.ts';
import {
  countCell,
  dateCell,
  EMPTY_CELL,
  moneyCell,
  percentCell,
  pointsCell,
  type RateFigure,
  textCell,
} from './cells.ts';

/** A column, together with what it shows for each row. */
export interface ColumnOf<Row> {
  readonly column: LayoutColumn;
  readonly cell: (row: Row) => LayoutCell;
}

/** Columns and the cells of rows under them. */
export function layRows<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  emphasisOf?: (row: Row) => LayoutRow['emphasis'],
): Pick<LayoutTable, 'columns' | 'rows'> {
  return {
    columns: columns.map(({ column }) => column),
    rows: rows.map((row) => {
      const cells = columns.map(({ cell }) => cell(row));
      const emphasis = emphasisOf?.(row);
      return emphasis === undefined ? { cells } : { cells, emphasis };
    }),
  };
}

/** A narrow terminal drops the columns with the highest `expendable` first, and 0 never. */
type Make<Value> = <Row>(
  id: string,
  title: string,
  expendable: number,
  of: (row: Row) => Value,
) => ColumnOf<Row>;

export const texts = maker<string | undefined>('text', textCell);
export const dates = maker<PlainDate | undefined>('date', dateCell);
/** An amount that a list states; empty if it does not. */
export const amounts = maker<Yuan | undefined>('money', amountCell);
export const numbers = maker<number | undefined>('count', numberCell);
/** A place in a list. */
export const places = maker<Source>('text', (source) => placeCell(source));
/** Figures with their formulas. */
export const counts = maker<Figure<number>>('count', countCell);
export const sums = maker<Figure<number>>('money', moneyCell);
export const rates = maker<RateFigure>('percent', percentCell);
export const leads = maker<RateFigure>('points', pointsCell);

/** Any other column. */
export function cells<Row>(
  id: string,
  title: string,
  kind: LayoutColumn['kind'],
  expendable: number,
  cell: (row: Row) => LayoutCell,
): ColumnOf<Row> {
  return { column: { id, title, kind, expendable }, cell };
}

/** Points, with the decimals of each row. */
export function scores<Row>(
  id: string,
  title: string,
  expendable: number,
  of: (row: Row) => Exact | undefined,
  digitsOf: (row: Row) => number,
): ColumnOf<Row> {
  return cells(id, title, 'score', expendable, (row) => scoreCell(of(row), digitsOf(row)));
}

function scoreCell(value: Exact | undefined, digits: number): LayoutCell {
  return value === undefined ? EMPTY_CELL : { type: 'score', value, digits };
}

function amountCell(value: Yuan | undefined): LayoutCell {
  return value === undefined ? EMPTY_CELL : { type: 'money', value };
}

function numberCell(value: number | undefined): LayoutCell {
  return value === undefined ? EMPTY_CELL : { type: 'count', value };
}

export function placeCell(source: Source, shorten = (place: string) => place): LayoutCell {
  return { type: 'text', text: shorten(formatSource(source)), source };
}

function maker<Value>(kind: LayoutColumn['kind'], cellOf: (value: Value) => LayoutCell): Make<Value> {
  return (id, title, expendable, of) => cells(id, title, kind, expendable, (row) => cellOf(of(row)));
}
