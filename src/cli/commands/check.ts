import { findingSpeech } from '../../language/describe.ts';
import { checkedMonth } from '../../office/check/checked-month.ts';
import { overviewTarget, returnFiles, returnTargets } from '../../office/check/return-files.ts';
import { pictureOptions } from '../../office/picture.ts';
import { readingRequest } from '../../office/reading/read-inputs.ts';
import { githubCommands } from '../../show/check/github.ts';
import { checkFolder, checkShown } from '../../show/check/shown.ts';
import { shortNamesAmong } from '../../show/file-names.ts';
import type { Run } from '../command.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { chosenFindings } from '../finding-choice.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, printShown, refuseOutputs, sayWritten, writeTargets } from '../output.ts';
import { print } from '../print.ts';
import { readingAsked } from '../requests.ts';

/**
 * `kp check [INPUT…]`: all faults at once. With `--return`, each list with faults is written back with marks,
 * together with an overview of who reported. Findings are the result of this command, so they go to standard output.
 */
export const check: Run = async (inputs, options, context) => {
  const asked = await outputAsked(options, FORMATS.check, context, { folder: true });
  const failOn = options.choice('failOn', FAIL_ON) ?? 'error';
  const choose = chosenFindings(options);
  const folder = options.text('return');
  const overview = folder === undefined ? [] : [overviewTarget(folder, context)];
  const output = { ...asked, targets: [...asked.targets, ...overview] };
  const request = await readingRequest(inputs, readingAsked(options), context);
  const { files, reading } = request;
  const all = returnTargets(files, files, folder, context);
  await refuseOutputs([...output.targets, ...all], files, context, checkFolder(context.language.check));

  const month = await checkedMonth(request, inputs, choose, context);
  const { findings, receipts, counting, unread } = month;
  const returned = returnTargets(counting, files, folder, context);
  await refuseOutputs(returned, files, context);
  const shorten = shortNamesAmong(receipts.map(({ file }) => file));
  const { language, settings } = context;
  const drawing = {
    ...pictureOptions(undefined, context),
    words: language.check,
    speech: findingSpeech(language),
    all: settings.verbose,
  };
  const shown = checkShown(month, shorten, drawing);
  const { paths } = await writeTargets(shown, output, context);
  const sentBack = await returnFiles(returned, findings, shorten, reading, context);
  const { format, ...style } = output;
  if (format === 'github')
    await print(format, { github: () => githubCommands(findings, drawing.speech.describe) }, context);
  else await printShown(shown, { ...style, format }, context);
  await sayWritten([...paths, ...sentBack.map(({ path }) => path)], context);
  return exitCode({ unreadable: unread.length, findings, failOn });
};
