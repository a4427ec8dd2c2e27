import { dividedBy, minus, ONE, times } from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { GrowthScoring } from './scheme.ts';
import { missingValue } from './values.ts';
import { yearBefore } from './window.ts';
import { percent, weighted, written } from './working.ts';

/**
 * 同比增长: growth on the same span of last year, compared with the growth that earns the full weight.
 *
 *     points = weight × ((figure ÷ figure a year before − 1) ÷ target), the factor limited to floor … cap
 *
 * Not applicable if either figure is missing, or if last year's is 0 or less, as growth from 0 is undefined. Source:
 * DOMAIN §3.
 */
export const growth: Kind<GrowthScoring> = {
  score: ({ measure, weight, target, floor, cap }, subject) => {
    const before = subject.value(measure, yearBefore(subject.period));
    const answer = scoreValue(subject.value(measure), (value, quantity) => {
      if (before.state !== 'measured') return missingValue('no-former-period');
      if (before.quantity.value.top <= 0n) return missingValue('no-denominator');
      const grown = minus(dividedBy(value, before.quantity.value), ONE);
      const shown = written`(${quantity} ÷ ${before.quantity} − 1) ÷ ${percent(target)}`;
      return weighted(weight, dividedBy(grown, target), shown, { floor, cap });
    });
    return { ...answer, evidence: [...answer.evidence, ...before.evidence] };
  },
  weight: ({ weight }) => weight,
  most: ({ weight, cap }) => cap && times(weight, cap),
};
