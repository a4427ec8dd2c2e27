import { readLevel } from '../heading/level.ts';
import { sectionName } from '../labels.ts';
import { LEFT_OVER } from '../match-header.ts';
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
    if (total === undefined) {
      if (draft.kind === 'of-which' && mayBeNamedSo(placing, draft)) settleName(placing, draft, index);
      return;
    }
    if (
      draft.kind === 'of-which' &&
      mayBeNamedSo(placing, draft) &&
      placing.isSumOf([total, draft, ...projectsBelow(placing, index)])
    ) {
      placing.count(draft);
      total = undefined;
    } else if (draft.kind === 'of-which')
      isOpen = !placing.isSumOf([total, ...projectsBelow(placing, index)]);
    else if (isOpen && !isSectionOf(placing, index) && breaksDown(placing.view(draft)))
      placing.leave(draft, 'of-which');
    else if (draft.kind !== 'header') total = undefined;
  });
}

/** 其中坝安置点 in a list that has nothing but names and amounts: what follows 其中 is no word of a breakdown. */
function mayBeNamedSo(placing: Placing, draft: Draft): boolean {
  const { serialColumn, identityColumns, isSectionWord } = placing.rules;
  if (serialColumn !== undefined || identityColumns.size > 0) return false;
  const named = /^其中(?=[^\s:：])(.*)$/.exec(placing.view(draft).name.trim())?.[1];
  if (named === undefined || isSectionWord(sectionName(named).name)) return false;
  return readLevel(named, undefined).leftover.length >= LEFT_OVER;
}

/** More than the project above it, or without any above, it is no share of one. */
function settleName(placing: Placing, draft: Draft, index: number): void {
  const above = placing.drafts.slice(0, index).findLast(({ kind }) => kind === 'project');
  if (above === undefined || placing.exceed([draft], above)) placing.count(draft);
  else placing.doubts.push({ is: 'unclear', position: draft.position });
}

/** A line of a group right above its rows: these make it up. */
function isSectionOf(placing: Placing, index: number): boolean {
  if (placing.drafts[index]!.kind !== 'section') return false;
  const end = placing.drafts.findIndex(({ kind }, at) => at > index && kind !== 'project');
  const rows = placing.drafts.slice(index, end < 0 ? undefined : end);
  // 1.1 is a part of 1, which has its amounts already.
  const isPart = (draft: Draft) => (placing.view(draft).numbering?.path.length ?? 1) > 1;
  const wholes = rows.filter((draft) => !isPart(draft));
  return rows.length > 1 && (placing.isSumOf(rows) || placing.isSumOf(wholes));
}

/** Lines right below a total, bare of numbers and of all that only a project has, whose amounts make it up. */
function addUpToTotal(placing: Placing, index: number): boolean {
  let end = index + 1;
  while (end < placing.drafts.length && isBareLine(placing.drafts[end]!)) end += 1;
  if (end - index < 3) return false;
  // Where projects have nothing but names and amounts either, these lines may well be the total's own.
  const isOtherThanProjects = placing.drafts.some(
    (draft, at) => draft.kind === 'project' && (at < index || at >= end) && !isBareLine(draft),
  );
  return isOtherThanProjects && placing.isSumOf(placing.drafts.slice(index, end));
}

/** What stands below up to the next row that is no project: where a total adds that up, it is the list itself. */
function projectsBelow(placing: Placing, index: number): readonly Draft[] {
  const end = placing.drafts.findIndex(({ kind }, at) => at > index && kind !== 'project');
  return placing.drafts.slice(index + 1, end < 0 ? undefined : end);
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
