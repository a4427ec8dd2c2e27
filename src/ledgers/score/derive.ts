import { type Exact, minus, ZERO } from '../../model/exact.ts';
import { type Entry, type EntryValue, numberOf, textOf } from '../entries/entry.ts';
import type { Derived, EntryContext } from '../ledger.ts';

/**
 * A deduction counts below 0, also where its list writes 2 for it: the row says 扣分, else the heading of its points or
 * of its reason, a section, or the title. Only points: a number of cases gets its sign from the scheme.
 */
export function deriveScore(
  values: ReadonlyMap<string, EntryValue>,
  about: Pick<EntryContext, 'headings' | 'sections' | 'above'>,
): readonly Derived[] {
  const value = numberOf({ values }, 'value');
  if (value === undefined || value.top <= 0n || !isDeduction({ values }, about)) return [];
  const below: Exact = minus(ZERO, value);
  return [{ field: 'value', value: below, by: 'value' }];
}

function isDeduction(
  says: Pick<Entry, 'values'>,
  { headings, sections, above }: Pick<EntryContext, 'headings' | 'sections' | 'above'>,
): boolean {
  const points = headings.get('value') ?? '';
  if (!points.includes('分') && !points.includes('扣')) return false;
  const words = [textOf(says, 'kind') ?? '', points, headings.get('name') ?? '', ...sections, ...above];
  const telling = words.find((one) => DEDUCTION.test(one) || ADDITION.test(one));
  return telling !== undefined && DEDUCTION.test(telling) && !ADDITION.test(telling);
}

const DEDUCTION = /扣分|减分|扣减|罚分/;
const ADDITION = /加分|奖分|加[减扣]|评分|得分/;
