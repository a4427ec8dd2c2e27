import { join } from 'node:path';
import type { SourceFile } from '../effects/discover.ts';
import { KEPT_FOLDERS } from '../effects/kept-folders.ts';
import type { Context } from '../office/context.ts';

/**
 * Refuses (with a Failure) what must not be written to: an input, a link, a folder that kp reads from, wherever the
 * workspace's own may really lie. To be called before any work.
 */
export async function refuseOutputs(
  targets: readonly { readonly path: string }[],
  inputs: readonly SourceFile[],
  { effects, workspacePlace }: Context,
): Promise<void> {
  if (targets.length === 0) return;
  const place = await workspacePlace();
  const kept = place === undefined ? [] : KEPT_FOLDERS.map((folder) => join(place.root, folder));
  const paths = targets.map(({ path }) => path);
  await effects.files.check(paths, inputs, kept);
}
