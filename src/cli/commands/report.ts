import { calculateReport } from '../../calculate/report.ts';
import { failure } from '../../model/problem.ts';
import type { DisplayUnit } from '../../render/amounts.ts';
import { palette } from '../../render/terminal/palette.ts';
import { renderSummary } from '../../render/terminal/summary.ts';
import { visible } from '../../render/terminal/visible.ts';
import { parseBy } from '../../report/by.ts';
import type { Run } from '../command.ts';
import { type Context, usesColor } from '../context.ts';
import { countInputs, unreadableFiles } from '../count-inputs.ts';
import { EXIT, exitCode, FAIL_ON } from '../exit.ts';
import type { Options } from '../options.ts';
import { type OutputTarget, outputTargets } from '../outputs.ts';
import { printFindings } from '../print-findings.ts';
import { inputFiles, readFiles, readingOptions } from '../read-inputs.ts';
import { chosen, recordRequest, wantedProjects } from '../record-request.ts';
import {
  isTextFormat,
  type Material,
  renderPack,
  renderText,
  shownTable,
  TEXT_FORMATS,
} from '../report-formats.ts';

/** `kp report [INPUT…]`: read, calculate, print the summary; with `-o` write files. */
export const report: Run = async (inputs, options, context) => {
  const { effects, language } = context;
  const request = reportRequest(options);
  const records = recordRequest(options);
  const reading = readingOptions(options);
  const files = await inputFiles(inputs, context);
  const targets = await outputTargets(options.texts('output'), language, effects.files);
  await effects.files.check(
    targets.flatMap(({ paths }) => paths),
    files,
  );

  const { value: dataset, findings } = await readFiles(files, reading, context);
  if (dataset.period === undefined) {
    await printFindings(findings, context);
    if (unreadableFiles(dataset) === dataset.readings.length) return EXIT.unreadable;
    throw failure('usage/no-period', { files: dataset.readings.length });
  }
  const projects = wantedProjects(dataset.projects, records);
  const calculated = calculateReport(projects, dataset.period, { benchmarks: records.benchmarks });
  const counts = countInputs(files.length, dataset, projects, findings);
  const material: Material = { ...request, report: calculated, inputs: counts, findings, language };

  // Where nothing could be read there is nothing to show or to write over last month's files: a program gets its document.
  const nothingRead = counts.unreadable === dataset.readings.length;
  if (!nothingRead) await writeTargets(targets, material, context);
  if (isTextFormat(request.format)) await effects.stdout.write(renderText(request.format, material));
  else if (!nothingRead) await effects.stdout.write(pictureOf(material, context));
  await printFindings(findings, context);
  if (!nothingRead) await sayWritten(targets, context);
  return exitCode({ unreadable: counts.unreadable, findings, failOn: request.failOn });
};

function reportRequest(options: Options) {
  const by = options.text('by');
  return {
    format: options.choice('format', ['table', ...TEXT_FORMATS]) ?? 'table',
    by: by === undefined ? undefined : chosen('--by', parseBy(by)),
    unit: options.choice<DisplayUnit>('unit', ['亿元', '万元']),
    failOn: options.choice('failOn', FAIL_ON) ?? 'never',
    rawCsv: options.flag('rawCsv'),
  } as const;
}

async function writeTargets(
  targets: readonly OutputTarget[],
  material: Material,
  { settings, effects }: Context,
) {
  for (const target of targets) {
    const files = await renderPack(target, material);
    if (!settings.dryRun) await effects.files.write(files);
  }
}

function pictureOf(material: Material, { settings, language, effects }: Context): string {
  const { report: calculated, inputs, by, unit } = material;
  const tables = (by ?? (['byLevel', 'byAgency'] as const)).map((id) => shownTable(id, material));
  const colors = palette(usesColor(settings.color, effects.environment, effects.stdout.isTerminal));
  const width = effects.stdout.columns();
  const wholeTables = by !== undefined;
  return renderSummary(calculated, inputs, tables, { language, colors, unit, width, wholeTables });
}

async function sayWritten(
  targets: readonly OutputTarget[],
  { settings, language, effects }: Context,
): Promise<void> {
  if (settings.quiet || targets.length === 0) return;
  const say = settings.dryRun ? language.commands.notWritten : language.commands.written;
  const lines = targets.flatMap(({ paths }) => paths).map((path) => say(visible(path)));
  await effects.stderr.write(`${lines.join('\n')}\n`);
}
