import { CAUSES } from '../../findings/causes.ts';
import { FINDING_CODES, FINDINGS, sayExample } from '../../findings/findings.ts';
import { findingSpeech } from '../../language/describe.ts';
import type { FindingCode } from '../../model/finding.ts';
import { nearestNames } from '../../model/nearest.ts';
import { failure } from '../../model/problem.ts';
import { pictureOptions } from '../../office/picture.ts';
import { type Explained, explainedShown } from '../../show/check/explained.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { codesOf } from '../finding-choice.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';

/**
 * `kp explain [CODE]`: what a finding means, how serious it is, an example, its usual cause, and what to do about it.
 * `money` explains all findings about money; without a code, all findings are listed.
 */
export const explain: Run = async ([word], options, context) => {
  const output = await outputAsked(options, FORMATS.explain, context);
  await refuseOutputs(output.targets, [], context);
  const codes = word === undefined ? FINDING_CODES : codesOf(word);
  if (word !== undefined && codes.length === 0) {
    const near = nearestNames(word, FINDING_CODES);
    const known = near.length > 0 ? near : ['money/unreadable', 'money'];
    throw failure('usage/unknown-topic', { topic: word, known });
  }
  const { factWords, tag, check } = context.language;
  const explained = codes.map((code: FindingCode): Explained => {
    const { severity, cause, [tag]: text } = FINDINGS[code];
    const { sentence, remedy } = sayExample(code, tag, factWords);
    return { code, severity, meaning: text.meaning, example: sentence, cause: CAUSES[cause][tag], remedy };
  });
  const drawing = {
    ...pictureOptions(undefined, context),
    words: check,
    speech: findingSpeech(context.language),
  };
  await present(explainedShown(explained, word === undefined, drawing), output, [], context);
  return EXIT.done;
};
