import packageFile from '../../../package.json' with { type: 'json' };
import { checkChain, type OpenedVersion, type OpenedVersions } from '../../history/chain.ts';
import { type Damage, damage, type HistoryNote, historyNote } from '../../model/damage.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Context } from '../context.ts';
import type { Dataset } from '../pipeline.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listDrift } from './drift.ts';
import { checkLedgers } from './ledgers.ts';
import { checkReport } from './report.ts';
import { HEAD_PATH, type History, listHistory, openVersion, storedPath, strangers } from './store.ts';

type OpenedProjects = OpenedVersions<Dataset['projects'][number]>;

/** The whole `history/` folder, opened, with everything found on the way. */
export interface OpenedHistory {
  readonly history: History;
  readonly months: readonly OpenedProjects[];
  readonly damages: readonly Damage[];
  readonly notes: readonly HistoryNote[];
}

/** Opens every version of every month and checks every file, record and total. */
export async function openHistory(workspace: Workspace, context: Context): Promise<OpenedHistory> {
  const history = await listHistory(workspace, context);
  const { months, damages, leftovers, quarantined } = history;
  const opened = await Promise.all(
    months.map(async ({ period, versions }): Promise<OpenedProjects> => {
      const open = versions.map(async (version) => ({
        ...(await openVersion(period, version, history, workspace, context)),
        path: storedPath(period, version),
        period,
        version,
      }));
      return { period, path: storedPath(period), versions: await Promise.all(open) };
    }),
  );
  const versions = opened.flatMap((month) => month.versions);
  return {
    months: opened,
    damages: [...damages, ...versions.flatMap((version) => version.damages)],
    history,
    notes: [
      ...leftovers.map((path) => historyNote('leftover', { path })),
      ...quarantined.map(({ path, record, isLost }) =>
        historyNote(isLost ? 'lost' : 'quarantined', { path, record }),
      ),
    ],
  };
}

/**
 * The same, and also checks the links between months, stray files in their folders, whether the records still give the
 * stored report, and whether the lists have changed since closing.
 */
export async function verifyHistory(workspace: Workspace, context: Context): Promise<OpenedHistory> {
  const opened = await openHistory(workspace, context);
  const versions = opened.months.flatMap((month) => month.versions);
  const among = await Promise.all(versions.map((opened) => strangers(opened, workspace, context)));
  const reports = versions.flatMap(({ month, path }) =>
    month === undefined ? [] : [checkReport(month, path, packageFile.version)],
  );
  const ledgers = versions.flatMap(({ month, path }) =>
    month === undefined || month.manifest.kp !== packageFile.version ? [] : checkLedgers(month, path),
  );
  const chain = checkChain(opened.months, opened.history.quarantined);
  const drifted = await Promise.all(
    opened.months.map(({ versions }) => driftDamages(versions.at(-1)!, workspace, context)),
  );
  const checks = [...reports, chain];
  return {
    history: opened.history,
    months: opened.months,
    damages: [
      ...opened.damages,
      ...headDamages(opened),
      ...among.flat(),
      ...checks.flatMap(({ damages }) => damages),
      ...ledgers,
      ...drifted.flat(),
    ],
    notes: [...opened.notes, ...headNotes(opened), ...checks.flatMap(({ notes }) => notes)],
  };
}

/** For the current version only: a revision was made after earlier changes of the lists. */
async function driftDamages(
  { manifest, period }: OpenedVersion,
  workspace: Workspace,
  context: Context,
): Promise<readonly Damage[]> {
  if (manifest === undefined) return [];
  const drift = await listDrift(manifest, workspace, context);
  return drift.map(({ file, kind }) => damage(file, `list-${kind}`, { period: formatPeriod(period) }));
}

/**
 * Closing writes the head before the month: if a month says that it was closed with a head and there is none, the head
 * was lost.
 */
function headDamages({ history, months }: OpenedHistory): readonly Damage[] {
  return history.head === undefined && months.some(isHeaded) && !isHeadDamaged(history)
    ? [damage(HEAD_PATH, 'missing', {})]
    : [];
}

function headNotes({ history, months }: OpenedHistory): readonly HistoryNote[] {
  const isOld = history.head === undefined && months.length > 0 && !months.some(isHeaded);
  return isOld && !isHeadDamaged(history) ? [historyNote('no-head', {})] : [];
}

function isHeaded({ versions }: OpenedVersions): boolean {
  return versions.some(({ manifest }) => manifest?.isHeaded === true);
}

function isHeadDamaged({ damages }: History): boolean {
  return damages.some(({ path }) => path === HEAD_PATH);
}
