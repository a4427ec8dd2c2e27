import { gapBefore } from '../../history/chain.ts';
import type { Link, Revision } from '../../history/manifest.ts';
import { type HistoryNote, historyNote } from '../../model/damage.ts';
import { formatPeriod, monthIndex, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { requireClosedMonth } from '../months.ts';
import type { Workspace } from '../workspace.ts';
import { listHistory, openVersion, requireSound, type StoredMonth } from './store.ts';

/** Where a month to be closed goes. */
export interface PlaceInHistory {
  readonly version: number;
  readonly previous: Link | undefined;
  readonly revises: Revision | undefined;
  /** What is odd about it, and no reason not to close. */
  readonly notes: readonly HistoryNote[];
  /** Folders that killed runs left. */
  readonly leftovers: readonly string[];
}

/**
 * The first version of a month, or with a reason the next one. A closed month without a reason, or a reason for a month
 * that is not closed, is a Failure; so is a damaged month before it: what follows would rest on it.
 */
export async function placeInHistory(
  period: Period,
  reason: string | undefined,
  workspace: Workspace,
  context: Context,
): Promise<PlaceInHistory> {
  const history = await listHistory(workspace, context);
  requireSound(history);
  const { months, leftovers } = history;
  const index = indexOf(period);
  const latest = months.find((month) => indexOf(month.period) === index)?.versions.at(-1);
  const name = formatPeriod(period);
  if (latest !== undefined && reason === undefined)
    throw failure('close/closed', { period: name, version: latest });
  if (latest === undefined && reason !== undefined) throw failure('close/not-closed', { period: name });

  const before = months.findLast((month) => indexOf(month.period) < index);
  const after = months.find((month) => indexOf(month.period) > index);
  return {
    version: (latest ?? 0) + 1,
    previous: before && (await linkTo(before, workspace, context)),
    revises:
      reason === undefined || latest === undefined
        ? undefined
        : { reason, digest: (await openVersion(period, latest, workspace, context)).digest },
    notes: [
      ...gapBefore(period, before?.period),
      ...(after === undefined || latest !== undefined
        ? []
        : [historyNote('closed-late', { period: name, later: formatPeriod(after.period) })]),
    ],
    leftovers,
  };
}

async function linkTo({ period }: StoredMonth, workspace: Workspace, context: Context): Promise<Link> {
  const { manifest, digest } = await requireClosedMonth(period, workspace, context);
  return { period, version: manifest.version, digest };
}

function indexOf({ year, month }: Period): number {
  return monthIndex(year, month);
}
