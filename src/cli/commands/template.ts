import { failure } from '../../model/problem.ts';
import { formsDocument, monthForms } from '../../office/forms/month-forms.ts';
import { jsonText } from '../../write/json-text.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import type { Options } from '../options.ts';
import { refuseOutputs } from '../output.ts';
import { print } from '../print.ts';
import { printFindings } from '../print-findings.ts';

/**
 * `kp template [NAME]`: the form that each agency fills in next, with values from the plan and last month; for a
 * ledger, from its entries.
 */
export const template: Run = async ([ledger], options, context) => {
  const { effects, settings, language } = context;
  const format = options.choice('format', FORMATS.template) ?? 'table';
  const [output, ...more] = options.texts('output');
  if (more[0] !== undefined) throw failure('usage/excess-arguments', { argument: more[0] });
  const asked = { ledger, period: options.month('period'), agency: agencyAsked(options), output };
  const { value: forms, findings } = await monthForms(asked, context);
  await printFindings(findings, context);
  await refuseOutputs(forms.targets, [], context);
  if (!settings.dryRun)
    for (const { path, render } of forms.targets)
      await effects.files.write([{ path, bytes: await render() }]);
  const say = settings.dryRun ? language.commands.notWritten : language.commands.written;
  const countOf = ledger === undefined ? language.check.projects : language.ledger.count;
  const table = () =>
    forms.targets.map(({ path, lines }) => `${say(visible(path))}  ${countOf(lines)}\n`).join('');
  const json = () => jsonText(formsDocument(ledger, forms, !settings.dryRun));
  await print(format, { table, json }, context);
  return EXIT.done;
};

/** `--agency`, or `--all` for every agency. */
function agencyAsked(options: Options): string | undefined {
  const asked = options.text('agency');
  if (asked !== undefined && options.flag('all'))
    throw failure('usage/either-or', { options: ['--agency', '--all'] });
  if (asked === undefined && !options.flag('all'))
    throw failure('usage/missing-argument', { argument: '--agency' });
  return asked;
}
