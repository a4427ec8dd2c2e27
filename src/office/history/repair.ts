import { join } from 'node:path';
import { HISTORY_FOLDER } from '../../effects/kept-folders.ts';
import { FOUND, QUARANTINE_FOLDER, RECORD_FILE, readRecord, recordText } from '../../history/quarantine.ts';
import { type Removal, removalsFor } from '../../history/repair-plan.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type OpenedHistory, verifyHistory } from './check.ts';
import { renewHead } from './head.ts';
import { type History, quarantinedVersion } from './store.ts';

/** What was set aside, and where its record is. */
export interface Repaired extends Removal {
  readonly record: string;
  /** It was already missing, so only the record is made. */
  readonly isLost: boolean;
}

/**
 * Moves damaged things aside and records missing ones, so that the rest is intact and months can be closed again.
 * Nothing is made up: no figure, no month, no checksum. Each record is flushed to disk before its thing is moved; an
 * interrupted repair is continued. `found` is the state after the repair; in a dry run it is the state before.
 */
export async function repairHistory(
  workspace: Workspace,
  context: Context,
): Promise<{ readonly found: OpenedHistory; readonly repaired: readonly Repaired[] }> {
  const repaired: Repaired[] = [];
  let found = await verifyHistory(workspace, context);
  // Moving something out of a month's way can reveal that parts of the month are missing, so this repeats.
  for (;;) {
    const removals = removalsFor(found.damages, found.months, found.history.head);
    for (const removal of removals) repaired.push(await setAside(removal, workspace, context));
    // An interrupted repair may have left the head naming what was set aside.
    const isDone = removals.length === 0 && !namesQuarantined(found.history);
    if (isDone || context.settings.dryRun) return { found, repaired };
    await renewHead(workspace, context);
    found = await verifyHistory(workspace, context);
  }
}

function namesQuarantined(history: History): boolean {
  const named = history.head?.months ?? [];
  return named.some(({ period, version }) => quarantinedVersion(history, period, version) !== undefined);
}

async function setAside(
  removal: Removal,
  { root }: Workspace,
  { effects, settings }: Context,
): Promise<Repaired> {
  const isLost = (await effects.files.kindOf(join(root, removal.path))) === undefined;
  const { record, isBegun } = await placeFor(removal, root, effects.files);
  if (settings.dryRun) return { ...removal, record, isLost };
  if (!isBegun) {
    const bytes = Buffer.from(recordText({ ...removal, isLost, at: effects.clock.moment() }));
    const files = [{ name: RECORD_FILE, bytes }];
    const isNew = await effects.files.writeFolder({ path: join(root, record), root, files });
    if (!isNew) throw failure('output/failed', { path: record, reason: 'EEXIST' });
  }
  if (!isLost) await effects.files.move(join(root, removal.path), join(root, record, FOUND));
  return { ...removal, record, isLost };
}

/** A folder for the record. If an earlier repair was interrupted before the move, its folder is used again. */
async function placeFor(
  { path }: Removal,
  root: string,
  files: Context['effects']['files'],
): Promise<{ readonly record: string; readonly isBegun: boolean }> {
  const name = path.split('/').slice(1).join('.').slice(0, LONGEST);
  for (let number = 1; ; number += 1) {
    const record = `${HISTORY_FOLDER}/${QUARANTINE_FOLDER}/${number === 1 ? name : `${name}-${number}`}`;
    if ((await files.kindOf(join(root, record))) === undefined) return { record, isBegun: false };
    const bytes = await files.readPlain(join(root, record, RECORD_FILE)).catch(() => undefined);
    const known = bytes && readRecord(Buffer.from(bytes).toString());
    const isMoved = (await files.kindOf(join(root, record, FOUND))) !== undefined;
    if (known?.path === path && !known.isLost && !isMoved) return { record, isBegun: true };
  }
}

const LONGEST = 60;
