import type { ChartData } from '../wall-chart/data.ts';
import { type Cell, cellOf, textOf, toldOf } from './cells.ts';
import { made, type Panel } from './panel.ts';
import { placeText } from './traces.ts';

type Row = HTMLTableRowElement;

/** Shows the sources of every bar and figure, by mouse and by keyboard. */
export function lineSources(data: ChartData, rows: readonly Row[], panel: Panel) {
  const table = document.getElementById('lines') as HTMLTableElement;
  const lineOf = new Map(rows.map((row, line) => [row, line]));

  table.addEventListener('click', ({ target }) => {
    const cell = (target as Element).closest<HTMLElement>('tbody th, tbody td');
    if (cell !== null) tell(cell);
  });
  table.addEventListener('keydown', move);

  return { rove };

  /** The tab key reaches only the first line; from there the arrow keys reach the others. */
  function rove(): void {
    const buttons = table.querySelectorAll<HTMLElement>('tbody button');
    for (const button of buttons) button.tabIndex = -1;
    const [first] = visible();
    const button = first?.querySelector<HTMLElement>('button');
    if (button) button.tabIndex = 0;
  }

  function visible(): Row[] {
    return [...table.querySelectorAll<Row>('tbody:not([hidden]) tr:not([hidden])')];
  }

  function move(event: KeyboardEvent): void {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('tbody th, tbody td');
    const row = cell?.parentElement as Row | undefined;
    if (!cell || row === undefined) return;
    if (event.key === 'Enter' && cell.tagName === 'TD') tell(cell);
    const all = visible();
    const at = all.indexOf(row);
    // Group rows have fewer cells: so columns are counted from the right, and from a name one moves to a name.
    const beside = (other: Row | undefined) =>
      cell.tagName === 'TH'
        ? other?.querySelector<HTMLTableCellElement>('th')
        : other?.cells[Math.max(0, other.cells.length - row.cells.length + cell.cellIndex)];
    const steps: Readonly<Record<string, () => HTMLTableCellElement | null | undefined>> = {
      ArrowDown: () => beside(all[at + 1]),
      ArrowUp: () => beside(all[at - 1]),
      ArrowRight: () => row.cells[cell.cellIndex + 1],
      ArrowLeft: () => row.cells[cell.cellIndex - 1],
      Home: () => all[0]?.querySelector('th'),
      End: () => all[all.length - 1]?.querySelector('th'),
    };
    const next = steps[event.key]?.();
    if (!next) return;
    event.preventDefault();
    const place = next.querySelector<HTMLElement>('button') ?? next;
    place.tabIndex = -1;
    place.focus();
    if (panel.isOpen()) tell(next);
  }

  function tell(cell: HTMLElement): void {
    const row = cell.parentElement as Row;
    const line = lineOf.get(row);
    const at = (cell as HTMLTableCellElement).cellIndex;
    if (line !== undefined) {
      const column = table.tHead!.rows[0]!.cells[at];
      panel.show(cell, row.querySelector('th')?.textContent ?? '', lineParts(row, line, fieldsOf(column)));
      return;
    }
    // Cells of a group's row are counted from the right, because its name spans several columns.
    const column = table.tHead!.rows[0]!.cells[table.tHead!.rows[0]!.cells.length - row.cells.length + at];
    panel.show(
      cell,
      row.querySelector('th')?.textContent ?? '',
      groupParts(row, fieldsOf(at === 0 ? undefined : column)),
    );
  }

  function fieldsOf(column: HTMLElement | undefined): readonly string[] {
    return (column?.dataset.fields ?? '').split(' ').filter((field) => field !== '');
  }

  /** All values of a line, each with its cell; the fields of the chosen column are marked. */
  function lineParts(row: Row, line: number, wanted: readonly string[]): HTMLElement[] {
    const [, , , , sheet, number, , , reason = 0] = data.lines[line]!;
    const list = document.createElement('dl');
    for (const [field, { id, title }] of data.fields.entries()) {
      const text = toldOf(data, row, line, field);
      if (text === '') continue;
      const cell = cellOf(data, line, field);
      const said = made('dd', text, wanted.includes(id) ? 'on' : undefined);
      const place = placeText(data, cell ?? [sheet, `${number}:${number}`]);
      const isInferred = cell === undefined && text !== data.words.missing;
      said.append(made('code', isInferred ? `${place} ${data.words.noCell}` : place));
      list.append(made('dt', title), said);
    }
    const calendar = row.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
    return [
      ...(reason === 0 ? [] : [made('p', data.words.why + data.words.colon + textOf(data, reason))]),
      made('p', calendar),
      list,
    ];
  }

  /** The cells behind a group's sums, of hidden lines too; for a rate only those of lines that state both amounts. */
  function groupParts(row: Row, wanted: readonly string[]): HTMLElement[] {
    const [grouping, key] = (row.dataset.head ?? '').split('.').map(Number);
    const sums = data.fields.flatMap(({ column }, at) => (column === undefined ? [] : [at]));
    const asked = sums.filter((at) => wanted.includes(data.fields[at]!.id));
    const isRate = asked.length > 1;
    const fields = asked.length === 0 ? sums : asked;
    const list = document.createElement('dl');
    const isOf = (line: number) => data.lines[line]![0][grouping!] === key;
    const states = (line: number, field: number) => hasNumber(rows[line]!, data.fields[field]!.column);
    const lines = rows
      .map((_, line) => line)
      .filter((line) => isOf(line) && (!isRate || fields.every((field) => states(line, field))));
    for (const field of fields) {
      const bySheet = new Map<number, string[]>();
      for (const line of lines) {
        const cell: Cell | undefined = cellOf(data, line, field);
        if (cell !== undefined) bySheet.set(cell[0], [...(bySheet.get(cell[0]) ?? []), cell[1]]);
      }
      list.append(made('dt', data.fields[field]!.title));
      for (const [sheet, cells] of bySheet)
        list.append(made('dd', placeText(data, [sheet, cells.join(', ')])));
    }
    return [list];
  }
}

function hasNumber(row: Row, column = 0): boolean {
  return /\d/.test(row.cells[row.cells.length - column]?.textContent ?? '');
}
