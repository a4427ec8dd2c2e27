import { calculateReport } from '../../ledgers/project/measures/report.ts';
import { findFigure, traceReport } from '../../ledgers/project/show/report/figures.ts';
import { failure } from '../../model/problem.ts';
import { usesColor } from '../../office/context.ts';
import { monthInput, monthRequest } from '../../office/month-input.ts';
import { monthProjects } from '../../office/month-projects.ts';
import { recordRequest } from '../../office/record-request.ts';
import { findConfiguration } from '../../office/workspace.ts';
import { isRankPath } from '../../show/trace/named-figure.ts';
import { renderTrace } from '../../show/trace/picture.ts';
import { palette } from '../../write/terminal/palette.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { printFindings } from '../print-findings.ts';
import { monthAsked, recordsAsked } from '../requests.ts';
import { writePieces } from '../write-pieces.ts';

/** `kp trace FIGURE [INPUT…]`: the records and cells behind a figure, and its formula. */
export const trace: Run = async ([wanted = '', ...inputs], options, context) => {
  if (isRankPath(wanted)) {
    const { traceRanking } = await import('../trace-rank.ts');
    return traceRanking(wanted, inputs, options, context);
  }
  const { effects, settings, language } = context;
  const format = options.choice('format', FORMATS.trace) ?? 'table';
  const request = recordRequest(recordsAsked(options), await findConfiguration(context));
  const { value: month, findings: ofMonth } = await monthInput(
    await monthRequest(monthAsked(inputs, options), context),
    context,
  );
  if (month === undefined) {
    await printFindings(ofMonth, context);
    return EXIT.unreadable;
  }
  const held = await monthProjects(month.projects, month.period, request, context);
  const findings = [...ofMonth, ...held.findings];
  // The figure is what was asked for: of the findings only those that falsify figures are said.
  await printFindings(findings, { ...context, settings: { ...settings, quiet: !settings.verbose } });
  await printFindings(month.drift, context);
  if (held.isPlanUnread) return EXIT.unreadable;
  const report = calculateReport(held.projects, month.period, {
    ...request,
    ...month.calculation,
    basis: held.basis,
  });
  const figure = findFigure(report, wanted);
  if (!figure.found) throw failure('usage/unknown-figure', { figure: wanted, examples: figure.suggestions });
  const traced = traceReport(report, figure, language.report);
  if (format === 'json') {
    await writePieces([`${JSON.stringify(traced, null, 2)}\n`], effects.stdout);
  } else {
    const colors = palette(usesColor(settings.color, effects.environment, effects.stdout.isTerminal));
    const isMoney = (column: string): boolean => report.columns.get(column)?.kind === 'money';
    const width = effects.stdout.columns();
    await effects.stdout.write(
      renderTrace(traced, figure.figure, { words: language.trace, colors, width, isMoney }),
    );
  }
  const unreadable = month.unreadable + held.unreadable;
  return exitCode({ unreadable, findings, failOn: 'never' });
};
