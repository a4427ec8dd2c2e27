import { latestDay, type PlainDate } from '../../model/plain-date.ts';
import { amountOf, dateOf, type Entry, textOf } from '../entry.ts';
import type { Fact } from '../ledger.ts';

/** 已批复: an amount, or the word; a day only where it has come. What has come in was granted. */
export function isGranted(entry: Entry, on: PlainDate): boolean {
  return has(entry, on, 'granted', 'grantedOn', /^已(?:批复|到位)$/) || isPaid(entry, on);
}

/** 已到位 */
function isPaid(entry: Entry, on: PlainDate): boolean {
  return has(entry, on, 'paid', 'paidOn', /^已到位$/);
}

function has(entry: Entry, on: PlainDate, amount: string, day: string, word: RegExp): boolean {
  const when = dateOf(entry, day);
  if (when !== undefined && latestDay(when) > latestDay(on)) return false;
  const stated = amountOf(entry, amount);
  return stated === undefined ? word.test(textOf(entry, 'status') ?? '') : stated > 0;
}

function isRefused(entry: Entry): boolean {
  return textOf(entry, 'status') === '未通过';
}

/** Asked for, and neither granted nor refused. */
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
