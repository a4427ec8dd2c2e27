import { findingSpeech } from '../../language/describe.ts';
import { ownDrift } from '../../office/history/own-drift.ts';
import { pictureOptions } from '../../office/picture.ts';
import { unreadableFiles } from '../../office/reading/count-inputs.ts';
import { readFiles, readingRequest } from '../../office/reading/read-inputs.ts';
import { inspectionDocument } from '../../show/inspect/inspection.ts';
import { renderAsked, renderInspectedFile } from '../../show/inspect/picture.ts';
import { jsonText } from '../../write/json-text.ts';
import type { Run } from '../command.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked } from '../output.ts';
import { print } from '../print.ts';
import { printFindings } from '../print-findings.ts';
import { readingAsked } from '../requests.ts';

/** `kp inspect INPUT…`: how each file was understood. */
export const inspect: Run = async (inputs, options, context) => {
  const { format } = await outputAsked(options, FORMATS.inspect, context);
  const failOn = options.choice('failOn', FAIL_ON) ?? 'never';
  const { files, reading } = await readingRequest(inputs, readingAsked(options), context);
  const { value: dataset, findings } = await readFiles(files, reading, context);
  const document = inspectionDocument(dataset, findings, reading, findingSpeech(context.language).describe);
  const drawing = pictureOptions(undefined, context);
  const table = () =>
    renderAsked(document.asked, drawing) +
    document.files.map((file) => renderInspectedFile(file, drawing)).join('\n');
  await print(format, { table, json: () => jsonText(document) }, context);
  if (format === 'table') {
    // All findings are printed here: other commands refer to this one for details.
    const drift = await ownDrift(dataset.period, inputs, context);
    const settings = { ...context.settings, verbose: !context.settings.quiet };
    await printFindings([...findings, ...drift], { ...context, settings });
  }
  return exitCode({ unreadable: unreadableFiles(dataset), findings, failOn });
};
