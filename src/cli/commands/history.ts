import type { ClosedMonth } from '../../history/open-month.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { monthsDelimited, monthsNdjson } from '../../ledgers/project/show/records.ts';
import { formatPeriod, type Period, parsePeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../../office/context.ts';
import { type OpenedHistory, openHistory, verifyHistory } from '../../office/history/check.ts';
import { historyDocument } from '../../office/history/document.ts';
import { driftFindings } from '../../office/history/drift.ts';
import { historyPicture } from '../../office/history/list.ts';
import { repairHistory } from '../../office/history/repair.ts';
import { repairPicture } from '../../office/history/repair-picture.ts';
import { recalculate, reportText } from '../../office/history/report.ts';
import { holdingVersion, listHistory } from '../../office/history/store.ts';
import { verdictPicture } from '../../office/history/verdict.ts';
import { closedMonths, requireClosedMonth } from '../../office/months.ts';
import { pictureOptions } from '../../office/picture.ts';
import { requireWorkspace, type Workspace } from '../../office/workspace.ts';
import { closedMonthPicture } from '../closed-month-picture.ts';
import type { Run } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Options } from '../options.ts';
import { printFindings } from '../print-findings.ts';
import { writePieces } from '../write-pieces.ts';

/**
 * `kp history [list|show|export|verify|repair] [PERIOD…]`: what has been closed, whether it is still as it was stored, and
 * what is not set aside.
 */
export const history: Run = async ([asked = 'list', ...months], options, context) => {
  const action = ACTIONS.find((known) => known === asked);
  if (action === undefined)
    throw failure('usage/invalid-value', { option: 'kp history', value: asked, expected: ACTIONS });
  const wanted = months.map(parseVersion);
  const workspace = await requireWorkspace(context);
  switch (action) {
    case 'list':
      refuseMore(wanted);
      return list(workspace, options, context);
    case 'show':
      refuseMore(wanted.slice(1));
      return show(wanted, workspace, options, context);
    case 'export':
      return exportMonths(wanted, workspace, options, context);
    case 'verify':
      refuseMore(wanted);
      return verify(workspace, options, context);
    case 'repair':
      refuseMore(wanted);
      return repair(workspace, options, context);
  }
};

const ACTIONS = ['list', 'show', 'export', 'verify', 'repair'] as const;

/** A month, and the version of it that is meant, where it is not the one that holds: `2023-09`, `2023-09/1`. */
interface Wanted {
  readonly period: Period;
  readonly version: number | undefined;
}

function parseVersion(text: string): Wanted {
  const [month = '', version, ...more] = text.split('/');
  const period = parsePeriod(month);
  const isVersion = version === undefined || /^[1-9]\d{0,5}$/.test(version);
  if (period === undefined || !isVersion || more.length > 0) {
    const expected = ['2023-09', '2023-09/1'];
    throw failure('usage/invalid-value', { option: 'PERIOD', value: text, expected });
  }
  return { period, version: version === undefined ? undefined : Number(version) };
}

function refuseMore([first]: readonly Wanted[]): void {
  if (first !== undefined) throw failure('usage/excess-arguments', { argument: formatPeriod(first.period) });
}

async function list(workspace: Workspace, options: Options, context: Context): Promise<ExitCode> {
  const format = options.choice('format', ['table', 'json']) ?? 'table';
  const opened = await openHistory(workspace, context);
  await context.effects.stdout.write(
    format === 'json'
      ? documentText(opened, context)
      : historyPicture(opened, pictureOptions(undefined, context)),
  );
  const held = opened.months.flatMap(({ versions }) => versions.at(-1)?.month ?? []);
  await sayDrift(held, workspace, context);
  return opened.damages.length > 0 ? EXIT.unreadable : EXIT.done;
}

async function verify(workspace: Workspace, options: Options, context: Context): Promise<ExitCode> {
  const format = options.choice('format', ['table', 'json']) ?? 'table';
  const opened = await verifyHistory(workspace, context);
  await context.effects.stdout.write(
    format === 'json'
      ? documentText(opened, context)
      : verdictPicture(opened, context.settings.quiet, pictureOptions(undefined, context)),
  );
  return opened.damages.length > 0 ? EXIT.findings : EXIT.done;
}

/** What is left to mend by other means is said by the verification that ends it. */
async function repair(workspace: Workspace, options: Options, context: Context): Promise<ExitCode> {
  const format = options.choice('format', ['table', 'json']) ?? 'table';
  const { found, repaired } = await repairHistory(workspace, context);
  if (format === 'table') await context.effects.stdout.write(repairPicture(repaired, context));
  await context.effects.stdout.write(
    format === 'json'
      ? documentText(found, context)
      : verdictPicture(found, context.settings.quiet, pictureOptions(undefined, context)),
  );
  return found.damages.length > 0 ? EXIT.findings : EXIT.done;
}

async function show(
  [wanted]: readonly Wanted[],
  workspace: Workspace,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const format = options.choice('format', ['table', 'json']) ?? 'table';
  if (wanted === undefined) throw failure('usage/missing-argument', { argument: 'PERIOD' });
  const month = await open(wanted, workspace, context);
  if (format === 'table') await context.effects.stdout.write(await closedMonthPicture(month, context));
  else await writePieces([reportText(recalculate(month), month.manifest.counts)], context.effects.stdout);
  await sayDrift([month], workspace, context);
  return EXIT.done;
}

async function exportMonths(
  named: readonly Wanted[],
  workspace: Workspace,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const format = options.choice('format', ['ndjson', 'csv', 'tsv']) ?? 'ndjson';
  const all = options.flag('all')
    ? (await closedMonths(workspace, context)).map((period) => ({ period, version: undefined }))
    : named;
  if (all.length === 0 && !options.flag('all'))
    throw failure('usage/missing-argument', { argument: 'PERIOD' });
  // All of them, before a line is written: what is damaged ends the run.
  const months = await Promise.all(all.map((wanted) => open(wanted, workspace, context)));
  const records = months.map(({ manifest, records: projects }) => ({
    period: formatPeriod(manifest.period),
    projects,
  }));
  const raw = options.flag('rawCsv');
  const pieces = {
    ndjson: () => monthsNdjson(records),
    csv: () => monthsDelimited(records, ',', raw),
    tsv: () => monthsDelimited(records, '\t', raw),
  };
  await writePieces(pieces[format](), context.effects.stdout);
  await sayDrift(months, workspace, context);
  return EXIT.done;
}

/** Of the versions that hold: a former one was closed on other lists. */
async function sayDrift(
  months: readonly ClosedMonth<Project>[],
  workspace: Workspace,
  context: Context,
): Promise<void> {
  const history = await listHistory(workspace, context);
  for (const { manifest } of months) {
    if (holdingVersion(history, manifest.period) !== manifest.version) continue;
    await printFindings(await driftFindings(manifest, workspace, context), context);
  }
}

function open(
  { period, version }: Wanted,
  workspace: Workspace,
  context: Context,
): Promise<ClosedMonth<Project>> {
  return requireClosedMonth(period, workspace, context, version);
}

function documentText(opened: OpenedHistory, { language }: Context): string {
  return `${JSON.stringify(historyDocument(opened, language), null, 2)}\n`;
}
