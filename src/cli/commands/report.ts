import { calculateReport } from '../../calculate/report.ts';
import { failure } from '../../model/problem.ts';
import type { DisplayUnit } from '../../render/amounts.ts';
import { palette } from '../../render/terminal/palette.ts';
import { visible } from '../../render/terminal/visible.ts';
import { parseBy } from '../../report/by.ts';
import type { Run } from '../command.ts';
import { type Context, usesColor } from '../context.ts';
import { countInputs, nothingRead } from '../count-inputs.ts';
import { EXIT, exitCode, FAIL_ON } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import type { Options } from '../options.ts';
import { type OutputTarget, outputTargets } from '../outputs.ts';
import { printFindings } from '../print-findings.ts';
import { inputFiles, readFiles, readingOptions } from '../read-inputs.ts';
import { chosen, recordRequest, wantedProjects } from '../record-request.ts';
import { isTextFormat, type Material, renderPack, renderText, shownTable } from '../report-formats.ts';
import { writePieces } from '../write-pieces.ts';

/** `kp report [INPUT…]`: read, calculate, print the summary; with `-o` write files. */
export const report: Run = async (inputs, options, context) => {
  const { effects, language } = context;
  const request = reportRequest(options);
  const records = recordRequest(options);
  const reading = readingOptions(options);
  const files = await inputFiles(inputs, context);
  const targets = await outputTargets(options.texts('output'), language, effects.files);
  const paths = targets.flatMap((target) => target.paths);
  await effects.files.check(paths, files);

  const { value: dataset, findings } = await readFiles(files, reading, context);
  if (nothingRead(dataset)) {
    // Nothing to show, in no format, and nothing to write over last month's files.
    await printFindings(findings, context);
    const asked = targets.map((target) => (target.kind === 'pack' ? target.folder : target.paths[0]));
    await sayPaths(asked, language.commands.nothingToWrite, context);
    return EXIT.unreadable;
  }
  if (dataset.period === undefined) {
    await printFindings(findings, context);
    throw failure('usage/no-period', { files: dataset.readings.length });
  }
  const projects = wantedProjects(dataset.projects, records);
  const calculated = calculateReport(projects, dataset.period, { benchmarks: records.benchmarks });
  const counts = countInputs(files.length, dataset, projects, findings);
  const material: Material = { ...request, report: calculated, inputs: counts, findings, language };

  const written = await writeTargets(targets, material, context);
  if (isTextFormat(request.format))
    await writePieces([await renderText(request.format, material)], effects.stdout);
  else await effects.stdout.write(await pictureOf(material, context));
  await printFindings(findings, context);
  if (!context.settings.quiet) await sayPaths(written, outcomeWords(context), context);
  return exitCode({ unreadable: counts.unreadable, findings, failOn: request.failOn });
};

function reportRequest(options: Options) {
  const by = options.text('by');
  return {
    format: options.choice('format', FORMATS.report) ?? 'table',
    by: by === undefined ? undefined : chosen('--by', parseBy(by)),
    unit: options.choice<DisplayUnit>('unit', ['亿元', '万元']),
    failOn: options.choice('failOn', FAIL_ON) ?? 'never',
    rawCsv: options.flag('rawCsv'),
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

async function pictureOf(material: Material, { settings, language, effects }: Context): Promise<string> {
  const { renderSummary } = await import('../../render/terminal/summary.ts');
  const { report: calculated, inputs, by, unit } = material;
  const tables = (by ?? (['byLevel', 'byAgency'] as const)).map((id) => shownTable(id, material));
  const colors = palette(usesColor(settings.color, effects.environment, effects.stdout.isTerminal));
  const width = effects.stdout.columns();
  const wholeTables = by !== undefined;
  return renderSummary(calculated, inputs, tables, { language, colors, unit, width, wholeTables });
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
