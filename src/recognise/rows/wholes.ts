import { isNumbered } from './classify.ts';
import { partsByNumber } from './parts.ts';
import type { Draft, Placing } from './placing.ts';
import type { RowView } from './row-view.ts';

/** Finds the parts of projects: by their numbers, below 其中, or by the number of members that a package states. */
export function placeParts(placing: Placing): void {
  placeNumberedParts(placing);
  placeUnnumberedParts(placing);
}

/** 3.1 and 3.2 are parts of 3, and (1) and (2) parts of the project above, if the amounts allow it. */
function placeNumberedParts(placing: Placing): void {
  const wholes = partsByNumber(placing);
  for (const [whole, parts] of wholes) {
    const view = placing.view(whole);
    const isBare = !view.hasIdentity && (!view.hasAmounts || placing.tellProjects(parts));
    // If other projects have its style of number, it is a project too, although only its parts may state amounts.
    if (isBare && !hasProjectsBeside(placing, whole, wholes)) {
      placing.leave(whole, 'section');
      continue;
    }
    if (!view.hasAmounts) {
      for (const part of parts) part.whole = whole;
      continue;
    }
    // A part cannot exceed the whole: these are projects inserted below it.
    if (placing.exceed(parts, whole)) continue;
    compareParts(placing, whole, parts);
    for (const part of parts) {
      part.whole = whole;
      part.counts = false;
    }
  }
}

function hasProjectsBeside(
  placing: Placing,
  whole: Draft,
  wholes: ReadonlyMap<Draft, readonly Draft[]>,
): boolean {
  const own = placing.view(whole).numbering;
  const parts = new Set([...wholes.values()].flat());
  return placing.drafts.some((draft) => {
    if (draft.kind !== 'project' || wholes.has(draft) || parts.has(draft)) return false;
    const { numbering, hasAmounts } = placing.view(draft);
    return hasAmounts && numbering?.style === own?.style && numbering?.path.length === own?.path.length;
  });
}

function compareParts(placing: Placing, whole: Draft, parts: readonly Draft[]): void {
  for (const column of placing.amounts.columns) {
    const value = placing.amounts.at(whole.position, column);
    const sum = parts.reduce((total, part) => total + placing.amounts.at(part.position, column), 0);
    if (Number.isNaN(value) || Number.isNaN(sum)) continue;
    const tolerance = ((parts.length + 1) * placing.amounts.grain(whole.position, column)) / 2;
    if (Math.abs(sum - value) <= tolerance) continue;
    placing.doubts.push({ is: 'parts-differ', position: whole.position, column, parts: parts.length });
    return;
  }
}

/** Finds parts without a number: 其中 and the rows after it, or as many rows as a package says it has. */
function placeUnnumberedParts(placing: Placing): void {
  let whole: Draft | undefined;
  let afterOfWhich = false;
  let untilIndex = 0;
  placing.drafts.forEach((draft, index) => {
    if (draft.kind === 'of-which' && whole !== undefined) {
      afterOfWhich = true;
      untilIndex = endOfParts(placing, whole, index);
      if (!ONLY_OF_WHICH.test(placing.view(draft).name)) placing.makePart(draft, whole, true);
      return;
    }
    if (draft.kind !== 'project') {
      whole = undefined;
      return;
    }
    const view = draft.row.view;
    const isPart =
      index < untilIndex ||
      // The quick look recognises plain projects, but does not know whether they are below 其中.
      (whole !== undefined &&
        (view !== undefined || afterOfWhich) &&
        isPartBelow(placing, placing.view(draft), afterOfWhich, whole));
    if (whole !== undefined && isPart) {
      placing.makePart(draft, whole, afterOfWhich);
      return;
    }
    if (draft.whole !== undefined) return;
    whole = draft;
    afterOfWhich = false;
    if (view?.isPackage) takeDeclared(placing, index, view);
  });
}

function isPartBelow(placing: Placing, view: RowView, afterOfWhich: boolean, whole: Draft): boolean {
  if (isNumbered(view)) return false;
  const isSetIn = /^[\s\u3000]/.test(view.name) || isNumberedBelow(view, placing.view(whole));
  if (whole.row.view?.isPackage) return isSetIn || afterOfWhich;
  return afterOfWhich && (isSetIn || isNumbered(placing.view(whole)));
}

/** 1.北段 is a part of 3 | 路网工程, but below 3.路网工程 it is the next project. */
function isNumberedBelow({ numbering }: RowView, whole: RowView): boolean {
  if (numbering === undefined) return false;
  const isLike =
    whole.numbering?.style === numbering.style && whole.numbering.path.length === numbering.path.length;
  return isNumbered(whole) || !isLike;
}

/** The index after the last of the rows from 其中 on that add up to the project; 0 if they do not. */
function endOfParts(placing: Placing, whole: Draft, first: number): number {
  const rows = [whole];
  const last = Math.min(placing.drafts.length, first + MOST_PARTS);
  for (let index = first; index < last; index += 1) {
    if (index > first && placing.drafts[index]!.kind !== 'project') return 0;
    rows.push(placing.drafts[index]!);
    if (rows.length > 2 && placing.isSumOf(rows)) return index + 1;
  }
  return 0;
}

/** Takes the number of rows that the package states, neither numbered nor indented, if they add up to its amounts. */
function takeDeclared(placing: Placing, index: number, view: RowView): void {
  const declared = view.count ?? Number(/(\d{1,4})\s*[个项]/.exec(view.name)?.[1] ?? Number.NaN);
  const rows = placing.drafts.slice(index, index + 1 + declared);
  if (!(declared > 1) || rows.length <= declared || rows.some(({ kind }) => kind !== 'project')) return;
  if (!placing.isSumOf(rows)) return;
  for (const member of rows.slice(1)) {
    member.whole = rows[0];
    member.counts = false;
  }
}

/** The most rows below 其中 that only their sum can identify as parts. */
const MOST_PARTS = 30;
const ONLY_OF_WHICH = /^\s*(?:其中\s*[:：]?)?\s*$/;
