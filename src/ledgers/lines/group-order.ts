import type { Accounted } from '../../calculate/account.ts';
import type { Entry } from '../entries/entry.ts';
import type { Ledger } from '../ledger.ts';
import type { Office } from '../office.ts';

/** The place of a word among the words of its group; words without a place come after the others, by name. */
export type PlaceOf = (word: string, office: Office) => number | undefined;

/** The words of a group in the order of work: 签约 before 落地 before 开工. */
export function inOrder(words: readonly string[]): PlaceOf {
  return (word) => (words.includes(word) ? words.indexOf(word) : undefined);
}

/**
 * The groups of a month in the ledger's own order, for those who read them. Closed months are calculated without it:
 * their bytes must not change with kp.yaml, which may name the stages in another order later.
 */
export function inOwnOrder(
  accounted: Accounted<Entry>,
  { order = {} }: Pick<Ledger, 'order'>,
  office: Office,
): Accounted<Entry> {
  const groups = accounted.groups.map((group) => {
    const placeOf = order[group.by];
    if (placeOf === undefined) return group;
    const place = ({ key }: { readonly key: string }) => placeOf(key, office) ?? Number.MAX_SAFE_INTEGER;
    return { ...group, rows: [...group.rows].sort((one, other) => place(one) - place(other)) };
  });
  return { ...accounted, groups };
}
