import { pictureOptions } from '../../office/picture.ts';
import { trendMonths } from '../../office/trend.ts';
import type { Run } from '../command.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printErrors } from '../print-findings.ts';
import { recordsAsked } from '../requests.ts';

/** `kp trend [FIGURE]`: a figure over the months of the workspace, closed ones from history, open ones from their lists. */
export const trend: Run = async ([wanted], options, context) => {
  const from = options.month('from');
  const to = options.month('to');
  const output = await outputAsked(options, FORMATS.trend, context);
  await refuseOutputs(output.targets, [], context);
  const { value: months, findings } = await trendMonths(
    { from, to, records: recordsAsked(options), project: options.text('project') },
    context,
  );
  // The figure is what was asked for: of the findings only those that falsify figures are said.
  await printErrors(findings, context);
  const shown = months.shown(wanted, pictureOptions(output.unit, context));
  await present(shown, output, months.drift, context);
  return exitCode({ unreadable: months.unreadable });
};
