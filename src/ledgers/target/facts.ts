import type { Spread } from '../../calculate/spread.ts';
import { compareExact, dividedBy, exact, rounded, times, toNumber } from '../../model/exact.ts';
import { latestDay, type PlainDate } from '../../model/plain-date.ts';
import { MONEY, partsOf, type Quantity, quantityNumber } from '../../model/quantity.ts';
import type { Ratio } from '../../model/ratio.ts';
import { type MonthPart, parseStretch } from '../../model/stretch.ts';
import { formatQuantity } from '../../write/amounts.ts';
import { dateOf, type Entry, quantityOf, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { limitIsOver } from '../lines/limit.ts';
import { fact, percentFact, quantityFact } from '../lines/lines.ts';
import { dayIn, endOf, spreadOf, stretchesOf, wantedBy } from './breakdown.ts';

/** 全市的目标 beside the agencies' shares of it: shown with them, but in no sum. */
export const WHOLE = '全市';
export const PART = '分解';

const STATES = [
  '完成',
  '达到进度',
  '滞后',
  '超期',
  '推进中',
  '未报完成数',
  '无目标',
  '单位不符',
  '无法推算',
] as const;
export type State = (typeof STATES)[number];

/**
 * Goals that are held and compared, but never added: shares, rates of growth, and what applies at all times
 * (始终不少于20个).
 */
export function isHeld(entry: Entry): boolean {
  const nature = textOf(entry, 'nature');
  if (nature === '累计') return false;
  if (nature === '保持' || nature === '增速' || nature === '控制') return true;
  const goal = quantityOf(entry, 'goal');
  if (goal === undefined) return false;
  if (goal.sense === 'up' || goal.sense === 'down' || goal.sense === 'most') return true;
  return HELD_UNITS.has(goal.unit) || ALWAYS.test(entry.name);
}

const HELD_UNITS: ReadonlySet<string> = new Set(['%', '‰', '百分点', '位次', '名次']);
/** Words in the name of a target that mean: at all times. */
const ALWAYS = /始终|常年|随时|保持|常态化|任何时候|动态不少于/;

export function stateOf(entry: Entry, on: PlainDate): State {
  const goal = quantityOf(entry, 'goal');
  const isOver = dayIn(entry, on) > endOf(entry) || limitIsOver(entry, on);
  if (goal === undefined) return stateInWords(entry, on, isOver);
  const done = quantityOf(entry, 'done');
  if (done === undefined) return '未报完成数';
  if (done.unit !== goal.unit) return '单位不符';
  if (isHeld(entry)) {
    if (holds(done, heldGoal(entry, on), entry))
      return dayIn(entry, on) >= endOf(entry) ? '完成' : '达到进度';
    return isOver ? '超期' : '滞后';
  }
  if (done.parts >= goal.parts) return '完成';
  if (isOver) return '超期';
  const wanted = wantedBy(entry, on);
  if (wanted === undefined) return '无法推算';
  return compareExact(exact(done.parts), wanted.parts) >= 0 ? '达到进度' : '滞后';
}

/** A task without a number: decided by its state or its day. */
function stateInWords(entry: Entry, on: PlainDate, isOver: boolean): State {
  const finished = dateOf(entry, 'finishedOn');
  if (finished !== undefined && latestDay(finished) <= latestDay(on)) return '完成';
  if (textOf(entry, 'status') === '已完成' || FINISHED.test(textOf(entry, 'done') ?? '')) return '完成';
  if (isOver) return '超期';
  // A list by week or month sets goals, but none for the year.
  const hasGoals =
    entry.values.has('goal') || entry.values.has('due') || stretchesOf(entry, 'goals').length > 0;
  return hasGoals ? '推进中' : '无目标';
}

const FINISHED = /^(?:已|全部|均已|目前已)?(?:经|全部|全面|按期|如期)?(?:完成|办结|达标)/;

/**
 * The due value of a held goal: that of the narrowest part of the year with the day, else of the last part that is
 * over, else the year's.
 */
function heldGoal(entry: Entry, on: PlainDate): Quantity {
  const goal = quantityOf(entry, 'goal')!;
  const day = dayIn(entry, on);
  const given = stretchesOf(entry, 'goals').filter(({ quantity }) => quantity.unit === goal.unit);
  const now = given
    .filter(({ from, to }) => from <= day && day <= to)
    .sort((first, second) => first.to - second.to || second.from - first.from);
  const over = given.filter(({ to }) => to < day).sort((first, second) => second.to - first.to);
  const { quantity } = now[0] ?? over[0] ?? { quantity: goal };
  return { ...quantity, sense: quantity.sense ?? goal.sense };
}

/**
 * Whether the goal is held: at least so much, or at most so much where its words say so (不超过, 控制). A figure that moved
 * in the opposite direction of its goal (下降 instead of 增长) counts as negative.
 */
export function holds(done: Quantity, goal: Quantity, entry: Entry): boolean {
  if (goal.sense === 'most' || textOf(entry, 'nature') === '控制') return done.parts <= goal.parts;
  const rose = goal.sense === 'down' && done.sense === 'up';
  const fell = goal.sense !== 'down' && done.sense === 'down';
  return (rose || fell ? -done.parts : done.parts) >= goal.parts;
}

/** The amount due by the day; for held goals the goal itself. */
function wantedQuantity(entry: Entry, on: PlainDate): Quantity | undefined {
  const goal = quantityOf(entry, 'goal');
  if (goal === undefined) return undefined;
  if (isHeld(entry)) return heldGoal(entry, on);
  const wanted = wantedBy(entry, on);
  if (wanted === undefined) return undefined;
  // Compared exactly, shown with two decimals; money in whole 元.
  const shown = exact(goal.unit === MONEY ? 1 : partsOf(goal.unit) / 100);
  const parts = toNumber(times(rounded(dividedBy(wanted.parts, shown), 0), shown));
  return { parts, unit: goal.unit };
}

/** Where the amount due by the day comes from. */
function sourceOf(entry: Entry, on: PlainDate): string | undefined {
  if (quantityOf(entry, 'goal') === undefined) return undefined;
  if (isHeld(entry)) return '逐期对照';
  const from = wantedBy(entry, on)?.from;
  if (from === undefined) return undefined;
  const spread = spreadWord(spreadOf(entry));
  if (from === 'end') return '已到期';
  if (from === 'list') return '按清单分解';
  return from === 'both' ? `按清单分解，期内${spread}` : spread;
}

function spreadWord(spread: Spread): string {
  if (spread === 'months') return '按月均分';
  return spread === 'working-days' ? '按工作日' : '按季节比例';
}

function rateOf(entry: Entry): Ratio | undefined {
  const [goal, done] = [quantityOf(entry, 'goal'), quantityOf(entry, 'done')];
  if (goal === undefined || done === undefined || goal.unit !== done.unit || isHeld(entry)) return undefined;
  return goal.parts > 0 ? { numerator: done.parts, denominator: goal.parts } : undefined;
}

/** 1-3月 15000套、1-6月 30000套; for programs `[{ period, goal, done }]`. */
function byPeriod(entry: Entry): string | undefined {
  const given = periods(entry).filter(({ goal }) => goal !== undefined);
  return given.length === 0
    ? undefined
    : given
        .map(({ period, goal }) => `${sayStretch(period)} ${formatQuantity(goal!.parts, goal!.unit)}`)
        .join('、');
}

/** 1-3月, 9月, 9月上旬, 本月第2周. */
function sayStretch(written: string): string {
  const { from, to, part } = parseStretch(written)!;
  const months = from === 0 ? '本月' : from === to ? `${from}月` : `${from}-${to}月`;
  return part === undefined ? months : `${months}${PARTS[part.of](part.at)}`;
}

const PARTS: Readonly<Record<MonthPart['of'], (at: number) => string>> = {
  half: (at) => (at === 1 ? '上半月' : '下半月'),
  'ten-days': (at) => `${'上中下'.charAt(at - 1)}旬`,
  week: (at) => `第${at}周`,
};

function plainPeriods(entry: Entry): readonly object[] {
  const number = (quantity: Quantity | undefined) =>
    quantity === undefined ? null : quantityNumber(quantity.parts, quantity.unit);
  return periods(entry).map(({ period, goal, done }) => ({ period, goal: number(goal), done: number(done) }));
}

function periods(entry: Entry) {
  const [goals, done] = (['goals', 'doneBy'] as const).map(
    (of) =>
      new Map(
        stretchesOf(entry, of).map(({ field, quantity }) => [field.slice(of.length + 1), quantity] as const),
      ),
  );
  return [...new Set([...goals!.keys(), ...done!.keys()])].map((period) => ({
    period,
    goal: goals!.get(period),
    done: done!.get(period),
  }));
}

/** A row for the whole city is shown, but counts in nothing. */
function counts(entry: Entry): boolean {
  return textOf(entry, 'role') !== WHOLE;
}

/** Its goal is added up with others of its unit. */
function adds(entry: Entry): boolean {
  return counts(entry) && quantityOf(entry, 'goal') !== undefined && !isHeld(entry);
}

function isState(...wanted: readonly State[]) {
  return (entry: Entry, on: PlainDate) => counts(entry) && wanted.includes(stateOf(entry, on));
}

export const TARGET_FACTS: readonly Fact[] = [
  fact('byPeriod', '分解', 'Breakdown', 'goal', byPeriod, {
    isShown: true,
    plain: plainPeriods,
  }),
  quantityFact('wanted', '应完成', 'Due by now', 'goal', wantedQuantity, {
    isShown: true,
  }),
  fact('wantedFrom', '应完成依据', 'By', 'goal', sourceOf, {
    isShown: true,
  }),
  percentFact('rate', '完成率', 'Rate', 'done', rateOf, {
    isShown: true,
  }),
  fact('state', '状态', 'State', 'done', stateOf, { isShown: true }),
  fact('held', '保持类', 'Held', 'goal', isHeld),
  fact('counts', '计件', 'Counts', 'name', counts),
  fact('adds', '计入合计', 'Added up', 'goal', adds),
  fact(
    'rated',
    '计入完成率',
    'In the rate',
    'done',
    (entry) => adds(entry) && quantityOf(entry, 'done')?.unit === quantityOf(entry, 'goal')?.unit,
  ),
  fact('met', '完成', 'Met', 'done', isState('完成')),
  fact('onTrack', '达到进度', 'On track', 'done', isState('达到进度')),
  fact('behind', '滞后', 'Behind', 'done', isState('滞后')),
  fact('overdue', '超期', 'Overdue', 'due', isState('超期')),
  fact('going', '推进中', 'Under way', 'due', isState('推进中')),
  fact('unknown', '无法判断', 'Unknown', 'name', isState('未报完成数', '无目标', '单位不符', '无法推算')),
  fact('open', '未完成', 'Open', 'done', (entry, on) => counts(entry) && stateOf(entry, on) !== '完成'),
];
