import type { SourceFile } from '../../effects/discover.ts';
import { reasonOf } from '../../effects/write.ts';
import { severityOf } from '../../findings/findings.ts';
import { digestOf } from '../../history/digest.ts';
import type { PlanChange } from '../../ledgers/project/plan/baseline-adjustment.ts';
import { effectOf } from '../../ledgers/project/plan/effect.ts';
import { changesTable } from '../../ledgers/project/show/plan/adjustments.ts';
import { effectSentence } from '../../ledgers/project/show/plan/picture.ts';
import type { Finding } from '../../model/finding.ts';
import { formatDate, type PlainDate, plainDate } from '../../model/plain-date.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../../office/context.ts';
import { pictureOptions } from '../../office/picture.ts';
import { applyAdjustments, sealOf } from '../../office/plan/adjusted.ts';
import { requirePlan } from '../../office/plan/plans.ts';
import {
  type AdjustmentEntry,
  adjustmentsFolder,
  copyNames,
  freeId,
  inOrder,
  type ReadingChoices,
  storedAdjustments,
  writeAdjustment,
} from '../../office/plan/store.ts';
import { requireWorkspace, type Workspace } from '../../office/workspace.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../write/terminal/blocks.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Run } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Options } from '../options.ts';
import { printFindings } from '../print-findings.ts';
import { readingAsked } from '../requests.ts';
import { yearAndLists } from './plan.ts';

/**
 * `kp plan adjust LIST… --date D --reason R`: records a change of the plan during its year. The lists are kept as they
 * are, with date, reason and checksums. What cannot be done in its place among the other adjustments is not recorded.
 */
export const planAdjust: Run = async (inputs, options, context) => {
  const { year, lists: named } = yearAndLists(inputs);
  const request = adjustmentRequest(options);
  const workspace = await requireWorkspace(context);
  if (named.length === 0) throw failure('usage/missing-argument', { argument: 'LIST' });
  if (year !== undefined && year !== request.date.year)
    throw failure('usage/date-outside', { date: formatDate(request.date), year });
  const lists = await Promise.all((await context.effects.files.discover(named)).map(withBytes));
  for (;;) {
    const draft = await draftOf(request, lists, workspace, context);
    const isRecorded = draft.ending === EXIT.done && !context.settings.dryRun;
    // Another run was a moment faster: its adjustment is part of the plan now.
    if (isRecorded && !(await write(draft, lists, workspace, context))) continue;
    await show(draft, context);
    return draft.ending;
  }
};

interface AdjustmentRequest {
  readonly date: PlainDate;
  readonly reason: string;
  readonly removal: boolean;
  readonly reading: ReadingChoices;
}

/** An adjustment that could be recorded, and what would come of it. */
interface Draft {
  readonly entry: AdjustmentEntry;
  readonly changes: readonly PlanChange[];
  readonly findings: readonly Finding[];
  readonly ending: ExitCode;
}

function adjustmentRequest(options: Options): AdjustmentRequest {
  const date = options.parsed('date', ['2023-07-15'], parseDay);
  const reason = options.text('reason')?.trim() ?? '';
  if (date === undefined)
    throw failure('usage/option-needed', { option: '--date', example: '--date 2023-07-15' });
  if (reason === '')
    throw failure('usage/option-needed', { option: '--reason', example: '--reason "年中调整"' });
  const { period: _, ...reading } = readingAsked(options);
  return { date, reason, removal: options.flag('remove'), reading };
}

/** 2023-07-15, 2023/7/15, 2023.7.15 or 2023年7月15日 */
function parseDay(text: string): PlainDate | undefined {
  const [, year, month, day] = /^\s*(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})日?\s*$/.exec(text) ?? [];
  return day === undefined ? undefined : plainDate(Number(year), Number(month), Number(day));
}

/** A list with its bytes, or what the system says when it does not hand them over. */
interface List {
  readonly file: SourceFile;
  readonly bytes: Uint8Array | undefined;
}

/** Read once: what is understood and what is stored are the same bytes. */
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
  { date, reason, removal, reading }: AdjustmentRequest,
  lists: readonly List[],
  workspace: Workspace,
  context: Context,
): Promise<Draft> {
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
  const adjusted = await applyAdjustments(plan, inOrder([...stored.value, own]), context);
  const findings = [...stored.findings, ...adjusted.findings];
  const changes = adjusted.value.adjustments.find((one) => one.entry === entry)?.changes ?? [];
  return { entry, changes, findings, ending: endingOf(findings, changes, lists) };
}

/** Nothing is recorded of what has errors, nor what changes nothing. */
function endingOf(
  findings: readonly Finding[],
  changes: readonly PlanChange[],
  lists: readonly List[],
): ExitCode {
  if (lists.some(({ bytes }) => bytes === undefined)) return EXIT.unreadable;
  const errors = findings.filter((found) => severityOf(found) === 'error');
  if (errors.some(({ code }) => code.startsWith('file/'))) return EXIT.unreadable;
  return errors.length > 0 || changes.length === 0 ? EXIT.findings : EXIT.done;
}

function write(
  { entry }: Draft,
  lists: readonly List[],
  workspace: Workspace,
  context: Context,
): Promise<boolean> {
  const bytes = lists.flatMap((list) => list.bytes ?? []);
  return writeAdjustment(entry.date.year, entry, bytes, workspace, context);
}

async function show(draft: Draft, context: Context): Promise<void> {
  const { entry, changes, findings, ending } = draft;
  const { effects, settings, language } = context;
  const { plan: words, report } = language;
  const { spoken } = words;
  const picture = pictureOptions(undefined, context);
  if (changes.length > 0) {
    const blocks = [
      tableBlock(changesTable(changes, report, words), true, picture),
      sentenceBlock([effectSentence(effectOf(changes), picture)], picture),
    ];
    const title = spoken.title(entry.date.year);
    await effects.stdout.write(drawPicture(title, formatDate(entry.date), blocks, picture));
  }
  await printFindings(findings, context);
  const folder = visible(`${adjustmentsFolder(entry.date.year)}/${entry.id}`);
  if (!settings.quiet || ending !== EXIT.done)
    await effects.stderr.write(`${outcomeOf(draft, folder, context)}\n`);
}

function outcomeOf({ ending, findings }: Draft, folder: string, { settings, language }: Context): string {
  const { spoken } = language.plan;
  if (ending === EXIT.done) return settings.dryRun ? spoken.wouldRecord(folder) : spoken.recorded(folder);
  const hasErrors = findings.some((found) => severityOf(found) === 'error');
  return hasErrors ? spoken.refused : spoken.unchanged;
}
