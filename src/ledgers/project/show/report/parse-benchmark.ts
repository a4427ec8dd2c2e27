import type { PublishedRate } from '../../measures/benchmark.ts';
import type { Choice } from './by.ts';

/** Without %, a number up to this may be a fraction (0.8) or a percentage; kp does not guess which. */
const DOUBTFUL = 2;

/** Parses `全省=101.1%`; the % may be left out if the number can only be a percentage. */
export function parseBenchmark(text: string): Choice<PublishedRate> {
  const match = /^([^=＝]+)[=＝]\s*(\d{1,6})(?:\.(\d{1,6}))?\s*([%％]?)$/.exec(text.trim());
  const [, name = '', whole = '', decimals = '', sign = ''] = match ?? [];
  if (name.trim() === '') return { ok: false, value: text, expected: ['全省=101.1%'] };
  const rate = {
    name: name.trim(),
    ratio: { numerator: Number(whole + decimals), denominator: 100 * 10 ** decimals.length },
  };
  const percent = Number(`${whole}.${decimals}`);
  if (sign !== '' || percent > DOUBTFUL) return { ok: true, value: rate };
  const asFraction = Number((percent * 100).toPrecision(12));
  const expected = [percent, asFraction].map((meant) => `${rate.name}=${meant}%`);
  return { ok: false, value: text, expected };
}
