import { join } from 'node:path';
import { CONFIGURATION_FILE } from '../../effects/kept-folders.ts';
import { digestOf } from '../../history/digest.ts';
import type { FileDigest } from '../../history/manifest.ts';
import type { Context } from '../context.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Checksums of what a month depends on besides its lists: kp.yaml and every file of the year's plan. */
export async function basisDigests(
  year: number,
  { root }: Workspace,
  { effects }: Context,
): Promise<{ readonly configuration: string | undefined; readonly plan: readonly FileDigest[] }> {
  const configuration = await effects.files.read(join(root, CONFIGURATION_FILE));
  const folder = join(root, 'plan');
  const found = await effects.files.discover([folder]);
  // Named relative to the workspace, wherever kp is called.
  const named = found.map((file) => ({ file, name: `plan${file.name.slice(folder.length)}` }));
  const ofYear = named.filter(
    ({ name }) => name.startsWith(`plan/${year}.`) || name.startsWith(`plan/${year}/`),
  );
  const plan = ofYear.map(async ({ file, name }) => ({ file: name, sha256: digestOf(await file.read()) }));
  return { configuration: configuration && digestOf(configuration), plan: await Promise.all(plan) };
}
