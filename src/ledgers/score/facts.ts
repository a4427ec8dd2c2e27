import type { ScoreEntry } from '../../calculate/scoring/entry.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { earliestDay, formatDate, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { cellIn } from '../../show/trace/evidence.ts';
import { dateOf, type Entry, numberOf, textOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import type { Fact } from '../ledger.ts';
import { fact } from '../lines/lines.ts';

/** The entry in the form used for scoring; undefined for one that is left out. */
export function scoreEntry(entry: Entry): ScoreEntry | undefined {
  const period = monthOf(entry);
  const { agency } = entry;
  if (faultOf(entry) !== undefined || period === undefined || agency === undefined) return undefined;
  const value = numberOf(entry, 'value');
  const day = dateOf(entry, 'period');
  const proof = value === undefined ? 'name' : 'value';
  return {
    agency,
    period,
    item: entry.name,
    value,
    target: numberOf(entry, 'target'),
    mark: [day === undefined ? '' : formatDate(day), textOf(entry, 'project') ?? ''].join(' '),
    source: placeOf(entry, proof),
    raw: cellIn(entry, proof)?.raw ?? '',
  };
}

/** The field because of which an entry does not count: no agency, no month, or a figure that cannot be read. */
export function faultOf(entry: Entry): 'agency' | 'period' | 'value' | 'target' | undefined {
  if (entry.agency === undefined) return 'agency';
  if (monthOf(entry) === undefined) return 'period';
  return (['value', 'target'] as const).find((field) => typeof entry.values.get(field) === 'string');
}

/** The month it belongs to; for a quarter its last month. A whole year is no month. */
function monthOf(entry: Entry): Period | undefined {
  const date = dateOf(entry, 'period');
  return date === undefined || date.precision === 'year' ? undefined : { year: date.year, month: date.month };
}

/** It counts, and happened by the day. */
function isCounted(entry: Entry, on: PlainDate): boolean {
  const day = dateOf(entry, 'period');
  return faultOf(entry) === undefined && day !== undefined && earliestDay(day) <= latestDay(on);
}

function isDeduction(entry: Entry, on: PlainDate): boolean {
  const value = numberOf(entry, 'value');
  return isCounted(entry, on) && value !== undefined && value.top < 0n;
}

export const SCORE_FACTS: readonly Fact[] = [
  fact('counted', '计入', 'Counted', 'period', isCounted),
  fact('deduction', '扣分', 'Deduction', 'value', isDeduction),
  fact('leftOut', '未计入', 'Left out', 'name', (entry) => faultOf(entry) !== undefined),
  {
    id: 'month',
    title: { 'zh-CN': '所属月份', en: 'Event month' },
    of(entry) {
      const period = monthOf(entry);
      return period && formatPeriod(period);
    },
    evidence: 'period',
  },
];
