import { halfWidth } from './text.ts';

/** What a file name says about an earlier version of the same list. */
export interface Revision {
  /** As written, in order: 更正, 最终版2, (1), v2. Empty for a list sent for the first time. */
  readonly marks: readonly string[];
  /** 0 none · 1 a copy or another download, (1), 副本 · 2 a correction · 3 final. */
  readonly rank: 0 | 1 | 2 | 3;
  /** The number of the version: 最终版2 → 2, 第3次退回 → 3; 0 when there is none. */
  readonly number: number;
  /** The number of the copy or download, (2) → 2. */
  readonly copy: number;
  /** The file name without folder, extension and marks: the same for all versions of one list. */
  readonly stem: string;
}

export function revisionInFileName(fileName: string): Revision {
  const marks: string[] = [];
  let rank: Revision['rank'] = 0;
  let number = 0;
  let copy = 0;
  let stem = baseName(fileName);
  for (;;) {
    const match = MARK_AT_END.exec(stem) ?? MARK_IN_BRACKETS.exec(stem) ?? MARK_AT_START.exec(stem);
    if (!match || match[0].length === stem.length) break;
    const mark = match[0].replace(AROUND, '');
    marks.unshift(mark);
    const ranks = rankOf(mark);
    if (ranks === 1) copy = Math.max(copy, numberOf(mark));
    else if (ranks > rank) number = numberOf(mark);
    else if (ranks === rank) number = Math.max(number, numberOf(mark));
    rank = ranks > rank ? ranks : rank;
    stem = stem.slice(0, match.index) + stem.slice(match.index + match[0].length);
  }
  return { marks, rank, number, copy, stem };
}

/**
 * Negative when `left` was sent before `right`, 0 when the names do not tell. A name that has all marks of the other
 * and one more was made from it: 甲（更正）（退回修改） from 甲（更正）.
 */
export function compareRevisions(left: Revision, right: Revision): number {
  const { rank, number, copy, marks } = left;
  const known = rank - right.rank || number - right.number || copy - right.copy;
  if (known !== 0) return known;
  const [fewer, more] = marks.length < right.marks.length ? [marks, right.marks] : [right.marks, marks];
  return fewer.every((mark) => more.includes(mark)) ? marks.length - right.marks.length : 0;
}

/** How often a list was returned for correction before it got this name: 0, 1 （退回修改）, 2 （第2次退回） … */
export function timesReturned(fileName: string): number {
  const times = Array.from(baseName(fileName).matchAll(RETURNED), ([mark]) => Math.max(1, numberOf(mark)));
  return Math.max(0, ...times);
}

/** A file's name without its extension and without what kp added when it returned the list. */
export function nameBeforeReturn(name: string): string {
  return name.replace(RETURNED_AS_WRITTEN, '');
}

export function fileStem(fileName: string): string {
  return revisionInFileName(fileName).stem;
}

function baseName(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return halfWidth(base.slice(0, LONGEST)).replace(EXTENSION, '').trim();
}

function rankOf(mark: string): 1 | 2 | 3 {
  if (FINAL.test(mark)) return 3;
  return CORRECTED.test(mark) ? 2 : 1;
}

function numberOf(mark: string): number {
  const digits = /\d{1,2}/.exec(mark)?.[0];
  return digits === undefined
    ? Math.max(0, ' 一二三四五'.indexOf(/[二三四五]/.exec(mark)?.[0] ?? ' '))
    : Number(digits);
}

const LONGEST = 200;
const EXTENSION = /\.[A-Za-z][A-Za-z0-9]{1,4}$/;
const FINAL_WORDS = '最终版?|终版|终稿|定稿|正式版|正式稿|最终稿|确定版';
const RETURNED_WORDS = '退回修改后?版?|第[二三四五\\d]{1,2}次退回(?:修改)?|to mend(?: \\d{1,2})?';
const CORRECTED_WORDS =
  '更正后?版?|更新(?:后|版|稿)|修改后?版?|修改稿|修订版?|修订稿|修正版?|订正版?|纠正版?|改后|新版|最新版?|重报|再报|重新报送|重新上报|第[二三四五\\d]{1,2}[版次稿]|[二三四五]稿|[vV]\\d{1,2}(?:\\.\\d{1,2})?';
/** Too short to count without brackets: 城市更新, 技改. */
const IN_BRACKETS_ONLY = '更新|改|新';
const COPY_WORDS = '副本|复件|拷贝|copy|Copy';
const FINAL = new RegExp(FINAL_WORDS);
const CORRECTED = new RegExp(`${RETURNED_WORDS}|${CORRECTED_WORDS}|${IN_BRACKETS_ONLY}`);
const MARK = `(?:${FINAL_WORDS}|${RETURNED_WORDS}|${CORRECTED_WORDS}|${COPY_WORDS})`;
const BRACKETED = `[(\\[【](?:${MARK}|${IN_BRACKETS_ONLY})\\d{0,2}[)\\]】]`;
const BEFORE = '[-_ .·]{0,3}';
const MARK_AT_END = new RegExp(`${BEFORE}(?:${MARK}[-_ ]?\\d{0,2}|\\(\\d{1,2}\\))$`);
const MARK_IN_BRACKETS = new RegExp(BEFORE + BRACKETED);
const MARK_AT_START = new RegExp(`^${MARK}\\d{0,2}[-_ :：]{1,3}`);
const RETURNED = new RegExp(RETURNED_WORDS, 'g');
const RETURNED_AS_WRITTEN = new RegExp(` ?[(（](?:${RETURNED_WORDS})[)）]`, 'g');
const AROUND = /^[-_ .·]+|[-_ :：]+$/g;
