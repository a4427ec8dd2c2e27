import { earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { amountOf, answerOf, dateOf, type Entry, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { countFact, fact } from '../lines/lines.ts';
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
function isWithout({ from }: Entry): boolean {
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

/** Where nothing is known of any entry, the sum of a count is not 0 but not applicable. */
export const KICKOFF_FACTS: readonly Fact[] = [
  fact('held', '已集中开工', 'Held', 'name', isHeld),
  fact(
    'ahead',
    '拟集中开工',
    'Ahead',
    'day',
    (entry, on) => entry.from === undefined && !isHeld(entry, on) && yearOf(entry) === on.year,
  ),
  fact('lastYear', '上年同期', 'A year ago', 'day', wasHeld),
  fact('ofLastYear', '上年集中开工', 'In an event last year', 'day', isOfLastYear),
  fact(
    'ratedOfLastYear',
    '上年集中开工，计划、完成均有',
    'Of last year, rated',
    'completed',
    (entry, on) => isStated(entry) && isOfLastYear(entry, on),
  ),
  fact('known', '项目清单中有', 'Known', 'name', isKnown),
  fact('begunByNow', '已实际开工', 'Begun by now', 'started', hasStarted),
  countFact('inPlan', '在项目清单', 'In the lists', 'name', isKnown),
  countFact('unknown', '项目清单没有', 'Unknown', 'name', (entry, on) => not(isKnown(entry, on))),
  countFact('started', '已开工', 'Begun', 'isBegun', hasStarted),
  countFact('notStarted', '未开工', 'Not begun', 'isBegun', (entry, on) => not(hasStarted(entry, on))),
  countFact('planned', '计划新开工已集中开工', 'Planned starts in events', 'name', (entry, on) =>
    isKnown(entry, on) === undefined ? undefined : textOf(entry, 'startPlanned') === '是',
  ),
  countFact(
    'without',
    '计划新开工未列入',
    'Planned starts in none',
    'name',
    (entry, on) => isWithout(entry) || (isKnown(entry, on) === undefined ? undefined : false),
  ),
  fact('isWithout', '未列入集中开工', 'In no event', 'name', isWithout),
  fact('rated', '计划、完成均有', 'Rated', 'completed', isRated),
  fact('month', '月份', 'Month', 'day', (entry) => monthOf(dateOf(entry, 'day'))),
];
