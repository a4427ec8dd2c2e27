import { CELL, type CellKind, type Cells } from '../../model/sheet.ts';
import { CellsBuilder } from '../cells-builder.ts';
import { type Limits, LONG_TEXT, MOST_CELLS, MOST_REPEATED } from '../options.ts';
import { parseCellReference } from './cell-reference.ts';
import { damaged, refused } from './fault.ts';
import type { SharedStrings } from './shared-strings.ts';
import { SheetTexts, STORED } from './sheet-texts.ts';
import { type CellStyles, struckFormat } from './styles.ts';
import type { TextCapture } from './text-capture.ts';
import { TextHeap } from './text-heap.ts';

/**
 * The cells of a sheet while it is read: the current position, and the findings. The general way and the shortcut
 * through the XML both write here, so its fields are open to them; nobody else sees the object.
 */
export class SheetCells {
  readonly part: string;
  readonly limits: Limits;
  readonly shared: SharedStrings;
  readonly formatOfStyle: Uint16Array;
  readonly #styles: CellStyles;
  readonly builder = new CellsBuilder();
  readonly heap = new TextHeap();
  row = 0;
  column = 0;
  /** A row without a number takes that of its first cell. */
  rowIsSettled = false;
  #rows = 0;
  #longBytes = 0;
  #cellsBefore = 0;
  /** Cells of the current row, empty ones included. */
  cellsInRow = 0;
  #lastColumn = 0;

  constructor(part: string, limits: Limits, shared: SharedStrings, styles: CellStyles) {
    this.part = part;
    this.limits = limits;
    this.shared = shared;
    this.#styles = styles;
    this.formatOfStyle = styles.formatOfStyle;
  }

  /** Last row and column with a filled cell. */
  get lastRow(): number {
    return this.builder.lastRow;
  }

  get lastColumn(): number {
    return this.#lastColumn;
  }

  /** Known after `finish`. */
  get duplicates(): number {
    return this.builder.duplicates;
  }

  /** A row element begins; `number` is its own `r`, if it has one. */
  beginRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number);
    if (number !== undefined && !/^[1-9]\d{0,9}$/.test(number)) throw damaged(this.part, 'bad-reference');
    this.enterRow(row);
    this.rowIsSettled = number !== undefined;
  }

  enterRow(row: number): void {
    this.#rows += 1;
    this.#cellsBefore += this.cellsInRow;
    if (this.#cellsBefore > MOST_CELLS) throw refused(this.part, 'cells', MOST_CELLS, row);
    const { rows } = this.limits;
    if (row > rows || this.#rows > rows) throw refused(this.part, 'rows', rows, row);
    this.row = row;
    this.rowIsSettled = true;
    this.column = 0;
    this.cellsInRow = 0;
  }

  /** A cell element begins; `reference` is its own `r`, if it has one. */
  beginCell(reference: string | undefined): void {
    const { rows, columns } = this.limits;
    const place =
      reference === undefined ? { row: this.row, column: this.column + 1 } : parseCellReference(reference);
    if (place === undefined) throw damaged(this.part, 'bad-reference', this.row);
    if (this.rowIsSettled && place.row !== this.row)
      throw damaged(this.part, 'bad-reference', this.row, place.column);
    if (place.row > rows) throw refused(this.part, 'rows', rows, place.row, place.column);
    this.cellsInRow += 1;
    if (place.column > columns || this.cellsInRow > columns) {
      throw refused(this.part, 'columns', columns, place.row, place.column);
    }
    this.row = place.row;
    this.rowIsSettled = true;
    this.column = place.column;
  }

  /** The number format of a cell style, `s`. */
  format(style: string | undefined): number {
    const format = /^\d{1,6}$/.test(style ?? '0') ? this.formatOfStyle[Number(style ?? '0')] : undefined;
    if (format === undefined) throw damaged(this.part, 'bad-reference', this.row, this.column);
    return format;
  }

  /** Adds the cell at the current place. */
  add(
    kind: CellKind,
    storage: number,
    place: number,
    length: number,
    format: number,
    hasFormula: boolean,
  ): void {
    if (this.column > this.#lastColumn) this.#lastColumn = this.column;
    this.builder.add(this.row, this.column, kind, storage, place, length, format, hasFormula);
  }

  /** Adds captured text, unless it is empty. */
  addText(kind: CellKind, capture: TextCapture, format: number, hasFormula: boolean): void {
    const place = capture.storeIn(this.heap, this.row, this.column);
    if (capture.length === 0) return;
    const storage = this.heap.wasKnown ? STORED.repeated : STORED.text;
    this.add(kind, storage, place, capture.length, format, hasFormula);
  }

  addNumber(capture: TextCapture, format: number, hasFormula: boolean): void {
    const place = capture.storeIn(this.heap, this.row, this.column);
    this.add(CELL.number, STORED.ascii, place, capture.length, format, hasFormula);
  }

  addShared(index: number, format: number, hasFormula: boolean): void {
    if (!(index < this.shared.count)) throw damaged(this.part, 'bad-reference', this.row, this.column);
    const length = this.shared.length(index);
    if (length > LONG_TEXT) this.#countLong(length);
    if (length === 0) return;
    const own = this.shared.isStruck(index) ? this.struck(format) : format;
    this.add(CELL.text, STORED.shared, index, 0, own, hasFormula);
  }

  /** The same format, struck through. */
  struck(format: number): number {
    return struckFormat(this.#styles, format);
  }

  /** Every text may be used once; further uses of long ones count towards a limit. */
  #countLong(length: number): void {
    this.#longBytes += length - LONG_TEXT;
    if (this.#longBytes > this.shared.bytes + MOST_REPEATED)
      throw refused(this.part, 'repeated-text', MOST_REPEATED, this.row, this.column);
  }

  finish(): Cells {
    const bytes = this.heap.finish();
    if (bytes === undefined) throw damaged(this.part, 'not-xml');
    return this.builder.finish(new SheetTexts(bytes, this.shared));
  }
}
