import type { PlainDate } from '../../../model/plain-date.ts';
import { freeText } from '../free-text.ts';
import type { Project } from '../record.ts';

/** What tells a project from others when neither code nor name does. */
export interface Portrait {
  readonly project: Project;
  readonly agency: string;
  /** Pairs of neighbouring characters of the name, without the words that any project may end with. */
  readonly pieces: ReadonlySet<string>;
  /** What numbers it among its like: 二期, 3标段, A区, 东段. */
  readonly ordinals: string;
  readonly owner: string | undefined;
}

/** Draws each project once, when it is first asked for. */
export function portraitist(agencyOf: (project: Project) => string): (project: Project) => Portrait {
  const drawn = new Map<Project, Portrait>();
  return (project) => {
    const portrait = drawn.get(project) ?? draw(project, agencyOf(project));
    drawn.set(project, portrait);
    return portrait;
  };
}

/** How alike two names are, from 0 to 1: twice the common pieces over all of both. */
export function likeness(one: Portrait, other: Portrait): number {
  const all = one.pieces.size + other.pieces.size;
  return all === 0 ? 0 : (2 * common(one, other)) / all;
}

/** Half of the shorter name stands in the longer one: 云溪科技园 and 云溪科技园二期厂房. */
export function shareStem(one: Portrait, other: Portrait): boolean {
  const shorter = Math.min(one.pieces.size, other.pieces.size);
  return shorter > 0 && common(one, other) * 2 >= shorter;
}

/** At least the place: 临江老城地下管网改造 and 临江老城综合提升. */
export function sharePlace(one: Portrait, other: Portrait): boolean {
  return common(one, other) >= PLACE || shareStem(one, other);
}

/** Numbered differently among their like: 一期 is not 二期. */
export function numberedApart(one: Portrait, other: Portrait): boolean {
  return one.ordinals !== '' && other.ordinals !== '' && one.ordinals !== other.ordinals;
}

/** How many of the other facts agree that seldom change from month to month; what is not told does not count. */
export function agreements(one: Portrait, other: Portrait): number {
  const [before, after] = [one.project, other.project];
  const agreeing = [
    sameAmount(before.annualPlan, after.annualPlan),
    sameAmount(before.completedBefore, after.completedBefore),
    sameDate(before.plannedStart, after.plannedStart),
    sameDate(before.plannedFinish, after.plannedFinish),
    one.owner !== undefined && one.owner === other.owner,
  ];
  return agreeing.filter((agrees) => agrees).length;
}

/** Pieces in a name of four characters. */
const PLACE = 3;
/** Names beyond this are sentences; their first words tell as much. */
const LONGEST = 60;
const ANY_PROJECT = ['建设', '项目', '工程'];
/** Numbers, the letters, numerals and points of the compass by which parts of one project are called. */
const ORDINAL =
  /\d+|[a-z](?=[区栋座标段线])|[一二三四五六七八九十](?=[期标段号批组院区线])|[东南西北中](?=[区段片标线])/g;

function draw(project: Project, agency: string): Portrait {
  const stem = stemOf(project.key);
  const pieces = new Set<string>();
  for (let at = 0; at + 1 < stem.length; at += 1) pieces.add(stem.slice(at, at + 2));
  const ordinals = (stem.match(ORDINAL) ?? []).join(' ');
  return { project, agency, pieces, ordinals, owner: freeText(project, 'owner') };
}

function stemOf(key: string): string {
  let end = key.length;
  for (let word = endingAt(key, end); word !== undefined; word = endingAt(key, end)) end -= word.length;
  return (end === 0 ? key : key.slice(0, end)).slice(0, LONGEST);
}

function endingAt(key: string, end: number): string | undefined {
  return ANY_PROJECT.find((word) => key.endsWith(word, end));
}

function common(one: Portrait, other: Portrait): number {
  let count = 0;
  for (const piece of one.pieces) if (other.pieces.has(piece)) count += 1;
  return count;
}

function sameAmount(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && one > 0 && one === other;
}

function sameDate(one: PlainDate | undefined, other: PlainDate | undefined): boolean {
  return one !== undefined && other !== undefined && one.year === other.year && one.month === other.month;
}
