import { earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import type { Said } from '../../model/said.ts';
import { amountOf, answerOf, dateOf, type Entry, textOf } from '../entry.ts';
import type { Fact } from '../ledger.ts';
import { monthOf, yearOf } from './derive.ts';

/** It was in an event of this year that has taken place. An event without a day counts in the year of its list. */
export function isHeld(entry: Entry, on: PlainDate): boolean {
  if (entry.from !== undefined || yearOf(entry) !== on.year) return false;
  const day = dateOf(entry, 'day');
  return day === undefined || earliestDay(day) <= latestDay(on);
}

/** The same for the year before, up to the same day. */
function wasHeld(entry: Entry, on: PlainDate): boolean {
  if (entry.from !== undefined || yearOf(entry) !== on.year - 1) return false;
  const day = dateOf(entry, 'day');
  return day === undefined || earliestDay(day) <= latestDay({ ...on, year: on.year - 1 });
}

/** It was in an event of the year before, on any day: its works may continue this year. */
function isOfLastYear(entry: Entry, on: PlainDate): boolean {
  return entry.from === undefined && yearOf(entry) === on.year - 1;
}

/** The project lists plan its start for this year, and it is in no event. */
export function isWithout({ from }: Entry): boolean {
  return from !== undefined;
}

/** Whether a project of an event has started; undefined where no list says. */
export function hasStarted(entry: Entry, on: PlainDate): boolean | undefined {
  return isHeld(entry, on) ? answerOf(entry, 'isBegun') : undefined;
}

/** Whether the project lists of the month have it; undefined where there are none. */
function isKnown(entry: Entry, on: PlainDate): boolean | undefined {
  return isHeld(entry, on) ? answerOf(entry, 'listed') : undefined;
}

/** If nothing is known of any entry, the sum is not 0 but not applicable. */
function counted(
  id: string,
  title: Said,
  evidence: string,
  of: (entry: Entry, on: PlainDate) => boolean | undefined,
): Fact {
  return { id, kind: 'count', title, of, evidence };
}

function not(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

/** Both are stated, so that one can be divided by the other. */
function isStated(entry: Entry): boolean {
  return (['completed', 'annualPlan'] as const).every((field) => amountOf(entry, field) !== undefined);
}

function isRated(entry: Entry, on: PlainDate): boolean {
  return isStated(entry) && isHeld(entry, on);
}

export const KICKOFF_FACTS: readonly Fact[] = [
  { id: 'held', title: { 'zh-CN': '已集中开工', en: 'Held' }, of: isHeld, evidence: 'name' },
  {
    id: 'ahead',
    title: { 'zh-CN': '拟集中开工', en: 'Ahead' },
    of: (entry, on) => entry.from === undefined && !isHeld(entry, on) && yearOf(entry) === on.year,
    evidence: 'day',
  },
  { id: 'lastYear', title: { 'zh-CN': '上年同期', en: 'A year ago' }, of: wasHeld, evidence: 'day' },
  {
    id: 'ofLastYear',
    title: { 'zh-CN': '上年集中开工', en: 'In an event last year' },
    of: isOfLastYear,
    evidence: 'day',
  },
  {
    id: 'ratedOfLastYear',
    title: { 'zh-CN': '上年集中开工，计划、完成均有', en: 'Of last year, rated' },
    of: (entry, on) => isStated(entry) && isOfLastYear(entry, on),
    evidence: 'completed',
  },
  {
    id: 'known',
    title: { 'zh-CN': '项目清单中有', en: 'Known' },
    of: isKnown,
    evidence: 'name',
  },
  {
    id: 'begunByNow',
    title: { 'zh-CN': '已实际开工', en: 'Begun by now' },
    of: hasStarted,
    evidence: 'started',
  },
  counted('inPlan', { 'zh-CN': '在项目清单', en: 'In the lists' }, 'name', isKnown),
  counted('unknown', { 'zh-CN': '项目清单没有', en: 'Unknown' }, 'name', (entry, on) =>
    not(isKnown(entry, on)),
  ),
  counted('started', { 'zh-CN': '已开工', en: 'Begun' }, 'isBegun', hasStarted),
  counted('notStarted', { 'zh-CN': '未开工', en: 'Not begun' }, 'isBegun', (entry, on) =>
    not(hasStarted(entry, on)),
  ),
  counted(
    'planned',
    { 'zh-CN': '计划新开工已集中开工', en: 'Planned starts in events' },
    'name',
    (entry, on) => (isKnown(entry, on) === undefined ? undefined : textOf(entry, 'startPlanned') === '是'),
  ),
  counted(
    'without',
    { 'zh-CN': '计划新开工未列入', en: 'Planned starts in none' },
    'name',
    (entry, on) => isWithout(entry) || (isKnown(entry, on) === undefined ? undefined : false),
  ),
  {
    id: 'isWithout',
    title: { 'zh-CN': '未列入集中开工', en: 'In no event' },
    of: isWithout,
    evidence: 'name',
  },
  { id: 'rated', title: { 'zh-CN': '计划、完成均有', en: 'Rated' }, of: isRated, evidence: 'completed' },
  {
    id: 'month',
    title: { 'zh-CN': '月份', en: 'Month' },
    of: (entry) => monthOf(dateOf(entry, 'day')),
    evidence: 'day',
  },
];
