import type { Entry } from '../entry.ts';
import type { Fact, LedgerField } from '../ledger.ts';
import { SPONSOR_FIELDS } from './fields.ts';

/** 五个一: 一个项目、一名领导、一个专班、一套方案、一抓到底. */
export const FIVE = ['name', 'sponsor', 'team', 'plan', 'followThrough'] as const;

/** The columns of the five in which a line of a sponsors' list says nothing. A project list has no such columns. */
export function lacking({ values, from }: Entry): readonly LedgerField[] {
  if (from !== undefined) return [];
  return SPONSOR_FIELDS.filter(({ field }) => FIVE.some((one) => one === field) && !values.has(field));
}

function isSponsored({ values }: Entry): boolean {
  return values.has('sponsor');
}

export const SPONSOR_FACTS: readonly Fact[] = [
  {
    id: 'sponsored',
    title: { 'zh-CN': '有包联领导', en: 'Sponsored' },
    of: isSponsored,
    evidence: 'sponsor',
  },
  {
    id: 'incomplete',
    title: { 'zh-CN': '五个一不全', en: 'Five incomplete' },
    of: (entry) => (entry.from === undefined ? lacking(entry).length > 0 : undefined),
    evidence: 'name',
  },
  {
    id: 'lacks',
    title: { 'zh-CN': '缺项', en: 'Lacks' },
    of: (entry) =>
      lacking(entry)
        .map(({ title }) => title['zh-CN'])
        .join('、') || undefined,
    evidence: 'name',
  },
  {
    id: 'source',
    title: { 'zh-CN': '来源', en: 'Source' },
    of: ({ from }) => (from === undefined ? '包联清单' : '项目清单'),
    evidence: 'name',
  },
];
