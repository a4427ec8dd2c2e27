import { sourceLines } from '../../office/history/source-lines.ts';
import { monthRequest } from '../../office/month-input.ts';
import { pictureOptions } from '../../office/picture.ts';
import { monthReport, reportFiles, reportRequest } from '../../office/report.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs, sayLines } from '../output.ts';
import { printFindings } from '../print-findings.ts';
import { monthAsked, recordsAsked } from '../requests.ts';

/** `kp report [INPUT…]`: read, calculate, print the summary; with `-o` write files. */
export const report: Run = async (inputs, options, context) => {
  const { language } = context;
  const output = await outputAsked(options, FORMATS.report, context, {
    folder: true,
    paper: true,
  });
  const failOn = options.choice('failOn', FAIL_ON) ?? 'never';
  const request = await reportRequest(
    {
      records: recordsAsked(options),
      by: options.text('by'),
      template: options.text('template'),
    },
    context,
  );
  const asked = await monthRequest(monthAsked(inputs, options), context);
  await refuseOutputs(output.targets, asked.files, context, reportFiles(language));
  const drawing = pictureOptions(output.unit, context);
  const { value: month, findings } = await monthReport(asked, request, drawing, context);
  if ('unread' in month) {
    await printFindings(findings, context);
    // Nothing to show, in no format, and nothing to write over last month's files.
    if (month.unread === 'lists')
      await sayLines(
        output.targets.map(({ path }) => language.commands.nothingToWrite(path)),
        context,
      );
    return EXIT.unreadable;
  }
  for (const group of month.drift) await printFindings(group, context);
  await present(month.shown, output, findings, context);
  if (!context.settings.quiet) {
    // A program that asks for a document has asked for the month, wherever it is kept.
    const isForProgram = output.format === 'json' || output.format === 'ndjson';
    const isChoice = options.has('where') || options.has('plan');
    await sayLines(sourceLines(asked, month.report, { isForProgram, isChoice }, language), context);
  }
  return exitCode({ unreadable: month.unreadable, findings, failOn });
};
