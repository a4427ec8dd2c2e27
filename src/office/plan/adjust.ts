import type { SourceFile } from '../../effects/discover.ts';
import { reasonOf } from '../../effects/write.ts';
import { severityOf } from '../../findings/findings.ts';
import { digestOf } from '../../history/digest.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatDate, type PlainDate } from '../../model/plain-date.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { unreadableFiles } from '../reading/count-inputs.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type AppliedAdjustment, applyAdjustments, sealOf } from './adjusted.ts';
import { requirePlan } from './plans.ts';
import {
  copyNames,
  freeId,
  inOrder,
  type ReadingChoices,
  storedAdjustments,
  writeAdjustment,
} from './store.ts';

export interface AdjustmentAsked {
  readonly date: PlainDate;
  readonly reason: string;
  readonly removal: boolean;
  readonly reading: ReadingChoices;
  /** Files, folders, patterns. */
  readonly lists: readonly string[];
}

/** An adjustment with its effect, and whether it could be recorded. */
export interface Adjustment extends AppliedAdjustment {
  readonly outcome: 'sound' | 'unreadable' | 'wrong' | 'unchanged';
}

/**
 * Records a change of the plan during its year. The lists are stored unchanged, with date, reason and checksums. An
 * adjustment is not recorded if it cannot be applied at its place among the others, or if it changes nothing.
 */
export async function adjust(
  asked: AdjustmentAsked,
  workspace: Workspace,
  context: Context,
): Promise<Outcome<Adjustment>> {
  const lists = await Promise.all((await context.effects.files.discover(asked.lists)).map(withBytes));
  for (;;) {
    const draft = await draftOf(asked, lists, workspace, context);
    const { entry, outcome } = draft.value;
    if (outcome !== 'sound' || context.settings.dryRun) return draft;
    const bytes = lists.flatMap((list) => list.bytes ?? []);
    if (await writeAdjustment(entry.date.year, entry, bytes, workspace, context)) return draft;
    // Another run recorded an adjustment first; it is part of the plan now, so the work is done again.
  }
}

/** A list with its bytes, or the system's message if it cannot be read. */
interface List {
  readonly file: SourceFile;
  readonly bytes: Uint8Array | undefined;
}

/** The file is read once, so that what is understood and what is stored are the same bytes. */
async function withBytes(file: SourceFile): Promise<List> {
  try {
    const bytes = await file.read();
    return { file: { ...file, read: () => Promise.resolve(bytes) }, bytes };
  } catch (error) {
    const failed = new Error(reasonOf(error));
    return { file: { ...file, read: () => Promise.reject(failed) }, bytes: undefined };
  }
}

async function draftOf(
  { date, reason, removal, reading }: AdjustmentAsked,
  lists: readonly List[],
  workspace: Workspace,
  context: Context,
): Promise<Outcome<Adjustment>> {
  const plan = await requirePlan(date.year, 'original', workspace, context);
  const stored = await storedAdjustments(date.year, workspace, context);
  const names = copyNames(lists.map(({ file }) => file.name));
  const sealed = lists.map(({ bytes }, at) => ({
    file: names[at]!,
    sha256: bytes === undefined ? '' : digestOf(bytes),
  }));
  for (const { entry } of stored.value) {
    const known = sealed.find(({ sha256 }) => entry.lists.some((list) => list.sha256 === sha256));
    if (known === undefined) continue;
    throw failure('usage/adjusted-already', { list: known.file, date: formatDate(entry.date) });
  }
  const id = await freeId(date, workspace, context);
  const entry = { id, date, reason, removal, reading, lists: sealed, plan: sealOf(plan.dataset) };
  const own = { entry, lists: lists.map(({ file }) => file) };
  // The plan is incomplete, so a project that seems to be missing may be in an unread file.
  if (unreadableFiles(plan.dataset) > 0)
    return { value: { entry, changes: [], outcome: 'unreadable' }, findings: plan.findings };
  const { value, findings: applied } = await applyAdjustments(plan, inOrder([...stored.value, own]), context);
  const findings = [...stored.findings, ...applied];
  const changes = value.adjustments.find((one) => one.entry === entry)?.changes ?? [];
  const isWrong = findings.some((found) => severityOf(found) === 'error');
  const outcome =
    value.unreadable > 0 ? 'unreadable' : isWrong ? 'wrong' : changes.length === 0 ? 'unchanged' : 'sound';
  return { value: { entry, changes, outcome }, findings };
}
