import type { PlainDate } from '../../model/plain-date.ts';
import { type Entry, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { hasCome } from '../lines/amount-come.ts';
import { fact } from '../lines/lines.ts';

const GRANTED = { amount: 'granted', day: 'grantedOn', states: ['已批复', '已到位'] };
const PAID = { amount: 'paid', day: 'paidOn', states: ['已到位'] };

/** 已批复: the amount says so, or the state; a date counts only once it has come. Received money was granted, too. */
export function isGranted(entry: Entry, on: PlainDate): boolean {
  return hasCome(entry, on, GRANTED) || isPaid(entry, on);
}

/** 已到位 */
function isPaid(entry: Entry, on: PlainDate): boolean {
  return hasCome(entry, on, PAID);
}

function isRefused(entry: Entry): boolean {
  return textOf(entry, 'status') === '未通过';
}

/** Asked for, but neither granted nor refused yet. */
export function isOpen(entry: Entry, on: PlainDate): boolean {
  return !isGranted(entry, on) && !isRefused(entry);
}

export const CLAIM_FACTS: readonly Fact[] = [
  fact('isGranted', '已批复', 'Granted?', 'granted', isGranted),
  fact('isPaid', '已到位', 'Received?', 'paid', isPaid),
  fact('refused', '未通过', 'Refused', 'status', isRefused),
  fact('open', '争取中', 'Open', 'granted', isOpen),
  fact('asks', '写明申请额', 'States what is asked', 'amount', ({ values }) => values.has('amount')),
  fact(
    'grants',
    '写明批复额',
    'States what is granted',
    'granted',
    (entry, on) => isGranted(entry, on) && entry.values.has('granted'),
  ),
];
