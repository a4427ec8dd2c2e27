import type { TraceData, Traced } from '../trace-data.ts';
import { made, type Panel } from './panel.ts';

/**
 * A click on an element with `data-t` shows that trace: formula, cells, and the `kp trace` command that lists them.
 */
export function followTraces(data: Traced, panel: Panel): void {
  document.addEventListener('click', ({ target }) => {
    const figure = (target as Element).closest<HTMLElement>('[data-t]');
    if (figure === null) return;
    const trace = data.traces[Number(figure.dataset.t)]!;
    panel.show(figure, titleOf(figure), [
      made('p', figure.textContent ?? '', 'value'),
      ...(figure.title === '' ? [] : [made('p', figure.title)]),
      ...partsOf(data, trace),
    ]);
  });
}

/** The title of the figure's card, or its row and column. */
function titleOf(figure: HTMLElement): string {
  const cell = figure.closest<HTMLTableCellElement>('td, th');
  if (cell === null) return figure.closest('.card')?.querySelector('h2')?.textContent ?? '';
  const row = cell.parentElement?.querySelector('th')?.textContent ?? '';
  const column = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent ?? '';
  return `${row} · ${column}`;
}

function partsOf(data: Traced, [name, month, said, places]: TraceData): HTMLElement[] {
  const whole = (pieces: readonly number[]) => pieces.map((piece) => data.pieces[piece]).join('');
  const [figure, period, formula] = [whole(name), data.pieces[month]!, whole(said)];
  const list = document.createElement('dl');
  list.append(made('dt', data.words.formula), made('dd', formula), made('dt', data.words.cells));
  for (const [sheet, cells] of places) list.append(made('dd', placeText(data, [sheet, cells])));
  if (figure !== '') {
    const quoted = figure.replace(/'/g, "'\\''");
    list.append(made('dt', data.words.trace), made('dd', `kp trace '${quoted}' --period ${period}`));
  }
  return [list];
}

/** `清单.xlsx › 续建 › H7` */
export function placeText(
  { sheets }: Pick<Traced, 'sheets'>,
  [sheet, name]: readonly [number, string],
): string {
  const [file, title] = sheets[sheet]!;
  return [file, title, name].filter((part) => part !== '').join(' › ');
}
