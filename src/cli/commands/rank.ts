import { pictureOptions } from '../../office/picture.ts';
import { rankInput } from '../../office/rank/input.ts';
import { rankShown } from '../../office/rank/rank.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printFindings } from '../print-findings.ts';
import { namedFiles, rankQuestion } from '../rank-request.ts';

/**
 * `kp rank [INPUT…]`: scores, ranks, red and black boards; also explanations, assumptions, earlier boards, and other
 * schemes.
 */
export const rank: Run = async (inputs, options, context) => {
  const output = await outputAsked(options, FORMATS.rank, context);
  const question = rankQuestion(inputs, options);
  const named = await context.effects.files.discover(namedFiles(question));
  await refuseOutputs(output.targets, named, context);
  const { value: input, findings } = await rankInput(question, context);
  if (input === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  await refuseOutputs(output.targets, input.files, context);
  const drawing = pictureOptions(undefined, context);
  const { value: shown, findings: supposed } = await rankShown(question, input, findings, drawing, context);
  await printFindings(supposed, context);
  if (shown === undefined) return EXIT.unreadable;
  await present(shown, output, [...findings, ...input.drift], context);
  return exitCode({ unreadable: input.unreadable });
};
