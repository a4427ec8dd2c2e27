import { compareExact, type Exact } from '../../model/exact.ts';
import type { Period } from '../../model/period.ts';
import type { Subject } from './kind.ts';
import type { Comparison } from './scheme.ts';
import type { Value } from './values.ts';
import { timeOf } from './window.ts';

/**
 * Whether an agency's figures meet all comparisons: from ≤ figure < below. False if any comparison fails; else
 * undefined if any figure is missing. True without any comparisons.
 */
export function meetsAll(
  comparisons: readonly Comparison[],
  subject: Pick<Subject, 'value' | 'period'>,
): boolean | undefined {
  const answers = comparisons.map((comparison) =>
    meets(comparison, subject.value(comparison.measure), subject.period),
  );
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function meets({ measure, from, below }: Comparison, value: Value, period: Period): boolean | undefined {
  if (value.state !== 'measured') return undefined;
  const boundAt = (bound: Exact | 'time') => (bound === 'time' ? timeOf(measure.over, period) : bound);
  const compared = (bound: Exact | 'time') => compareExact(value.quantity.value, boundAt(bound));
  return (from === undefined || compared(from) >= 0) && (below === undefined || compared(below) < 0);
}
