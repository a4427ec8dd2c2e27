import type { Figure } from '../../../calculate/figure.ts';
import type { Measure } from '../../../model/measure.ts';
import { difference, type Ratio } from '../../../model/ratio.ts';
import type { Progress } from './progress.ts';

/**
 * 对标: the list's completion rate compared with a published one, such as the province's average or the mean of cities.
 *
 *     difference = own rate − published rate
 *
 * Units: an exact fraction, shown in 百分点. Given for all projects and for 省重点. Not applicable if the list's own rate is
 * not. Source: DOMAIN §3; Chengdu 2023: 127 provincial at 109.4 %, 8.3 above the province's average of 101.1 %.
 */
export interface Benchmark {
  readonly name: string;
  readonly rate: Ratio;
  readonly overall: Measure<Ratio>;
  readonly provincial: Measure<Ratio>;
}

/** A published rate to compare with, from `--benchmark 全省=101.1%`. */
export interface PublishedRate {
  readonly name: string;
  readonly ratio: Ratio;
}

/** `provincial` is undefined if no project is 省重点. */
export function calculateBenchmark(
  published: PublishedRate,
  overall: Progress,
  provincial: Progress | undefined,
): Benchmark {
  return {
    name: published.name,
    rate: published.ratio,
    overall: above(overall.rate, published.ratio),
    provincial:
      provincial === undefined
        ? { state: 'not-applicable', reason: 'no-projects' }
        : above(provincial.rate, published.ratio),
  };
}

function above(own: Figure<Ratio>, published: Ratio): Measure<Ratio> {
  const { measure } = own;
  return measure.state === 'measured'
    ? { state: 'measured', value: difference(measure.value, published) }
    : measure;
}
