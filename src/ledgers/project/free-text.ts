import { CELL } from '../../model/sheet.ts';
import { cellUnder } from '../../model/table.ts';
import { saysNoProblem } from '../../normalise/blank.ts';
import { isDitto, statesNothing } from '../../normalise/placeholder.ts';
import { cleanText } from '../../normalise/text.ts';
import { cellRepeated } from '../entries/ditto.ts';
import type { FreeTextField } from './fields.ts';
import type { Project } from './record.ts';

/**
 * The text of such a column, read from its cell only when needed: most reports do not use it, and reading 建设内容 in a
 * million rows would take longer than computing all figures. Undefined if the cell is empty or says 无.
 */
export function freeText(
  project: Pick<Project, 'table' | 'position'>,
  field: FreeTextField,
): string | undefined {
  const { table, position } = project;
  const column = table.columns.find((one) => one.field === field);
  if (column === undefined) return undefined;
  const { cells } = table.sheet;
  const own = cellUnder(table, position, column.column);
  const isRepeating = own >= 0 && isDitto(cells.text(own));
  const cell = isRepeating ? cellRepeated(table, position, column.column) : own;
  if (cell < 0) return undefined;
  if (cells.kind(cell) === CELL.error || cells.kind(cell) === CELL.pending) return undefined;
  const text = cells.text(cell);
  if (field === 'matter' ? saysNoProblem(text) : statesNothing(text)) return undefined;
  return cleanText(text);
}
