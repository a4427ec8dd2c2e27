/** A text as its paragraphs in reading order, those in cells of tables included. */
export interface Paper {
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  /** The text as a reader sees it, without markup. */
  readonly text: string;
  /** The place of a character, from 1: `12:5` is line and column, or paragraph and character in a Word document. */
  readonly at: (character: number) => string;
  readonly isHeading: boolean;
  /** For a paragraph in a table. */
  readonly cell?: CellPlace | undefined;
}

/** The position of a cell in the table's grid; rows and columns from 0, without regard to merges. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Places the cells of a table on its grid, as browsers and Word do: a cell over several rows takes room in the rows
 * below.
 */
export class Grid {
  readonly #table: number;
  readonly #taken = new Map<number, Set<number>>();
  #row = -1;
  #column = 0;

  constructor(table: number) {
    this.#table = table;
  }

  nextRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  place(rows: number, columns: number): CellPlace {
    if (this.#row < 0) this.nextRow();
    while (this.#taken.get(this.#row)?.has(this.#column)) this.#column += 1;
    const place = { table: this.#table, row: this.#row, column: this.#column, rows, columns };
    for (let row = this.#row; row < this.#row + rows; row += 1) {
      const taken = this.#taken.get(row) ?? new Set();
      for (let column = this.#column; column < this.#column + columns; column += 1) taken.add(column);
      this.#taken.set(row, taken);
    }
    this.#column += columns;
    return place;
  }
}

/** A function that gives line and column for an offset in the text. */
export function linesOf(source: string): (offset: number) => string {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return `${low + 1}:${offset - starts[low]! + 1}`;
  };
}

/** Text joined from pieces of a source; each character keeps its offset in the source. */
export class PlacedText {
  #text = '';
  readonly #offsets: number[] = [];

  get text(): string {
    return this.#text;
  }

  add(text: string, offset: number): void {
    for (let index = 0; index < text.length; index += 1) this.#offsets.push(offset + index);
    this.#text += text;
  }

  /** Returns the text so far as a paragraph, without white space around it; undefined if it is empty. */
  take(
    placeOf: (offset: number) => string,
    rest: Pick<Paragraph, 'isHeading' | 'cell'>,
  ): Paragraph | undefined {
    const text = this.#text.trim();
    if (text === '') return undefined;
    const start = this.#text.indexOf(text);
    const offsets = this.#offsets.slice(start, start + text.length);
    return { text, at: (character) => placeOf(offsets[Math.min(character, offsets.length - 1)]!), ...rest };
  }
}
