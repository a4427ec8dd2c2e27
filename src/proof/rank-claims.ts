import { halfWidthText, isLatin } from './figures.ts';
import type { Names } from './names.ts';
import type { Paper } from './paper/paper.ts';

/** A place in a ranking that a text gives somebody: 排名第一, 倒数第二, 前三位是…, 最高, 位居前列, 由高到低依次为…. */
export interface RankClaim {
  /** Its index among the paragraphs, and its position there. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly place: Place;
  /** Those who are named, in the order of the text; each name may mean several groups. */
  readonly named: readonly (readonly string[])[];
  /** The measures that may be ranked by, as ends of paths, the likeliest first; none if the text does not say. */
  readonly measures: readonly string[];
  /** The agencies among which is ranked: 全市, 各区县, 市直部门. */
  readonly among: 'all' | 'districts' | 'others' | undefined;
  /** Whether it is about the province, growth or another time, for which no figures are known. */
  readonly isOpen: boolean;
  readonly isLatin: boolean;
}

export type End = 'top' | 'bottom';

export type Place =
  | { readonly kind: 'place'; readonly from: End; readonly place: number }
  /** 最高, 最少: first or last. */
  | { readonly kind: 'extreme'; readonly from: End }
  | { readonly kind: 'first'; readonly from: End; readonly count: number; readonly isInOrder: boolean }
  /** 位居前列, 靠后: without a number. */
  | { readonly kind: 'near'; readonly from: End }
  | { readonly kind: 'order'; readonly from: End };

/**
 * All places in rankings in a text, in reading order. Tables are left out: they have a column for it. `groups` is how
 * the groups begin that can be ranked.
 */
export function readRankClaims({ paragraphs }: Paper, names: Names, groups: 'by' | 'text['): RankClaim[] {
  const known = { at: (text: string, place: number) => namedAt(text, place, names, groups) };
  return paragraphs.flatMap(({ text, cell }, paragraph) =>
    cell === undefined
      ? claimsIn(withPlainMarks(halfWidthText(text).toLowerCase()), text, paragraph, known)
      : [],
  );
}

/** Names by their positions. */
type NamesAt = Pick<Names, 'at'>;

function namedAt(text: string, place: number, names: Names, start: string): ReturnType<Names['at']> {
  const name = names.at(text, place);
  return name && { ...name, groups: name.groups.filter((group) => group.startsWith(start)) };
}

/** Punctuation half-width as well; positions do not change. */
function withPlainMarks(text: string): string {
  return text.replace(/[，；：（）！？]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly string[];
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

function claimsIn(plain: string, text: string, paragraph: number, names: NamesAt): RankClaim[] {
  const latin = isLatin(plain);
  const claims: RankClaim[] = [];
  let before: Named | undefined;
  let measureBefore: string | undefined;
  for (const { start, end } of sentencesIn(plain, latin)) {
    const named = namesIn(plain, start, end, names);
    const known = claims.length;
    const found = latin ? englishPlaces(plain, start, end) : chinesePlaces(plain, start, end, named);
    for (const [at, one] of found.entries()) {
      const listed = latin ? undefined : namedInTurn(plain, found, at, named, start);
      const from = found[at - 1]?.end ?? start;
      const until = found[at + 1]?.start ?? end;
      const whom = listed ?? whomOf(plain, one, named, { start, from, until, before, latin });
      const own = measuresOf(plain, one, { start, from, until, latin });
      // What only the sentence before names may not be meant any more.
      const inherited = [measureBefore ?? [], one.place.kind === 'near' ? 'rate' : []].flat();
      const measures = (own.length > 0 ? own : inherited).filter((stem) => isOfWord(plain, one, stem));
      const isSuperlative =
        one.place.kind === 'extreme' || one.place.kind === 'near' || one.place.kind === 'order';
      const isScored = SCORED.test(plain.slice(start, one.end));
      const isOpen =
        isScored ||
        // 由全市第四降至第六
        /[由从][^,。;]{0,6}$/.test(plain.slice(from, one.start)) ||
        OPEN.test(plain.slice(from, Math.min(end, one.end + 4))) ||
        areMixed(plain, whom) ||
        isWithin(named, whom);
      if (isOfWorks(plain, one, whom) || isDistance(plain, one) || isOtherEnd(plain, one)) continue;
      if (whom.length === 0 && (isSuperlative || one.place.kind === 'first')) continue;
      if (measures.length === 0 && isSuperlative) continue;
      claims.push({
        paragraph,
        start: one.start,
        end: one.end,
        text: text.slice(one.start, one.end),
        place: sizedFor(one.place, whom.length),
        named: whom.map(({ groups }) => groups),
        measures: isScored ? [] : measures,
        among: amongOf(plain.slice(from, one.end) + (/^[^,]{0,8}/.exec(plain.slice(one.end, until)) ?? '')),
        isOpen,
        isLatin: latin,
      });
    }
    before = named.findLast(isAgency) ?? before;
    measureBefore = claims[known]?.measures[0] ?? lastMeasure(plain, start, end) ?? measureBefore;
  }
  return claims;
}

function* sentencesIn(
  plain: string,
  latin: boolean,
): Generator<{ readonly start: number; readonly end: number }> {
  const stops = latin ? /[;!?\n]|\.(?=\s|$)/g : /[。;!?\n]/g;
  let start = 0;
  for (const { index } of plain.matchAll(stops)) {
    yield { start, end: index };
    start = index + 1;
  }
  if (start < plain.length) yield { start, end: plain.length };
}

function namesIn(plain: string, start: number, end: number, names: NamesAt): readonly Named[] {
  const found: Named[] = [];
  for (let at = start; at < end; ) {
    const name = names.at(plain, at);
    const groups = name?.groups ?? [];
    // 仅次于B县: B县 is only compared with.
    const isOther = /(?:仅次于|次于)$/.test(plain.slice(start, at));
    if (name !== undefined && groups.length > 0 && !isOther)
      found.push({ start: at, end: at + name.text.length, groups });
    at += name?.text.length ?? 1;
  }
  // If agencies are named, the ranking is about them: levels beside them, as in 锦坪区市重点项目, are ignored.
  const areAgencies = found.some(isAgency);
  return areAgencies ? found.filter((one) => !isLevel(one)) : found;
}

function isAgency({ groups }: Named): boolean {
  return groups.some((group) => /^(?:byAgency|byDistrict|text)\[/.test(group));
}

function isLevel({ groups }: Named): boolean {
  return groups.every((group) => group.startsWith('byLevel'));
}

const NUMBER = '[一二两三四五六七八九十]{1,2}|\\d{1,2}';
const ORDINAL = new RegExp(`(倒数)?第(${NUMBER})(位|名)?`, 'g');
const FIRST = new RegExp(`(前|后|倒数|末)(${NUMBER})(?:位|名|个|家|强)?`, 'g');
const ENDS = /(?<top>首位|榜首)|(?<bottom>末位(?!淘汰)|垫底|排名?最后|排在最后)/g;
const EXTREME = /最(?:(?<top>高|快|多|大|好)|(?<bottom>低|慢|少|小|差))/g;
const NEAR = /(?<top>前列|前茅|靠前|居前)|(?<bottom>靠后|居后|后列)/g;
const ORDER = /[由从](?:(?<top>高到低|快到慢|多到少|大到小)|(?<bottom>低到高|慢到快|少到多|小到大))/g;
/** What follows an ordinal that is not a place: 第一季度, 前三季度, 第一产业. */
const NO_PLACE =
  /^(?:季|批|产|人|书|次|期|阶|类|届|步|部|分|责|标|方|时|线|项|条|章|节|层|轮|年|月|天|周|个月|个季|大|中学|小学|医)/;
/** What stands before an ordinal that is a place. */
const RANKED =
  /(?:排|居|列|名次|位次|并列|夺得?|获得?|保持|升至|降至|升到|降到|跃居|跃升至|上升到|下降到|上升至|下降至|退至|滑至)[^,]{0,8}$|(?:市|县|区|县区|区县|部门|单位|中|国企|企业)$/;

function chinesePlaces(plain: string, start: number, end: number, named: readonly Named[]): readonly Found[] {
  const sentence = plain.slice(start, end);
  const found: Found[] = [];
  const add = ({ index, 0: text }: RegExpExecArray, place: Place) => {
    const own = { start: start + index, end: start + index + text.length, place };
    if (!found.some((other) => own.start < other.end && other.start < own.end)) found.push(own);
  };
  for (const match of sentence.matchAll(ORDINAL)) {
    const [, fromBottom, number = ''] = match;
    const place = numberOf(number);
    if (NO_PLACE.test(sentence.slice(match.index + match[0].length)) || place === 0) continue;
    const at = start + match.index;
    const isRanked =
      fromBottom !== undefined ||
      RANKED.test(sentence.slice(0, match.index)) ||
      named.some((name) => name.end === at) ||
      found.some((other) => other.end === at - 1);
    if (isRanked) add(match, { kind: 'place', from: fromBottom === undefined ? 'top' : 'bottom', place });
  }
  for (const match of sentence.matchAll(ENDS))
    add(match, { kind: 'place', from: match.groups?.top === undefined ? 'bottom' : 'top', place: 1 });
  for (const match of sentence.matchAll(FIRST)) {
    const [, side, number = ''] = match;
    const behind = sentence.slice(match.index + match[0].length);
    const count = numberOf(number);
    const isRanked =
      /(?:排|居|列|名)[^,]{0,6}$/.test(sentence.slice(0, match.index)) || /[位名强]$/.test(match[0]);
    if (count < 2 || NO_PLACE.test(behind) || !isRanked) continue;
    const isInOrder = /^[^,:。]{0,8}依次/.test(behind);
    add(match, { kind: 'first', from: side === '前' ? 'top' : 'bottom', count, isInOrder });
  }
  for (const [pattern, kind] of [
    [EXTREME, 'extreme'],
    [NEAR, 'near'],
    [ORDER, 'order'],
  ] as const)
    for (const match of sentence.matchAll(pattern))
      add(match, { kind, from: match.groups?.top === undefined ? 'bottom' : 'top' });
  return found.sort((one, other) => one.start - other.start);
}

const ENGLISH_NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const ENGLISH_PLACES = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const ENGLISH_ORDINAL = new RegExp(
  `\\b(?:rank(?:s|ed|ing)?|c[oa]mes?|placed|stands?|stood)\\s+(?:joint\\s+)?(?:(${ENGLISH_PLACES}|\\d{1,2}(?:st|nd|rd|th))(\\s+(?:from|to)\\s+(?:the\\s+)?(?:bottom|last))?|(last))\\b`,
  'g',
);
/** The second-highest, third lowest. */
const ENGLISH_NEXT = new RegExp(
  `\\b(${ENGLISH_PLACES})[- ](?:(?<top>highest|fastest|largest|best|most)|(?<bottom>lowest|slowest|smallest|worst|fewest))\\b`,
  'g',
);
const ENGLISH_FIRST = new RegExp(
  `\\b(top|bottom|first|last)\\s+(${ENGLISH_NUMBERS.slice(2).join('|')}|\\d{1,2})\\b`,
  'g',
);
const ENGLISH_EXTREME =
  /\b(?:(?<top>highest|fastest|largest|best|most)|(?<bottom>lowest|slowest|smallest|worst|fewest))\b/g;

function englishPlaces(plain: string, start: number, end: number): readonly Found[] {
  const sentence = plain.slice(start, end);
  const found: Found[] = [];
  const add = ({ index, 0: text }: RegExpExecArray, place: Place) => {
    const own = { start: start + index, end: start + index + text.length, place };
    if (!found.some((other) => own.start < other.end && other.start < own.end)) found.push(own);
  };
  for (const match of sentence.matchAll(ENGLISH_ORDINAL)) {
    const [, ordinal, fromBottom, last] = match;
    const place = ordinal === undefined ? 1 : englishPlace(ordinal);
    add(match, {
      kind: 'place',
      from: last !== undefined || fromBottom !== undefined ? 'bottom' : 'top',
      place,
    });
  }
  for (const match of sentence.matchAll(ENGLISH_NEXT))
    add(match, {
      kind: 'place',
      from: match.groups?.top === undefined ? 'bottom' : 'top',
      place: englishPlace(match[1]!),
    });
  for (const match of sentence.matchAll(ENGLISH_FIRST)) {
    const [, side = '', number = ''] = match;
    if (/^\s+(?:months?|quarters?|years?|weeks?|days?)\b/.test(sentence.slice(match.index + match[0].length)))
      continue;
    const count = Number(number) || ENGLISH_NUMBERS.indexOf(number);
    add(match, { kind: 'first', from: /top|first/.test(side) ? 'top' : 'bottom', count, isInOrder: false });
  }
  for (const match of sentence.matchAll(ENGLISH_EXTREME))
    add(match, { kind: 'extreme', from: match.groups?.top === undefined ? 'bottom' : 'top' });
  return found.sort((one, other) => one.start - other.start);
}

function englishPlace(word: string): number {
  const at = ENGLISH_PLACES.split('|').indexOf(word);
  return at < 0 ? Number.parseInt(word, 10) : at + 1;
}

function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十') : ['0', written];
  const digit = (word = '') => '〇一二三四五六七八九'.indexOf(word.replace('两', '二') || '〇');
  return (tens === '0' ? 0 : (tens === '' ? 1 : digit(tens)) * 10) + digit(ones);
}

interface Surroundings {
  readonly start: number;
  /** The end of the place before, and the start of the next one. */
  readonly from: number;
  readonly until: number;
  /** The last agency named in the sentences before. */
  readonly before: Named | undefined;
  readonly latin: boolean;
}

/** Whom a place is about: the names after it in 第一的是…, 最高的单位为…, else the names before it. */
function whomOf(
  plain: string,
  { end, start, place }: Found,
  named: readonly Named[],
  { from, until, before, latin, start: sentence }: Surroundings,
): readonly Named[] {
  const behind = plain.slice(end, until);
  const following = named.filter((name) => name.start >= end && name.start < until);
  const isOutside = (name: Named) => !isInBrackets(plain.slice(name.end, start));
  const preceding = named.filter((name) => name.end <= start && name.start >= from && isOutside(name));
  // 最低的纳水县, 排名第一的纳水县, 最后一名纳水县
  const isOwn =
    !latin && following[0] !== undefined && /^(?:一名|一位)?的?$/.test(plain.slice(end, following[0].start));
  if (isOwn && (place.kind === 'extreme' || place.kind === 'place')) return [following[0]!];
  // 最高的高出8个百分点 is one that is not named here.
  if (!latin && place.kind === 'extreme' && /^的(?:高|低|快|慢|达|为|仅|超|只)/.test(behind)) return [];
  const saysWho = latin ? preceding.length === 0 : /^(?:[^,、]{0,10}?)(?:是|为|有|:)/.test(behind);
  const isNext = following[0] !== undefined && following[0].start - end <= (latin ? 60 : 12);
  if (saysWho && isNext) return runOf(plain, following, place, latin);
  const own =
    preceding.length > 0
      ? preceding
      : named.filter((name) => name.end <= start && name.start >= sentence && isOutside(name));
  if (place.kind === 'place' || place.kind === 'extreme') {
    const goesOn = place.kind === 'place' && !OTHER_SUBJECT.test(plain.slice(sentence, start));
    const last = own.at(-1) ?? (goesOn ? before : undefined);
    return last === undefined ? [] : [last];
  }
  return place.kind === 'order' ? [] : [...runOf(plain, [...own].reverse(), place, latin)].reverse();
}

/** A县（与B县并列）居首位: what stands between B县 and the place closes brackets. */
function isInBrackets(between: string): boolean {
  const close = between.indexOf(')');
  return close >= 0 && !between.slice(0, close).includes('(');
}

/** A、B分列第二、第三位: each place is that of one name. */
function namedInTurn(
  plain: string,
  found: readonly Found[],
  at: number,
  named: readonly Named[],
  sentence: number,
): readonly Named[] | undefined {
  const follows = (one: Found | undefined, next: Found | undefined) =>
    one !== undefined && next !== undefined && /^[、和及与]$/.test(plain.slice(one.end, next.start));
  let first = at;
  while (follows(found[first - 1], found[first])) first -= 1;
  let last = at;
  while (follows(found[last], found[last + 1])) last += 1;
  const count = last - first + 1;
  if (count < 2) return undefined;
  const before = named.filter((name) => name.end <= found[first]!.start && name.start >= sentence);
  const run = [
    ...runOf(plain, [...before].reverse(), { kind: 'first', from: 'top', count, isInOrder: true }, false),
  ];
  const whom = run.reverse()[at - first];
  return run.length === count && whom !== undefined ? [whom] : [];
}

/** Words for somebody without figures in the data: then the place is not about the agency of the sentence before. */
const OTHER_SUBJECT = /集团|公司|开发区|园区|指挥部|中心|街道|乡|镇/;

/** Names in a row, with only commas, figures and brackets between them. */
function runOf(plain: string, names: readonly Named[], place: Place, latin: boolean): readonly Named[] {
  const most = place.kind === 'first' ? place.count : place.kind === 'place' ? 1 : Number.POSITIVE_INFINITY;
  const run: Named[] = [];
  for (const name of names) {
    const last = run.at(-1);
    if (last !== undefined) {
      const [left, right] = last.start < name.start ? [last, name] : [name, last];
      const between = plain.slice(left.end, right.start).replace(/\([^()]*\)/g, '');
      // Before the place, a comma ends the row: 前三位是A、B、C，D和E靠后.
      const isBefore = last.start > name.start;
      const row = latin
        ? /^[\s\d.,%()]*(?:and)?[\s\d.,%()]*$/
        : isBefore
          ? /^[、和及与以\s\d.%]*$/
          : /^[、,和及与以\s\d.%]*$/;
      const isRow = row.test(between);
      if (!isRow || run.length >= most) break;
    }
    run.push(name);
  }
  return run;
}

/** 最高的是A、B、C means the first three. */
function sizedFor(place: Place, named: number): Place {
  if (place.kind !== 'extreme' || named < 2) return place;
  return { kind: 'first', from: place.from, count: named, isInOrder: false };
}

/** 总投资最大的项目是…, 最大的是东湖区的产业园: a single project is meant, not the agency. */
function isOfWorks(plain: string, { end, place }: Found, whom: readonly Named[]): boolean {
  if (place.kind !== 'extreme') return false;
  if (/^的?(?:单体|单个|单一)?项目(?:是|为|系)/.test(plain.slice(end))) return true;
  return whom.some((name) => name.start >= end && OF_THEIRS.test(plain.slice(name.end)));
}

/** What goes on behind a name is part of it, or is the verb of the sentence. */
const OF_THEIRS =
  /^(?:的|负责的|牵头的|实施的)?(?!的?(?:和|及|与|以及|达|为|是|仅|均|都|分别|依次|完成|有|共|居|列|排|项目|重点|市|省|一|两|三|率|投资|进度|开工))[\u4e00-\u9fff]{2}/;

/** 与首位相差, 比第一名低: somebody else has that place. */
function isOtherEnd(plain: string, { start }: Found): boolean {
  return /(?:与|和|同|跟|比|较|距|离|距离|仅次于|次于|落后于?|低于)(?:排名|位居|位列|居|排|列)?$/.test(
    plain.slice(0, start),
  );
}

/** 最高与最低相差 */
function isDistance(plain: string, { start, end }: Found): boolean {
  return (
    /^(?:的?[^,，。]{0,6})?(?:与|和)(?:最|末位|首位|垫底)/.test(plain.slice(end)) ||
    /最.[^,，。]{0,4}(?:与|和)$/.test(plain.slice(0, start))
  );
}

/** 电子信息产业链中，项目以A园区最多: among those of the chain only. */
function isWithin(named: readonly Named[], whom: readonly Named[]): boolean {
  const [first] = whom;
  if (first === undefined || !isAgency(first)) return false;
  return named.some(
    (one) => one.end <= first.start && !isAgency(one) && !isLevel(one) && one.groups.length > 0,
  );
}

/** 锦江区省重点项目: for both together no figures are known. */
function areMixed(plain: string, whom: readonly Named[]): boolean {
  return whom.some(
    ({ start, end }) =>
      /(?:新开工|新建|续建|储备|省重点|国家重点)项目?[^,]{0,8}$/.test(
        plain.slice(Math.max(0, start - 8), start),
      ) ||
      /^(?:的)?(?:新开工|新建|续建|储备|省重点|国家重点|民间|产业|工业|基础设施)/.test(
        plain.slice(end, end + 8),
      ),
  );
}

/** Words of claims for which no figures are known. */
const OPEN =
  /全省|全国|西部|川渝|增速|增幅|降幅|升幅|增长|下降|提升|提高|回落|同比|环比|上年|去年|上月|当月|本月|单月|季度当季|provinc|national|growth|last (?:year|month)/;
const SCORED = /得分|综合|考核|评分|积分|红榜|黑榜|score/;

const DISTRICTS = /各?(?:区县|县区|县市区|区\(市\)县|县\(市、区\)|区市县)|\bdistricts\b|\bcounties\b/;
const OTHERS = /市直|市级部门|部门|国企|国有企业|\bdepartments\b|\bfirms\b/;

const ALL = /全[市县区州]|各(?:责任)?单位|个(?:责任)?单位|\bcity\b|all agencies/;

function amongOf(words: string): RankClaim['among'] {
  if (DISTRICTS.test(words)) return 'districts';
  if (OTHERS.test(words)) return 'others';
  return ALL.test(words) ? 'all' : undefined;
}

/** Words for measures, the longest first. */
const MEASURES: readonly (readonly [pattern: string, stem: string])[] = [
  [
    '投资完成率|年度完成率|计划完成率|完成率|完成比例|完成进度|投资进度|推进进度|进度|(?<!start(?:ing)? |finish(?:ing)? )\\brates?(?: of completion)?|progress',
    'rate',
  ],
  ['资金到位率|到位率|funds rates?', 'fundsRate'],
  ['开工率|start(?:ing)? rates?', 'starts.rate'],
  ['竣工率|finish(?:ing)? rates?', 'finishes.rate'],
  ['年度计划投资|计划投资|年度计划|annual plans?|planned investment', 'annualPlan'],
  ['总投资|total investment', 'totalInvestment'],
  ['完成投资|投资完成额|完成额|完成量|investment completed|completed investment', 'completed'],
  ['项目数量?|项目个数|个项目|项目|number of projects|projects', 'projects'],
];
const MEASURE = new RegExp(MEASURES.map(([pattern]) => `(${pattern})`).join('|'), 'g');

function measuresIn(plain: string, start: number, end: number) {
  return Array.from(plain.slice(start, end).matchAll(MEASURE), ({ index, ...groups }) => ({
    at: start + index,
    stem: MEASURES.find((_, at) => groups[at + 1] !== undefined)![1],
  }));
}

/**
 * The measure that a place is by: the last one before it, else behind it. 项目 only counts as a measure with 多 or 少. A
 * figure right before the place says more than its words: 完成年度计划7.7亿元的85.88%，居首位 is by the rate. Where the
 * clauses since the last place name several, it may be by any of them.
 */
function measuresOf(
  plain: string,
  { start, end, place }: Found,
  { start: sentence, from, until, latin }: Pick<Surroundings, 'start' | 'from' | 'until' | 'latin'>,
): readonly string[] {
  const isCounted = /[多少]$|most|fewest/.test(plain.slice(start, end));
  const usable = ({ stem }: { readonly stem: string }) => stem !== 'projects' || isCounted;
  const before = measuresIn(plain, sentence, start).filter(usable);
  // 居前列，年度计划合计…: the next clause is about something else.
  const clause = place.kind === 'near' ? end + plain.slice(end, until).split(/[,。;]/)[0]!.length : until;
  const behind = measuresIn(plain, end, clause).filter(usable);
  const last = before.at(-1)?.stem;
  const first = behind[0]?.stem;
  if (latin && /^\s*(?:with|at|\(|,)\s*[\d.]+\s*(?:%|per ?cent)/.test(plain.slice(end, until)))
    return [...new Set(['rate', last ?? []].flat())];
  const isOfWordsBehind = place.kind === 'extreme' || /(?:est|worst|most)$/.test(plain.slice(start, end));
  if (latin && isOfWordsBehind) return [first ?? last ?? []].flat();
  // 大邑县以68.32%垫底
  if (last === undefined && /\d\s*%\s*[^\d,。;]{0,4}$/.test(plain.slice(from, start))) return ['rate'];
  if (last === undefined) return place.kind === 'extreme' ? [] : [first ?? []].flat();
  const figure = plain.slice(before.at(-1)!.at, start).match(FIGURE)?.at(-1) ?? '';
  const isOfRate = /%|百分点/.test(figure) && !/rate$/i.test(last);
  const others = before.filter(({ at }) => at >= from).map(({ stem }) => stem);
  return [...new Set([isOfRate ? 'rate' : last, last, ...others.reverse()])];
}

/** 最快 ranks rates, 最多 and 最大 amounts and numbers; 最高 and 最好 may be said of any. */
function isOfWord(plain: string, { start, end, place }: Found, stem: string): boolean {
  if (place.kind !== 'extreme') return true;
  const word = plain.slice(start, end);
  const isRate = /(?:^|\.)(?:rate|fundsRate)$/.test(stem);
  if (/[快慢]$/.test(word)) return isRate;
  return /[多少大小]$/.test(word) ? !isRate : true;
}

const FIGURE = /\d(?:\s*(?:%|个?百分点|[万亿]*元|[个项]))/g;

function lastMeasure(plain: string, start: number, end: number): string | undefined {
  return measuresIn(plain, start, end).findLast(({ stem }) => stem !== 'projects')?.stem;
}
