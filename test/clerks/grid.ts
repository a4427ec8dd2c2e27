/** A cell as it is stored; its number format decides what a person sees. */
export interface Cell {
  readonly value: string | number;
  readonly format?: string | undefined;
  /** In text without the quotes that it needs. */
  readonly isBare?: boolean | undefined;
  readonly isStruck?: boolean | undefined;
  /** The figure it states, of a project without parts; `heading …` over a column. */
  readonly figure?: string | undefined;
}

/** A sheet to be written: rows of cells, holes allowed, and merges as rows and columns from 0, inclusive. */
export interface Page {
  readonly name: string;
  readonly rows: (Cell | undefined)[][];
  readonly merges: Merge[];
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function emptyPage(name: string): Page {
  return { name, rows: [], merges: [] };
}

export function put(page: Page, row: number, column: number, cell: Cell | undefined): void {
  while (page.rows.length <= row) page.rows.push([]);
  if (cell !== undefined) page.rows[row]![column] = cell;
}

export function text(value: string): Cell {
  return { value };
}

export function widthOf(page: Page): number {
  return Math.max(0, ...page.rows.map((row) => row.length));
}
