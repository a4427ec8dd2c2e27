import { calculateReport } from '../../calculate/report.ts';
import { failure } from '../../model/problem.ts';
import { palette } from '../../render/terminal/palette.ts';
import { renderTrace } from '../../render/terminal/trace.ts';
import { findFigure, isRankPath } from '../../report/figures.ts';
import { traceFigure } from '../../report/trace.ts';
import type { Run } from '../command.ts';
import { usesColor } from '../context.ts';
import { nothingRead, unreadableFiles } from '../count-inputs.ts';
import { EXIT, exitCode } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import { monthProjects } from '../month-projects.ts';
import { printFindings } from '../print-findings.ts';
import { readFiles, readingRequest } from '../read-inputs.ts';
import { recordRequest } from '../record-request.ts';
import { findConfiguration } from '../workspace.ts';
import { writePieces } from '../write-pieces.ts';

/** `kp trace FIGURE [INPUT…]`: the records and cells behind a figure, and its formula. */
export const trace: Run = async ([wanted = '', ...inputs], options, context) => {
  if (isRankPath(wanted)) {
    const { traceRanking } = await import('../trace-rank.ts');
    return traceRanking(wanted, inputs, options, context);
  }
  const { effects, settings, language } = context;
  const format = options.choice('format', FORMATS.trace) ?? 'table';
  const request = recordRequest(options, await findConfiguration(context));
  const { files, reading } = await readingRequest(inputs, options, context);
  const { value: dataset, findings } = await readFiles(files, reading, context);
  // The figure is what was asked for: of the findings only those that falsify figures are said.
  await printFindings(findings, { ...context, settings: { ...settings, quiet: !settings.verbose } });
  if (nothingRead(dataset)) return EXIT.unreadable;
  if (dataset.period === undefined) throw failure('usage/no-period', { files: files.length });

  const held = await monthProjects(dataset.projects, dataset.period, request, context);
  await printFindings(held.findings, { ...context, settings: { ...settings, quiet: !settings.verbose } });
  if (held.isPlanUnread) return EXIT.unreadable;
  const report = calculateReport(held.projects, dataset.period, { ...request, basis: held.basis });
  const figure = findFigure(report, wanted);
  if (!figure.found) throw failure('usage/unknown-figure', { figure: wanted, examples: figure.suggestions });
  const traced = traceFigure(report, figure, language.report);
  if (format === 'json') {
    await writePieces([`${JSON.stringify(traced, null, 2)}\n`], effects.stdout);
  } else {
    const colors = palette(usesColor(settings.color, effects.environment, effects.stdout.isTerminal));
    const isMoney = (column: string): boolean => report.columns.get(column)?.kind === 'money';
    const width = effects.stdout.columns();
    await effects.stdout.write(renderTrace(traced, figure.figure, { language, colors, width, isMoney }));
  }
  const unreadable = unreadableFiles(dataset) + held.unreadable;
  return exitCode({ unreadable, findings, failOn: 'never' });
};
