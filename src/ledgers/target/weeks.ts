import type { PlainDate } from '../../model/plain-date.ts';
import { inUnits, type Quantity } from '../../model/quantity.ts';
import { stretchIn } from '../../model/stretch.ts';
import { type Entry, quantityOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { quantityFact } from '../lines/lines.ts';
import { dayIn, type GivenStretch, stretchesOf } from './breakdown.ts';
import { holds } from './facts.ts';

/**
 * 周调度: of the weeks that a list gives a goal for and that are over by a day, those in which it was met.
 *
 *     应完成周数 = weeks with a goal whose last day has come; a goal of 0 asks for nothing
 *     完成周数   = of these, the weeks whose completed amount is at least the goal (不超过: at most)
 *     未报周数   = of these, the weeks that report nothing, or in another unit: due, and not met
 *     周完成率   = 完成周数 ÷ 应完成周数
 *
 * A task counts once a week, whatever its size. Only for lists with columns of what was done by week. Units: weeks.
 * Source: this rule is kp's own; offices publish that they dispatch by week, not how they count.
 */
interface Weeks {
  readonly due: number;
  readonly met: number;
  readonly unreported: number;
}

/** Undefined where its list has no goals by week, or no results. */
function weeksOf(entry: Entry, on: PlainDate): Weeks | undefined {
  const goals = weeksIn(entry, 'goals');
  const isReported = entry.table.columns.some(({ field }) => isWeek(field ?? '', 'doneBy'));
  if (goals.length === 0 || !isReported) return undefined;
  const day = dayIn(entry, on);
  const due = goals.filter(({ to, quantity }) => to <= day && quantity.parts > 0);
  const done = weeksIn(entry, 'doneBy');
  const told = due.flatMap(({ from, to, quantity: goal }) => {
    const own = done.find((week) => week.from === from && week.to === to);
    return own === undefined || own.quantity.unit !== goal.unit ? [] : [{ goal, done: own.quantity }];
  });
  const sense = quantityOf(entry, 'goal')?.sense;
  const met = told.filter((week) =>
    holds(week.done, { ...week.goal, sense: week.goal.sense ?? sense }, entry),
  );
  return { due: due.length, met: met.length, unreported: due.length - told.length };
}

export const WEEK_FACTS: readonly Fact[] = [
  quantityFact('weeksDue', '应完成周数', 'Weeks due', 'name', counted('due')),
  quantityFact('weeksMet', '完成周数', 'Weeks met', 'name', counted('met')),
  quantityFact('weeksUnreported', '未报周数', 'Weeks unreported', 'name', counted('unreported')),
];

function counted(of: keyof Weeks): (entry: Entry, on: PlainDate) => Quantity | undefined {
  return (entry, on) => {
    const weeks = weeksOf(entry, on);
    return weeks && inUnits(weeks[of], '周');
  };
}

/** The first week that is due and reports nothing it could be judged by. */
export function unreportedWeek(entry: Entry, on: PlainDate): string | undefined {
  if ((weeksOf(entry, on)?.unreported ?? 0) === 0) return undefined;
  const day = dayIn(entry, on);
  const done = weeksIn(entry, 'doneBy');
  return weeksIn(entry, 'goals').find(
    ({ from, to, quantity }) =>
      to <= day &&
      quantity.parts > 0 &&
      !done.some((week) => week.from === from && week.to === to && week.quantity.unit === quantity.unit),
  )?.field;
}

function weeksIn(entry: Entry, of: 'goals' | 'doneBy'): readonly GivenStretch[] {
  return stretchesOf(entry, of).filter(({ field }) => isWeek(field, of));
}

function isWeek(field: string, of: 'goals' | 'doneBy'): boolean {
  return stretchIn(field, of)?.part?.of === 'week';
}
