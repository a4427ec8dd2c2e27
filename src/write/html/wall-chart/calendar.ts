import type { Period } from '../../../model/period.ts';
import { daysInMonth, firstMonth, type PlainDate } from '../../../model/plain-date.ts';
import type { ChartLine } from '../../../model/wall-chart.ts';

/**
 * A part of a bar, in percent of the year. A month is drawn whole, a day from its start or to its end. `perhaps`: the
 * list gives only a quarter or a year, and it can be any month in it. `sometime`: the project has started, but a date
 * is missing.
 */
export interface Bar {
  readonly kind: 'planned' | 'perhaps planned' | 'actual' | 'perhaps actual' | 'sometime' | 'overdue';
  readonly from: number;
  readonly to: number;
}

/** A planned or actual date; if it is not exact, the middle of the days it can mean. */
export interface Milestone {
  readonly kind: 'due' | 'done';
  readonly at: number;
}

export interface Calendar {
  readonly bars: readonly Bar[];
  readonly milestones: readonly Milestone[];
}

/** Draws only dates that a list states: no end of a bar is invented. */
export function calendarOf(line: ChartLine, period: Period): Calendar {
  const { planned, actual, overdue } = line;
  const now = (period.month / 12) * 100;
  const bars = [...plannedBars(line, period), ...actualBars(line, period, now)];
  const late = overdue === 'start' ? planned.start : overdue === 'finish' ? planned.finish : undefined;
  if (late !== undefined) bars.push({ kind: 'overdue', from: lastOf(late, period), to: now });
  const due = [planned.start, planned.finish].flatMap((date) => milestone('due', date, period));
  const done = actual.state === 'finished' ? milestone('done', actual.finish, period) : [];
  return { bars: bars.flatMap((bar) => within(bar)), milestones: [...due, ...done] };
}

function plannedBars({ planned: { start, finish } }: ChartLine, period: Period): Bar[] {
  if (start === undefined || finish === undefined) return [];
  return certainAndPerhaps('planned', start, finish, period);
}

function actualBars({ actual: { state, start, finish } }: ChartLine, period: Period, now: number): Bar[] {
  if (state !== 'started' && state !== 'finished') return [];
  if (start === undefined || (state === 'finished' && finish === undefined))
    return [{ kind: 'sometime', from: start === undefined ? 0 : firstOf(start, period), to: now }];
  return certainAndPerhaps('actual', start, finish ?? now, period);
}

/** A bar over all days that the dates allow, and on it the part that is certain. */
function certainAndPerhaps(
  kind: 'planned' | 'actual',
  start: PlainDate,
  finish: PlainDate | number,
  period: Period,
): Bar[] {
  const ends =
    typeof finish === 'number' ? [finish, finish] : [firstOf(finish, period), lastOf(finish, period)];
  const from = isVague(start) ? lastOf(start, period) : firstOf(start, period);
  const to = typeof finish !== 'number' && isVague(finish) ? ends[0]! : ends[1]!;
  const certain: Bar = { kind, from, to };
  const whole: Bar = { kind: `perhaps ${kind}`, from: firstOf(start, period), to: ends[1]! };
  return whole.from === from && whole.to === to ? [certain] : [whole, certain];
}

/** The part of the bar within the year, if there is any. */
function within({ kind, from, to }: Bar): Bar[] {
  const [first, last] = [Math.max(0, from), Math.min(100, to)];
  return last > first ? [{ kind, from: first, to: last }] : [];
}

function milestone(kind: Milestone['kind'], date: PlainDate | undefined, period: Period): Milestone[] {
  if (date === undefined || date.year !== period.year) return [];
  return [{ kind, at: (firstOf(date, period) + lastOf(date, period)) / 2 }];
}

/** The start of the first day that a date can mean, in percent of the year; every month is a twelfth. */
function firstOf(date: PlainDate, { year }: Period): number {
  const day = isDay(date) ? (date.day - 1) / daysInMonth(date.year, date.month) : 0;
  return ((date.year - year) * 12 + firstMonth(date) - 1 + day) * (100 / 12);
}

/** The end of the last day that it can mean. */
function lastOf(date: PlainDate, { year }: Period): number {
  const day = isDay(date) ? date.day / daysInMonth(date.year, date.month) : 1;
  return ((date.year - year) * 12 + date.month - 1 + day) * (100 / 12);
}

/** Whether a date is only a quarter, half a year or a year. */
function isVague({ precision }: PlainDate): boolean {
  return precision !== 'day' && precision !== 'month';
}

function isDay({ precision }: PlainDate): boolean {
  return precision === 'day';
}
