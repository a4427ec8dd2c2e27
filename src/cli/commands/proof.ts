import { failure } from '../../model/problem.ts';
import { pictureOptions } from '../../office/picture.ts';
import { proofOf, shownProof, writeCommented } from '../../office/proof.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import type { Options } from '../options.ts';
import { outputAsked, present, refuseOutputs, sayWritten } from '../output.ts';
import { printErrors, printFindings } from '../print-findings.ts';
import { monthAsked, recordsAsked, refuseOptions } from '../requests.ts';

/** `kp proof FILE… [--data INPUT…] [--alone]`: compares the figures of a text with the data and with each other. */
export const proof: Run = async (texts, options, context) => {
  const { documents, others } = documentsAsked(texts, options);
  const output = await outputAsked(others, FORMATS.proof, context);
  const targets = [...output.targets, ...documents];
  const isAlone = options.flag('alone');
  if (isAlone) refuseOptions(['data', 'where', 'plan', 'lists', 'period'], options);
  const month = isAlone ? undefined : monthAsked(options.texts('data'), options);
  await refuseOutputs(targets, [], context);
  const asked = { texts, month, records: recordsAsked(options) };
  const { value: proved, findings } = await proofOf(asked, context);
  if (proved === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  const read = proved.papers.map(({ file }) => file);
  await refuseOutputs(targets, read, context);
  await printErrors(findings, context);
  const shown = shownProof(proved, pictureOptions(output.unit, context), context.settings.verbose);
  const written = documents.map(({ path }) => path);
  for (const path of written) await writeCommented(proved, path, context);
  await present(shown, output, proved.drift, context);
  await sayWritten(written, context);
  if (proved.unreadable > 0) return EXIT.unreadable;
  const isWrong = proved.papers.some(({ figures }) => figures.some(({ verdict }) => verdict === 'wrong'));
  return isWrong ? EXIT.findings : EXIT.done;
};

/** `-o x.docx` writes the text itself with comments, so it needs exactly one Word document. */
function documentsAsked(texts: readonly string[], options: Options) {
  const paths = options.texts('output');
  const isDocument = (path: string) => /\.docx$/i.test(path);
  const documents = paths.filter(isDocument).map((path) => ({ path }));
  if (documents.length > 0 && (texts.length !== 1 || !isDocument(texts[0]!)))
    throw failure('usage/invalid-value', {
      option: '--output',
      value: documents[0]!.path,
      expected: ['.xlsx', '.csv', '.json', '.md'],
    });
  const others = options.withTexts(
    'output',
    paths.filter((path) => !isDocument(path)),
  );
  return { documents, others };
}
