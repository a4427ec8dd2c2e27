import type { OptionId } from '../../language/help-words.ts';
import { PLAN_KINDS, type PlanKind } from '../../model/vocabulary.ts';
import { pictureOptions } from '../../office/picture.ts';
import { annualPlan, wantedPlan } from '../../office/plan/shown.ts';
import { nothingRead } from '../../office/reading/count-inputs.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printFindings } from '../print-findings.ts';
import { readingAsked, recordsAsked, refuseOptions, yearAndLists } from '../requests.ts';

/** Not for a plan of the workspace, which is read as it was stored. */
const FOR_LISTS: readonly OptionId[] = ['encoding', 'delimiter', 'quote', 'sheet', 'headerRow', 'skipHidden'];

/** `kp plan [YEAR|INPUT…]`: a year's plan, checked and summed up, compared with the year before. */
export const showPlan: Run = async (inputs, options, context) => {
  const output = await outputAsked(options, FORMATS.plan, context, { paper: true });
  const kind = options.choice<PlanKind>('plan', PLAN_KINDS) ?? 'original';
  const failOn = options.choice('failOn', FAIL_ON) ?? 'never';
  const { year, lists } = yearAndLists(inputs);
  if (lists.length === 0) refuseOptions(FOR_LISTS, options);
  const [reading, records] = [readingAsked(options), recordsAsked(options)];
  const asked = { year, lists, reading, kind, records, by: options.text('by') };
  const wanted = await wantedPlan(asked, context);
  const { files, dataset, findings: read } = wanted.plan;
  await refuseOutputs(output.targets, files, context);
  if (nothingRead(dataset)) {
    await printFindings(read, context);
    return EXIT.unreadable;
  }
  const drawing = pictureOptions(output.unit, context);
  const { value: shown, findings } = await annualPlan(wanted, drawing, context);
  await present(shown, output, findings, context);
  return exitCode({ unreadable: shown.unreadable, findings, failOn });
};
