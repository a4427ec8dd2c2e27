import { integerIn, type JsonObject } from './json.ts';
import type { Total } from './stored.ts';

/**
 * The totals of a month's records, added up independently of the report's rules, so that changed records are noticed.
 * Money in 元; a sum to which no record contributes is undefined.
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
