import { cellOf } from './cells.ts';
import type { Clerk } from './clerk.ts';
import type { Column } from './columns.ts';
import { type Page, put, text } from './grid.ts';
import { putColumnNumbers, putHeadings, putUnitRow, type TableSpec } from './header.ts';
import type { Line } from './lines.ts';
import type { Money } from './numbers.ts';
import { drawPen, type RowPen } from './pen.ts';

/** Writes headings and rows from a row and column on; returns the row below. */
export function putTable(clerk: Clerk, page: Page, spec: TableSpec, top: number, left: number): number {
  const pen = drawPen(clerk);
  let row = putHeadings(clerk, page, spec, top, left);
  if (spec.unitPlace === 'unit row') row = putUnitRow(page, spec, row, left);
  if (clerk.does('a row of column numbers', 10)) row = putColumnNumbers(clerk, page, spec, row, left);
  const agencies = clerk.choose('repeated agencies', 5, 'written', ['merged', '同上', '〃'] as const);
  const isAcross = clerk.does('labels from the first column on', 4);
  const firstRow = row;
  const random = clerk.random('cells');
  const hasUnits = spec.columns.some(({ kind }) => kind === 'unit');
  for (const line of spec.lines) {
    if (line.role === 'heading again') row = putHeadings(clerk, page, spec, row, left);
    else {
      const money = hasUnits ? random.pick(UNITS_OF_ROWS) : spec.money;
      putLine(page, spec, line, { ...pen, money, random }, { row, left, isAcross });
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

/** `isAcross`: what is no project has its words from the first column on. */
function putLine(
  page: Page,
  { columns }: TableSpec,
  line: Line,
  pen: RowPen,
  { row, left, isAcross }: { readonly row: number; readonly left: number; readonly isAcross: boolean },
): void {
  const isStruck = line.role === 'project' && line.isStruck;
  // Nobody counts it, so nothing in it is in doubt.
  const isNoProject = isStruck || line.role === 'example';
  put(page, row, left, line.role === 'words' ? text(line.text) : undefined);
  const nameAt = columns.findIndex(({ kind }) => kind === 'name');
  const spread = isAcross ? spreadOf(line, columns, nameAt) : 0;
  const labelAt = spread > 0 ? 0 : nameAt;
  for (const [at, column] of columns.entries()) {
    if (spread > 0 && at !== labelAt && at <= spread) continue;
    const cell = cellOf(line, column, pen, at === labelAt);
    if (cell === undefined || cell.value === '') continue;
    put(page, row, left + at, isNoProject ? { ...cell, isStruck, figure: undefined } : cell);
  }
  if (spread > 0) page.merges.push({ top: row, left, bottom: row, right: left + spread });
}

/** The last column that the words of a sum or a section cover, where they have no serial; 0 where they keep to the names. */
function spreadOf(line: Line, columns: readonly Column[], nameAt: number): number {
  if ((line.role !== 'sum' && line.role !== 'section') || line.serial !== '') return 0;
  if (columns.slice(0, nameAt).some(({ kind }) => kind !== 'serial' && kind !== 'agency')) return 0;
  return line.of.length === 0 ? columns.length - 1 : nameAt;
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
