import type { Finding } from '../../model/finding.ts';
import type { Period } from '../../model/period.ts';
import type { Context } from '../context.ts';
import { closedMonth, driftOf } from '../months/months.ts';
import { findWorkspace } from '../workspace/workspace.ts';
import { unlessDamaged } from './unless-damaged.ts';

/**
 * Warnings for commands that read a month's lists: how these have changed since the month was closed. Empty if the
 * month is open or if files were given.
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
