import { findingSpeech } from '../../language/describe.ts';
import { usesColor } from '../../office/context.ts';
import { unreadableFiles } from '../../office/count-inputs.ts';
import { ownDrift } from '../../office/own-drift.ts';
import { readFiles, readingRequest } from '../../office/read-inputs.ts';
import { inspectionDocument } from '../../show/inspect/inspection.ts';
import { renderAsked, renderInspectedFile } from '../../show/inspect/picture.ts';
import { palette } from '../../write/terminal/palette.ts';
import type { Run } from '../command.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { printFindings } from '../print-findings.ts';
import { readingAsked } from '../requests.ts';
import { writePieces } from '../write-pieces.ts';

/** `kp inspect INPUT…`: how each file was understood. */
export const inspect: Run = async (inputs, options, context) => {
  const { effects, settings, language } = context;
  const format = options.choice('format', FORMATS.inspect) ?? 'table';
  const failOn = options.choice('failOn', FAIL_ON) ?? 'never';
  const { files, reading } = await readingRequest(inputs, readingAsked(options), context);
  const { value: dataset, findings } = await readFiles(files, reading, context);
  const document = inspectionDocument(dataset, findings, reading, findingSpeech(language).describe);
  if (format === 'json') {
    await writePieces([`${JSON.stringify(document, null, 2)}\n`], effects.stdout);
  } else {
    const colors = palette(usesColor(settings.color, effects.environment, effects.stdout.isTerminal));
    const drawing = { words: language, colors, width: effects.stdout.columns() };
    const drawn = document.files.map((file) => renderInspectedFile(file, drawing));
    await effects.stdout.write(renderAsked(document.asked, drawing) + drawn.join('\n'));
    // Here every finding is of interest: this is where people are sent to see the rest.
    const drift = await ownDrift(dataset.period, inputs, context);
    await printFindings([...findings, ...drift], {
      ...context,
      settings: { ...settings, verbose: !settings.quiet },
    });
  }
  return exitCode({ unreadable: unreadableFiles(dataset), findings, failOn });
};
