import type { PublishedRate } from '../calculate/benchmark.ts';

/** Reads `全省=101.1%` (the % may be missing); undefined when it is none. */
export function parseBenchmark(text: string): PublishedRate | undefined {
  const match = /^([^=＝]+)[=＝]\s*(\d{1,6})(?:\.(\d{1,6}))?\s*[%％]?$/.exec(text.trim());
  if (!match) return undefined;
  const [, name = '', whole = '', decimals = ''] = match;
  return {
    name: name.trim(),
    ratio: { numerator: Number(whole + decimals), denominator: 100 * 10 ** decimals.length },
  };
}
