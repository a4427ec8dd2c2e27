import type { ChartData } from '../wall-chart/data.ts';

/** A cell: the number of its sheet in `sheets`, and its name. */
export type Cell = readonly [sheet: number, name: string];

/**
 * The cell that holds a field of a line. A pattern has one part per field: a column (a cell of the line's own row), a
 * cell (`H7`, in a merge or a section's row), sheet and cell (`2!H7`, in a plan), several that are added up (`H+I`),
 * or nothing if the field has no cell.
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

/** The dash in cells where no figure is expected. */
const NOTHING = '—';

/** The value of a field of a line: from the line's groups, its own texts, or a column of the table. */
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

/** A text that occurs several times is given by its number. */
export function textOf({ texts }: ChartData, text: number | string = 0): string {
  return typeof text === 'string' ? text : texts[text]!;
}

/** The position of a field among those that are not groupings. */
function placeOf({ fields }: ChartData, field: number): number {
  return fields.slice(0, field).filter(({ grouping }) => grouping === undefined).length;
}
