import type { Damage, DamageFacts, HistoryNote, HistoryNoteFacts } from '../model/damage.ts';
import type { HistoryWords } from './history-words.ts';

/** The damage in words, without naming the file. */
export function describeDamage({ kind, facts }: Damage, words: HistoryWords): string {
  // The facts depend on the kind; the compiler cannot follow that through a lookup.
  const describe = words.damage[kind] as (facts: DamageFacts[typeof kind]) => string;
  return describe(facts);
}

export function describeHistoryNote({ kind, facts }: HistoryNote, words: HistoryWords): string {
  const describe = words.notes[kind] as (facts: HistoryNoteFacts[typeof kind]) => string;
  return describe(facts);
}
