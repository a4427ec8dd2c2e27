import { decimalText, dividedBy, type Exact, exact, parseExact, times } from '../model/exact.ts';
import { chineseNumber } from '../normalise/chinese-number.ts';
import { simplified } from '../normalise/folding.ts';
import { countsInWords } from './english-numbers.ts';
import { type About, type Kind, plainForm } from './form.ts';
import { shareInWords, sharesInWords } from './shares-in-words.ts';

/** A figure as it is printed in a text. */
export interface Figure {
  /** Its position in the paragraph, with unit and sign. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Kind;
  /** Money in 元, counts as numbers, rates and points as printed: 77.45. */
  readonly value: Exact;
  /** The value of the printed unit: 100,000,000 for 亿元. */
  readonly scale: Exact;
  readonly digits: number;
  readonly about: About | undefined;
  /** Whether it is a share in words, such as 近七成. */
  readonly isRough: boolean;
  /** The number as written; a corrected one is written in the same way. */
  readonly form: NumberForm;
}

interface NumberForm {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** The figures of a paragraph, and what only looks like one, such as a bound (10亿元以上), which narrows the subject. */
export interface Found {
  readonly figures: readonly Figure[];
  /** Positions of numbers that are not figures: dates, document numbers, telephones, bounds. */
  readonly others: readonly Passed[];
}

/** What is no figure; `few`: so many of those that were named, such as 两地. */
interface Passed {
  readonly start: number;
  readonly end: number;
  readonly isBound: boolean;
  readonly few?: number;
}

/**
 * The figures of a text: numbers with a unit of money, %, 百分点, 个 or 项. `bareKind` says what a number without a unit
 * is, as in a table's cell; in English sentences it is a count.
 */
export function figuresIn(text: string, bareKind: BareKind | undefined): Found {
  const plain = halfWidthText(text);
  const others = [...excludedIn(plain)];
  const isTaken = (start: number, end: number) => others.some((one) => start < one.end && end > one.start);
  const figures: Figure[] = [];
  const isEnglish = isLatin(plain);
  for (const match of plain.matchAll(FIGURE)) {
    const found = figureOf(match, plain, text, isEnglish ? LATIN_COUNT : bareKind);
    if (found === undefined) continue;
    const start = match.index;
    const end = match.index + match[0].length;
    if (isTaken(start, end)) continue;
    if ('bound' in found) others.push({ start, end, isBound: found.bound });
    else figures.push(found);
  }
  for (const { start, end, around, ...share } of sharesInWords(plain, isEnglish)) {
    if (isTaken(start, end)) continue;
    if (isLimit(plain.slice(0, start), plain.slice(end))) others.push({ start, end, isBound: true });
    else {
      figures.push(roughFigure(start, text.slice(start, end), share));
      others.push(...around.map((one) => ({ ...one, isBound: false })));
    }
  }
  for (const { start, end, value } of isEnglish ? countsInWords(plain) : [])
    if (!isTaken(start, end)) figures.push(countFigure(start, text.slice(start, end), value));
  figures.sort((one, other) => one.start - other.start);
  return {
    figures: adopted(figures, plain).filter(({ kind }) => kind !== 'bare' || bareKind !== undefined),
    others,
  };
}

function roughFigure(start: number, text: string, share: Pick<Figure, 'value' | 'scale' | 'about'>): Figure {
  const form = { before: '', number: text, after: '' };
  return { ...share, start, end: start + text.length, text, kind: 'percent', digits: 0, isRough: true, form };
}

function countFigure(start: number, text: string, count: number): Figure {
  const form = { before: '', number: text, after: '' };
  const [value, scale, end] = [exact(count), exact(1), start + text.length];
  return { start, end, text, kind: 'count', value, scale, digits: 0, about: undefined, isRough: false, form };
}

/** What a number without a unit means. */
export interface BareKind {
  readonly kind: Kind;
  readonly scale: Exact;
}

const LATIN_COUNT: BareKind = { kind: 'count', scale: exact(1) };

/** Letters and digits half-width, Chinese characters simplified; positions do not change. */
export function halfWidthText(text: string): string {
  return simplified(text).replace(FULL_WIDTH, (character) =>
    character === '\u3000' || character === '\u00a0'
      ? ' '
      : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Digits, letters, % + - . and the space; punctuation between clauses is not changed. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0d\uff0e\u3000\u00a0]/g;

/** Whether a text is in Latin letters; names in it may be Chinese. */
export function isLatin(text: string): boolean {
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0;
  return letters > 10 && letters > han * 2;
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const CHINESE = '(?:[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?)';
const SCALE = '万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|trillion|billion|million|bn|mn|tn';
const FIGURE = new RegExp(
  String.raw`(?<sign>(?<![\d\w.)）%]\s?)[-−－+]\s?)?(?<currency>(?:RMB|CNY|yuan|¥|￥)\s?)?(?<percentOf>百分之)?(?<number>(?<![\d.A-Za-z])${NUMBER}|${CHINESE})(?<more>[余多])?\s?(?<scale>${SCALE})?(?<more2>[余多])?\s?(?:(?<yuan>元|yuan\b|RMB\b|CNY\b)|(?<points>个?百分点|个点(?![位多半子])|percentage[ -]points?|pct\.? ?points?|pp\b|points?(?=\s+(?:ahead|behind|above|below|higher|lower|faster|slower|more|less|short)\b))|(?<percent>%|percent\b|per ?cent\b)|(?<count>[个项宗件](?!月|小时|工作日|季度|年度|百分|体|人|性)))?`,
  'giu',
);

/** Numbers that are not the value of a measure. */
function* excludedIn(plain: string): Generator<Passed> {
  for (const pattern of EXCLUDED)
    for (const { index, 0: text } of plain.matchAll(pattern))
      yield { start: index, end: index + text.length, isBound: false };
  for (const pattern of [SELECTED, TENTHS, BARE_BOUND])
    for (const { index, 0: text } of plain.matchAll(pattern))
      yield { start: index, end: index + text.length, isBound: true };
  for (const pattern of [SEVERAL, TOGETHER])
    for (const { index, 0: text, groups } of plain.matchAll(pattern)) {
      const number = (groups?.count ?? groups?.count2 ?? '').replace('前', '');
      const few = Number(/\d/.test(number) ? number : chineseNumber(number));
      yield { start: index, end: index + text.length, isBound: true, few };
    }
}

/** The 5 slowest of them: 完成率最低的5个项目. */
const SELECTED = /(?<=最[高低大小多少快慢]的\s*)[\d一二三四五六七八九十两]+\s*(?:个|家|项)/g;

/** Several of the agencies, such as 8家单位 or 两县; who they are, the names before it may say. */
const SEVERAL =
  /(?<![第十百\d])(?<count>[\d一二三四五六七八九十两]+)\s*(?:家|个)\s*(?:市级|市直|县级|县直|责任|报送|成员)?(?:单位|部门|集团|国企|区县|县区|市县|(?:区（市）县|区\(?市?\)?县?)(?![域级重])(?:[和及]园区)?|县(?:\(区\)|\(市、区\))?|园区|乡镇|镇|乡|街道)|(?<![第十百\d前])(?<count2>[两二三四五六七八九])(?:地|县区|区县|县|区(?![域级重间])|乡镇|镇|乡|街道|局|部门|者|家(?![庭人])|大领域|大类|大板块)(?![\d一二三四五六七八九十])/g;

/** 两类项目合计, 三个项目共: the sum of a few that were named before. */
const TOGETHER =
  /(?<![第])(?<count>[两二三四五六七八九]|前[两二三四五六七八九十\d]+)(?:家|者|项|类|方面|园区|单位|部门|条[\u4e00-\u9fff]{0,3}?|个[\u4e00-\u9fff]{0,8}?)(?=合计|共计|共(?!有|安排|实施)|总计|加起来|合起来|之和)/g;

/** 其中亿元以上项目12个; 287个亿元以上重点项目 may be all that are listed. */
const BARE_BOUND =
  /(?<=其中|其中,|有)(?:十亿|百亿|千亿|亿|千万)元?(?:及?以上|级)(?=项目|重大|重点|产业|工业|的)/g;

/** 完成率不足五成的 */
const TENTHS = /(?:超过|超|高于|达到|不足|低于|不到|未达到?)[一二三四五六七八九]成(?:以上|以下)?(?=的)/g;

const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const EXCLUDED: readonly RegExp[] = [
  /[〔[(（]\s*(?:19|20)\d\d\s*[〕\])）]\s*(?:第?\s*\d+\s*号)?/g,
  /第\s*[\d一二三四五六七八九十]+\s*[-—–~～至]?\s*[\d一二三四五六七八九十]*\s*(?:期|号|次|批|名|位|条|届|季度|章|节|款|阶段|轮|场|年|个)?/g,
  /\d+\s*(?:-|—|–|~|～|至|到)\s*\d+\s*(?:年|月份?|日|号)/g,
  /(?:19|20)\d\d\s*(?:-|—|–|~|～|至)\s*(?:19|20)?\d\d\s*年?/g,
  /(?<![\d.])(?:19|20)\d\d\s*[-./年]\s*(?:1[0-2]|0?[1-9])(?:\s*[-./月]\s*\d{1,2}日?)?(?!\s*[\d.亿万元个项%])/g,
  /\d+\s*(?:年度?|月份?|日|号|时|点|分钟?|秒|岁|周|天|季度|级|楼|层|栋|期)(?!目标)/g,
  /(?:前|后|近|过去)\s*[\d一二三四五六七八九十两]+\s*(?:个?(?:月|季度|年)|名|位|强|家)/g,
  /[一二三四五六七八九十两]+\s*(?:季度|月份?|年|日|期|级|是|要|类|方面|批|带|区|路|环)/g,
  /(?<!\d)(?:0\d{2,3}[-—]\d{7,8}|1[3-9]\d{9}|\d{3,4}-\d{7,8})(?!\d)/g,
  /\+\d{2}[\d\s-]{8,}|\b(?:room|ext(?:ension)?\.?)\s*\d+/gi,
  /\d{4}-\d{6}-\d{2}-\d{2}-\d{6}/g,
  /\d+\s*[:：]\s*\d{2}(?!\d)/g,
  /(?:附件|附表|附图|表|图|序号|No\.?|Annex|Table|Figure|Section|Chapter|page)\s*\d+(?:[-.—]\d+)*/gi,
  /[A-Za-z]+-?\d+(?:\.\d+)*/g,
  /^\s*[(（]?\d+\s*[)）.、．](?!\d)/gm,
  /“十[一二三四五六]五”|十[一二三四五六]五/g,
  /\d+(?:\.\d+)?\s*[万千亿]?\s*(?:家|户|套|公里|千米|米|平方|立方|亩|公顷|吨|人次?|名|台|辆|座|条|公斤|千瓦|兆瓦|小时|工作日|美元|港元|欧元|株|头|只|平米|处|场|批|次|步|倍)/g,
  /\d+\s*个\s*(?:月|季度|小时|工作日|方面|环节|字|以上|批次|工作组|专班|电话|平方)/g,
  // Ranges and ratios.
  new RegExp(
    `${NUMBER}\\s*[%亿万元个]*\\s*(?:~|～|—|–|至|(?<=[%亿万元个\\d])-)\\s*${NUMBER}(?!\\.?\\d|\\s*(?:percentage )?points\\b)\\s*(?:个百分点|%|亿元|万元|个|项|亿|万)?`,
    'g',
  ),
  /\d+\s*\/\s*\d+/g,
  // Dates in English, and years.
  new RegExp(`\\b${MONTHS}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s*(?:19|20)\\d\\d)?\\b`, 'gi'),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTHS}\\b`, 'gi'),
  /\b(?:19|20)\d\d\b(?!\s*[,.]?\d)(?=\D|$)(?!\s*(?:个|项|万|亿|元|key|projects?))/g,
  /\b\d+(?:st|nd|rd|th)\b/gi,
  /\b\d+\s*(?:months?|days?|weeks?|years?|hours?|quarters?|districts?|counties|agencies|departments)\b/gi,
];

function figureOf(
  match: RegExpExecArray | RegExpMatchArray,
  plain: string,
  source: string,
  bareKind: BareKind | undefined,
): Figure | { readonly bound: boolean } | undefined {
  const groups = match.groups ?? {};
  const { number = '', sign = '', percentOf } = groups;
  const start = match.index!;
  const end = start + match[0].trimEnd().length;
  const isChinese = !/\d/.test(number);
  const kind: Kind =
    groups.points !== undefined
      ? 'points'
      : groups.percent !== undefined || percentOf !== undefined
        ? 'percent'
        : groups.yuan !== undefined ||
            isMoneyScale(groups) ||
            isWan(groups, plain.slice(0, start), plain.slice(end))
          ? 'money'
          : groups.count !== undefined
            ? 'count'
            : 'bare';
  const after = plain.slice(end);
  if (isChinese && !isFigureInWords(number, kind, percentOf, after)) return undefined;
  if (kind === 'count' && NO_PROJECTS.test(after)) return { bound: false };
  if (
    kind === 'bare' &&
    (bareKind === undefined || groups.scale !== undefined) &&
    !/^\s*(?:、|和|及|,|，)/.test(after)
  )
    return { bound: false };
  if (BOUND.test(after) && kind !== 'points') return { bound: true };
  if (isLimit(plain.slice(0, start), after)) return { bound: true };
  const digits = isChinese ? chineseNumber(number) : number.replaceAll(',', '');
  const parsed = digits === undefined ? undefined : parseExact(digits);
  if (parsed === undefined) return undefined;
  const scale =
    kind === 'bare'
      ? (bareKind?.scale ?? exact(1))
      : exact(SCALES.get((groups.scale ?? '').toLowerCase()) ?? 1n);
  const isNegative = /[-−－]/.test(sign);
  const value = times(isNegative ? { top: -parsed.top, bottom: parsed.bottom } : parsed, scale);
  const numberAt = match[0].indexOf(number);
  return {
    start,
    end,
    text: source.slice(start, end),
    kind: kind === 'bare' ? (bareKind?.kind ?? 'bare') : kind,
    value,
    scale,
    digits: digits?.split('.')[1]?.length ?? 0,
    about: aboutOf(plain.slice(0, start), after, groups.more ?? groups.more2, kind),
    isRough: false,
    form: {
      before: source.slice(start + sign.length, start + numberAt),
      number: source.slice(start + numberAt, start + numberAt + number.length),
      after: source.slice(start + numberAt + number.length, end),
    },
  };
}

/** Whether a figure is asked for (不低于98%), or says who is meant (超过75%的有4家): it is nobody's. */
function isLimit(before: string, after: string): boolean {
  if (GOAL.test(before) || /^\s*的(?:目标|要求|任务)/.test(after) || SEVERAL_BEYOND.test(before)) return true;
  if (ENGLISH_LIMIT.test(before)) return true;
  const those = THOSE.exec(after);
  return those !== null && (those[1] !== undefined || LIMIT.test(before));
}

/** 年度计划6200万: without 元, behind a word for an amount; 计划完成造林6200万亩 is none. */
function isWan(
  { scale = '', number = '' }: Readonly<Record<string, string | undefined>>,
  before: string,
  after: string,
): boolean {
  return (
    /^万$/.test(scale) &&
    /\d/.test(number) &&
    /(?:投资|计划|完成)(?:了)?\s*$/.test(before) &&
    /^\s*(?:[,，。；;、]|$)/.test(after)
  );
}

function isMoneyScale({
  currency,
  scale = '',
  number = '',
}: Readonly<Record<string, string | undefined>>): boolean {
  return (
    currency !== undefined ||
    (/^(?:万亿|千亿|百亿|亿|trillion|billion|million|bn|mn|tn)$/i.test(scale) && /\d/.test(number))
  );
}

/** Chinese numerals are a figure if a unit follows; 一个 or 一批 are only words. */
function isFigureInWords(number: string, kind: Kind, percentOf: string | undefined, after: string): boolean {
  if (percentOf !== undefined || kind === 'money' || kind === 'points') return true;
  if (kind !== 'count' || number === '一') return false;
  return number.length > 1 || /^\s*(?:项目|重点|省|市|新|续)/.test(after);
}

/** 完成率超过75%的有4家, 低于60%的单位: the figure says which agencies are meant, it is nobody's. */
const LIMIT =
  /(?:超过|超|高于|大于|达到|突破|不足|低于|少于|小于|不到|未达到?|未超过|落后于?|慢于?|快于?|领先)(?:时序|序时)?(?:进度)?\s*$/;
/** Projects with a completion rate more than 10 points below the schedule */
const ENGLISH_LIMIT =
  /\b(?:with|whose|having)\s+(?:an?\s+)?[^,.;\d]{0,30}(?:more|less|below|above|over|under)(?:\s+than)?\s*$/i;
/** 不低于98%, 不少于35亿元: what is asked for. */
const GOAL = /不得?(?:低于|少于|超过|高于|大于|小于)\s*$/;
/** 3家单位完成率超过75% */
const SEVERAL_BEYOND = new RegExp(
  `[\\d一二三四五六七八九十两]+(?:家|个)(?:单位|部门|区县|县区|项目)?[^,，。；;、\\d]{0,8}${LIMIT.source}`,
);
const THOSE =
  /^\s*(以上|以下|以内)?的(?:有|是|为|单位|责任单位|区|县|部门|项目|共|仅|只|[\d一二三四五六七八九十两]+\s*(?:家|个))/;

/** Things that can be counted but are not projects. */
const NO_PROJECTS =
  /^\s*(?:区县|县区|县|市县|区[(（]?市|区(?!域|级|重点)|部门|责任单位|单位|镇|街道|乡镇|园区|领域|方面|行业|产业链|片区|门类|大类|类别|问题|事项|批次|指标|专班|组|阶段|步骤|环节|标段|班|梯队|城市|省份|企业|百分|亿元|平台|基地)/;
const BOUND =
  /^\s*(?:(?:及|\()?(?:以上|以下|以内|之内)(?!\d))\)?\s*(?:的|重点|重大|产业|工业|大)?\s*(?:项目|企业|工程|重点|重大|产业|工业|增加值)/;

const SCALES: ReadonlyMap<string, bigint> = new Map([
  ['千', 1000n],
  ['万', 10_000n],
  ['十万', 100_000n],
  ['百万', 1_000_000n],
  ['千万', 10_000_000n],
  ['亿', 100_000_000n],
  ['十亿', 1_000_000_000n],
  ['百亿', 10_000_000_000n],
  ['千亿', 100_000_000_000n],
  ['万亿', 1_000_000_000_000n],
  ['million', 1_000_000n],
  ['mn', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['bn', 1_000_000_000n],
  ['trillion', 1_000_000_000_000n],
  ['tn', 1_000_000_000_000n],
]);

function aboutOf(before: string, after: string, more: string | undefined, kind: Kind): About | undefined {
  if (more !== undefined) return 'above';
  if (/^\s*(?:左右|上下)/.test(after)) return 'about';
  if (/^\s*(?:以上|or more)/.test(after)) return 'above';
  if (/(?:不足|不到|不及|未达到?|(?:没有|未|没)(?:超过|超|突破|达到)|less than|under)\s*$/i.test(before))
    return 'under';
  const inEnglish = /[a-z]\s*$/i.test(before);
  const [word] =
    /(?:约|大约|大概|近|接近|将近|超|超过|逾|突破|超出|多达|about|around|approximately|some|roughly|nearly|almost|close to|over|more than|above|exceeding)\s*(?:RMB|CNY|¥|￥)?\s*$/i.exec(
      before,
    ) ?? [];
  if (word === undefined) return undefined;
  if (/^(?:近|接近|将近|nearly|almost|close)/i.test(word)) return 'below';
  if (/^(?:超|逾|突破|多达|over|more|above|exceeding)/i.test(word))
    return (kind === 'points' && !inEnglish) ||
      (kind === 'percent' && word.startsWith('超') && /时序|序时|进度$/.test(before))
      ? undefined
      : 'above';
  return 'about';
}

/** `12、34和56个`: numbers in a list take the unit of the last one. */
function adopted(figures: readonly Figure[], plain: string): Figure[] {
  const result = [...figures];
  for (let at = result.length - 2; at >= 0; at -= 1) {
    const [one, next] = [result[at]!, result[at + 1]!];
    // 高14.3个和13.4个百分点
    const isOfPoints = one.kind === 'count' && next.kind === 'points';
    if ((one.kind !== 'bare' && !isOfPoints) || next.kind === 'bare') continue;
    if (!/^\s*(?:、|和|及|与|,|，|and)\s*$/.test(plain.slice(one.end, next.start))) continue;
    const value = times(dividedBy(one.value, one.scale), next.scale);
    result[at] = { ...one, kind: next.kind, scale: next.scale, value };
  }
  return result;
}

/** Another value in the form of this figure: `1,105个`, `3,568.05亿元`, `77.45%`. */
export function inFormOf(figure: Figure, value: Exact): string {
  const { form, digits, scale, about, isRough } = figure;
  if (isRough) return shareInWords(value, { written: form.number, about });
  const printed = decimalText(dividedBy(value, scale), digits);
  return plainForm(form, printed);
}
