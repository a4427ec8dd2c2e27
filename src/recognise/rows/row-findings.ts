import { type Finding, finding } from '../../model/finding.ts';
import type { Column } from '../../model/table.ts';
import { oneLine } from '../../normalise/text.ts';
import { placeIn, type SheetTask, textsOfRow } from '../task.ts';
import type { RowDoubt } from './placing.ts';
import type { SortedRows } from './sort-rows.ts';

/** The findings about a table's rows: amounts without a name, withdrawn rows, and what sums left in doubt. */
export function rowFindings(
  task: Pick<SheetTask<string>, 'file' | 'sheet'>,
  { nameless, strays, examples, doubts, leftOut }: SortedRows,
  columns: readonly Column[],
  nameColumn: number,
): Finding[] {
  const { cells } = task.sheet;
  const place = (position: number) => placeIn(task, cells.rowNumber(position), nameColumn);
  const nameOf = (position: number) => {
    const cell = cells.inRow(position, nameColumn);
    return oneLine(cells.text(cell < 0 ? cells.rowStart(position) : cell));
  };
  const named = (doubt: RowDoubt): Finding => {
    const { position } = doubt;
    const name = nameOf(position);
    if (doubt.is === 'unclear') return finding('row/unclear', { name }, place(position));
    if (doubt.is === 'parts-differ') {
      const { header } = columns.find(({ column }) => column === doubt.column)!;
      const source = placeIn(task, cells.rowNumber(position), doubt.column);
      return finding('package/parts-differ', { name, header, parts: doubt.parts }, source);
    }
    const facts = { name, first: cells.rowNumber(doubt.first), last: cells.rowNumber(doubt.last) };
    return finding(`row/${doubt.is}`, facts, place(position));
  };
  const header = columns.find(({ column }) => column === nameColumn)?.header ?? '';
  const unnamed = nameless.map((position) => {
    const raw = textsOfRow(task.sheet, position).join(' ').trim();
    return finding('name/missing', { raw, header }, place(position));
  });
  const stray = strays.map((position) =>
    finding('row/other-table', { name: nameOf(position) }, place(position)),
  );
  const shown = examples.map((position) =>
    finding('row/example', { name: nameOf(position) }, place(position)),
  );
  const struck = leftOut
    .filter(({ reason, raw }) => reason === 'struck' && raw !== '')
    .map(({ row, raw }) => finding('row/struck', { raw }, placeIn(task, row, nameColumn)));
  return [...unnamed, ...stray, ...shown, ...struck, ...doubts.map(named)];
}
