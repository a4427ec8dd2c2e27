/** A text that somebody wrote, as its paragraphs in reading order; those of a table's cells stand among them. */
export interface Paper {
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  /** What a reader sees, without marks of a markup. */
  readonly text: string;
  /** Where a character stands: `12:5`, a line and column, in a Word document a paragraph and character. From 1. */
  readonly at: (character: number) => string;
  readonly isHeading: boolean;
  /** Of a table's cell. */
  readonly cell?: CellPlace | undefined;
}

/** Rows and columns of the grid from 0, however many cells are merged. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Gives every cell of a table its place in the grid, as browsers and Word do: what spans rows takes room in those below. */
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

/** Line and column of each place in a text. */
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

/** Text put together from pieces of a source, each character with its place there. */
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

  /** The paragraph so far, without white space around it; undefined if there is none. */
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
