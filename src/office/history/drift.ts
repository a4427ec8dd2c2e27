import { digestOf } from '../../history/digest.ts';
import { type Drift, driftOf, type PresentList } from '../../history/drift.ts';
import type { Manifest } from '../../history/manifest.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Context } from '../context.ts';
import { monthFiles, type Workspace } from '../workspace/workspace.ts';
import { holdingVersion, listHistory } from './store.ts';

/** How the lists of a closed month have changed since: changed, added, missing. */
export async function listDrift(
  manifest: Pick<Manifest, 'period' | 'inputs'>,
  workspace: Workspace,
  context: Context,
): Promise<readonly Drift[]> {
  const files = await monthFiles(workspace, manifest.period, context);
  const present = files.map(async ({ name, read }): Promise<PresentList> => {
    const bytes = await read().catch(() => undefined);
    return { file: name, sha256: bytes && digestOf(bytes) };
  });
  return driftOf(manifest, await Promise.all(present));
}

/** The same as warnings: the month's figures remain those that were closed, although its lists now differ. */
export async function driftFindings(
  manifest: Pick<Manifest, 'period' | 'inputs'>,
  workspace: Workspace,
  context: Context,
): Promise<readonly Finding[]> {
  const period = formatPeriod(manifest.period);
  const drift = await listDrift(manifest, workspace, context);
  return drift.map(({ file, kind }) => finding(`closed/list-${kind}`, { period }, { file }));
}

/** The same for the current versions only, as earlier versions were closed on other lists. */
export async function driftOfHolding(
  months: readonly { readonly manifest: Manifest }[],
  workspace: Workspace,
  context: Context,
): Promise<readonly (readonly Finding[])[]> {
  const history = await listHistory(workspace, context);
  const holding = months.filter(
    ({ manifest }) => holdingVersion(history, manifest.period) === manifest.version,
  );
  const drift: (readonly Finding[])[] = [];
  for (const { manifest } of holding) drift.push(await driftFindings(manifest, workspace, context));
  return drift;
}
