import { pictureOptions } from '../../office/picture.ts';
import { proofOf, shownProof } from '../../office/proof.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printErrors, printFindings } from '../print-findings.ts';
import { monthAsked, recordsAsked, refuseOptions } from '../requests.ts';

/** `kp proof FILE… [--data INPUT…] [--alone]`: the figures of a text held against the data and against each other. */
export const proof: Run = async (texts, options, context) => {
  const output = await outputAsked(options, FORMATS.proof, context);
  const isAlone = options.flag('alone');
  if (isAlone) refuseOptions(['data', 'where', 'plan', 'lists', 'period'], options);
  const month = isAlone ? undefined : monthAsked(options.texts('data'), options);
  await refuseOutputs(output.targets, [], context);
  const { value: proved, findings } = await proofOf(
    { texts, month, records: recordsAsked(options) },
    context,
  );
  if (proved === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  await refuseOutputs(
    output.targets,
    proved.papers.map(({ file }) => file),
    context,
  );
  await printErrors(findings, context);
  const shown = shownProof(proved, pictureOptions(output.unit, context), context.settings.verbose);
  await present(shown, output, proved.drift, context);
  if (proved.unreadable > 0) return EXIT.unreadable;
  const isWrong = proved.papers.some(({ figures }) => figures.some(({ verdict }) => verdict === 'wrong'));
  return isWrong ? EXIT.findings : EXIT.done;
};
