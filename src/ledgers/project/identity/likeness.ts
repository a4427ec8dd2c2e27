import type { PlainDate } from '../../../model/plain-date.ts';
import { freeText } from '../free-text.ts';
import type { Project } from '../record.ts';

/** The properties that distinguish a project when neither code nor name does. */
export interface Portrait {
  readonly project: Project;
  readonly agency: string;
  /** The pairs of neighbouring characters in the name, without words that any project name may end with. */
  readonly pieces: ReadonlySet<string>;
  /** The numbering in the name: 二期, 3标段, A区, 东段. */
  readonly ordinals: string;
  readonly owner: string | undefined;
}

/** Builds each project's portrait once, on first use. */
export function portraitist(agencyOf: (project: Project) => string): (project: Project) => Portrait {
  const drawn = new Map<Project, Portrait>();
  return (project) => {
    const portrait = drawn.get(project) ?? draw(project, agencyOf(project));
    drawn.set(project, portrait);
    return portrait;
  };
}

/** The likeness of two names, from 0 to 1: twice the common pieces, divided by the pieces of both. */
export function likeness(one: Portrait, other: Portrait): number {
  const all = one.pieces.size + other.pieces.size;
  return all === 0 ? 0 : (2 * common(one, other)) / all;
}

/** At least half of the shorter name occurs in the longer one: 云溪科技园 and 云溪科技园二期厂房. */
export function shareStem(one: Portrait, other: Portrait): boolean {
  const shorter = Math.min(one.pieces.size, other.pieces.size);
  return shorter > 0 && common(one, other) * 2 >= shorter;
}

/** At least the place is the same: 临江老城地下管网改造 and 临江老城综合提升. */
export function sharePlace(one: Portrait, other: Portrait): boolean {
  return common(one, other) >= PLACE || shareStem(one, other);
}

/** The names have different numberings: 一期 is not 二期. */
export function numberedApart(one: Portrait, other: Portrait): boolean {
  return one.ordinals !== '' && other.ordinals !== '' && one.ordinals !== other.ordinals;
}

/**
 * How many of the other facts agree that seldom change from month to month; a fact that one side lacks does not count.
 */
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

/** The number of pieces in a name of four characters. */
const PLACE = 3;
/** Longer names are whole sentences; only their beginning is compared. */
const LONGEST = 60;
const ANY_PROJECT = ['建设', '项目', '工程'];
/** Numbers, letters, numerals and compass points that number the parts of one project. */
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
