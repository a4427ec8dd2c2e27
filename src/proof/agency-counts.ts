import { type Exact, exact, times } from '../model/exact.ts';
import type { Period } from '../model/period.ts';
import { chineseNumber } from '../normalise/chinese-number.ts';
import { asPrinted } from './against-ranks.ts';
import { CIRCLE_WORDS, type Circle, circleNamedIn, membersOf } from './circles.ts';
import { CONDITION, type Condition, conditionOf, ENGLISH_CONDITION, fulfils } from './conditions.ts';
import { englishNumber } from './english-numbers.ts';
import { halfWidthText, isLatin } from './figures.ts';
import type { KnownFigure } from './known.ts';
import type { Paper } from './paper/paper.ts';
import { type Judged, UNKNOWN, type Verdict } from './verdict.ts';
import { whenAt } from './when.ts';

const NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const CIRCLE = CIRCLE_WORDS.flatMap(([, ...words]) => words)
  .filter((word) => /[\u4e00-\u9fff]/.test(word) && !word.includes('（'))
  .sort((one, other) => other.length - one.length)
  .map((word) => word.replaceAll(/[()]/g, '\\$&'))
  .join('|');
const WHO = `责任单位|报送单位|单位|地方|地区|${CIRCLE}`;
/** 6家, 6家单位, 6个区县; a bare 6个 may be of projects. */
const COUNTED = `(?<count>${NUMBER})(?<unit>家(?:${WHO})?|个(?:${WHO}))`;
/** 完成率低于70%的(单位)有3家 */
const BEHIND = new RegExp(
  `${CONDITION}(?:的(?:${WHO})?(?:中)?,?)?(?:仅|只|共|还|就|也|一共|总共|仍)*(?:有|为|是|达到?|共计|:)?(?:${COUNTED})(?!的?项目)`,
  'g',
);
/** 13家单位高于全市平均水平; a distance or a noun behind it says something else. */
const BEFORE = new RegExp(
  `${COUNTED}(?:的)?(?:,)?${CONDITION}(?!的)(?!\\s*\\d[\\d.]*\\s*(?:个百分|亿|万|%))`,
  'g',
);
/** 区县2家、部门1家, after a count. */
const OF_WHICH = new RegExp(`(?<circle>${CIRCLE})(?:序列)?(?:有|为)?${COUNTED}`, 'g');
const ENGLISH_UNIT =
  '(?:responsible |reporting |municipal |city |of the )*(?:agencies|units|districts and counties|districts|counties|departments|bureaus|firms|enterprises|of them|of these|others?)(?: responsible)?';
/** Four are ahead of schedule, six agencies are below 75%, 13 of the 15 districts exceeded 80 per cent. */
const ENGLISH = new RegExp(
  `\\b(?<count>\\d{1,3}|[a-z]+(?:-[a-z]+)?)\\s+(?<unit>(?:of the \\S+ )?${ENGLISH_UNIT}\\s+)?(?:were|are|was|is|have been|had|have|has|remain|remained|stand|stood|came in)?\\s*(?:at\\s+)?${ENGLISH_CONDITION}(?!\\s+by\\b)`,
  'g',
);
/** What may stand before a condition without narrowing it. */
const UNDERSTOOD = new RegExp(
  `^(?:其中|从|在|按|全[市区县州]|我[市区县州]|各|的|中|里|共|共有|有|截至|截止|到|目前|今年以来|底|末|月|日|,|:|、|\\(|\\)|\\d|${WHO}|序列|排名|来?看|方面|上|和|同时|年度|投资|完成率|开工率|竣工率|家|个|[-—一])*$`,
);
/** Another time, or only some of the projects: then the figures of the data say nothing. */
const OPEN =
  /上月|上季|去年|上年|同期|环比|同比|全省|全国|连续|新开工|续建|省重点|国家重点|级重点|产业|民生|基础设施|力争|确保|目标|除|另|其余|其他|其它|还有|剩余/;

/** Agencies of the data with their figures. */
interface Agencies {
  readonly keys: readonly string[];
  readonly districts: readonly string[];
  readonly values: ReadonlyMap<string, KnownFigure>;
}

/** A number of agencies with its verdict, and where it stands with its condition. */
export interface CountJudged extends Judged {
  readonly whole: { readonly start: number; readonly end: number };
}

/** A number of agencies of which a text says something. */
interface Said {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** With its condition: numbers in it are limits. */
  readonly whole: { readonly start: number; readonly end: number };
  readonly count: number;
  readonly condition: Condition;
  readonly circles: readonly Circle[];
  /** Whether the circle is named beside the number, so that no other is meant. */
  readonly isCircleNamed: boolean;
  /** Whether nothing around it narrows it in a way that is not understood. */
  readonly isSure: boolean;
}

/**
 * Numbers of agencies under a condition: 完成率低于70%的有3家, 13家单位高于全市平均水平. Right if they agree with any way in which
 * they can be meant (with the limit or without, all agencies or those of a kind spoken of); wrong only if every word
 * around them is understood and none agrees.
 */
export function agencyCountsIn(
  { paragraphs }: Paper,
  figures: readonly KnownFigure[],
  groups: readonly { readonly table: string; readonly key: string }[],
  period: Period,
): CountJudged[] {
  const keysOf = (table: string) => groups.filter((one) => one.table === table).map(({ key }) => key);
  const agencies: Agencies = {
    keys: keysOf('byAgency'),
    districts: keysOf('byDistrict'),
    values: new Map(figures.map((figure) => [figure.path, figure])),
  };
  if (agencies.keys.length < FEWEST) return [];
  return paragraphs.flatMap(({ text, cell }, paragraph) => {
    const plain = halfWidthText(text)
      .toLowerCase()
      .replace(/[，；：（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
    if (cell !== undefined) return [];
    const all = isLatin(plain) ? saidInEnglish(plain, paragraph, period) : saidIn(plain, paragraph, period);
    return [...all].flatMap((said) => {
      const verdict = verdictOf(said, agencies);
      const own = text.slice(said.start, said.end);
      return verdict === undefined ? [] : [{ ...said, text: own, verdict }];
    });
  });
}

const FEWEST = 3;

function* saidIn(plain: string, paragraph: number, period: Period): Generator<Said> {
  const taken: { readonly start: number; readonly end: number }[] = [];
  let last: Said | undefined;
  const matches = [BEHIND, BEFORE]
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .filter(({ index }) => !/[\d第前后近超]$/.test(plain.slice(0, index)));
  for (const match of matches) {
    const { index, 0: all, groups = {} } = match;
    const condition = conditionOf(groups);
    const start = index + placeOfCount(all, groups);
    const end = start + groups.count!.length + groups.unit!.length;
    if (condition === undefined || taken.some((one) => start < one.end && one.start < end)) continue;
    taken.push({ start, end });
    const clause = plain
      .slice(0, index)
      .split(/[。;!?]/)
      .at(-1)!;
    const lead = all.startsWith(',') ? '' : clause.split(',').at(-1)!;
    const said = withMeasureBefore(condition, clause);
    const own =
      circleNamedIn(groups.unit!) ?? circleNamedIn(trimmed(lead)) ?? circleNamedIn(whoBefore(all, groups));
    const known = circlesIn(plain.slice(0, index));
    last = {
      paragraph,
      start,
      end,
      whole: { start: index, end: index + all.length },
      count: numberOf(groups.count!),
      condition: said,
      circles: own === undefined ? known : [own],
      isCircleNamed: own !== undefined,
      isSure:
        UNDERSTOOD.test(lead) &&
        !OPEN.test(clause.slice(-LONGEST_LEAD) + all) &&
        !isOfOtherTime(clause, period),
    };
    yield last;
    yield* ofWhich(plain, last, all.length + index, taken);
  }
}

function* saidInEnglish(plain: string, paragraph: number, period: Period): Generator<Said> {
  for (const { index, 0: all, groups = {} } of plain.matchAll(ENGLISH)) {
    const count = englishNumber(groups.count!);
    const condition = conditionOf(groups);
    if (count === undefined || condition === undefined) continue;
    const lead = plain
      .slice(0, index)
      .split(/[;!?]|\.\s/)
      .at(-1)!;
    const isOfAgencies = groups.unit !== undefined || AGENCIES.test(lead);
    if (!isOfAgencies || (groups.unit === undefined && /projects/.test(lead.slice(-LONGEST_LEAD)))) continue;
    const circle = circleNamedIn(groups.unit?.trim() ?? '');
    const isSure =
      !ENGLISH_OPEN.test(lead) && !isOfOtherTime(lead, period) && !/other/.test(groups.unit ?? '');
    const circles = circle === undefined ? circlesIn(plain.slice(0, index)) : [circle];
    const end = index + groups.count!.length;
    yield {
      paragraph,
      start: index,
      end,
      whole: { start: index, end: index + all.length },
      count,
      condition,
      circles,
      isCircleNamed: circle !== undefined,
      isSure,
    };
  }
}

const AGENCIES = /\b(?:agenc(?:y|ies)|units|districts|counties|departments|bureaus|firms)\b/;
/** Another time, or only some of the projects. */
const ENGLISH_OPEN =
  /last (?:month|year)|a year earlier|province|new (?:starts|projects)|ongoing|provincial|industr|infrastructure|another|more$|other/;

const LONGEST_LEAD = 24;

/** 其中区县2家、部门1家: by kinds, under the same condition. */
function* ofWhich(
  plain: string,
  whole: Said,
  from: number,
  taken: { readonly start: number; readonly end: number }[],
): Generator<Said> {
  const rest = plain.slice(from).split(/[。;!?]/)[0]!;
  if (!/^[,(、:]*(?:其中|包括)?/.test(rest)) return;
  let until = 0;
  for (const { index, 0: all, groups = {} } of rest.matchAll(OF_WHICH)) {
    if (!/^[,(、:)和]*(?:其中|包括|,)*[,:]?$/.test(rest.slice(until, index))) return;
    until = index + all.length;
    const start = from + index + all.lastIndexOf(groups.count! + groups.unit!);
    const end = from + until;
    if (/^(?:中|,?完成率|,?开工率)/.test(rest.slice(until))) return;
    taken.push({ start, end });
    const circle = circleNamedIn(groups.circle!)!;
    yield {
      ...whole,
      start,
      end,
      whole: { start, end },
      count: numberOf(groups.count!),
      circles: [circle],
      isCircleNamed: true,
    };
  }
}

function placeOfCount(
  all: string,
  { count = '', unit = '', ...groups }: Readonly<Record<string, string | undefined>>,
) {
  const isFirst = all.startsWith(count + unit) && groups.measure !== `${count}${unit}`;
  return isFirst ? 0 : all.lastIndexOf(count + unit);
}

/** The words between condition and number: 的区县有. */
function whoBefore(
  all: string,
  { count = '', unit = '' }: Readonly<Record<string, string | undefined>>,
): string {
  return all
    .slice(0, all.lastIndexOf(count + unit))
    .replace(/(?:中|仅|只|共|还|就|也|仍|有|为|是|达到?|:|,)+$/, '');
}

function trimmed(lead: string): string {
  return lead.replace(/(?:序列|中|里|来?看|方面|上|的|,|:|有|\d+[家个])+$/, '');
}

/** A condition that names no measure goes on with the rate spoken of before: 开工率达到90%的有2家，低于60%的有5家. */
function withMeasureBefore(condition: Condition, clause: string): Condition {
  if (condition.isMeasureNamed || condition.stem !== 'rate' || condition.aim.kind === 'schedule')
    return condition;
  const [word] = clause.match(/开工率|竣工率|到位率|完成率|进度/g)?.slice(-1) ?? [];
  const stem =
    word === '开工率'
      ? 'starts.rate'
      : word === '竣工率'
        ? 'finishes.rate'
        : word === '到位率'
          ? 'fundsRate'
          : 'rate';
  return { ...condition, stem };
}

function circlesIn(text: string): readonly Circle[] {
  return CIRCLE_WORDS.flatMap(([circle, ...words]) =>
    words.some((word) => text.includes(word)) ? [circle] : [],
  );
}

function isOfOtherTime(clause: string, period: Period): boolean {
  for (let at = 0; at < clause.length; at += 1) {
    const when = whenAt(clause, at);
    if (when === undefined) continue;
    if (when.year !== undefined && when.year !== period.year) return true;
    if (when.month !== undefined && when.month !== period.month) return true;
    at += when.text.length - 1;
  }
  return false;
}

function verdictOf(said: Said, agencies: Agencies): Verdict | undefined {
  const counts = setsOf(said, agencies).flatMap((paths) => countsOf(said.condition, paths, agencies));
  const [first] = counts;
  if (first === undefined) return undefined;
  const measure = `byAgency.${said.condition.stem}`;
  if (counts.includes(said.count)) return { ...UNKNOWN, verdict: 'right', against: 'data', measure };
  if (!said.isSure) return undefined;
  return { ...UNKNOWN, verdict: 'wrong', against: 'data', measure, expected: `${first}` };
}

/** The groups among whom may be counted: those of the kinds spoken of, and all if no kind is named beside the number. */
function setsOf(
  { circles, isCircleNamed }: Said,
  { keys, districts }: Agencies,
): readonly (readonly string[])[] {
  const own = circles.flatMap((circle) => [
    ...membersOf(circle, keys).map((set) => set.map((key) => `byAgency[${key}]`)),
    ...(circle === 'districts' && districts.length > 1 ? [districts.map((key) => `byDistrict[${key}]`)] : []),
  ]);
  const all = keys.map((key) => `byAgency[${key}]`);
  return isCircleNamed && own.length > 0 ? own : [all, ...own];
}

function countsOf(condition: Condition, paths: readonly string[], { values }: Agencies): readonly number[] {
  const { stem } = condition;
  const printed = (path: string) => {
    const figure = values.get(path);
    return figure === undefined ? undefined : asPrinted(figure);
  };
  const time = values.get('timeProgress');
  if (time === undefined) return [];
  const known = paths.flatMap((path) => printed(`${path}.${stem}`) ?? []);
  // Those without a value, as of the rate without a plan, may be counted or not.
  if (known.length < Math.max(2, paths.length - 1)) return [];
  const all = printed(/^(?:starts|finishes)\./.test(stem) ? stem : `overall.${stem}`);
  const held: { readonly all: Exact | undefined; readonly time: Exact } = {
    all,
    time: times(time.value, exact(100)),
  };
  return [false, true].flatMap((isLimitIn) => {
    const found = known.map((value) => fulfils(condition, value, isLimitIn, held));
    return found.includes(undefined) ? [] : [found.filter((one) => one === true).length];
  });
}

function numberOf(text: string): number {
  return Number(/\d/.test(text) ? text : chineseNumber(text.replace('两', '二')));
}
