import type { Cells } from '../../model/sheet.ts';
import type { RecordShapes } from './record-shapes.ts';

/**
 * Whether a text without a final line end stops in the middle of its last record: all records before it have the same
 * number of fields, and it has fewer, or is a bare number where they begin with a serial. A note below a table is one
 * field of words, and does not count.
 */
export function isLastRecordCut(shapes: RecordShapes, cells: Cells): boolean {
  const last = shapes.widths.length - 1;
  const before = shapes.widths.slice(Math.max(0, last - NEIGHBOURS), Math.max(0, last));
  const width = before[0];
  if (width === undefined || before.length < LEAST_NEIGHBOURS) return false;
  if (before.some((other) => other !== width)) return false;
  const found = shapes.widths[last]!;
  if (found >= width) return false;
  if (found > 1) return true;
  const beginsWithSerial = (position: number): boolean => {
    const cell = cells.inRow(position, 1);
    return cell >= 0 && /^\d{1,7}$/.test(cells.text(cell));
  };
  return [last, last - 1, last - 2].every(beginsWithSerial);
}

const NEIGHBOURS = 20;
const LEAST_NEIGHBOURS = 2;
