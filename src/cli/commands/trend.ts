import { findingSpeech } from '../../language/describe.ts';
import { failure } from '../../model/problem.ts';
import { pictureOptions } from '../../office/picture.ts';
import { findingsTrend } from '../../office/trend/findings-trend.ts';
import { trendMonths } from '../../office/trend/trend.ts';
import { findingsTrendShown } from '../../show/check/trend.ts';
import type { Run } from '../command.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import type { Options } from '../options.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printErrors } from '../print-findings.ts';
import { recordsAsked } from '../requests.ts';

/**
 * `kp trend [FIGURE]`: a figure over the months of the workspace, from history or from the lists of open months; with
 * `--findings`, the number of findings in each agency's lists.
 */
export const trend: Run = async ([wanted], options, context) => {
  const from = options.month('from');
  const to = options.month('to');
  const output = await outputAsked(options, FORMATS.trend, context);
  await refuseOutputs(output.targets, [], context);
  if (options.flag('findings')) {
    refuseBesides(wanted, options);
    const { months, agencyOrder, drift, unreadable } = await findingsTrend({ from, to }, context);
    const { language } = context;
    const drawing = {
      ...pictureOptions(output.unit, context),
      words: language.check,
      speech: findingSpeech(language),
    };
    await present(findingsTrendShown(months, agencyOrder, drawing), output, drift, context);
    return exitCode({ unreadable });
  }
  const { value: months, findings } = await trendMonths(
    { from, to, records: recordsAsked(options), project: options.text('project') },
    context,
  );
  // The figure is the result; of the findings only those that falsify figures are printed.
  await printErrors(findings, context);
  const shown = months.shown(wanted, pictureOptions(output.unit, context));
  await present(shown, output, months.drift, context);
  return exitCode({ unreadable: months.unreadable });
};

/** Findings are counted for whole lists, so a figure, a project or a filter would have no effect. */
function refuseBesides(figure: string | undefined, options: Options): void {
  const besides = [
    ...(figure === undefined ? [] : [figure]),
    ...(options.has('project') ? ['--project'] : []),
    ...(options.texts('where').length === 0 ? [] : ['--where']),
  ];
  if (besides.length > 0) throw failure('usage/either-or', { options: ['--findings', ...besides] });
}
