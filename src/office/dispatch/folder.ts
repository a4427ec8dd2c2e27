import { basename, join } from 'node:path';
import type { OutputFile } from '../../effects/write.ts';
import { digestOf } from '../../history/digest.ts';
import { isObject, objectsIn, parseJson, textIn } from '../../history/json.ts';
import type { FilledFolder, Sealed } from '../../show/dispatch/dispatch.ts';
import type { Context } from '../context.ts';

/** What kp wrote into a folder, and from what; the last file that a run writes. */
export const MANIFEST = 'dispatch.json';

/** What a run is about to do to a folder. */
export interface FolderPlan extends FilledFolder {
  readonly files: readonly NamedBytes[];
}

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Looks at what an earlier run left: a file that this one has nothing for goes if the manifest there says that kp wrote it,
 * and it is as it was written. `names` are those that a run may write at all: of others nobody can tell whose they are.
 */
export async function planFolder(
  path: string,
  files: readonly NamedBytes[],
  names: readonly string[],
  { effects }: Pick<Context, 'effects'>,
): Promise<FolderPlan> {
  const written = new Set([MANIFEST, ...files.map(({ name }) => name)]);
  const known = new Map((await manifestIn(path, effects.files)).map(({ file, sha256 }) => [file, sha256]));
  const removed: string[] = [];
  const left: string[] = [];
  for (const { name, kind } of (await effects.files.entries(path)) ?? []) {
    if (written.has(name) || kind !== 'file' || !(known.has(name) || names.includes(name))) continue;
    const bytes = known.has(name) ? await effects.files.readPlain(join(path, name)) : undefined;
    const isOwn = bytes !== undefined && digestOf(bytes) === known.get(name);
    (isOwn ? removed : left).push(name);
  }
  return { path, files, removed, left };
}

/**
 * Fills the folder: everything is written beside its place before anything is replaced, so that a full disk leaves all as
 * it was; then each file is old or new. The manifest comes last, and names what is there.
 */
export async function fillFolder(
  { path, files, removed }: FolderPlan,
  manifest: Uint8Array,
  { effects }: Pick<Context, 'effects'>,
): Promise<void> {
  await effects.files.removeAbandoned(path);
  const outputs: OutputFile[] = [...files, { name: MANIFEST, bytes: manifest }].map(({ name, bytes }) => ({
    path: join(path, name),
    bytes,
  }));
  const prepared: Awaited<ReturnType<typeof effects.files.prepare>>[] = [];
  try {
    for (const output of outputs) prepared.push(await effects.files.prepare(output));
    for (const file of prepared.slice(0, -1)) await file.commit();
    for (const name of removed) await effects.files.remove(join(path, name));
    await prepared.at(-1)!.commit();
  } catch (error) {
    for (const file of prepared) await file.discard();
    throw error;
  }
}

/** What the manifest of a folder says; nothing where there is none, or it is none of kp's. */
async function manifestIn(path: string, files: Context['effects']['files']): Promise<readonly Sealed[]> {
  const bytes = await files.readPlain(join(path, MANIFEST)).catch(() => undefined);
  const document = bytes && parseJson(Buffer.from(bytes).toString());
  if (!isObject(document) || document.schema !== 'kp.dispatch/1') return [];
  return objectsIn(document.files).flatMap((one) => {
    const [file, sha256] = [textIn(one.file), textIn(one.sha256)];
    return file === undefined || sha256 === undefined || basename(file) !== file ? [] : [{ file, sha256 }];
  });
}
