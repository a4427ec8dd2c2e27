import type { PlainDate } from '../../model/plain-date.ts';
import { amountOf, type Entry, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { hasCome } from '../lines/amount-come.ts';
import { fact } from '../lines/lines.ts';

const GRANTED = { amount: 'granted', day: 'grantedOn', states: ['已授信', '已放款'] };
const PAID = { amount: 'paid', day: 'paidOn', states: ['已放款'] };

/** 已授信: the amount says so, or the state; a date counts only once it has come. */
export function isGranted(entry: Entry, on: PlainDate): boolean {
  return hasCome(entry, on, GRANTED) || isPaid(entry, on);
}

/** 已放款 */
function isPaid(entry: Entry, on: PlainDate): boolean {
  return hasCome(entry, on, PAID);
}

/** 已对接: a bank is named, or the state says so. */
function isMet(entry: Entry, on: PlainDate): boolean {
  const status = textOf(entry, 'status');
  if (status === '未对接') return isGranted(entry, on);
  return status === '已对接' || status === '未通过' || entry.values.has('bank') || isGranted(entry, on);
}

/** Less was granted than is needed. */
export function isOpen(entry: Entry, on: PlainDate): boolean {
  if (!isGranted(entry, on)) return true;
  const [need, granted] = [amountOf(entry, 'need'), amountOf(entry, 'granted')];
  return need !== undefined && granted !== undefined && granted < need;
}

/** Whether its list records what is granted: then a blank means nothing yet, and not that the list leaves it out. */
function isTracked({ table, values }: Entry): boolean {
  const keeps = table.columns.some(({ field }) => field === 'granted' || field === 'paid');
  return values.has('need') && (keeps || values.has('granted'));
}

export const FINANCING_FACTS: readonly Fact[] = [
  fact('matched', '已对接', 'Met', 'bank', isMet),
  fact('isGranted', '已授信', 'Granted?', 'granted', isGranted),
  fact('isPaid', '已放款', 'Paid?', 'paid', isPaid),
  fact('open', '未足额授信', 'Open', 'granted', isOpen),
  fact(
    'isUrgent',
    '急需',
    'Urgent',
    'urgency',
    (entry, on) => isOpen(entry, on) && /急/.test(textOf(entry, 'urgency') ?? ''),
  ),
  fact('tracked', '写明需求并登记授信', 'Need and grants are kept', 'need', isTracked),
  fact(
    'paidOf',
    '写明授信额',
    'States what is granted',
    'granted',
    (entry, on) => isGranted(entry, on) && entry.values.has('granted'),
  ),
  fact(
    'funded',
    '写明计划和到位',
    'States plan and funds',
    'inPlace',
    ({ values }) => values.has('annualPlan') && values.has('inPlace'),
  ),
];
