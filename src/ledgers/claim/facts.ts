import type { PlainDate } from '../../model/plain-date.ts';
import { hasCome } from '../amount-come.ts';
import { type Entry, textOf } from '../entry.ts';
import type { Fact } from '../ledger.ts';

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
  { id: 'isGranted', title: { 'zh-CN': '已批复', en: 'Granted?' }, of: isGranted, evidence: 'granted' },
  { id: 'isPaid', title: { 'zh-CN': '已到位', en: 'Received?' }, of: isPaid, evidence: 'paid' },
  { id: 'refused', title: { 'zh-CN': '未通过', en: 'Refused' }, of: isRefused, evidence: 'status' },
  { id: 'open', title: { 'zh-CN': '争取中', en: 'Open' }, of: isOpen, evidence: 'granted' },
  {
    id: 'asks',
    title: { 'zh-CN': '写明申请额', en: 'States what is asked' },
    of: ({ values }) => values.has('amount'),
    evidence: 'amount',
  },
  {
    id: 'grants',
    title: { 'zh-CN': '写明批复额', en: 'States what is granted' },
    of: (entry, on) => isGranted(entry, on) && entry.values.has('granted'),
    evidence: 'granted',
  },
];
