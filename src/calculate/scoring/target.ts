import { dividedBy, times } from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { TargetScoring } from './scheme.ts';
import { weighted, written } from './working.ts';

/**
 * 对目标: the share of the weight that equals the share of the target reached.
 *
 *     points = weight × (figure ÷ target), the factor limited to floor … cap
 *
 * The target is in the unit of the figure (a rate as a fraction, money in 元). Not applicable if the figure is missing.
 * Source: DOMAIN §4, promotion formula and the four rates of office G.
 */
export const target: Kind<TargetScoring> = {
  score: ({ measure, weight, target: wanted, floor, cap }, subject) =>
    scoreValue(subject.value(measure), (value, quantity) => {
      const shown = written`${quantity} ÷ ${{ value: wanted, unit: quantity.unit }}`;
      return weighted(weight, dividedBy(value, wanted), shown, { floor, cap });
    }),
  weight: ({ weight }) => weight,
  most: ({ weight, cap }) => cap && times(weight, cap),
};
