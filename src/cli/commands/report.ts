import { calculateReport } from '../../calculate/report.ts';
import { failure } from '../../model/problem.ts';
import type { DisplayUnit } from '../../render/amounts.ts';
import { palette } from '../../render/terminal/palette.ts';
import { renderSummary } from '../../render/terminal/summary.ts';
import { parseBy } from '../../report/by.ts';
import type { Run } from '../command.ts';
import { type Context, usesColor } from '../context.ts';
import { countInputs, unreadableFiles } from '../count-inputs.ts';
import { EXIT, exitCode, FAIL_ON } from '../exit.ts';
import type { Options } from '../options.ts';
import { outputTargets } from '../outputs.ts';
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
  const { effects, settings, language } = context;
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

  for (const target of targets) {
    const written = await renderPack(target, material);
    if (!settings.dryRun) await effects.files.write(written);
  }
  if (isTextFormat(request.format)) {
    await effects.stdout.write(renderText(request.format, material));
  } else {
    const tables = (request.by ?? (['byLevel', 'byAgency'] as const)).map((id) => shownTable(id, material));
    const colors = palette(usesColor(settings.color, effects.environment, effects.stdout.isTerminal));
    const width = effects.stdout.columns();
    const unit = request.unit ?? '亿元';
    const wholeTables = request.by !== undefined;
    await effects.stdout.write(
      renderSummary(calculated, counts, tables, { language, colors, unit, width, wholeTables }),
    );
  }
  await printFindings(findings, context);
  await sayWritten(
    targets.flatMap(({ paths }) => paths),
    context,
  );
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

async function sayWritten(paths: readonly string[], { settings, language, effects }: Context): Promise<void> {
  if (settings.quiet || paths.length === 0) return;
  const say = settings.dryRun ? language.commands.notWritten : language.commands.written;
  await effects.stderr.write(`${paths.map(say).join('\n')}\n`);
}
