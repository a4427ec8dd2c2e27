import type { PlainDate } from '../../model/plain-date.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Ratio } from '../../model/ratio.ts';
import { type Entry, quantityOf, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { limitIsOver } from '../lines/limit.ts';
import { fact, percentFact, quantityFact } from '../lines/lines.ts';
import { KINDS } from './fields.ts';

/** 已落实: as much as is needed, in its unit; where no amounts say it, by the word. */
function isMet(entry: Entry): boolean {
  const both = inOneUnit(entry);
  if (both !== undefined) return both.met.parts >= both.need.parts;
  return textOf(entry, 'status') === '已落实';
}

export function isOpen(entry: Entry): boolean {
  return !isMet(entry);
}

function isOverdue(entry: Entry, on: PlainDate): boolean {
  return limitIsOver(entry, on) && isOpen(entry);
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
const ofKind = ({ field, word, en }: (typeof KINDS)[number]): Fact =>
  quantityFact(
    `${field}Needed`,
    word,
    en,
    field,
    (entry) =>
      quantityOf(entry, field) ?? (textOf(entry, 'kind') === word ? quantityOf(entry, 'need') : undefined),
  );

export const NEED_FACTS: readonly Fact[] = [
  fact('isMet', '已落实', 'Met', 'met', isMet),
  fact('open', '未落实', 'Open', 'met', isOpen),
  fact('overdue', '超期', 'Overdue', 'due', isOverdue),
  fact('rated', '需求和落实单位一致', 'In one unit', 'met', (entry) => inOneUnit(entry) !== undefined),
  quantityFact('gap', '缺口', 'Gap', 'met', gapOf, {
    isShown: true,
  }),
  percentFact('rate', '落实率', 'Rate', 'met', rateOf, {
    isShown: true,
  }),
  fact('kindUnit', '要素（单位）', 'Kind and unit', 'need', kindAndUnit),
  ...KINDS.map(ofKind),
];
