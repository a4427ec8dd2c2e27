import { dividedBy, times } from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { ContributionScoring } from './scheme.ts';
import { missingValue } from './values.ts';
import { percent, weighted, written } from './working.ts';

/**
 * 贡献度: the agency's share of the city's amount.
 *
 *     points = weight × (own ÷ city ÷ full share), the factor limited to floor … cap
 *
 * The city's amount is the sum over all agencies in all tracks. `full` is the share that earns the full weight. Not
 * applicable if the agency's own amount is missing, or if the city's is 0.
 */
export const contribution: Kind<ContributionScoring> = {
  score: ({ measure, weight, full, floor, cap }, subject) =>
    scoreValue(subject.value(measure), (value, quantity) => {
      const city = subject.city(measure);
      if (city.top <= 0n) return missingValue('no-denominator');
      const share = dividedBy(dividedBy(value, city), full);
      const shown = written`${quantity} ÷ ${{ value: city, unit: quantity.unit }} ÷ ${percent(full)}`;
      return weighted(weight, share, shown, { floor, cap });
    }),
  weight: ({ weight }) => weight,
  most: ({ weight, cap }) => cap && times(weight, cap),
};
