import { formatPeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../../office/context.ts';
import { driftOfHolding } from '../../office/history/drift.ts';
import { recalculate, reportText } from '../../office/history/report.ts';
import { closedMonths, requireClosedMonth } from '../../office/months/months.ts';
import { pictureOptions } from '../../office/picture.ts';
import { monthWriters } from '../../office/reading/records.ts';
import { closedMonthPicture } from '../../office/report/report.ts';
import { requireWorkspace } from '../../office/workspace/workspace.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { DOCUMENT, MONTHS } from '../formats.ts';
import type { Options } from '../options.ts';
import { fieldsAsked } from '../output.ts';
import { print } from '../print.ts';
import { printFindings } from '../print-findings.ts';
import type { VersionAsked } from '../requests.ts';

/** `kp history show PERIOD`: a closed month's report, and facts about its closing. */
export async function showMonth(
  [wanted, excess]: readonly VersionAsked[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  if (excess !== undefined)
    throw failure('usage/excess-arguments', { argument: formatPeriod(excess.period) });
  const workspace = await requireWorkspace(context);
  const format = options.choice('format', DOCUMENT) ?? 'table';
  if (wanted === undefined) throw failure('usage/missing-argument', { argument: 'PERIOD' });
  const month = await requireClosedMonth(wanted.period, workspace, context, wanted.version);
  const table = () => closedMonthPicture(month, pictureOptions(undefined, context));
  await print(format, { table, json: () => reportText(recalculate(month), month.manifest.counts) }, context);
  for (const group of await driftOfHolding([month], workspace, context)) await printFindings(group, context);
  return EXIT.done;
}

/** `kp history export PERIOD…`, or `--all`: the records of closed months. */
export async function exportMonths(
  named: readonly VersionAsked[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const workspace = await requireWorkspace(context);
  const format = options.choice('format', MONTHS) ?? 'ndjson';
  const wanted = options.flag('all')
    ? (await closedMonths(workspace, context)).map((period) => ({ period, version: undefined }))
    : named;
  if (wanted.length === 0 && !options.flag('all'))
    throw failure('usage/missing-argument', { argument: 'PERIOD' });
  // All months are opened before the first line is written, because a damaged one ends the run.
  const months = await Promise.all(
    wanted.map(({ period, version }) => requireClosedMonth(period, workspace, context, version)),
  );
  const writers = monthWriters(months, options.flag('rawCsv'), fieldsAsked(options, [format]));
  await print(format, writers, context);
  for (const group of await driftOfHolding(months, workspace, context)) await printFindings(group, context);
  return EXIT.done;
}
