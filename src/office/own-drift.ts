import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Context } from './context.ts';
import { unlessDamaged } from './history/unless-damaged.ts';
import { closedMonth, driftOf } from './months.ts';
import { findWorkspace } from './workspace.ts';

/**
 * Warnings for a command that reads the lists of a month: what has become of them since it was closed. Nothing where it is
 * open, or where files were named.
 */
export async function ownDrift(
  period: Period | undefined,
  inputs: readonly string[],
  context: Context,
): Promise<readonly Finding[]> {
  const workspace = inputs.length > 0 ? undefined : await findWorkspace(context);
  if (workspace === undefined || period === undefined) return [];
  const month = await unlessDamaged(closedMonth(period, workspace, context), context);
  return driftOf(period, month, workspace, context);
}
