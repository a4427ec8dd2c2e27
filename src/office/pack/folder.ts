import { basename, join } from 'node:path';
import type { OutputFile } from '../../effects/write.ts';
import { digestOf } from '../../history/digest.ts';
import { isObject, objectsIn, parseJson, textIn } from '../../history/json.ts';
import type { FilledFolder, Sealed } from '../../show/dispatch/dispatch.ts';
import type { Context } from '../context.ts';

/**
 * What kp wrote into a folder, and from what; the last file that a run writes. The month's run has its document for it. A
 * folder has one of them: what the other command wrote there is of an earlier run.
 */
export const MANIFESTS = { report: 'manifest.json', dispatch: 'dispatch.json' } as const;
export type PackCommand = keyof typeof MANIFESTS;
const SCHEMAS: ReadonlySet<unknown> = new Set(['kp.pack/1', 'kp.dispatch/1']);

/** What a run is about to do to a folder. */
export interface FolderPlan extends FilledFolder {
  readonly files: readonly NamedBytes[];
  readonly manifest: string;
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
  { command, names }: { readonly command: PackCommand; readonly names: readonly string[] },
  { effects }: Pick<Context, 'effects'>,
): Promise<FolderPlan> {
  const manifest = MANIFESTS[command];
  const written = new Set([manifest, ...files.map(({ name }) => name)]);
  const known = new Map(
    (await filesWrittenTo(path, effects.files)).map(({ file, sha256 }) => [file, sha256]),
  );
  const removed: string[] = [];
  const left: string[] = [];
  for (const { name, kind } of (await effects.files.entries(path)) ?? []) {
    if (written.has(name) || kind !== 'file' || !(known.has(name) || names.includes(name))) continue;
    const bytes = known.has(name) ? await effects.files.readPlain(join(path, name)) : undefined;
    const isOwn = bytes !== undefined && digestOf(bytes) === known.get(name);
    (isOwn ? removed : left).push(name);
  }
  return { path, files, manifest, removed, left };
}

/**
 * Fills the folder: everything is written beside its place before anything is replaced, so that a full disk leaves all as
 * it was; then each file is old or new. The manifest comes last, and names what is there.
 */
export async function fillFolder(
  { path, files, manifest, removed }: FolderPlan,
  document: Uint8Array,
  { effects }: Pick<Context, 'effects'>,
): Promise<void> {
  await effects.files.removeAbandoned(path);
  const outputs: OutputFile[] = [...files, { name: manifest, bytes: document }].map(({ name, bytes }) => ({
    path: join(path, name),
    bytes,
  }));
  const prepared: Awaited<ReturnType<typeof effects.files.prepare>>[] = [];
  try {
    for (const output of outputs) prepared.push(await effects.files.prepare(output));
    // Of two runs at once, one after the other: the folder is as one of them left it.
    await effects.files.alone(path, async () => {
      for (const file of prepared.slice(0, -1)) await file.commit();
      // What an earlier manifest names can be told from other files as long as the manifest is there.
      for (const name of removed.filter((one) => !isManifest(one)))
        await effects.files.remove(join(path, name));
      await prepared.at(-1)!.commit();
      for (const name of removed.filter(isManifest)) await effects.files.remove(join(path, name));
    });
  } catch (error) {
    for (const file of prepared) await file.discard();
    throw error;
  }
}

function isManifest(name: string): boolean {
  return (Object.values(MANIFESTS) as readonly string[]).includes(name);
}

/** What kp wrote into a folder, and its manifests themselves; nothing where there is none, or it is none of kp's. */
export async function filesWrittenTo(
  path: string,
  files: Pick<Context['effects']['files'], 'readPlain'>,
): Promise<readonly Sealed[]> {
  const found: Sealed[] = [];
  for (const name of Object.values(MANIFESTS)) {
    const bytes = await files.readPlain(join(path, name)).catch(() => undefined);
    const document = bytes && parseJson(Buffer.from(bytes).toString());
    if (!isObject(document) || !SCHEMAS.has(document.schema)) continue;
    found.push({ file: name, sha256: digestOf(bytes!) });
    for (const one of objectsIn(document.files)) {
      const [file, sha256] = [textIn(one.file), textIn(one.sha256)];
      if (file !== undefined && sha256 !== undefined && basename(file) === file) found.push({ file, sha256 });
    }
  }
  return found;
}
