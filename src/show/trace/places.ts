import { cellName, columnName, type Source } from '../../model/source.ts';
import type { Place } from '../../model/wall-chart.ts';
import type { ShortenName } from '../file-names.ts';

/** Cells by sheet in order of appearance, and within a sheet in runs: `K6:K17, K20, M6:M17`. */
export function placesOf(sources: Iterable<Source>, shorten: ShortenName): readonly Place[] {
  const sheets = new Map<string, { readonly source: Source; readonly columns: Map<number, Set<number>> }>();
  for (const source of sources) {
    const { file, sheet, row = 0, column = 0 } = source;
    const key = JSON.stringify([file, sheet]);
    const known = sheets.get(key) ?? { source, columns: new Map<number, Set<number>>() };
    sheets.set(key, known);
    const rows = known.columns.get(column) ?? new Set();
    known.columns.set(column, rows.add(row));
  }
  return Array.from(sheets.values(), ({ source, columns }) => ({
    file: shorten(source.file),
    sheet: source.sheet,
    cells: [...columns]
      .sort(([one], [other]) => one - other)
      .flatMap(([column, rows]) => runsOf([...rows], column))
      .join(', '),
  }));
}

/** A whole row has no column. */
function runsOf(rows: readonly number[], column: number): string[] {
  const sorted = [...rows].sort((one, other) => one - other);
  const starts = sorted.filter((row, at) => row !== (sorted[at - 1] ?? Number.NaN) + 1);
  const ends = sorted.filter((row, at) => row + 1 !== sorted[at + 1]);
  const name = (row: number) => (column === 0 ? `${row}:${row}` : cellName(row, column));
  const run = (first: number, last: number) =>
    column === 0 ? `${first}:${last}` : `${columnName(column)}${first}:${columnName(column)}${last}`;
  return starts.map((first, at) => (first === ends[at] ? name(first) : run(first, ends[at]!)));
}
