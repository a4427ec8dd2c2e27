import { join } from 'node:path';
import { FILE } from '../../history/close-month.ts';
import { digestOf } from '../../history/digest.ts';
import { headText, withMonths } from '../../history/head.ts';
import type { Link } from '../../history/manifest.ts';
import { isSamePeriod } from '../../model/period.ts';
import type { Context } from '../context.ts';
import type { Workspace } from '../workspace.ts';
import {
  HEAD_PATH,
  type History,
  holdingVersion,
  listHistory,
  quarantinedVersion,
  storedPath,
} from './store.ts';

/**
 * Stores a version of a month in three steps, each durable before the next: the head says what comes, the month comes into
 * being, the head says that it did. Cut off between them, history is whole: what the head merely announces may be there or
 * not. False when another run was faster; then too the head is made to say what there is.
 */
export async function withHead(
  next: Link,
  history: History,
  store: () => Promise<boolean>,
  workspace: Workspace,
  context: Context,
): Promise<boolean> {
  await writeHead(await stored(history, workspace, context), next, workspace, context);
  const isNew = await store();
  const now = await listHistory(workspace, context);
  const months = await stored(now, workspace, context);
  await writeHead(isNew ? withMonths(months, [next]) : months, undefined, workspace, context);
  return isNew;
}

/** Writes the head anew from what is there, and what it said that is not there and is no longer missed. */
export async function renewHead(workspace: Workspace, context: Context): Promise<void> {
  const history = await listHistory(workspace, context);
  await writeHead(await stored(history, workspace, context), undefined, workspace, context);
}

/** What the head has said, and versions it does not know: stored by a kp that wrote none, or while two ran at once. */
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
    // A damaged month of a history without a head is no reason not to store another.
    const bytes = await effects.files.readPlain(path).catch(() => undefined);
    return bytes && { period, version, digest: digestOf(bytes) };
  });
  return withMonths(
    known,
    (await Promise.all(unknown)).filter((link) => link !== undefined),
  );
}

async function writeHead(
  months: readonly Link[],
  next: Link | undefined,
  { root }: Workspace,
  { effects }: Context,
): Promise<void> {
  await effects.files.write([
    { path: join(root, HEAD_PATH), bytes: Buffer.from(headText({ months, next })) },
  ]);
}
