import type { EntryValue } from '../entries/entry.ts';
import type { Derived, EntryContext } from '../ledger.ts';

/** The bank of a row is that of its section where the row names none: 一、国家开发银行. */
export function deriveFinancing(
  values: ReadonlyMap<string, EntryValue>,
  { sections }: EntryContext,
): readonly Derived[] {
  const bank = values.has('bank') ? undefined : sections.find((section) => BANK.test(section));
  return bank === undefined ? [] : [{ field: 'bank', value: bank }];
}

const BANK =
  /(?:银行|国开行|农发行|进出口行|[工农中建交]行|信用社|信用联社|农商行|信托|基金|保险|租赁)(?:.{0,6}(?:分行|支行|公司))?$/;
