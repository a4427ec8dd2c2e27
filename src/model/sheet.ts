import { scaleAscii, scaleDecimal } from './decimal.ts';
import type { Condition } from './format-code.ts';
import type { CellPlace, Range } from './source.ts';

/** What a cell holds. A cell that is empty (or only styled) is not stored at all. */
export const CELL = {
  /** words */
  text: 1,
  /** a number; its text is the lexical one of the file */
  number: 2,
  /** TRUE or FALSE */
  boolean: 3,
  /** `#REF!` and its kind */
  error: 4,
  /** a date given as ISO text (`t="d"`); dates kept as serials are numbers with a date format */
  date: 5,
  /** a formula that was never calculated */
  pending: 6,
  /** a picture that stands in the cell like a value, as WPS has them */
  picture: 7,
} as const;
export type CellKind = (typeof CELL)[keyof typeof CELL];

/**
 * A number format, interpreted by a fixed table: only the format tells a date or a percentage from a plain number.
 */
export interface NumberFormat {
  readonly code: string;
  readonly kind: 'general' | 'number' | 'percent' | 'date' | 'time' | 'text';
  /** Digits shown after the decimal point; undefined for General, dates and text. */
  readonly decimals: number | undefined;
  /** How its sections show a number, where they show more or less than its digits. */
  readonly shown?: readonly ShownSection[] | undefined;
  /** Cells of this format are struck through: their author has withdrawn them. */
  readonly isStruck?: true | undefined;
}

/** The format of a cell that has none. */
export const GENERAL: NumberFormat = { code: 'General', kind: 'general', decimals: undefined };

/** How a section of a number format shows the numbers that it takes. */
export interface ShownSection {
  /** Undefined: all numbers that no earlier section takes. */
  readonly takes: Condition | undefined;
  /** unclear: the digits are split up, or a minus is hidden; other: a date or a percentage. */
  readonly shows: 'number' | 'words' | 'nothing' | 'unclear' | 'other';
  /** The words around the digits. */
  readonly before: string;
  readonly after: string;
  /** The number shown is the stored one times ten to this. */
  readonly tens: number;
  /** The minus of a negative number is already part of the words. */
  readonly absolute: boolean;
}

export type FileFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'html' | 'xml2003' | 'delimited';

/**
 * How the encoding of a text was known: an option, a byte order mark, the page's own statement, bytes that are strict
 * UTF-8, UTF-8 but for a few faults, the zero bytes of UTF-16, or how much it reads like a list.
 */
export type EncodingFrom = 'option' | 'mark' | 'statement' | 'strict' | 'nearly' | 'zeros' | 'weighed';

/**
 * How the delimiter was known: an option, a first line `sep=;`, the evenness of the columns; `nothing` for a single
 * column.
 */
export type DelimiterFrom = 'option' | 'sep-line' | 'columns' | 'nothing';

/** What kind of file it was read as. */
export interface WorkbookKind {
  readonly format: FileFormat;
  /** For text and pages. */
  readonly encoding?: string;
  readonly encodingFrom?: EncodingFrom;
  /** For delimited text. */
  readonly delimiter?: string;
  readonly delimiterFrom?: DelimiterFrom;
  /** Each delimiter is followed by a space that belongs to it. */
  readonly isSpaced?: boolean;
  /**
   * Its quotation mark, and whether a quote inside a quoted field is written with a backslash instead of being
   * doubled.
   */
  readonly quote?: string;
  readonly escapes?: boolean;
}

/** A file as read: cells with their addresses, nothing interpreted. */
export interface Workbook extends WorkbookKind {
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** Empty for delimited text. */
  readonly name: string;
  /** From 0, in the workbook's order. */
  readonly index: number;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly cells: Cells;
  readonly formats: readonly NumberFormat[];
  /** Serials count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly merges: readonly Range[];
  /** Rows and columns that the author hid, filtered out, or made so low or narrow that nothing shows. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** For delimited text. */
  readonly records?: Records | undefined;
  /** Rows that the spreadsheet program marks as the totals of a table (Excel's 汇总行). */
  readonly totalRows: ReadonlySet<number>;
  /** Values left in cells that a merge covers. Nobody sees them, so `cells` does not hold them. */
  readonly covered: readonly CoveredCell[];
  /** For a sheet that was turned into a list: where its cells stand in the sheet as handed in. */
  readonly turned?: Turned | undefined;
}

/** By row and column of the turned sheet: the place in the sheet as handed in. */
export type Turned = ReadonlyMap<number, ReadonlyMap<number, CellPlace>>;

/** The place in the sheet as handed in; of a whole row that was turned, its first cell. */
export function placeOn(
  { turned }: Pick<Sheet, 'turned'>,
  row: number | undefined,
  column: number | undefined,
): Partial<CellPlace> {
  const places = turned?.get(row ?? -1);
  if (places === undefined) return { row, column };
  return places.get(column ?? -1) ?? [...places.values()][0]!;
}

/** How delimited text was divided into the rows of a sheet. */
export interface Records {
  readonly delimiter: string;
  /** By sheet row: the number of its fields, empty ones included; 0 for a blank line. */
  readonly widths: Uint32Array;
  /**
   * Sheet rows in which a field of at most three digits is followed by one of three: an unquoted `3,000` looks like
   * that.
   */
  readonly maybeTorn: ReadonlySet<number>;
}

export interface CoveredCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Whether a cell is struck through. */
export function isStruck({ cells, formats }: Sheet, cell: number): boolean {
  return formats[cells.format(cell)]?.isStruck === true;
}

/**
 * The filled cells of a sheet, packed: a hundred thousand rows of twenty-four columns are a few arrays, not millions
 * of objects. A cell is an index into them; its text is decoded when it is asked for. Rows ascend, and so do the
 * columns within a row.
 */
export class Cells {
  /** Number of rows that hold at least one filled cell. */
  readonly rowCount: number;
  /** Number of filled cells. */
  readonly count: number;
  readonly #rowNumbers: Uint32Array;
  readonly #rowStarts: Uint32Array;
  readonly #columns: Uint16Array;
  readonly #kinds: Uint8Array;
  readonly #formats: Uint16Array;
  readonly #places: Uint32Array;
  readonly #lengths: Uint32Array;
  readonly #texts: CellTexts;

  constructor(parts: CellParts) {
    this.#rowNumbers = parts.rowNumbers;
    this.#rowStarts = parts.rowStarts;
    this.#columns = parts.columns;
    this.#kinds = parts.kinds;
    this.#formats = parts.formats;
    this.#places = parts.places;
    this.#lengths = parts.lengths;
    this.#texts = parts.texts;
    this.rowCount = parts.rowNumbers.length;
    this.count = parts.columns.length;
  }

  /** The arrays themselves. */
  get parts(): CellParts {
    return {
      rowNumbers: this.#rowNumbers,
      rowStarts: this.#rowStarts,
      columns: this.#columns,
      kinds: this.#kinds,
      formats: this.#formats,
      places: this.#places,
      lengths: this.#lengths,
      texts: this.#texts,
    };
  }

  /** Highest column number with a filled cell, 0 without any. */
  get lastColumn(): number {
    let last = 0;
    for (let position = 0; position < this.rowCount; position += 1) {
      const end = this.rowEnd(position);
      if (end > this.rowStart(position)) last = Math.max(last, this.#columns[end - 1]!);
    }
    return last;
  }

  /** The sheet's own number (from 1) of the stored row at `position`. */
  rowNumber(position: number): number {
    return this.#rowNumbers[position]!;
  }

  /** Index of the row's first cell; its cells end where the next row's start. */
  rowStart(position: number): number {
    return this.#rowStarts[position]!;
  }

  rowEnd(position: number): number {
    return this.#rowStarts[position + 1]!;
  }

  /** Position of the stored row with this sheet row number, or -1. */
  rowPosition(rowNumber: number): number {
    return search(this.#rowNumbers, rowNumber, 0, this.rowCount);
  }

  /** The sheet's own column number, from 1. */
  column(cell: number): number {
    return this.#columns[cell]!;
  }

  kind(cell: number): CellKind {
    return (this.#kinds[cell]! & KIND_MASK) as CellKind;
  }

  hasFormula(cell: number): boolean {
    return (this.#kinds[cell]! & FORMULA_FLAG) !== 0;
  }

  /** Index into the sheet's `formats`. */
  format(cell: number): number {
    return this.#formats[cell]!;
  }

  /** The raw text: words as typed, a number's lexical text, TRUE / FALSE, an error's name, an ISO date, '' for pending. */
  text(cell: number): string {
    if (this.kind(cell) === CELL.pending) return '';
    return this.#texts.text(this.#kinds[cell]! & STORAGE_MASK, this.#places[cell]!, this.#lengths[cell]!);
  }

  /** The number in a cell times ten to the `zeros`, see `scaleDecimal`; NaN where the text is not a number. */
  scaled(cell: number, zeros: number): number {
    const bytes = this.#asciiOf(cell);
    if (bytes === undefined) return scaleDecimal(this.text(cell), zeros);
    const place = this.#places[cell]!;
    return scaleAscii(bytes, place, place + this.#lengths[cell]!, zeros);
  }

  /** Whether the text of a cell is digits and nothing else. */
  isDigits(cell: number): boolean {
    const bytes = this.#asciiOf(cell);
    if (bytes === undefined) return /^\d+$/.test(this.text(cell));
    const place = this.#places[cell]!;
    const end = place + this.#lengths[cell]!;
    for (let at = place; at < end; at += 1) if (bytes[at]! < 0x30 || bytes[at]! > 0x39) return false;
    return end > place;
  }

  #asciiOf(cell: number): Uint8Array | undefined {
    return this.#texts.ascii?.(this.#kinds[cell]! & STORAGE_MASK);
  }

  /** The length of a cell in the file, for delimited text; known without decoding it. */
  size(cell: number): number {
    return this.#lengths[cell]!;
  }

  /**
   * The same cells with the kind that `kindOf` gives each. Cells given 0 are left out; rows that lose all their cells
   * stay.
   */
  revised(kindOf: (cell: number) => CellKind | 0): Cells {
    const kinds = this.#kinds.map((flags, cell) => {
      const kind = kindOf(cell);
      return kind === 0 ? 0 : kind | (flags & ~KIND_MASK);
    });
    const kept = Uint32Array.from(kinds.keys()).filter((cell) => kinds[cell] !== 0);
    const before = new Uint32Array(kinds.length + 1);
    for (const [cell, flags] of kinds.entries()) before[cell + 1] = before[cell]! + (flags === 0 ? 0 : 1);
    return new Cells({
      rowNumbers: this.#rowNumbers,
      rowStarts: this.#rowStarts.map((start) => before[start]!),
      columns: Uint16Array.from(kept, (cell) => this.#columns[cell]!),
      kinds: Uint8Array.from(kept, (cell) => kinds[cell]!),
      formats: Uint16Array.from(kept, (cell) => this.#formats[cell]!),
      places: Uint32Array.from(kept, (cell) => this.#places[cell]!),
      lengths: Uint32Array.from(kept, (cell) => this.#lengths[cell]!),
      texts: this.#texts,
    });
  }

  /** The cell in a stored row at a column, or -1. */
  inRow(position: number, column: number): number {
    return search(this.#columns, column, this.#rowStarts[position]!, this.#rowStarts[position + 1]!);
  }

  /** The cell at a sheet address, or -1. */
  at(rowNumber: number, column: number): number {
    const position = this.rowPosition(rowNumber);
    return position < 0 ? -1 : this.inRow(position, column);
  }

  /** Some of the stored rows, in ascending order, with only the columns for which `keeps` is true; addresses stay. */
  part(
    positions: Iterable<number>,
    keeps: (position: number, column: number) => boolean = () => true,
  ): Cells {
    const arranged = new Arranged();
    for (const position of positions) {
      for (let cell = this.rowStart(position); cell < this.rowEnd(position); cell += 1) {
        const column = this.column(cell);
        if (keeps(position, column)) arranged.add(this.rowNumber(position), column, cell);
      }
    }
    return this.#at(arranged);
  }

  /** The same cells with every cell under a merge holding the merge's value, in the rows that are stored. */
  filled(merges: readonly Range[]): Cells {
    const covering = merges.toSorted((a, b) => a.left - b.left);
    const arranged = new Arranged();
    for (let position = 0; position < this.rowCount; position += 1) {
      const row = this.rowNumber(position);
      const over = covering.filter(({ top, bottom }) => top <= row && row <= bottom);
      const shown = new Map<number, number>();
      for (let cell = this.rowStart(position); cell < this.rowEnd(position); cell += 1)
        shown.set(this.column(cell), cell);
      for (const { top, left, right } of over) {
        const cell = this.at(top, left);
        for (let column = left; column <= right && cell >= 0; column += 1) shown.set(column, cell);
      }
      for (const [column, cell] of [...shown].sort(([one], [other]) => one - other))
        arranged.add(row, column, cell);
    }
    return this.#at(arranged);
  }

  /**
   * From stored row `first` on: moves cells of column `from` to column `to`, unless the row has one there already.
   */
  moved(from: number, to: number, first: number): Cells {
    const arranged = new Arranged();
    for (let position = 0; position < this.rowCount; position += 1) {
      const isMoved = position >= first && this.inRow(position, to) < 0;
      for (let cell = this.rowStart(position); cell < this.rowEnd(position); cell += 1) {
        const column = this.column(cell);
        arranged.add(this.rowNumber(position), isMoved && column === from ? to : column, cell);
      }
    }
    return this.#at(arranged);
  }

  /** Cells at other addresses, given by rows and columns in ascending order; a cell may be given more than once. */
  arranged(places: Iterable<readonly [row: number, column: number, cell: number]>): Cells {
    const arranged = new Arranged();
    for (const [row, column, cell] of places) arranged.add(row, column, cell);
    return this.#at(arranged);
  }

  #at({ rowNumbers, rowStarts, columns, cells }: Arranged): Cells {
    return new Cells({
      rowNumbers: Uint32Array.from(rowNumbers),
      rowStarts: Uint32Array.from([...rowStarts, cells.length]),
      columns: Uint16Array.from(columns),
      kinds: Uint8Array.from(cells, (cell) => this.#kinds[cell]!),
      formats: Uint16Array.from(cells, (cell) => this.#formats[cell]!),
      places: Uint32Array.from(cells, (cell) => this.#places[cell]!),
      lengths: Uint32Array.from(cells, (cell) => this.#lengths[cell]!),
      texts: this.#texts,
    });
  }
}

/** Builds cells whose addresses come in ascending order. */
class Arranged {
  readonly rowNumbers: number[] = [];
  readonly rowStarts: number[] = [];
  readonly columns: number[] = [];
  readonly cells: number[] = [];

  add(row: number, column: number, cell: number): void {
    if (this.rowNumbers.at(-1) !== row) {
      this.rowNumbers.push(row);
      this.rowStarts.push(this.cells.length);
    }
    this.columns.push(column);
    this.cells.push(cell);
  }
}

/** Resolves where a cell's text lies. `storage` is the reader's own tag in the kind byte (bits 4–6). */
export interface CellTexts {
  text(storage: number, place: number, length: number): string;
  /** The bytes that hold a text of this storage as ASCII; undefined where the text is stored otherwise. */
  ascii?(storage: number): Uint8Array | undefined;
}

export interface CellParts {
  readonly rowNumbers: Uint32Array;
  /** One element longer than rowNumbers; the last is the number of cells. */
  readonly rowStarts: Uint32Array;
  readonly columns: Uint16Array;
  /** CELL kind | storage | FORMULA_FLAG */
  readonly kinds: Uint8Array;
  readonly formats: Uint16Array;
  readonly places: Uint32Array;
  readonly lengths: Uint32Array;
  readonly texts: CellTexts;
}

const KIND_MASK = 0x0f;
const STORAGE_MASK = 0x70;
export const FORMULA_FLAG = 0x80;

function search(sorted: Uint32Array | Uint16Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle]!;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
