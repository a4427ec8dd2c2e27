import { projectName } from '../../normalise/name.ts';
import { sectionName } from '../labels.ts';
import { isNumbered } from './classify.ts';
import { sectionNumbering } from './numbering.ts';
import type { Draft, Placing } from './placing.ts';
import type { RowView } from './row-view.ts';
import { SumFinder, type SumOf } from './sums.ts';

/**
 * Finds totals and whole projects, whatever their names: rows whose every amount is the sum of other rows. Rows unlike
 * those they add up come first, because a project's first part may be the sum of the others by chance.
 */
export function proveSums(placing: Placing): void {
  const main = placing.amounts.columns[0];
  if (main === undefined) return;
  const finder = new SumFinder(placing.drafts, placing.amounts, main);
  const pass: Pass = { takesAlike: false, hasAlike: false };
  proveRounds(placing, finder, pass);
  if (pass.hasAlike) proveRounds(placing, finder, { ...pass, takesAlike: true });
}

interface Pass {
  /** Also settles rows that are filled in like those they add up. */
  readonly takesAlike: boolean;
  hasAlike: boolean;
}

function proveRounds(placing: Placing, finder: SumFinder, pass: Pass): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false;
    const noting = (settle: (candidate: Candidate) => boolean) => (index: number, sum: SumOf) => {
      const candidate = candidateAt(placing, index, sum);
      const isOpen = candidate !== undefined && (pass.takesAlike || !candidate.isLike);
      pass.hasAlike ||= candidate?.isLike ?? false;
      const settled = isOpen && settle(candidate);
      changed ||= settled;
      return settled;
    };
    finder.above(noting((candidate) => settleAbove(placing, candidate)));
    const starts = startsOf(placing);
    finder.below(
      (index) => starts[index]!,
      noting((candidate) => settleBelow(placing, candidate)),
    );
    if (!changed) return;
  }
}

/** A row that is the sum of others, which is too exact to be chance. */
interface Candidate {
  readonly draft: Draft;
  readonly view: RowView;
  readonly parts: readonly Draft[];
  /** Filled in like the rows that it adds up: it has a number and data of a project if they do. */
  readonly isLike: boolean;
  /** The rows' names start with its own: 云台水厂 above 云台水厂一期 and 云台水厂二期. */
  readonly isNamedAfter: boolean;
  /** It is above all rows that count, and is their sum. */
  readonly isOfAll: boolean;
}

function candidateAt(placing: Placing, index: number, sum: SumOf): Candidate | undefined {
  const draft = placing.drafts[index]!;
  const view = placing.view(draft);
  const parts = placing.drafts.slice(sum.from, sum.to).filter(({ counts }) => counts);
  const first = placing.view(parts[0]!);
  const isNamedAfter = parts.length > 1 && isStemOf(placing, view.name, parts);
  const isLike =
    !isNamedAfter &&
    isNumbered(view) === isNumbered(first) &&
    isLettered(view) === isLettered(first) &&
    (view.hasIdentity === first.hasIdentity || isFollowedBy(view, first));
  const isProof = isLike
    ? parts.length > 1 && sum.digits >= SURE_THOUGH_ALIKE
    : isNamedAfter || sum.columns >= 2 || sum.digits >= SURE;
  if (!isProof) return undefined;
  const isOfAll =
    sum.to === placing.drafts.length && index === placing.drafts.findIndex(({ counts }) => counts);
  return { draft, view, parts, isLike, isNamedAfter, isOfAll };
}

/** 7 and 8 are two projects, although only the first row of a group may name the agency. */
function isFollowedBy({ hasIdentity, numbering }: RowView, next: RowView): boolean {
  const [one, other] = [numbering, next.numbering].map((own) =>
    own?.style === 'digits' && own.path.length === 1 ? Number(own.path[0]) : Number.NaN,
  );
  return hasIdentity && one! + 1 === other;
}

/** A and B above 1 and 2 are headings. */
function isLettered({ numbering }: RowView): boolean {
  return numbering?.style === 'letter';
}

function isStemOf(placing: Placing, name: string, parts: readonly Draft[]): boolean {
  const stem = projectName(name).name.replace(ENDING, '');
  const isPart = (part: Draft) => projectName(placing.view(part).name).name.startsWith(stem);
  return stem.length >= SHORTEST_STEM && parts.every(isPart);
}

/** For each row, where a total's rows could begin: after the last total or section (of each style), or at the top. */
function startsOf(placing: Placing): readonly (readonly number[])[] {
  let afterTotal = 0;
  const afterSection = new Map<string, number>();
  let known: readonly number[] = [0];
  return placing.drafts.map((draft, index) => {
    const starts = known;
    if (draft.kind === 'total') afterTotal = index + 1;
    else if (draft.kind === 'section') {
      afterSection.set(sectionNumbering(placing.view(draft).labelText)?.style ?? '', index + 1);
    } else return starts;
    known = [...new Set([afterTotal, ...[...afterSection.values()].toSorted((a, b) => b - a), 0])];
    return starts;
  });
}

/** Settles a row above the rows that it adds up: a section, a total at the top, or a project above its parts. */
function settleAbove(placing: Placing, candidate: Candidate): boolean {
  const { draft, view, parts, isLike, isOfAll } = candidate;
  if (isLike && isNumbered(view)) {
    ask(placing, draft, parts);
    return false;
  }
  if (draft.kind === 'nameless' || (!view.hasIdentity && isGroup(placing, view, parts))) {
    if (isOfAll || draft.kind === 'nameless') makeTotal(placing, draft, parts);
    else placing.leave(draft, 'section');
    return true;
  }
  makeParts(placing, candidate);
  return true;
}

/**
 * Whether the row is a heading above projects: these have projects' data, go on with the numbers, or it names a group.
 */
function isGroup(placing: Placing, view: RowView, parts: readonly Draft[]): boolean {
  if (placing.tellProjects(parts)) return true;
  if (isNumbered(view)) return false;
  const { style, path } = placing.view(parts[0]!).numbering ?? {};
  const goesOn = style === 'digits' && path?.length === 1 && path[0] !== '1';
  return goesOn || placing.rules.sectionKind(sectionName(view.labelText).name) !== undefined;
}

/** Settles a row below the rows that it adds up: a total, or the project that they are named after. */
function settleBelow(placing: Placing, candidate: Candidate): boolean {
  const { draft, view, parts, isLike, isNamedAfter } = candidate;
  if (isLike && (isNumbered(view) || view.hasIdentity)) {
    ask(placing, draft, parts);
    return false;
  }
  if (isNamedAfter) makeParts(placing, candidate);
  // In a list of only names and amounts, it may also be a project whose parts are the rows above.
  else if (isLike) leaveAsUnclear(placing, draft);
  else makeTotal(placing, draft, parts);
  return true;
}

function makeParts(placing: Placing, { draft, parts, isLike }: Candidate): void {
  const ofWhich = placing.rules.isNumbered && !parts.some((part) => isNumbered(placing.view(part)));
  for (const part of parts) placing.makePart(part, draft, ofWhich);
  if (isLike) placing.doubts.push({ is: 'proven-whole', position: draft.position, ...rowsOf(parts) });
}

function makeTotal(placing: Placing, draft: Draft, parts: readonly Draft[]): void {
  placing.leave(draft, 'total');
  draft.addsUp = { from: parts[0]!, to: parts.at(-1)! };
  const { position } = draft;
  placing.doubts.push({ is: 'proven-total', position, ...rowsOf(parts) });
}

function ask(placing: Placing, draft: Draft, parts: readonly Draft[]): void {
  const { position } = draft;
  if (placing.doubts.some((doubt) => doubt.is === 'sum-of-others' && doubt.position === position)) return;
  placing.doubts.push({ is: 'sum-of-others', position, ...rowsOf(parts) });
}

function rowsOf(parts: readonly Draft[]): { first: number; last: number } {
  return { first: parts[0]!.position, last: parts.at(-1)!.position };
}

/**
 * In a list whose groups state their sums above their rows: a row without data of a project, and with the very amounts of
 * the project below it, heads a group of one. If it is numbered like that project, it is asked about.
 */
export function placeGroupsOfOne(placing: Placing): void {
  const { drafts } = placing;
  const isHeading = ({ kind, row: { view } }: Draft) => kind === 'section' && view?.hasAmounts === true;
  if (!drafts.some(isHeading)) return;
  for (const [index, draft] of drafts.entries()) {
    const { view } = draft.row;
    const below = drafts[index + 1];
    if (view === undefined || view.hasIdentity || !draft.counts || below?.counts !== true) continue;
    // Whatever the quick look recognised as a project has a project's data.
    if (below.row.view?.hasIdentity === false || !placing.isEqual(draft, below)) continue;
    if (isNumberedAlike(view, placing.view(below))) ask(placing, draft, [below]);
    else placing.leave(draft, 'section');
  }
}

function isNumberedAlike({ numbering: one }: RowView, { numbering: other }: RowView): boolean {
  return one !== undefined && one.style === other?.style && one.path.length === other.path.length;
}

/** Leaves out rows with about the sum of all rows above, without data of a project or the number that others have. */
export function leaveUnclear(placing: Placing): void {
  const main = placing.amounts.columns[0];
  if (main === undefined) return;
  let above = 0;
  let rows = 0;
  for (const draft of placing.drafts) {
    if (!draft.counts) continue;
    const value = placing.amounts.at(draft.position, main);
    if (draft.isBare && rows >= 2 && Math.abs(value - above) <= above * NEAR) {
      leaveAsUnclear(placing, draft);
    } else if (!Number.isNaN(value)) {
      above += value;
      rows += 1;
    }
  }
}

function leaveAsUnclear(placing: Placing, draft: Draft): void {
  placing.doubts.push({ is: 'unclear', position: draft.position });
  placing.leave(draft, 'total');
}

/** Each round finds one level of sums of sums; no list with more levels has been seen. */
const ROUNDS = 4;
/** The digits in which sums must agree: for a row that is not filled in like a project, and for one that is. */
const SURE = 2;
const SURE_THOUGH_ALIKE = 5;
/** The end of a project's name that the names of its parts may leave out. */
const ENDING = /(?:建设)?(?:项目|工程)$/;
const SHORTEST_STEM = 4;
/** How far a wrong total may be from the sum. */
const NEAR = 0.25;
