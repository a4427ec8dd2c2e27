import type { Clerk } from './clerk.ts';
import type { Cell, Page } from './grid.ts';

/** Where a list leaves a careful reader in doubt; rows and columns from 1. Without a row it is the whole column. */
export interface Place {
  readonly sheet: string;
  readonly row: number | undefined;
  readonly column: number;
}

/**
 * On one list in twenty somebody leaves an amount that nobody can count: words, an estimate of what was done, another
 * currency, a formula that broke, nothing at all; or a heading whose unit nobody knows. The cell changes in place.
 */
export function drawDoubt(clerk: Clerk, page: Page, isText: boolean): Place | undefined {
  const doubts: readonly Doubt[] = isText ? [...DOUBTS, BARE] : DOUBTS;
  const doubt = clerk.choose<Doubt | 'none'>('doubt', 10, 'none', doubts);
  if (doubt === 'none') return undefined;
  const [figure, write] = CELLS[doubt];
  // What was done since the start, less what was done before the year, says it all the same.
  const isSaidElsewhere = page.rows.some((cells) => cells.some((cell) => cell?.figure === 'sinceStart'));
  if (doubt === 'nothing where something was done' && isSaidElsewhere) return undefined;
  const places = page.rows.flatMap((cells, row) =>
    [...cells].flatMap((cell, column) => (isOf(cell, figure) ? [{ cell: cell!, row, column }] : [])),
  );
  if (places.length === 0) return undefined;
  // What the headings on a later page say anew would be about the rows below them alone.
  const among = figure.startsWith('heading') ? places.slice(0, 1) : places;
  const { cell, row, column } = clerk.random('doubt: place').pick(among);
  page.rows[row]![column] = write(cell);
  return { sheet: page.name, row: figure.startsWith('heading') ? undefined : row + 1, column: column + 1 };
}

const DOUBTS = [
  'words for what was done',
  'what was done by and large',
  'two amounts in one cell',
  'dollars',
  'a broken formula',
  'nothing where something was done',
  'a question mark',
  'two units in a heading',
  'tens of 万元',
  'a foreign unit',
] as const;
const BARE = 'thousands that cut a field in two';
type Doubt = (typeof DOUBTS)[number] | typeof BARE;

const CELLS: Record<Doubt, readonly [figure: string, write: (cell: Cell) => Cell | undefined]> = {
  'words for what was done': ['completed', () => ({ value: '待统计核实' })],
  'what was done by and large': ['completed', ({ value }) => ({ value: `约${value}` })],
  'two amounts in one cell': ['completed', ({ value }) => ({ value: `${value}/${value}1` })],
  [BARE]: ['plan', () => ({ value: '12,345', isBare: true })],
  dollars: ['total', () => ({ value: '3500万美元' })],
  'a broken formula': ['completed', () => ({ value: '#REF!' })],
  'nothing where something was done': ['completed', () => undefined],
  'two units in a heading': ['heading total', withUnit('亿元/万元')],
  'tens of 万元': ['heading completed', withUnit('10万元')],
  'a foreign unit': ['heading total', withUnit('万美元')],
  'a question mark': ['completed', ({ value }) => ({ value: `${value}？` })],
};

/** The heading says this unit, whatever it and the list said before. */
function withUnit(unit: string): (cell: Cell) => Cell {
  const own = /[（(【][^（(【]*元[)）】]|[：/]\p{Script=Han}*元$/u;
  return ({ value }) => ({ value: `${String(value).replace(own, '').trim()}（${unit}）` });
}

/** A heading, or a project's own cell with something in it: sums, parts and wholes are left alone. */
function isOf(cell: Cell | undefined, figure: string): boolean {
  return cell?.figure === figure && (figure.startsWith('heading') || /[1-9１-９]/.test(String(cell.value)));
}
