import { dividedBy, times } from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { TimeScoring } from './scheme.ts';
import { timeOf } from './window.ts';
import { percent, weighted, written } from './working.ts';

/**
 * 对时序: a rate held against the part of the year that has gone by.
 *
 *     points = weight × (rate ÷ months ÷ 12), the quotient held between floor and cap
 *
 * The months are those of the figure's span: of a quarter's rate 3, of a month's 1. Not applicable where the rate is not.
 * Source: DOMAIN §3 (time progress), issue of the shipped scheme `basic`.
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
