import type { Sheet } from '../model/sheet.ts';
import type { Range } from '../model/source.ts';
import type { Column } from '../model/table.ts';
import type { BlockEnd, BlockStart } from './blocks.ts';
import { fieldOf, type Header } from './header.ts';
import { fieldOfKind, type SheetTask } from './task.ts';

/** The part of the sheet that belongs to the block; the sheet itself, where everything does. */
export function sheetOfBlock<Field extends string>(
  sheet: Sheet,
  { positions }: Header<Field>,
  { rows }: BlockStart,
  { to, lines }: BlockEnd,
): Sheet {
  const isOfHeader = rows === positions.at(-1)! + 1;
  if (isOfHeader && to === sheet.cells.rowCount && lines.length === 0) return sheet;
  const others = new Set(lines);
  const own = Array.from({ length: to - rows }, (_, index) => rows + index);
  const kept = [...positions, ...own.filter((position) => !others.has(position))];
  return { ...sheet, cells: sheet.cells.part(kept) };
}

/** Where a project has one row per month, cells merged over these rows count for each of them. */
export function filledByMonths<Field extends string>(
  task: SheetTask<Field>,
  { columns, positions }: Header<Field>,
  sheet: Sheet,
): Sheet {
  const month = fieldOfKind(task, 'month');
  const isMonthly = columns.some(({ match }) => fieldOf(match) === month);
  const headerRow = task.sheet.cells.rowNumber(positions.at(-1)!);
  const isBelow = ({ top, bottom }: Range) => top > headerRow && bottom > top;
  if (!isMonthly || !sheet.merges.some(isBelow)) return sheet;
  return {
    ...sheet,
    cells: sheet.cells.filled(sheet.merges.filter(isBelow)),
    merges: sheet.merges.filter((merge) => !isBelow(merge)),
  };
}

/** The merges over rows below the header, in columns with a field; ascending and without overlap. */
export function spansBelow(
  sheet: Sheet,
  headerRow: number,
  columns: readonly Column[],
): ReadonlyMap<number, readonly Range[]> {
  const wanted = new Set(
    columns.filter((column) => column.field !== undefined).map((column) => column.column),
  );
  const spans = new Map<number, Range[]>();
  for (const merge of sheet.merges) {
    if (merge.bottom <= merge.top || merge.top <= headerRow || !wanted.has(merge.left)) continue;
    const list = spans.get(merge.left);
    if (list === undefined) spans.set(merge.left, [merge]);
    else list.push(merge);
  }
  for (const [column, list] of spans) {
    list.sort((a, b) => a.top - b.top);
    spans.set(
      column,
      list.filter((range, index) => index === 0 || range.top > list[index - 1]!.bottom),
    );
  }
  return spans;
}
