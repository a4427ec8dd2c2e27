import { dirname, join } from 'node:path';
import packageFile from '../../../package.json' with { type: 'json' };
import { closeMonth } from '../../history/close-month.ts';
import { describeHistoryNote } from '../../language/describe-damage.ts';
import { type Closing as ClosingPicture, renderClosing } from '../../ledgers/project/show/report/closing.ts';
import type { HistoryNote } from '../../model/damage.ts';
import { formatPeriod, type Period, parsePeriod } from '../../model/period.ts';
import { type Failure, failure } from '../../model/problem.ts';
import type { Context } from '../../office/context.ts';
import { basisDigests } from '../../office/history/basis.ts';
import { closingFacts } from '../../office/history/facts.ts';
import { withHead } from '../../office/history/head.ts';
import { type MonthToClose, monthToClose } from '../../office/history/month-to-close.ts';
import { placeInHistory } from '../../office/history/place.ts';
import { listHistory, storedPath } from '../../office/history/store.ts';
import { ownDrift } from '../../office/own-drift.ts';
import { pictureOptions } from '../../office/picture.ts';
import { currentMonth, requireWorkspace, type Workspace } from '../../office/workspace.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import type { OptionId, Options } from '../options.ts';
import { printFindings } from '../print-findings.ts';
import { readingAsked } from '../requests.ts';

/** `kp close`: stores the month, or says why not. */
export const close: Run = async (_inputs, options, context) => {
  const { effects, settings, language } = context;
  const accept = reasonOf('accept', options);
  const revise = reasonOf('revise', options);
  const workspace = await requireWorkspace(context);
  const period =
    options.parsed('period', ['2023-09'], parsePeriod) ?? (await currentMonth(workspace, context));
  // A revision closes what there is now; else what is closed stays, whatever has become of its lists.
  if (revise === undefined) await printFindings(await ownDrift(period, [], context), context);
  if (!settings.dryRun) await removeLeftovers(workspace, context);
  const { notes, history, ...place } = await placeInHistory(period, revise, workspace, context);
  const month = await monthToClose(period, readingAsked(options), workspace, context);
  await printFindings(month.findings, context);
  const refusal = refusalOf(period, month, accept);
  if (refusal !== undefined) throw refusal;

  const { calculated: report, ...read } = month;
  const accepted = month.counts.unreadable + month.checked.errors > 0 ? accept : undefined;
  const basis = await basisDigests(period.year, workspace, context);
  const closing = { period, ...place, kp: packageFile.version, isHeaded: true, accepted, ...basis, ...read };
  const { files, digest } = closeMonth(closing, effects.clock.moment());
  const path = storedPath(period, place.version);
  if (!settings.dryRun) {
    const { root } = workspace;
    const write = () => effects.files.writeFolder({ path: join(root, path), root, files });
    const isNew = await withHead(
      { period, version: place.version, digest },
      history,
      write,
      workspace,
      context,
    );
    if (!isNew) throw failure('close/overtaken', { period: formatPeriod(period) });
  }

  const words = language.history.close;
  const title = words.title(period.year, period.month, place.version, settings.dryRun);
  const facts = closingFacts({ ...closing, digest }, language);
  await show({ title, path: `${path}/`, report, facts }, context);
  const unneeded = accept !== undefined && accepted === undefined ? [words.nothingToAccept] : [];
  await remark(notes, unneeded, context);
  return EXIT.done;
};

/** A reason that says nothing is none. */
function reasonOf(id: Extract<OptionId, 'accept' | 'revise'>, options: Options): string | undefined {
  return options.parsed(id, ['"…"'], (text) => (text.trim() === '' ? undefined : text.trim()));
}

/** Why the month is not closed as it is. An unread file or an open error can be accepted, a month of nothing cannot. */
function refusalOf(
  period: Period,
  { calculated: { projects }, counts: { unreadable }, checked: { errors } }: MonthToClose,
  accept: string | undefined,
): Failure | undefined {
  const name = formatPeriod(period);
  if (projects.length === 0) return failure('close/no-projects', { period: name, unreadable });
  if (accept !== undefined) return undefined;
  if (unreadable > 0) return failure('close/unreadable', { period: name, files: unreadable });
  return errors > 0 ? failure('close/errors-open', { period: name, errors }) : undefined;
}

/** What killed runs left, also where nothing is stored in the end. */
async function removeLeftovers(workspace: Workspace, context: Context): Promise<void> {
  const { leftovers } = await listHistory(workspace, context);
  for (const folder of new Set(leftovers.map((path) => dirname(join(workspace.root, path)))))
    await context.effects.files.removeAbandoned(folder);
}

async function show(picture: ClosingPicture, context: Context): Promise<void> {
  await context.effects.stdout.write(renderClosing(picture, pictureOptions(undefined, context)));
}

async function remark(
  notes: readonly HistoryNote[],
  more: readonly string[],
  { settings, language, effects }: Context,
): Promise<void> {
  if (settings.quiet) return;
  const said = [...notes.map((note) => describeHistoryNote(note, language.history)), ...more];
  await effects.stderr.write(said.map((line) => `${visible(line)}\n`).join(''));
}
