import { failure } from '../../model/problem.ts';
import { pictureOptions } from '../../office/picture.ts';
import { latestPlannedYear, requirePlan } from '../../office/plan/plans.ts';
import { recordedShown } from '../../office/plan/shown.ts';
import { requireWorkspace } from '../../office/workspace/workspace.ts';
import type { Run } from '../command.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present } from '../output.ts';
import { yearAndLists } from '../requests.ts';

/** `kp plan adjustments [YEAR]`: the recorded adjustments, with date, reason and effect. */
export const planAdjustments: Run = async (inputs, options, context) => {
  const output = await outputAsked(options, FORMATS.plan, context);
  const failOn = options.choice('failOn', FAIL_ON) ?? 'error';
  const workspace = await requireWorkspace(context);
  const { year: named, lists } = yearAndLists(inputs);
  if (lists[0] !== undefined) throw failure('usage/excess-arguments', { argument: lists[0] });
  const year = named ?? (await latestPlannedYear(workspace, context));
  const plan = await requirePlan(year, 'adjusted', workspace, context);
  const { findings } = plan;
  const shown = recordedShown(plan, pictureOptions(output.unit, context));
  await present(shown, output, findings, context);
  return exitCode({ unreadable: 0, findings, failOn });
};
