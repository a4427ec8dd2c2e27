import { compareExact, type Exact, exact, minus, parseExact, times } from '../model/exact.ts';
import { chineseNumber } from '../normalise/chinese-number.ts';

/** What a text says of some agencies: 完成率低于70%, 快于时序进度, 完成投资超百亿元, 在80%以上, 超额完成年度计划. */
export interface Condition {
  /** The measure, as the end of a path. */
  readonly stem: string;
  readonly isMeasureNamed: boolean;
  /** What it is held against: a number as texts print it, the time progress, the city's own figure. */
  readonly aim: Aim;
  readonly side: 'above' | 'below' | 'between';
}

export type Aim =
  | { readonly kind: 'value'; readonly low: Exact; readonly high: Exact }
  | { readonly kind: 'schedule'; readonly by: Exact }
  | { readonly kind: 'average' };

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const HAN = '[一二两三四五六七八九十百]+';
const RATE = `(?:${DIGITS}\\s*%|百分之${HAN}|[一二两三四五六七八九]成半?|一半|半数)`;
const MONEY = `(?:${DIGITS}\\s*(?:亿|万)元?|(?:十|百|千|[二两三五]百|[二三五]十|百五十)亿元?)`;
const COUNT = `(?:${DIGITS}|${HAN})\\s*个(?:项目)?`;
const VALUE = `(?:${RATE}|${MONEY}|${COUNT})`;

const MEASURES: readonly (readonly [pattern: string, stem: string])[] = [
  ['(?:应开工项目|按期|到期)开工率', 'starts.rateOfDue'],
  ['开工率', 'starts.rate'],
  ['竣工率', 'finishes.rate'],
  ['资金到位率', 'fundsRate'],
  ['(?:年度|计划|投资)*(?:完成率|完成比例|完成进度|投资进度|进度)', 'rate'],
  ['(?:累计|已|实际)?完成(?:年度)?投资额?|投资完成额|完成额', 'completed'],
  ['年度计划投资|年度投资计划|计划投资|年度计划', 'annualPlan'],
  ['总投资', 'totalInvestment'],
  ['start rates?', 'starts.rate'],
  ['(?:investment )?completion rates?|rates?(?: of completion)?', 'rate'],
  ['(?:重点)?项目(?:数量?|个数)?', 'projects'],
];
const MEASURE = MEASURES.map(([pattern]) => `(?:${pattern})`).join('|');

const ABOVE = '快于|高于|超过|超出|超|大于|领先于?|跑赢|好于|优于|突破|达到|不低于|达';
const BELOW = '慢于|低于|少于|小于|落后于?|滞后于?|跑输|不及|不足|不到|未达到?|没有达到|没达到|未超过|欠';
const SCHEDULE = '(?:时序|序时|时间)(?:进度)?(?:要求)?';
const AVERAGE = '(?:全[市县区州])?平均(?:水平|进度|完成率|数)?|全[市县区州]水平';
const POINTS = `${DIGITS}个百分点`;
/** Words between the measure and what is said of it; they narrow nothing. */
const EACH = '(?:均|都|全部|全都|已经|已|仍|尚|在|就|便|则|目前|,)*';

/** One condition, as the source of a pattern; its groups are read by `conditionOf`. */
export const CONDITION = [
  `(?<measure>${MEASURE})?的?${EACH}`,
  '(?:',
  `(?<side>${ABOVE}|${BELOW})(?:(?<schedule>${SCHEDULE})(?:(?:进度)?(?:超过|达)?(?<by>${POINTS})(?<byMore>以上)?)?|(?<average>${AVERAGE})|(?<value>${VALUE})(?:及?以上)?)`,
  `|(?:介于|处于|位于|为|达到?)?(?<low>${VALUE})(?:至|到|—|–|-|~|～)+(?<high>${VALUE})(?:之间|区间)?`,
  `|(?:为|达到?)?(?<edge>${VALUE})(?<edgeSide>及?以上|以下|以内|之内)`,
  `|(?<full>(?:提前|超额|全面)*完成(?:了)?(?:全年|年度|年)(?:投资)?(?:计划|任务|目标)(?:任务|投资)?)`,
  ')',
].join('');

const ENGLISH_VALUE = '[\\d.]+\\s*(?:%|per ?cent)';
const ENGLISH_ABOVE =
  'ahead of|above|over|exceeded|exceed|exceeding|faster than|beat|beating|higher than|at least|at or above|more than|surpassed|reached|outpaced';
const ENGLISH_BELOW =
  'behind|below|under|slower than|lower than|short of|fell short of|less than|trail|trailed|lag behind|lagged behind|at or below';

/** The same in English: are ahead of schedule, exceeded 80 per cent, have a start rate below 60%, met their annual plan. */
export const ENGLISH_CONDITION = [
  '(?:(?:with|have|had|has|having|recorded|reached|achieved)\\s+(?:an?\\s+)?)?(?:(?<measure>(?:investment )?completion rates?|start rates?|rates?(?: of completion)?)\\s+(?:of\\s+|were\\s+|was\\s+|is\\s+|are\\s+)?)?(?:still\\s+|already\\s+|now\\s+|all\\s+)?',
  '(?:',
  `(?<side>${ENGLISH_ABOVE}|${ENGLISH_BELOW})\\s+(?:the\\s+|of\\s+)?(?:(?<schedule>schedule|(?:elapsed )?time progress|time schedule|time elapsed|elapsed time)|(?<average>(?:city(?:-wide)?|citywide|municipal|overall|district)?\\s*(?:average|mean)(?:\\s+rate)?)|(?<value>${ENGLISH_VALUE}))`,
  `|between\\s+(?<low>${ENGLISH_VALUE}|[\\d.]+)\\s+and\\s+(?<high>${ENGLISH_VALUE})`,
  `|(?<full>(?:completed|met|fulfilled|exceeded|surpassed)\\s+(?:their|the|its)\\s+(?:full\\s+)?(?:annual|full-year|year's|whole-year)\\s+(?:investment\\s+)?(?:plan|target)s?)`,
  ')',
].join('');

const IS_ABOVE = new RegExp(`^(?:${ABOVE}|${ENGLISH_ABOVE})$`);

type Groups = Readonly<Record<string, string | undefined>>;

/** The condition that the groups of a match of `CONDITION` say; undefined if measure and value do not fit each other. */
export function conditionOf(groups: Groups): Condition | undefined {
  const { measure, side, schedule, average, by } = groups;
  const said =
    measure === undefined ? undefined : MEASURES.find(([pattern]) => matchesAll(pattern, measure))?.[1];
  const stem = said ?? 'rate';
  const isMeasureNamed = said !== undefined;
  if (groups.full !== undefined)
    return { stem: 'rate', isMeasureNamed: true, aim: valueAim(exact(100)), side: 'above' };
  const direction = side === undefined ? sideOf(groups) : IS_ABOVE.test(side) ? 'above' : 'below';
  if (schedule !== undefined) {
    if (stem !== 'rate') return undefined;
    const apart = by === undefined ? exact(0) : (amountIn(by.replace('个百分点', '')) ?? exact(0));
    return { stem, isMeasureNamed, aim: { kind: 'schedule', by: apart }, side: direction };
  }
  if (average !== undefined)
    return /rate/i.test(stem)
      ? { stem, isMeasureNamed, aim: { kind: 'average' }, side: direction }
      : undefined;
  const low = amountIn(groups.low ?? groups.value ?? groups.edge ?? '');
  const high = groups.high === undefined ? low : amountIn(groups.high);
  if (low === undefined || high === undefined) return undefined;
  const kind = kindOf(groups.low ?? groups.value ?? groups.edge ?? '');
  // 总投资10亿元以上, 完成率80%以上: an amount needs to be named.
  const isOfKind =
    kind === 'rate' ? /rate/i.test(stem) : kind === 'money' ? AMOUNTS.has(stem) : stem === 'projects';
  return isOfKind ? { stem, isMeasureNamed, aim: { kind: 'value', low, high }, side: direction } : undefined;
}

const AMOUNTS: ReadonlySet<string> = new Set(['completed', 'annualPlan', 'totalInvestment']);

function valueAim(value: Exact): Aim {
  return { kind: 'value', low: value, high: value };
}

function sideOf({ low, edgeSide = '' }: Groups): Condition['side'] {
  if (low !== undefined) return 'between';
  return edgeSide.includes('上') ? 'above' : 'below';
}

function matchesAll(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(text);
}

function kindOf(text: string): 'rate' | 'money' | 'count' {
  if (/%|per ?cent|百分之|成|半/.test(text)) return 'rate';
  return /[亿万]/.test(text) ? 'money' : 'count';
}

/** The number that words such as 1.5亿元, 85%, 七成 or 百亿元 say: rates in percent, money in 元. */
export function amountIn(text: string): Exact | undefined {
  const plain = text.replaceAll(/[\s,元个]|项目|百分之|per ?cent/g, '');
  if (/^(?:一半|半数)$/.test(plain)) return exact(50);
  const [, tenths, half] = /^([一二两三四五六七八九])成(半)?$/.exec(plain) ?? [];
  if (tenths !== undefined) return exact(Number(chineseNumber(tenths)) * 10 + (half === undefined ? 0 : 5));
  const [, number = '', unit = ''] = /^(.*?)([亿万%]?)$/.exec(plain) ?? [];
  const digits = /^\d/.test(number) ? number : chineseNumber(/^[百千]/.test(number) ? `一${number}` : number);
  const value = digits === undefined ? undefined : parseExact(digits);
  if (value === undefined) return undefined;
  return times(value, exact(unit === '亿' ? 100_000_000 : unit === '万' ? 10_000 : 1));
}

/**
 * Whether a value fulfils a condition, if the limit itself counts (`isLimitIn`) or not; texts say 以上 and 超过 of both.
 * `all`: the city's own value, `time`: the time progress; all as texts print them.
 */
export function fulfils(
  { aim, side }: Condition,
  value: Exact,
  isLimitIn: boolean,
  { all, time }: { readonly all: Exact | undefined; readonly time: Exact },
): boolean | undefined {
  if (aim.kind === 'average' && all === undefined) return undefined;
  const lag = aim.kind === 'schedule' && side === 'below' ? minus(exact(0), aim.by) : undefined;
  const low =
    aim.kind === 'value'
      ? aim.low
      : aim.kind === 'average'
        ? all!
        : minus(time, minus(exact(0), lag ?? aim.by));
  const high = aim.kind === 'value' ? aim.high : low;
  const [toLow, toHigh] = [compareExact(value, low), compareExact(value, high)];
  if (side === 'between') return toLow >= 0 && (isLimitIn ? toHigh <= 0 : toHigh < 0);
  if (side === 'above') return isLimitIn ? toLow >= 0 : toLow > 0;
  return isLimitIn ? toLow <= 0 : toLow < 0;
}
