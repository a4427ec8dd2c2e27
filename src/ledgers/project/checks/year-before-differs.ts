import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import type { TwoMonths } from './material.ts';
import { grainOf } from './rounding.ts';
import { about, written } from './rule.ts';

/**
 * 截至上年底累计完成投资 goes on from last year:
 *
 *     completedBefore(new) = completedBefore(old) + completed(old), to the rounding of the three
 *
 * where the last list of last year is December's; where it is an earlier month's, or says nothing of the years before,
 * no less than that. Source: DOMAIN §8.
 */
export function yearBeforeDiffers({ before, after, toldIn }: TwoMonths): Finding | undefined {
  const own = after.completedBefore;
  if (own === undefined || before.completed === undefined) return undefined;
  const done = (before.completedBefore ?? 0) + before.completed;
  const month = toldIn('completed');
  const isWhole = month.month === 12 && before.completedBefore !== undefined;
  const amounts = [own, before.completedBefore ?? 0, before.completed];
  const rounding = grainOf(amounts, [before, after], 'completedBefore') * 3;
  const isRight = isWhole ? Math.abs(own - done) * 2 <= rounding : (done - own) * 2 <= rounding;
  if (isRight) return undefined;
  const facts = {
    name: after.name,
    own: written(after, 'completedBefore', own),
    done: written(after, 'completedBefore', done),
    month: formatPeriod(month),
  };
  return about(after, 'year/before-differs', facts, 'completedBefore');
}
