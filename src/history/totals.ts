import { integerIn, type JsonObject } from './json.ts';
import type { Total } from './stored.ts';

/**
 * What the records of a month come to, added up here once more and without any of the rules of a report: as long as the
 * records are those that were stored, so is this. Money in 元; a sum that no record has a part in is undefined.
 */
export type Totals = Readonly<Record<string, number | undefined>>;

export function totalsOf<R>(
  { totals }: { readonly totals: readonly Total<R>[] },
  records: readonly R[],
): Totals {
  const sums = totals.map(({ name, of, empty }) => {
    let sum: number | undefined = empty;
    for (const record of records) {
      const amount = of(record);
      if (amount !== undefined) sum = (sum ?? 0) + amount;
    }
    return [name, sum] as const;
  });
  return Object.fromEntries([['records', records.length] as const, ...sums]);
}

export function readTotals(json: JsonObject): Totals {
  return Object.fromEntries(Object.entries(json).map(([name, total]) => [name, integerIn(total)]));
}
