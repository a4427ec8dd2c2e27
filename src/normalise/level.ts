import { isBlank } from './blank.ts';
import { remember } from './remember.ts';
import { matchingKey, oneLine } from './text.ts';

export interface Levels {
  /** Each level once, in the order given, in its usual form: 省级重点项目 → 省重点. Unknown ones stay as written. */
  readonly levels: readonly string[];
  /** Those of `levels` that no rule recognises. */
  readonly unknown: readonly string[];
}

/** 省、市重点, 省重点+市重点推进, 国家级/省级 → the levels a project carries. */
export const readLevels: (text: string) => Levels = remember((text) => {
  const levels = new Set<string>();
  const unknown = new Set<string>();
  const whole = text.slice(0, LONGEST);
  // 市重点（100个重点推进） is both; anything else in brackets is a remark.
  for (const [, inside] of whole.matchAll(BRACKET)) {
    if (PUSH.test(matchingKey(inside ?? ''))) levels.add('市重点推进');
  }
  const bare = levels.size > 0 ? whole.replace(BRACKET, '') : whole;
  for (const part of bare.split(BETWEEN)) {
    const written = oneLine(part);
    if (isBlank(written)) continue;
    const folded = foldLevel(written);
    for (const level of folded) levels.add(level);
    if (folded.length > 0) continue;
    levels.add(written);
    unknown.add(written);
  }
  return { levels: [...levels], unknown: [...unknown] };
});

/** Whether every part of the text is a known level. */
export function isLevelWord(text: string): boolean {
  const { levels, unknown } = readLevels(text);
  return levels.length > 0 && unknown.length === 0;
}

/** The level of a column that answers 是/否: 是否省重点, 省级重点项目（是/否）. */
export function levelOfHeader(header: string): string | undefined {
  const [level, second] = foldLevel(header.replace(ANSWERS, '').replace(ASKING, ''));
  return second === undefined ? level : undefined;
}

/** One word may hold several: 省市重点 is both. Empty when it is no level. */
function foldLevel(written: string): string[] {
  const key = matchingKey(written);
  if (PUSH.test(key)) return ['市重点推进'];
  const match = LEVEL.exec(key);
  if (!match) return [];
  const [, place, ranks = '', , weight] = match;
  // 四川省 alone is a place, and in some provinces 省重大 is another list.
  if (place !== undefined && weight === undefined && !ranks.endsWith('级')) return [];
  if (weight === '重大' && !ranks.startsWith('国家')) return [];
  if (DISTRICTS.test(ranks)) return ['区县重点'];
  return (ranks.match(RANKS) ?? []).map((rank) => `${rank === '中央' ? '国家' : rank}重点`);
}

const LONGEST = 200;
const BETWEEN = /[、/，,+＋；;\n\r|&／]|[和及暨与]/;
const BRACKET = /[（(]([^（）()]*)[)）]/g;
const ASKING = /^(?:是否|是不是)?(?:为|属于|列入|纳入|系)?/;
const ANSWERS = /[(（](?:是|否|[/／、或√×填]){2,}[)）]$/;
const PUSH = /^(?:\p{Script=Han}{2,3}市|市级?)?(?:100个?)?重点推进(?:重点)?(?:建设)?(?:项目)?$/u;
const LEVEL =
  /^(\p{Script=Han}{2,3}(?=[省市区县州]))??((?:(?:国家|中央|省|市|区|县|州)级?)+)((重点|重大)?(?:建设|投资|工程)?(?:项目|工程|名单|清单)?)$/u;
const RANKS = /国家|中央|[省市区县州]/g;
/** 区（市）县重点 is one level: its 市 does not mean 市重点. */
const DISTRICTS = /^(?:区市?县|县市?区|市县区?)级?$/;
