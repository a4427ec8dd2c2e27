import type { Context } from '../../office/context.ts';
import { sourceLines } from '../../office/history/source-lines.ts';
import { monthRequest } from '../../office/months/month-input.ts';
import { pictureOptions } from '../../office/picture.ts';
import { monthReport, reportFigures, reportFiles, reportRequest } from '../../office/report/report.ts';
import { sayLines } from '../../office/say.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printFindings } from '../print-findings.ts';
import { monthAsked, recordsAsked } from '../requests.ts';

/** `kp report [INPUT…]`: read, calculate, print the summary; with `-o` write files. */
export const report: Run = async (inputs, options, given) => {
  const { language } = given;
  const output = await outputAsked(options, FORMATS.report, given, { folder: true, paper: true });
  const fillsFolder = output.targets.some(({ format }) => format === 'folder');
  const { context, inputs: read } = fillsFolder
    ? await recording(given)
    : { context: given, inputs: () => [] };
  const failOn = options.choice('failOn', FAIL_ON) ?? 'never';
  const wanted = {
    records: recordsAsked(options),
    by: options.text('by'),
    template: options.text('template'),
  };
  const request = await reportRequest(wanted, context);
  const asked = await monthRequest(monthAsked(inputs, options), context);
  const names = reportFiles(language);
  await refuseOutputs(output.targets, asked.files, context, names);
  const drawing = pictureOptions(output.unit, context);
  const { value: month, findings } = await monthReport(asked, request, drawing, context);
  if ('unread' in month) {
    await printFindings(findings, context);
    // There is nothing to show in any format, and last month's files must not be overwritten.
    const unwritten = output.targets.map(({ path }) => language.commands.nothingToWrite(path));
    if (month.unread === 'lists') await sayLines(unwritten, context);
    return EXIT.unreadable;
  }
  for (const group of month.drift) await printFindings(group, context);
  const figures = reportFigures(month.report);
  const pack = { period: month.report.period, names, figures, inputs: read };
  // Files that lie in the output folder are not inputs.
  await present(month.shown, output, findings, given, pack);
  if (!context.settings.quiet) {
    // A program that asks for a document wants the month's figures, whether from the lists or from a closed month.
    const isForProgram = output.format === 'json' || output.format === 'ndjson';
    const isChoice = options.has('where') || options.has('plan');
    await sayLines(sourceLines(asked, month.report, { isForProgram, isChoice }, language), context);
  }
  return exitCode({ unreadable: month.unreadable, findings, failOn });
};

/** Records what is read, for a folder's manifest; its module is loaded only then. */
async function recording(given: Context) {
  const { recordingContext } = await import('../../office/pack/inputs.ts');
  return recordingContext(given);
}
