import { type Finding, finding } from '../../model/finding.ts';
import { type Range, rangeName, type Source } from '../../model/source.ts';

/** Two merges that share a cell; the second one is dropped. */
export interface MergeConflict {
  readonly first: Range;
  readonly second: Range;
}

/**
 * Sorts merges from top to bottom and left to right, and removes those that overlap an earlier one. One pass
 * downwards: `open` holds the last merge of each group of columns, side by side, so that a new one is compared only
 * with the few that share its columns. Only the first conflicts are reported.
 */
export function separateMerges(found: readonly Range[]): { merges: Range[]; conflicts: MergeConflict[] } {
  const sorted = [...found].sort((a, b) => a.top - b.top || a.left - b.left);
  const merges: Range[] = [];
  const conflicts: MergeConflict[] = [];
  const open: Range[] = [];
  for (const merge of sorted) {
    const start = firstEndingFrom(open, merge.left);
    let end = start;
    while (end < open.length && open[end]!.left <= merge.right && open[end]!.bottom < merge.top) end += 1;
    const other = open[end];
    if (other !== undefined && other.left <= merge.right) {
      if (conflicts.length < MOST_CONFLICTS) conflicts.push({ first: other, second: merge });
    } else {
      open.splice(start, end - start, merge);
      merges.push(merge);
    }
  }
  return { merges, conflicts };
}

/** The findings about merges that were removed from a sheet. */
export function overlaps(conflicts: readonly MergeConflict[], sheet: Source): Finding[] {
  return conflicts.map(({ first, second }) =>
    finding(
      'sheet/overlapping-merges',
      { first: rangeName(first), second: rangeName(second) },
      { ...sheet, row: second.top, column: second.left },
    ),
  );
}

/** A thousand lines tell no more than a hundred. */
const MOST_CONFLICTS = 1000;

/** Position of the first of these side-by-side ranges whose right side is at `column` or beyond. */
function firstEndingFrom(ranges: readonly Range[], column: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranges[middle]!.right < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
