import { dirname, join } from 'node:path';
import packageFile from '../../../package.json' with { type: 'json' };
import type { CloseDocument } from '../../contract/close.ts';
import { closeMonth } from '../../history/close-month.ts';
import { findingSpeech } from '../../language/describe.ts';
import { describeHistoryNote } from '../../language/describe-damage.ts';
import type { HistoryNote } from '../../model/damage.ts';
import type { Finding } from '../../model/finding.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { findingDocument } from '../../show/check/check.ts';
import type { Context } from '../context.ts';
import type { Drawing } from '../picture.ts';
import type { PipelineOptions } from '../pipeline.ts';
import { storedPicture } from '../report/report.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { basisDigests } from './basis.ts';
import { closingFacts } from './facts.ts';
import { withHead } from './head.ts';
import { type MonthToClose, monthToClose } from './month-to-close.ts';
import { placeInHistory } from './place.ts';
import { listHistory, storedPath } from './store.ts';

export interface CloseAsked {
  readonly period: Period;
  readonly reading: PipelineOptions;
  /** The reason for accepting unreadable files and open errors. */
  readonly accept: string | undefined;
  /** The reason for replacing a closed month. */
  readonly revise: string | undefined;
}

/** The month just stored; in a dry run, the month that would be stored. */
export interface StoredNow {
  readonly picture: (drawing: Drawing) => string;
  /** `kp.close/1` */
  readonly document: () => CloseDocument;
  /** Irregularities about its place in history. */
  readonly notes: readonly HistoryNote[];
  readonly findings: readonly Finding[];
  /** A reason to accept errors was given, but there were none. */
  readonly isAcceptedInVain: boolean;
}

/** Stores the month; if that is not possible, it is a Failure with the findings. */
export async function storeMonth(
  { period, reading, accept, revise }: CloseAsked,
  workspace: Workspace,
  context: Context,
): Promise<StoredNow> {
  const { effects, settings, language } = context;
  if (!settings.dryRun) await removeLeftovers(workspace, context);
  const { notes, history, ...place } = await placeInHistory(period, revise, workspace, context);
  const month = await monthToClose(period, reading, workspace, context);
  refuse(period, month, accept);
  const { calculated: report, ...read } = month;
  const { findings, counts, checked } = read;
  const accepted = counts.unreadable + checked.errors > 0 ? accept : undefined;
  const basis = await basisDigests(period.year, workspace, context);
  const closing = { period, ...place, kp: packageFile.version, isHeaded: true, accepted, ...basis, ...read };
  const { files, digest } = closeMonth(closing, effects.clock.moment());
  const { version } = place;
  const path = storedPath(period, version);
  if (!settings.dryRun) {
    const { root } = workspace;
    const write = () => effects.files.writeFolder({ path: join(root, path), root, files });
    const isNew = await withHead({ period, version, digest }, history, write, workspace, context);
    if (!isNew) throw failure('close/overtaken', { period: formatPeriod(period) }, findings);
  }
  const title = language.history.close.title(period.year, period.month, version, settings.dryRun);
  const facts = closingFacts({ ...closing, digest }, language);
  return {
    picture: (drawing) => storedPicture({ title, path: `${path}/`, report, facts }, drawing),
    document: () => ({
      schema: 'kp.close/1',
      period: formatPeriod(period),
      version,
      path,
      stored: !settings.dryRun,
      digest,
      accepted: accepted ?? null,
      revised: revise ?? null,
      inputs: counts,
      notes: notes.map((note) => ({ ...note, sentence: describeHistoryNote(note, language.history) })),
      findings: findings.map((found) => findingDocument(found, findingSpeech(language).describe)),
    }),
    notes,
    findings,
    isAcceptedInVain: accept !== undefined && accepted === undefined,
  };
}

/**
 * Fails if the month cannot be closed as it is. Unreadable files and open errors can be accepted; a month without
 * records cannot.
 */
function refuse(period: Period, month: MonthToClose, accept: string | undefined): void {
  const { calculated, counts, checked, findings } = month;
  const { unreadable } = counts;
  const { errors } = checked;
  const name = formatPeriod(period);
  if (calculated.projects.length === 0 && unreadable > 0)
    throw failure('close/nothing-read', { period: name, unreadable }, findings);
  if (calculated.projects.length === 0) throw failure('close/no-projects', { period: name }, findings);
  if (accept !== undefined) return;
  if (unreadable > 0) throw failure('close/unreadable', { period: name, files: unreadable }, findings);
  if (errors > 0) throw failure('close/errors-open', { period: name, errors }, findings);
}

/** Removes what killed runs left behind, even if nothing is stored in the end. */
async function removeLeftovers(workspace: Workspace, context: Context): Promise<void> {
  const { leftovers } = await listHistory(workspace, context);
  for (const folder of new Set(leftovers.map((path) => dirname(join(workspace.root, path)))))
    await context.effects.files.removeAbandoned(folder);
}
