import { failure } from '../../model/problem.ts';
import { PLAN_KINDS, type PlanKind } from '../../model/vocabulary.ts';
import { nothingRead } from '../../office/count-inputs.ts';
import { pictureOptions } from '../../office/picture.ts';
import { annualPlan, wantedPlan } from '../../office/plan/shown.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { longFlag, type OptionId, type Options } from '../options.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printFindings } from '../print-findings.ts';
import { readingAsked, recordsAsked, yearAndLists } from '../requests.ts';

/**
 * `kp plan [YEAR|INPUT…]`: a year's plan, checked and summed up, against the year before. What begins with `candidates`,
 * `adjust` or `adjustments` is done in a file of its own.
 */
export const plan: Run = async (inputs, options, context) => {
  const [word, ...rest] = inputs;
  refuse(NOT_FOR.get(word ?? '') ?? RECORDING, options);
  switch (word) {
    case 'candidates':
      return (await import('./plan-candidates.ts')).planCandidates(rest, options, context);
    case 'adjust':
      return (await import('./plan-adjust.ts')).planAdjust(rest, options, context);
    case 'adjustments':
      return (await import('./plan-adjustments.ts')).planAdjustments(rest, options, context);
    default:
      return showPlan(inputs, options, context);
  }
};

const RECORDING: readonly OptionId[] = ['date', 'reason', 'remove'];
/** What the words of `kp plan` have no use for; nothing that was asked for is passed over in silence. */
const NOT_FOR: ReadonlyMap<string, readonly OptionId[]> = new Map([
  ['candidates', [...RECORDING, 'plan', 'by']],
  ['adjustments', [...RECORDING, 'plan', 'by', 'where']],
  ['adjust', ['plan', 'output', 'format', 'by', 'where', 'unit', 'failOn', 'rawCsv']],
]);
/** A plan of the workspace is read as it was stored. */
const FOR_LISTS: readonly OptionId[] = ['encoding', 'delimiter', 'sheet', 'headerRow', 'skipHidden'];

function refuse(ids: readonly OptionId[], options: Options): void {
  const asked = ids.find((id) => options.has(id));
  if (asked !== undefined)
    throw failure('usage/unknown-option', { option: longFlag(asked), suggestion: undefined });
}

const showPlan: Run = async (inputs, options, context) => {
  const output = await outputAsked(options, FORMATS.plan, context);
  const kind = options.choice<PlanKind>('plan', PLAN_KINDS) ?? 'original';
  const failOn = options.choice('failOn', FAIL_ON) ?? 'never';
  const { year, lists } = yearAndLists(inputs);
  if (lists.length === 0) refuse(FOR_LISTS, options);
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
