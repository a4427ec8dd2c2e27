import { basename, join } from 'node:path';
import type { OutputFile } from '../../effects/write.ts';
import { digestOf } from '../../history/digest.ts';
import { isObject, objectsIn, parseJson, textIn } from '../../history/json.ts';
import type { FilledFolder, Sealed } from '../../show/dispatch/dispatch.ts';
import type { Context } from '../context.ts';

/**
 * The manifest that kp writes last into a folder: what it wrote, and from what. The document of a dispatch run is its
 * manifest. A folder has only one manifest; files that the other command wrote belong to an earlier run.
 */
export const MANIFESTS = { report: 'manifest.json', dispatch: 'dispatch.json' } as const;
export type PackCommand = keyof typeof MANIFESTS;
const SCHEMAS: ReadonlySet<unknown> = new Set(['kp.pack/1', 'kp.dispatch/1']);

/** The planned changes to a folder. */
export interface FolderPlan extends FilledFolder {
  readonly files: readonly NamedBytes[];
  readonly manifest: string;
}

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Looks at the files of an earlier run: a file that this run does not write is removed if the manifest says that kp
 * wrote it and it is unchanged. `names` are those that such a run can write; other files are never touched.
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
 * Fills the folder. Every file is first written beside its place, so that a full disk leaves everything as it was;
 * then the files are replaced one by one. The manifest comes last and names what is there.
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
    // Two runs at the same time take turns, so the folder is as one of them left it.
    await effects.files.alone(path, async () => {
      for (const file of prepared.slice(0, -1)) await file.commit();
      // Until the old manifest is removed, an interrupted run can still tell which files are kp's.
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

/**
 * The files that kp wrote into a folder, and the manifests themselves; empty if there is no manifest, or it is not
 * kp's.
 */
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
