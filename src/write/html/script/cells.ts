import type { ChartData } from '../wall-chart/data.ts';

/** A cell: the number of its sheet, and its name. */
export type Cell = readonly [sheet: number, name: string];

/**
 * Where a field of a line stands. In a pattern each field has the column (the cell lies in the line's own row), the cell
 * (`H7`, under a merge or in a section's row) or the sheet and the cell (`2!H7`, in a plan), several where they add up to
 * it (`H+I`); nothing where it has none.
 */
export function cellOf({ patterns, lines }: ChartData, line: number, field: number): Cell | undefined {
  const [, , , , sheet, row, pattern] = lines[line]!;
  const own = patterns[pattern]!.split(',')[field] ?? '';
  if (own === '') return undefined;
  const cells = own.split('+').map((cell) => cell.split('!'));
  const names = cells.map((cell) => cell[cell.length - 1]!);
  const other = cells[0]!.length > 1 ? Number(cells[0]![0]) : sheet;
  return [other, names.map((name) => (/\d$/.test(name) ? name : `${name}${row}`)).join(' + ')];
}

/** Stands where nothing is due. */
const NOTHING = '—';

/** What is told of a line: by its own text, its groups, or a column of the table. */
export function toldOf(data: ChartData, row: HTMLTableRowElement, line: number, field: number): string {
  const [groups, , , , , , , values] = data.lines[line]!;
  const { grouping, column, unit, suffix = '' } = data.fields[field]!;
  if (grouping !== undefined) {
    const { titles } = data.groupings[grouping]!;
    const keys = groups[grouping]!;
    const stated = (typeof keys === 'number' ? [keys] : keys).filter(
      (key) => key !== data.unstated[grouping],
    );
    return stated.map((key) => titles[key]!).join('、');
  }
  const own = textOf(data, values[placeOf(data, field)]);
  if (own !== '') return /^[\d.,]+$/.test(own) ? own + suffix : own;
  const cell = column === undefined ? undefined : row.cells[row.cells.length - column];
  const text = cell?.textContent ?? '';
  if (text === NOTHING) return '';
  return /\d/.test(text) ? `${text} ${unit}` : text;
}

/** A text, or the number of one that is said several times. */
export function textOf({ texts }: ChartData, text: number | string = 0): string {
  return typeof text === 'string' ? text : texts[text]!;
}

/** Where a field stands among those that are no groupings. */
function placeOf({ fields }: ChartData, field: number): number {
  return fields.slice(0, field).filter(({ grouping }) => grouping === undefined).length;
}
