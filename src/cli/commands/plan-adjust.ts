import { formatDate } from '../../model/plain-date.ts';
import { failure } from '../../model/problem.ts';
import { pictureOptions } from '../../office/picture.ts';
import { type Adjustment, type AdjustmentAsked, adjust } from '../../office/plan/adjust.ts';
import { adjustmentPicture } from '../../office/plan/shown.ts';
import { adjustmentsFolder } from '../../office/plan/store.ts';
import { sayLines } from '../../office/say.ts';
import { requireWorkspace } from '../../office/workspace/workspace.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import type { Options } from '../options.ts';
import { printFindings } from '../print-findings.ts';
import { dayAsked, readingAsked, yearAndLists } from '../requests.ts';

/** `kp plan adjust LIST… --date D --reason R`: records a change of the plan during its year. */
export const planAdjust: Run = async (inputs, options, context) => {
  const { year, lists } = yearAndLists(inputs);
  const asked = { ...adjustmentAsked(options), lists };
  const workspace = await requireWorkspace(context);
  if (lists.length === 0) throw failure('usage/missing-argument', { argument: 'LIST' });
  if (year !== undefined && year !== asked.date.year)
    throw failure('usage/date-outside', { date: formatDate(asked.date), year });
  const { value: adjustment, findings } = await adjust(asked, workspace, context);
  const { entry, outcome } = adjustment;
  const picture = adjustmentPicture(adjustment, pictureOptions(undefined, context));
  if (picture !== '') await context.effects.stdout.write(picture);
  await printFindings(findings, context);
  const { spoken } = context.language.plan;
  const folder = `${adjustmentsFolder(entry.date.year)}/${entry.id}`;
  const said = {
    sound: (context.settings.dryRun ? spoken.wouldRecord : spoken.recorded)(folder),
    unreadable: spoken.refused,
    wrong: spoken.refused,
    unchanged: spoken.unchanged,
  };
  if (!context.settings.quiet || outcome !== 'sound') await sayLines([said[outcome]], context);
  return ENDING[outcome];
};

const ENDING = {
  sound: EXIT.done,
  unreadable: EXIT.unreadable,
  wrong: EXIT.findings,
  unchanged: EXIT.findings,
} as const satisfies Record<Adjustment['outcome'], number>;

function adjustmentAsked(options: Options): Omit<AdjustmentAsked, 'lists'> {
  const date = dayAsked(options);
  const reason = options.text('reason')?.trim() ?? '';
  if (date === undefined)
    throw failure('usage/option-needed', { option: '--date', example: '--date 2023-07-15' });
  if (reason === '')
    throw failure('usage/option-needed', { option: '--reason', example: '--reason "年中调整"' });
  const { period: _, ...reading } = readingAsked(options);
  return { date, reason, removal: options.flag('remove'), reading };
}
