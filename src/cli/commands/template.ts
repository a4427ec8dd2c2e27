import { extname, join } from 'node:path';
import type { TemplateDocument } from '../../contract/template.ts';
import { nearestNames } from '../../model/nearest.ts';
import { formatPeriod, monthsLater, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { type Form, formsOf } from '../../office/forms.ts';
import { currentMonth, requireWorkspace } from '../../office/workspace.ts';
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
  const workspace = await requireWorkspace(context);
  const period = options.month('period') ?? monthsLater(await currentMonth(workspace, context), 1);
  const [output = join(workspace.root, 'out', formatPeriod(period)), ...more] = options.texts('output');
  if (more[0] !== undefined) throw failure('usage/excess-arguments', { argument: more[0] });
  const { value: forms, findings } =
    ledger === undefined
      ? await formsOf(period, workspace, context)
      : await (await import('../../office/ledger-forms.ts')).ledgerFormsOf(
          ledger,
          period,
          workspace,
          context,
        );
  await printFindings(findings, context);
  if (forms.length === 0)
    throw failure('usage/nothing-to-fill', {
      year: period.year,
      before: formatPeriod(monthsLater(period, -1)),
      ledger,
    });
  const wanted = wantedForms(forms, options);
  const isFile = extname(output).toLowerCase() === '.xlsx' && !(await effects.files.isFolder(output));
  if (isFile && wanted.length > 1) throw failure('usage/one-file', { path: output, forms: wanted.length });
  const targets = wanted.map((form) => ({
    ...form,
    path: isFile ? output : join(output, fileName(form, period)),
  }));
  await refuseOutputs(targets, [], context);
  for (const { path, render } of targets) {
    const bytes = await render();
    if (!settings.dryRun) await effects.files.write([{ path, bytes }]);
  }
  const say = settings.dryRun ? language.commands.notWritten : language.commands.written;
  const countOf = ledger === undefined ? language.check.projects : language.ledger.count;
  const table = () => targets.map(({ path, lines }) => `${say(visible(path))}  ${countOf(lines)}\n`).join('');
  const document: TemplateDocument = {
    schema: 'kp.template/1',
    period: formatPeriod(period),
    ledger: ledger ?? null,
    forms: targets.map(({ agency, path, lines }) => ({ agency, path, lines, written: !settings.dryRun })),
  };
  await print(format, { table, json: () => jsonText(document) }, context);
  return EXIT.done;
};

function fileName({ agency, title }: Form, { year }: Period): string {
  return `${agency}${year}年${title}.xlsx`.replace(/[\\/:*?"<>|]/g, ' ');
}

function wantedForms(forms: readonly Form[], options: Options): readonly Form[] {
  const asked = options.text('agency');
  if (asked !== undefined && options.flag('all'))
    throw failure('usage/either-or', { options: ['--agency', '--all'] });
  if (asked === undefined) {
    if (options.flag('all')) return forms;
    throw failure('usage/missing-argument', { argument: '--agency' });
  }
  const wanted = forms.filter(({ agency }) => agency === asked);
  if (wanted.length > 0) return wanted;
  const known = forms.map(({ agency }) => agency);
  const near = nearestNames(asked, known);
  const expected = near.length > 0 ? near : known;
  throw failure('usage/invalid-value', { option: '--agency', value: asked, expected });
}
