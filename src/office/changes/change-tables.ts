import type { LayoutTable } from '../../model/layout.ts';
import { monthsLater } from '../../model/period.ts';
import type { Context } from '../context.ts';
import { monthOf } from '../months/months.ts';
import type { Drawing } from '../picture.ts';
import type { RecordRequest } from '../reading/record-request.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { comparedMonths, type MonthSide } from './comparison.ts';
import { wantedOf } from './report-changes.ts';

/** A month's projects in the form of its report. */
export interface ComparedMonth extends MonthSide {
  readonly records: RecordRequest;
}

/**
 * The changes since the month before in the same year; another year has another plan. Empty where there is no such
 * month.
 */
export async function changeTables(
  { period, projects, notReported, records }: ComparedMonth,
  drawing: Drawing,
  workspace: Workspace,
  context: Context,
): Promise<readonly LayoutTable[]> {
  const earlier = monthsLater(period, -1);
  if (earlier.year !== period.year) return [];
  const month = await monthOf(earlier, workspace, context);
  const wanted = month && (await wantedOf(month, records, context));
  if (wanted === undefined) return [];
  const from = { period: earlier, projects: wanted.projects, notReported: month?.reporting?.notReported };
  const to = { period, projects, notReported };
  return comparedMonths(from, to, workspace, drawing, context).tables('xlsx');
}
