import type { Sheet } from './sheet.ts';

/** The hidden cell by which the sheet of problems in a returned list is told from one of the submitter's own. */
export const RETURN_MARK = { text: 'kp.return/1', row: 1, column: 10 } as const;

/** Whether kp put the sheet before a list that it returned: no part of what the submitter says. */
export function isReturnSheet({ cells }: Sheet): boolean {
  const cell = cells.at(RETURN_MARK.row, RETURN_MARK.column);
  return cell >= 0 && cells.text(cell) === RETURN_MARK.text;
}
