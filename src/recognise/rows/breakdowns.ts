import { sectionNumbering } from './numbering.ts';
import type { Draft, Placing } from './placing.ts';
import type { RowView } from './row-view.ts';

/** Below a total: 其中 and the lines after it, and lines without numbers that add up to the total, break it down. */
export function placeBreakdowns(placing: Placing): void {
  let total: Draft | undefined;
  let isOpen = false;
  placing.drafts.forEach((draft, index) => {
    if (draft.kind === 'total') {
      total = draft;
      isOpen = false;
      if (addUpToTotal(placing, index)) isOpen = true;
      return;
    }
    if (total === undefined) return;
    if (draft.kind === 'of-which') isOpen = true;
    else if (isOpen && breaksDown(placing.view(draft))) placing.leave(draft, 'of-which');
    else if (draft.kind !== 'header') total = undefined;
  });
}

/** Lines right below a total, bare of numbers and of all that only a project has, whose amounts make it up. */
function addUpToTotal(placing: Placing, index: number): boolean {
  let end = index + 1;
  while (end < placing.drafts.length && isBareLine(placing.drafts[end]!)) end += 1;
  if (end - index < 3) return false;
  return placing.isSumOf(placing.drafts.slice(index, end));
}

/** A line that could break a total down: amounts, no number, nothing only a project has. */
function isBareLine({ row: { view }, kind }: Draft): boolean {
  if (view === undefined || (kind !== 'section' && kind !== 'project' && kind !== 'of-which')) return false;
  return (
    view.hasAmounts &&
    !view.hasIdentity &&
    view.serial === '' &&
    sectionNumbering(view.labelText) === undefined
  );
}

/** Below 其中: no number, no marker, nothing only a project has; set in, or with amounts of its own. */
function breaksDown(view: RowView): boolean {
  if (/^\d/.test(view.serial) || view.hasIdentity || sectionNumbering(view.labelText) !== undefined)
    return false;
  return view.indented || view.hasAmounts;
}
