import type { Sheet } from '../../model/sheet.ts';
import { placeBreakdowns } from './breakdowns.ts';
import type { ClassifiedRow } from './classify.ts';
import { placeLinesOfOne } from './lines-of-one.ts';
import { type PlacedRow, Placing, type RowDoubt } from './placing.ts';
import { leaveUnclear, placeGroupsOfOne, proveSums } from './proofs.ts';
import type { RowRules } from './row-view.ts';
import { placeParts } from './wholes.ts';

export interface Structure {
  readonly rows: readonly PlacedRow[];
  readonly doubts: readonly RowDoubt[];
}

/**
 * Arranges a table's rows as a tree: sections, projects with their parts, and what each total adds up. Words and
 * numbers decide first, sums decide the rest.
 */
export function structure(sheet: Sheet, classified: readonly ClassifiedRow[], rules: RowRules): Structure {
  const placing = new Placing(sheet, classified, rules);
  placeLinesOfOne(placing);
  placeBreakdowns(placing);
  placeParts(placing);
  proveSums(placing);
  placeGroupsOfOne(placing);
  leaveUnclear(placing);
  return { rows: placing.drafts, doubts: placing.doubts };
}
