import { failure } from '../../model/problem.ts';
import { pictureOptions } from '../../office/picture.ts';
import { readLists } from '../../office/plan/plans.ts';
import { requireThresholds, screened } from '../../office/plan/shown.ts';
import { nothingRead, unreadableFiles } from '../../office/reading/count-inputs.ts';
import { requireWorkspace } from '../../office/workspace/workspace.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printFindings } from '../print-findings.ts';
import { readingAsked, recordsAsked, yearAndLists } from '../requests.ts';

/**
 * `kp plan candidates [YEAR] INPUT…`: projects proposed for a year's plan, checked against the thresholds of kp.yaml
 * and the existing plans; with the reasons for each that fails.
 */
export const planCandidates: Run = (...asked) => candidates(false, ...asked);

/** `kp plan next [YEAR] INPUT…`: those that pass, as a list for that year's plan, or as a paper about it. */
export const planNext: Run = (...asked) => candidates(true, ...asked);

async function candidates(
  isCompiled: boolean,
  ...[inputs, options, context]: Parameters<Run>
): ReturnType<Run> {
  const output = await outputAsked(options, FORMATS.plan, context, { paper: isCompiled });
  const failOn = options.choice('failOn', FAIL_ON) ?? 'never';
  const { year, lists } = yearAndLists(inputs);
  const workspace = await requireWorkspace(context);
  requireThresholds(workspace);
  if (lists.length === 0) throw failure('usage/missing-argument', { argument: 'INPUT' });
  const read = await readLists(lists, year, 'adjustment', readingAsked(options), context);
  await refuseOutputs(output.targets, read.files, context);
  if (nothingRead(read.dataset)) {
    await printFindings(read.findings, context);
    return EXIT.unreadable;
  }
  const drawing = pictureOptions(output.unit, context);
  const { value, findings: found } = await screened(
    read,
    recordsAsked(options),
    workspace,
    drawing,
    context,
    isCompiled,
  );
  // Why candidates fail stands in their table.
  await present(value.shown, output, [...read.findings, ...value.ofCarried], context);
  const findings = [...read.findings, ...found];
  return exitCode({ unreadable: unreadableFiles(read.dataset), findings, failOn });
}
