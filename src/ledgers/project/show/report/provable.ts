import { measuredValue } from '../../../../calculate/figure.ts';
import { type Exact, exact, exactRatio } from '../../../../model/exact.ts';
import type { Measure } from '../../../../model/measure.ts';
import type { Ratio } from '../../../../model/ratio.ts';
import type { Report } from '../../measures/report.ts';
import { namedFigures } from './figures.ts';

/** A figure that a text can be checked against: money in 元, counts, rates and leads as fractions. */
export interface ProvableFigure {
  /** As in `kp trace`; for changes and the time progress, the key in the document. */
  readonly path: string;
  readonly value: Exact;
  readonly isRate: boolean;
}

/** Every figure of the report that has a value. */
export function provable(report: Report): ProvableFigure[] {
  const figures: ProvableFigure[] = [];
  const add = (path: string, value: number | Ratio | undefined) => {
    if (value === undefined) return;
    const isRate = typeof value !== 'number';
    figures.push({ path, value: isRate ? exactRatio(value) : exact(value), isRate });
  };
  for (const { path, figure } of namedFigures(report)) {
    const value = measuredValue(figure);
    // Without a plan, nothing tells which reserves have become starts.
    if (!(path.startsWith('reserves.converted') && value === 0)) add(path, value);
  }
  add('timeProgress', { numerator: report.period.month, denominator: 12 });
  for (const { against, change } of report.changes) {
    for (const amount of ['projects', 'totalInvestment', 'annualPlan', 'completed', 'rate'] as const)
      for (const side of ['before', 'difference'] as const)
        add(`changes.${against}.${amount}.${side}`, measuredIn<number | Ratio>(change[amount][side]));
    for (const amount of ['projects', 'totalInvestment', 'annualPlan', 'completed'] as const)
      add(`changes.${against}.${amount}.growth`, measuredIn(change[amount].growth));
  }
  return figures;
}

function measuredIn<T>(measure: Measure<T>): T | undefined {
  return measure.state === 'measured' ? measure.value : undefined;
}
