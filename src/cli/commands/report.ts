import { calculateReport } from '../../ledgers/project/measures/report.ts';
import { parseBy } from '../../ledgers/project/show/report/by.ts';
import type { Context } from '../../office/context.ts';
import { saySource } from '../../office/history/say-source.ts';
import { monthInput, monthRequest } from '../../office/month-input.ts';
import { monthProjects } from '../../office/month-projects.ts';
import { chosen, recordRequest } from '../../office/record-request.ts';
import type { MonthChanges, monthChanges } from '../../office/report-changes.ts';
import { findConfiguration } from '../../office/workspace.ts';
import type { DisplayUnit } from '../../write/amounts.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import type { Options } from '../options.ts';
import { type OutputTarget, outputTargets } from '../outputs.ts';
import { printFindings } from '../print-findings.ts';
import { refuseOutputs } from '../refuse-outputs.ts';
import { isTextFormat, type Material, renderPack, renderText } from '../report-formats.ts';
import { reportPicture } from '../report-picture.ts';
import { monthAsked, recordsAsked } from '../requests.ts';
import { writePieces } from '../write-pieces.ts';

/** `kp report [INPUT…]`: read, calculate, print the summary; with `-o` write files. */
export const report: Run = async (inputs, options, context) => {
  const { effects, language } = context;
  const request = reportRequest(options);
  const configuration = await findConfiguration(context);
  const records = recordRequest(recordsAsked(options), configuration);
  const asked = await monthRequest(monthAsked(inputs, options), context);
  const targets = await outputTargets(options.texts('output'), language, effects.files);
  await refuseOutputs(
    targets.flatMap(({ paths }) => paths.map((path) => ({ path }))),
    asked.files,
    context,
  );

  const { value: month, findings: ofMonth } = await monthInput(asked, context);
  if (month === undefined) {
    await printFindings(ofMonth, context);
    // Nothing to show, in no format, and nothing to write over last month's files.
    const wanted = targets.map((target) => (target.kind === 'pack' ? target.folder : target.paths[0]));
    await sayPaths(wanted, language.commands.nothingToWrite, context);
    return EXIT.unreadable;
  }
  const held = await monthProjects(month.projects, month.period, records, context);
  const findings = [...ofMonth, ...month.drift, ...held.findings];
  if (held.isPlanUnread) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  const { projects, basis } = held;
  const { benchmarks = records.benchmarks } = options.has('benchmark') ? {} : month.calculation;
  const calculated = calculateReport(projects, month.period, {
    ...records,
    ...month.calculation,
    benchmarks,
    basis,
  });
  const counts = month.counts(projects, findings);
  // Nor whether they are the whole month.
  const { changes, drift } = inputs.length > 0 ? NO_CHANGES : await changesOf(calculated, records, context);
  const shown = { ...calculated, changes };
  const material: Material = { ...request, report: shown, inputs: counts, findings, language };

  const written = await writeTargets(targets, material, context);
  if (isTextFormat(request.format))
    await writePieces([await renderText(request.format, material)], effects.stdout);
  else await effects.stdout.write(await reportPicture(material, context));
  for (const group of [...drift, findings]) await printFindings(group, context);
  if (!context.settings.quiet) await sayPaths(written, outcomeWords(context), context);
  await saySource(asked, calculated, request, context);
  const unreadable = month.unreadable + held.unreadable;
  return exitCode({ unreadable, findings, failOn: request.failOn });
};

const NO_CHANGES: MonthChanges = { changes: [], drift: [] };

async function changesOf(...material: Parameters<typeof monthChanges>): Promise<MonthChanges> {
  const { monthChanges } = await import('../../office/report-changes.ts');
  return monthChanges(...material);
}

function reportRequest(options: Options) {
  const by = options.text('by');
  const format = options.choice('format', FORMATS.report) ?? 'table';
  return {
    format,
    by: by === undefined ? undefined : chosen('--by', parseBy(by)),
    unit: options.choice<DisplayUnit>('unit', ['亿元', '万元']),
    failOn: options.choice('failOn', FAIL_ON) ?? 'never',
    rawCsv: options.flag('rawCsv'),
    isForProgram: format === 'json' || format === 'ndjson',
    isChoice: options.has('where') || options.has('plan'),
  } as const;
}

/** Writes the files and answers their paths; a dry run answers those it would write. */
async function writeTargets(
  targets: readonly OutputTarget[],
  material: Material,
  { settings, effects }: Context,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const target of targets) {
    const files = await renderPack(target, material);
    if (!settings.dryRun) await effects.files.write(files);
    written.push(...files.map(({ path }) => path));
  }
  return written;
}

function outcomeWords({ settings, language }: Context): (path: string) => string {
  return settings.dryRun ? language.commands.notWritten : language.commands.written;
}

/** What became of each file. */
async function sayPaths(
  paths: readonly string[],
  say: (path: string) => string,
  { effects }: Context,
): Promise<void> {
  if (paths.length === 0) return;
  const lines = paths.map((path) => say(visible(path)));
  await effects.stderr.write(`${lines.join('\n')}\n`);
}
