import { join } from 'node:path';
import type { OutputFile } from '../../effects/write.ts';
import { FILE } from '../../history/close-month.ts';
import { digestOf } from '../../history/digest.ts';
import { type Head, headText, withMonths } from '../../history/head.ts';
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
 * not. The last step is prepared before the second, so that no full disk can come between. False when another run was
 * faster; then too the head is made to say what there is.
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

/** Writes the head anew from what is there, and what it said that is not there and is no longer missed. */
export async function renewHead(workspace: Workspace, context: Context): Promise<void> {
  const history = await listHistory(workspace, context);
  const months = await stored(history, workspace, context);
  await context.effects.files.write([headFile({ months, next: undefined }, workspace)]);
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

function headFile(head: Head, { root }: Workspace): OutputFile {
  return { path: join(root, HEAD_PATH), bytes: Buffer.from(headText(head)) };
}
