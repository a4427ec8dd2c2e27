import { adjustPlan, type PlanChange } from '../../ledgers/project/plan/baseline-adjustment.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatDate } from '../../model/plain-date.ts';
import type { Context } from '../context.ts';
import type { Dataset } from '../pipeline.ts';
import { unreadableFiles } from '../reading/count-inputs.ts';
import { readFiles } from '../reading/read-inputs.ts';
import type { AdjustmentEntry, SealedFile, StoredAdjustment } from './store.ts';

/** An adjustment, and its effect on the plan at that time. */
export interface AppliedAdjustment {
  readonly entry: AdjustmentEntry;
  readonly changes: readonly PlanChange[];
}

export interface AdjustedProjects {
  readonly projects: Dataset['projects'];
  readonly adjustments: readonly AppliedAdjustment[];
  /** The number of its lists that could not be read. */
  readonly unreadable: number;
}

/** A plan with its adjustments applied in order; what cannot be applied is an error among the findings. */
export async function applyAdjustments(
  plan: { readonly year: number; readonly dataset: Dataset },
  stored: readonly StoredAdjustment[],
  context: Context,
): Promise<Outcome<AdjustedProjects>> {
  const period = { year: plan.year, month: 1 };
  const findings: Finding[] = [];
  const adjustments: AppliedAdjustment[] = [];
  let projects = plan.dataset.projects;
  let unreadable = 0;
  for (const { entry, lists } of stored) {
    const read = await readFiles(lists, { ...entry.reading, purpose: 'adjustment', period }, context);
    const all = entry.removal ? '调出' : undefined;
    const adjusted = adjustPlan(projects, read.value.projects, period, all);
    findings.push(...read.findings, ...adjusted.findings, ...planChanged(entry, plan.dataset));
    adjustments.push({ entry, changes: adjusted.value.changes });
    projects = adjusted.value.projects;
    unreadable += unreadableFiles(read.value);
  }
  return { value: { projects, adjustments, unreadable }, findings };
}

/** Checksums of the plan's files, from which an adjustment can tell whether they have changed. */
export function sealOf({ readings }: Dataset): readonly SealedFile[] {
  return readings.map(({ file, sha256 }) => ({ file, sha256 }));
}

/** A plan must not be edited after an adjustment was recorded for it. */
function planChanged({ date, plan }: AdjustmentEntry, dataset: Dataset): Finding[] {
  const now = new Map(sealOf(dataset).map(({ file, sha256 }) => [file, sha256]));
  const isSame = plan.length === now.size && plan.every(({ file, sha256 }) => now.get(file) === sha256);
  const [first] = dataset.readings;
  if (isSame || first === undefined) return [];
  return [finding('adjustment/plan-changed', { date: formatDate(date) }, { file: first.file })];
}
