import { PLAN_KINDS } from '../../model/vocabulary.ts';
import { comparedSides, readSides } from '../../office/changes/comparison.ts';
import { pictureOptions } from '../../office/picture.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printErrors } from '../print-findings.ts';
import { readingAsked } from '../requests.ts';

/**
 * `kp compare A B`: two months, two plans, or any two lists: what was added and removed, what changed, and how the
 * totals are made up.
 */
export const compare: Run = async ([first = '', second = ''], options, context) => {
  const output = await outputAsked(options, FORMATS.compare, context);
  const asked = { reading: readingAsked(options), plan: options.choice('plan', PLAN_KINDS) };
  await refuseOutputs(output.targets, [], context);
  const { value: sides, findings: ofLists } = await readSides([first, second], asked, context);
  // The differences are the result; of the lists' own findings only those that falsify figures are printed.
  await printErrors(ofLists, context);
  if (sides === undefined) return EXIT.unreadable;
  const { from, to } = sides;
  await refuseOutputs(output.targets, [...from.files, ...to.files], context);
  const drawing = pictureOptions(output.unit, context);
  const { value: shown, findings } = comparedSides(sides, drawing, context);
  await present(shown, output, [...findings, ...from.drift, ...to.drift], context);
  return exitCode({ unreadable: from.unreadable + to.unreadable });
};
