import { join } from 'node:path';
import type { Effects } from '../../effects/effects.ts';
import { reasonOf } from '../../effects/write.ts';
import { failure } from '../../model/problem.ts';
import type { Workspace } from './workspace.ts';

/** A file that people write: kp.yaml, a scheme, light rules. */
export interface SettingsFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The bytes of a settings file; undefined where there is none. A pipe, a device, a folder or a far too large file is
 * a Failure `configuration/unreadable`, before anything is read from it.
 */
export async function readSettingsFile(path: string, { files }: Effects): Promise<Uint8Array | undefined> {
  const bytes = await files.read(path, MOST_BYTES).catch((error: unknown) => reasonOf(error));
  if (typeof bytes !== 'string') return bytes;
  const reason = bytes === 'too-large' ? 'too-large-for-settings' : bytes;
  throw failure('configuration/unreadable', { path, reason });
}

/** The same where the file must be there. */
export async function requireSettingsFile(path: string, effects: Effects): Promise<Uint8Array> {
  const bytes = await readSettingsFile(path, effects);
  if (bytes === undefined) throw failure('configuration/unreadable', { path, reason: 'ENOENT' });
  return bytes;
}

/** All settings files in a folder beside kp.yaml and in its subfolders, by code point. */
export async function settingsFilesIn(
  folder: string,
  workspace: Workspace | undefined,
  effects: Effects,
): Promise<readonly SettingsFile[]> {
  const path = workspace && join(workspace.root, folder);
  if (path === undefined || !(await effects.files.isFolder(path))) return [];
  const found = await effects.files.discover([path]);
  const names = found.map(({ name }) => name).filter(isSettingsFile);
  return Promise.all(
    names.map(async (name) => ({ path: name, bytes: await requireSettingsFile(name, effects) })),
  );
}

export function isSettingsFile(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/**
 * Sixteen times the limit for settings: a file above the limit is reported with its line, one above this is not read
 * at all.
 */
const MOST_BYTES = 1 << 24;
