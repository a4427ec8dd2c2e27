import { formatPeriod, monthIndex, type Period, periodAt } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { closedMonths } from '../months/months.ts';
import { currentMonth, type Workspace } from '../workspace/workspace.ts';

/** The first and the last month that a call names. */
export interface PeriodsAsked {
  readonly from: Period | undefined;
  readonly to: Period | undefined;
}

/** All months from the first to the last available one in the requested range, including gaps. */
export async function wantedPeriods(
  { from, to }: PeriodsAsked,
  workspace: Workspace,
  context: Context,
): Promise<Period[]> {
  const known = [...workspace.months, ...(await closedMonths(workspace, context))].map(indexOf);
  // Fails with a message that says what is missing.
  if (known.length === 0) await currentMonth(workspace, context);
  const earliest = from === undefined ? 0 : indexOf(from);
  const latest = to === undefined ? Number.POSITIVE_INFINITY : indexOf(to);
  const wanted = known.filter((index) => index >= earliest && index <= latest);
  const [first, last] = [Math.min(...wanted), Math.max(...wanted)];
  if (wanted.length > 0) return Array.from({ length: last - first + 1 }, (_, at) => periodAt(first + at));
  const ends = [Math.min(...known), Math.max(...known)].map((index) => formatPeriod(periodAt(index)));
  const [option, asked] =
    from !== undefined && indexOf(from) > Math.max(...known) ? ['--from', from] : ['--to', to ?? from!];
  throw failure('usage/invalid-value', { option, value: formatPeriod(asked), expected: [ends.join('…')] });
}

function indexOf({ year, month }: Period): number {
  return monthIndex(year, month);
}
