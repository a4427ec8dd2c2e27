import { latestDay, type PlainDate } from '../../model/plain-date.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Ratio } from '../../model/ratio.ts';
import { dateOf, type Entry, quantityOf, textOf } from '../entry.ts';
import type { Fact } from '../ledger.ts';
import { KINDS } from './fields.ts';

/** 已落实: as much as is needed, in its unit; where no amounts say it, by the word. */
export function isMet(entry: Entry): boolean {
  const both = inOneUnit(entry);
  if (both !== undefined) return both.met.parts >= both.need.parts;
  return textOf(entry, 'status') === '已落实';
}

export function isOpen(entry: Entry): boolean {
  return !isMet(entry);
}

function isOverdue(entry: Entry, on: PlainDate): boolean {
  const due = dateOf(entry, 'due');
  return due !== undefined && latestDay(due) < latestDay(on) && isOpen(entry);
}

function inOneUnit(entry: Entry): { readonly need: Quantity; readonly met: Quantity } | undefined {
  const [need, met] = [quantityOf(entry, 'need'), quantityOf(entry, 'met')];
  return need !== undefined && met !== undefined && need.unit === met.unit ? { need, met } : undefined;
}

/** The amount still missing; never below 0. */
function gapOf(entry: Entry): Quantity | undefined {
  const both = inOneUnit(entry);
  if (both === undefined) return undefined;
  return { parts: Math.max(both.need.parts - both.met.parts, 0), unit: both.need.unit };
}

function rateOf(entry: Entry): Ratio | undefined {
  const both = inOneUnit(entry);
  if (both === undefined || both.need.parts <= 0) return undefined;
  return { numerator: both.met.parts, denominator: both.need.parts };
}

/** 用地（亩）: kind and unit together, so that no sum mixes units. */
function kindAndUnit(entry: Entry): string | undefined {
  const need = quantityOf(entry, 'need');
  if (need === undefined || need.unit === '') return undefined;
  return `${textOf(entry, 'kind') ?? '未分类'}（${need.unit}）`;
}

/** A fact about one kind of need, whether the list has a column for it or a row. */
const ofKind = ({ field, word, en }: (typeof KINDS)[number]): Fact => ({
  id: `${field}Needed`,
  kind: 'quantity',
  title: { 'zh-CN': word, en },
  of: (entry) =>
    quantityOf(entry, field) ?? (textOf(entry, 'kind') === word ? quantityOf(entry, 'need') : undefined),
  evidence: field,
});

export const NEED_FACTS: readonly Fact[] = [
  { id: 'isMet', title: { 'zh-CN': '已落实', en: 'Met' }, of: isMet, evidence: 'met' },
  { id: 'open', title: { 'zh-CN': '未落实', en: 'Open' }, of: isOpen, evidence: 'met' },
  { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, of: isOverdue, evidence: 'due' },
  {
    id: 'rated',
    title: { 'zh-CN': '需求和落实单位一致', en: 'In one unit' },
    of: (entry) => inOneUnit(entry) !== undefined,
    evidence: 'met',
  },
  {
    id: 'gap',
    kind: 'quantity',
    title: { 'zh-CN': '缺口', en: 'Gap' },
    of: gapOf,
    evidence: 'met',
    isShown: true,
  },
  {
    id: 'rate',
    kind: 'percent',
    title: { 'zh-CN': '落实率', en: 'Rate' },
    of: rateOf,
    evidence: 'met',
    isShown: true,
  },
  {
    id: 'kindUnit',
    title: { 'zh-CN': '要素（单位）', en: 'Kind and unit' },
    of: kindAndUnit,
    evidence: 'need',
  },
  ...KINDS.map(ofKind),
];
