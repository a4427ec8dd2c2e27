import { readLevel } from '../heading/level.ts';
import { sectionName } from '../labels.ts';
import { LEFT_OVER } from '../match-header.ts';
import { sectionNumbering } from './numbering.ts';
import type { Draft, Placing } from './placing.ts';
import type { RowView } from './row-view.ts';

/** Finds what breaks a total down: 其中 and the lines after it, or lines without numbers that add up to the total. */
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

/** 其中坝安置点 may be a project, in a list of only names and amounts: no breakdown uses the words after 其中. */
function mayBeNamedSo(placing: Placing, draft: Draft): boolean {
  const { serialColumn, identityColumns, isSectionWord } = placing.rules;
  if (serialColumn !== undefined || identityColumns.size > 0) return false;
  const named = /^其中(?=[^\s:：])(.*)$/.exec(placing.view(draft).name.trim())?.[1];
  if (named === undefined || isSectionWord(sectionName(named).name)) return false;
  return readLevel(named, undefined).leftover.length >= LEFT_OVER;
}

/** If it has more than the project above, or no project is above, it is no share of one and counts as a project. */
function settleName(placing: Placing, draft: Draft, index: number): void {
  const above = placing.drafts.slice(0, index).findLast(({ kind }) => kind === 'project');
  if (above === undefined || placing.exceed([draft], above)) placing.count(draft);
  else placing.doubts.push({ is: 'unclear', position: draft.position });
}

/** Whether the row is a group's heading whose amounts are the sum of the rows below it. */
function isSectionOf(placing: Placing, index: number): boolean {
  if (placing.drafts[index]!.kind !== 'section') return false;
  const end = placing.drafts.findIndex(({ kind }, at) => at > index && kind !== 'project');
  const rows = placing.drafts.slice(index, end < 0 ? undefined : end);
  // Not added: 1.1 is a part of 1, which already contains its amounts.
  const isPart = (draft: Draft) => (placing.view(draft).numbering?.path.length ?? 1) > 1;
  const wholes = rows.filter((draft) => !isPart(draft));
  return rows.length > 1 && (placing.isSumOf(rows) || placing.isSumOf(wholes));
}

/** Whether the lines right below a total add up to it. They have no number and nothing that only a project has. */
function addUpToTotal(placing: Placing, index: number): boolean {
  let end = index + 1;
  while (end < placing.drafts.length && isBareLine(placing.drafts[end]!)) end += 1;
  if (end - index < 3) return false;
  // If the projects have only names and amounts too, these lines may be the projects that the total adds up.
  const isOtherThanProjects = placing.drafts.some(
    (draft, at) => draft.kind === 'project' && (at < index || at >= end) && !isBareLine(draft),
  );
  return isOtherThanProjects && placing.isSumOf(placing.drafts.slice(index, end));
}

/** The projects from here to the next row of another kind: if the total is their sum, they are the list's own. */
function projectsBelow(placing: Placing, index: number): readonly Draft[] {
  const end = placing.drafts.findIndex(({ kind }, at) => at > index && kind !== 'project');
  return placing.drafts.slice(index + 1, end < 0 ? undefined : end);
}

/** A line that could break a total down: it has amounts, but no number and nothing that only a project has. */
function isBareLine({ row: { view }, kind }: Draft): boolean {
  if (view === undefined || (kind !== 'section' && kind !== 'project' && kind !== 'of-which')) return false;
  return (
    view.hasAmounts &&
    !view.hasIdentity &&
    view.serial === '' &&
    sectionNumbering(view.labelText) === undefined
  );
}

/** A line of the breakdown below 其中: without number, marker or project's data; indented, or with amounts. */
function breaksDown(view: RowView): boolean {
  if (/^\d/.test(view.serial) || view.hasIdentity || sectionNumbering(view.labelText) !== undefined)
    return false;
  return view.indented || view.hasAmounts;
}
