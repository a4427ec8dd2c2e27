import { join } from 'node:path';
import type { OutputFile } from '../../effects/write.ts';
import { FILE } from '../../history/close-month.ts';
import { digestOf } from '../../history/digest.ts';
import { type Head, headText, withMonths } from '../../history/head.ts';
import type { Link } from '../../history/manifest.ts';
import { isSamePeriod } from '../../model/period.ts';
import type { Context } from '../context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  HEAD_PATH,
  type History,
  holdingVersion,
  listHistory,
  quarantinedVersion,
  storedPath,
} from './store.ts';

/**
 * Stores a version of a month in three steps; each is flushed to disk before the next. First the head announces the
 * version, then the month's folder is written, then the head confirms it. If the run is interrupted, the history stays
 * intact, because an announced version may or may not exist. The file for the last step is written before the second
 * step, so that a full disk cannot prevent it. Returns false if another run stored the version first; the head is then
 * renewed as well.
 */
export async function withHead(
  next: Link,
  history: History,
  store: () => Promise<boolean>,
  workspace: Workspace,
  context: Context,
): Promise<boolean> {
  const { files } = context.effects;
  const months = await stored(history, workspace, context);
  await files.write([headFile({ months, next }, workspace)]);
  const told = await files.prepare(
    headFile({ months: withMonths(months, [next]), next: undefined }, workspace),
  );
  try {
    const isNew = await store();
    if (isNew) await told.commit();
    else await renewHead(workspace, context);
    return isNew;
  } finally {
    await told.discard();
  }
}

/** Rewrites the head from the versions that exist and those that the old head named, without the quarantined ones. */
export async function renewHead(workspace: Workspace, context: Context): Promise<void> {
  const history = await listHistory(workspace, context);
  const months = await stored(history, workspace, context);
  await context.effects.files.write([headFile({ months, next: undefined }, workspace)]);
}

/**
 * The versions named in the head, and existing ones that it lacks: stored by a kp that wrote no head, or by two
 * simultaneous runs.
 */
async function stored(history: History, { root }: Workspace, { effects }: Context): Promise<readonly Link[]> {
  const known = (history.head?.months ?? []).filter(
    ({ period, version }) => quarantinedVersion(history, period, version) === undefined,
  );
  const unknown = history.months.map(async ({ period }): Promise<Link | undefined> => {
    const version = holdingVersion(history, period);
    if (
      version === undefined ||
      known.some((link) => isSamePeriod(link.period, period) && link.version >= version)
    )
      return undefined;
    const path = join(root, storedPath(period, version), FILE.manifest);
    // If a history without a head has a damaged month, other months can still be stored.
    const bytes = await effects.files.readPlain(path).catch(() => undefined);
    return bytes && { period, version, digest: digestOf(bytes) };
  });
  return withMonths(
    known,
    (await Promise.all(unknown)).filter((link) => link !== undefined),
  );
}

function headFile(head: Head, { root }: Workspace): OutputFile {
  return { path: join(root, HEAD_PATH), bytes: Buffer.from(headText(head)) };
}
