import { halfWidth } from './text.ts';

/** What a file name says about having been sent before. */
export interface Revision {
  /** As written, in order: 更正, 最终版2, (1), v2. Empty for a first sending. */
  readonly marks: readonly string[];
  /** 0 none · 1 a copy or another download, (1), 副本 · 2 a correction · 3 final. */
  readonly rank: 0 | 1 | 2 | 3;
  /** The number that goes with it: 最终版2 → 2; 0 when there is none. */
  readonly number: number;
  /** The file name without folder, extension and marks: equal for two sendings of one list. */
  readonly stem: string;
}

export function revisionInFileName(fileName: string): Revision {
  const marks: string[] = [];
  let rank: Revision['rank'] = 0;
  let number = 0;
  let stem = baseName(fileName);
  for (;;) {
    const match = MARK_AT_END.exec(stem) ?? MARK_IN_BRACKETS.exec(stem) ?? MARK_AT_START.exec(stem);
    if (!match || match[0].length === stem.length) break;
    const mark = match[0].replace(AROUND, '');
    marks.unshift(mark);
    rank = Math.max(rank, rankOf(mark)) as Revision['rank'];
    number = Math.max(number, numberOf(mark));
    stem = stem.slice(0, match.index) + stem.slice(match.index + match[0].length);
  }
  return { marks, rank, number, stem };
}

/** Negative when `left` was sent before `right`, 0 when the names do not tell. */
export function compareRevisions(left: Revision, right: Revision): number {
  return left.rank - right.rank || left.number - right.number;
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
const CORRECTED_WORDS =
  '退回修改后?版?|更正后?版?|更新(?:后|版|稿)|修改后?版?|修改稿|修订版?|修订稿|修正版?|订正版?|纠正版?|改后|新版|最新版?|重报|再报|重新报送|重新上报|第[二三四五\\d]{1,2}[版次稿]|[二三四五]稿|[vV]\\d{1,2}(?:\\.\\d{1,2})?';
/** Too short to count by themselves: 城市更新, 技改. */
const IN_BRACKETS_ONLY = '更新|改|新';
const COPY_WORDS = '副本|复件|拷贝|copy|Copy';
const FINAL = new RegExp(FINAL_WORDS);
const CORRECTED = new RegExp(`${CORRECTED_WORDS}|${IN_BRACKETS_ONLY}`);
const MARK = `(?:${FINAL_WORDS}|${CORRECTED_WORDS}|${COPY_WORDS})`;
const BRACKETED = `[(\\[【](?:${MARK}|${IN_BRACKETS_ONLY})\\d{0,2}[)\\]】]`;
const BEFORE = '[-_ .·]{0,3}';
const MARK_AT_END = new RegExp(`${BEFORE}(?:${MARK}[-_ ]?\\d{0,2}|\\(\\d{1,2}\\))$`);
const MARK_IN_BRACKETS = new RegExp(BEFORE + BRACKETED);
const MARK_AT_START = new RegExp(`^${MARK}\\d{0,2}[-_ :：]{1,3}`);
const AROUND = /^[-_ .·]+|[-_ :：]+$/g;
