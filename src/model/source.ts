/** Where something was found. Rows and columns are the sheet's own, from 1. */
export interface Source {
  /** The file as the user named it, with `/` between folders. */
  readonly file: string;
  /** Absent for delimited text and for what concerns the whole file. */
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

/** The sheet's own row and column, from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all bounds from 1 and inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A`, `Z`, `AA` … `XFD` */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `C12`; a whole row is `12`, a whole column `C`. */
export function cellName(row: number | undefined, column: number | undefined): string {
  return `${column === undefined ? '' : columnName(column)}${row ?? ''}`;
}

/** `A1:C12` */
export function rangeName({ top, left, bottom, right }: Range): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** `FILE:SHEET!CELL`, `FILE!CELL` for delimited text, `FILE:SHEET` or `FILE` where nothing closer is known. */
export function formatSource(source: Source): string {
  const cell = cellName(source.row, source.column);
  return `${source.file}${source.sheet === undefined ? '' : `:${source.sheet}`}${cell === '' ? '' : `!${cell}`}`;
}
