import type { Sheet } from './sheet.ts';

/**
 * A hidden cell marks the sheet of problems that kp adds to a returned list, so that it is never taken for one of the
 * submitter's sheets.
 */
export const RETURN_MARK = { text: 'kp.return/1', row: 1, column: 10 } as const;

/** Whether kp added this sheet to a returned list; the submitter says nothing in it. */
export function isReturnSheet({ cells }: Sheet): boolean {
  const cell = cells.at(RETURN_MARK.row, RETURN_MARK.column);
  return cell >= 0 && cells.text(cell) === RETURN_MARK.text;
}
