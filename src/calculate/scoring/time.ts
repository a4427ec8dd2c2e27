import { dividedBy, times } from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { TimeScoring } from './scheme.ts';
import { timeOf } from './window.ts';
import { percent, weighted, written } from './working.ts';

/**
 * 对时序: a rate compared with the part of the year that has gone by.
 *
 *     points = weight × (rate ÷ (months ÷ 12)), the factor limited to floor … cap
 *
 * The months are those of the figure's span: 3 for a quarter's rate, 1 for a month's. Not applicable if the rate is
 * missing. Source: DOMAIN §3 (time progress), issue of the shipped scheme `basic`.
 */
export const time: Kind<TimeScoring> = {
  score: ({ measure, weight, floor, cap }, subject) =>
    scoreValue(subject.value(measure), (value, quantity) => {
      const gone = timeOf(measure.over, subject.period);
      return weighted(weight, dividedBy(value, gone), written`${quantity} ÷ ${percent(gone)}`, {
        floor,
        cap,
      });
    }),
  weight: ({ weight }) => weight,
  most: ({ weight, cap }) => cap && times(weight, cap),
};
