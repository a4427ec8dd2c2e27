import { cellOf } from './cells.ts';
import type { Clerk } from './clerk.ts';
import type { Column } from './columns.ts';
import { type Cell, type Page, put, text } from './grid.ts';
import type { Line } from './lines.ts';
import type { Money } from './numbers.ts';
import { drawPen, type RowPen } from './pen.ts';

/** Where a list says its unit. */
export type UnitPlace = 'line' | 'heading' | 'title' | 'unit row' | 'sentence' | 'note' | 'sheet' | 'column';

export interface TableSpec {
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly money: Money;
  readonly unitPlace: UnitPlace;
}

/** Writes headings and rows from a row and column on; returns the row below. */
export function putTable(clerk: Clerk, page: Page, spec: TableSpec, top: number, left: number): number {
  const pen = drawPen(clerk);
  let row = putHeadings(clerk, page, spec, top, left);
  if (spec.unitPlace === 'unit row') row = putUnitRow(page, spec, row, left);
  if (clerk.does('a row of column numbers', 10)) row = putColumnNumbers(clerk, page, spec, row, left);
  const agencies = clerk.choose('repeated agencies', 5, 'written', ['merged', '同上', '〃'] as const);
  const firstRow = row;
  const random = clerk.random('cells');
  const hasUnits = spec.columns.some(({ kind }) => kind === 'unit');
  for (const line of spec.lines) {
    if (line.role === 'heading again') row = putHeadings(clerk, page, spec, row, left);
    else {
      const money = hasUnits ? random.pick(UNITS_OF_ROWS) : spec.money;
      putLine(page, spec, line, { ...pen, money, random }, row, left);
      row += 1;
    }
  }
  if (agencies !== 'written') shortenAgencies(page, spec, agencies, firstRow, left);
  return row;
}

/** Both say whole 万元. */
const UNITS_OF_ROWS: readonly Money[] = [
  { unit: '万元', decimals: 0 },
  { unit: '亿元', decimals: 4 },
];

function putHeadings(
  clerk: Clerk,
  page: Page,
  { columns, money, unitPlace }: TableSpec,
  top: number,
  left: number,
): number {
  const levels = Math.max(...columns.map(({ heading }) => heading.length));
  // Some forms have a row more than they need, merged over from above.
  const depth = levels + (levels > 1 && clerk.does('a row of headings more than it takes', 12) ? 1 : 0);
  const style = clerk.choose('headings: unit', 2, '（万元）', [
    '(万元)',
    '\n（万元）',
    '（单位：万元）',
    '【万元】',
    '：万元',
    '/万元',
    '(单位:万元)',
  ]);
  const manner = clerk.choose('headings: written', 6, 'plainly', ['over two lines', 'spaced'] as const);
  for (const [at, column] of columns.entries()) {
    const { heading } = column;
    for (const [level, words] of heading.entries()) {
      const isLeaf = level === heading.length - 1;
      const isGroupGoingOn = !isLeaf && samePath(columns[at - 1]?.heading, heading, level);
      if (isGroupGoingOn) continue;
      const unit =
        isLeaf && column.kind === 'amount' && unitPlace === 'heading'
          ? style.replace('万元', (column.money ?? money).unit)
          : '';
      const value = `${MANNERS[manner](words)}${unit}`;
      put(page, top + level, left + at, { value, figure: isLeaf ? `heading ${column.id}` : undefined });
      const right = isLeaf ? at : lastOfGroup(columns, at, level);
      const bottom = isLeaf ? depth - 1 : level;
      if (right > at || bottom > level) {
        page.merges.push({ top: top + level, left: left + at, bottom: top + bottom, right: left + right });
      }
    }
  }
  return top + depth;
}

function samePath(one: readonly string[] | undefined, other: readonly string[], level: number): boolean {
  return (
    one !== undefined &&
    one.length > level + 1 &&
    other.slice(0, level + 1).every((words, at) => words === one[at])
  );
}

function lastOfGroup(columns: readonly Column[], from: number, level: number): number {
  let at = from;
  while (at + 1 < columns.length && samePath(columns[at + 1]!.heading, columns[from]!.heading, level))
    at += 1;
  return at;
}

const MANNERS = {
  plainly: (words: string) => words,
  'over two lines': broken,
  spaced: (words: string) => (words.length > 5 ? words : [...words].join(' ')),
};

function broken(words: string): string {
  const middle = Math.ceil(words.length / 2);
  return words.length < 6 ? words : `${words.slice(0, middle)}\n${words.slice(middle)}`;
}

function putUnitRow(page: Page, { columns, money }: TableSpec, row: number, left: number): number {
  for (const [at, { kind }] of columns.entries()) {
    if (kind === 'amount') put(page, row, left + at, text(money.unit));
    if (kind === 'rate') put(page, row, left + at, text('%'));
  }
  return row + 1;
}

function putColumnNumbers(
  clerk: Clerk,
  page: Page,
  { columns }: TableSpec,
  row: number,
  left: number,
): number {
  const way = clerk.pick('column numbers', ['1 2 3', '甲 乙 1 2', '栏次 1 2']);
  for (const at of columns.keys()) {
    const number: Cell = way === '甲 乙 1 2' && at > 1 ? { value: at - 1 } : { value: at + 1 };
    put(
      page,
      row,
      left + at,
      way === '甲 乙 1 2' && at < 2
        ? text('甲乙'[at]!)
        : way === '栏次 1 2' && at === 0
          ? text('栏次')
          : number,
    );
  }
  return row + 1;
}

function putLine(
  page: Page,
  { columns }: TableSpec,
  line: Line,
  pen: RowPen,
  row: number,
  left: number,
): void {
  const isStruck = line.role === 'project' && line.isStruck;
  put(page, row, left, line.role === 'words' ? text(line.text) : undefined);
  const labelAt = columns.findIndex(({ kind }) => kind === 'name');
  for (const [at, column] of columns.entries()) {
    const cell = cellOf(line, column, pen, at === labelAt);
    if (cell === undefined || cell.value === '') continue;
    put(page, row, left + at, isStruck ? { ...cell, isStruck, figure: undefined } : cell);
  }
}

/** Cells that repeat the agency above are merged with it, or hold a sign for it. */
function shortenAgencies(
  page: Page,
  { columns, lines }: TableSpec,
  way: 'merged' | '同上' | '〃',
  top: number,
  left: number,
): void {
  const at = columns.findIndex(({ kind }) => kind === 'agency');
  if (at < 0 || lines.some(({ role }) => role === 'heading again')) return;
  let first = 0;
  for (let row = 1; row <= lines.length; row += 1) {
    const [above, here] = [lines[row - 1]!, lines[row]];
    const repeats =
      above.role === 'project' && here?.role === 'project' && above.subject.agency === here.subject.agency;
    if (repeats && way === 'merged') page.rows[top + row]![left + at] = undefined;
    else if (repeats) page.rows[top + row]![left + at] = text(way);
    else {
      if (way === 'merged' && row - 1 > first) {
        page.merges.push({ top: top + first, left: left + at, bottom: top + row - 1, right: left + at });
      }
      first = row;
    }
  }
}
