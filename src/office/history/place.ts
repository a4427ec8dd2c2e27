import { gapBefore } from '../../history/chain.ts';
import type { Link, Revision } from '../../history/manifest.ts';
import { damage, type HistoryNote, historyNote } from '../../model/damage.ts';
import { formatPeriod, monthIndex, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { closedMonth, requireClosedMonth } from '../months/months.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  HEAD_PATH,
  type History,
  holdingVersion,
  lastVersion,
  listHistory,
  quarantinedVersion,
  requireSound,
} from './store.ts';

/** Where a month to be closed goes. */
export interface PlaceInHistory {
  readonly version: number;
  readonly previous: Link | undefined;
  readonly revises: Revision | undefined;
  /** Irregularities that do not prevent closing. */
  readonly notes: readonly HistoryNote[];
  readonly history: History;
}

/**
 * The first version of a month, or, with a reason, the next one. It is a Failure if a closed month is closed again
 * without a reason, if a reason is given for a month that is not closed, or if the version to be replaced or the closed
 * month before it is damaged, because the new version builds on them. After a quarantined version the next number is
 * used, and a reason is needed as well.
 */
export async function placeInHistory(
  period: Period,
  reason: string | undefined,
  workspace: Workspace,
  context: Context,
): Promise<PlaceInHistory> {
  const history = await listHistory(workspace, context);
  requireSound(history);
  const { months } = history;
  const latest = lastVersion(history, period);
  const name = formatPeriod(period);
  if (latest > 0 && reason === undefined) throw failure('close/closed', { period: name, version: latest });
  if (latest === 0 && reason !== undefined) throw failure('close/not-closed', { period: name });

  const former = await closedMonth(period, workspace, context);
  const closed = months.filter((month) => holdingVersion(history, month.period) !== undefined);
  const before = closed.findLast((month) => indexOf(month.period) < indexOf(period));
  const after = closed.find((month) => indexOf(month.period) > indexOf(period));
  const last = before && (await requireClosedMonth(before.period, workspace, context));
  // These months were closed with a head: it has been removed, and perhaps the newest month with it.
  if (history.head === undefined && [former, last].some((month) => month?.manifest.isHeaded))
    throw failure('history/damaged', { damages: [damage(HEAD_PATH, 'missing', {})] });
  const digest = former?.digest ?? quarantinedVersion(history, period, latest)?.digest;
  return {
    version: latest + 1,
    previous: last && { period: last.manifest.period, version: last.manifest.version, digest: last.digest },
    revises: reason === undefined ? undefined : { reason, digest },
    notes: [
      ...gapBefore(period, before?.period),
      ...(after === undefined || latest > 0
        ? []
        : [historyNote('closed-late', { period: name, later: formatPeriod(after.period) })]),
    ],
    history,
  };
}

function indexOf({ year, month }: Period): number {
  return monthIndex(year, month);
}
