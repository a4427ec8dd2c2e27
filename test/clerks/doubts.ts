import type { Clerk } from './clerk.ts';
import type { Cell, Page } from './grid.ts';

/** Where a list leaves a careful reader in doubt; rows and columns from 1. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * On one list in twenty somebody leaves an amount that nobody can count: words, an estimate of what was done, another
 * currency, a formula that broke, nothing at all. The cell changes in place.
 */
export function drawDoubt(clerk: Clerk, page: Page): Place | undefined {
  const doubt = clerk.choose<Doubt | 'none'>('doubt', 10, 'none', DOUBTS);
  if (doubt === 'none') return undefined;
  const [figure, write] = CELLS[doubt];
  const places = page.rows.flatMap((cells, row) =>
    [...cells].flatMap((cell, column) => (isOf(cell, figure) ? [{ cell: cell!, row, column }] : [])),
  );
  if (places.length === 0) return undefined;
  const { cell, row, column } = clerk.random('doubt: place').pick(places);
  page.rows[row]![column] = write(cell);
  return { sheet: page.name, row: row + 1, column: column + 1 };
}

const DOUBTS = [
  'words for what was done',
  'what was done by and large',
  'two amounts in one cell',
  'dollars',
  'a broken formula',
  'nothing where something was done',
  'a question mark',
] as const;
type Doubt = (typeof DOUBTS)[number];

const CELLS: Record<Doubt, readonly [figure: string, write: (cell: Cell) => Cell | undefined]> = {
  'words for what was done': ['completed', () => ({ value: '待统计核实' })],
  'what was done by and large': ['completed', ({ value }) => ({ value: `约${value}` })],
  'two amounts in one cell': ['completed', ({ value }) => ({ value: `${value}/${value}1` })],
  dollars: ['total', () => ({ value: '3500万美元' })],
  'a broken formula': ['completed', () => ({ value: '#REF!' })],
  'nothing where something was done': ['completed', () => undefined],
  'a question mark': ['completed', ({ value }) => ({ value: `${value}？` })],
};

/** A project's own cell with something in it: sums, parts and wholes are left alone. */
function isOf(cell: Cell | undefined, figure: string): boolean {
  return cell?.figure === figure && /[1-9１-９]/.test(String(cell.value));
}
