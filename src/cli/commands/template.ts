import { join } from 'node:path';
import { nearestNames } from '../../model/nearest.ts';
import { formatPeriod, monthsLater, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { type Form, formsOf } from '../../office/forms.ts';
import { currentMonth, requireWorkspace } from '../../office/workspace.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import type { Options } from '../options.ts';
import { refuseOutputs } from '../output.ts';
import { printFindings } from '../print-findings.ts';

/** `kp template [NAME]`: the form each agency fills in next, prefilled from plan and last month; of a ledger, from its entries. */
export const template: Run = async ([ledger], options, context) => {
  const { effects, settings, language } = context;
  const workspace = await requireWorkspace(context);
  const period = options.month('period') ?? monthsLater(await currentMonth(workspace, context), 1);
  const folder = options.texts('output')[0] ?? join(workspace.root, 'out', formatPeriod(period));
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
  const wanted = wantedAgencies(
    forms.map(({ agency }) => agency),
    options,
  );
  const targets = forms
    .filter(({ agency }) => wanted.includes(agency))
    .map((form) => ({ ...form, path: join(folder, fileName(form, period)) }));
  await refuseOutputs(targets, [], context);
  for (const { path, render } of targets) {
    const bytes = await render();
    if (!settings.dryRun) await effects.files.write([{ path, bytes }]);
  }
  const say = settings.dryRun ? language.commands.notWritten : language.commands.written;
  const countOf = ledger === undefined ? language.check.projects : language.ledger.count;
  const made = targets.map(({ path, lines }) => `${say(visible(path))}  ${countOf(lines)}\n`);
  await effects.stdout.write(made.join(''));
  return EXIT.done;
};

function fileName({ agency, title }: Form, { year }: Period): string {
  return `${agency}${year}年${title}.xlsx`.replace(/[\\/:*?"<>|]/g, ' ');
}

function wantedAgencies(known: readonly string[], options: Options): readonly string[] {
  const asked = options.text('agency');
  if (asked === undefined) {
    if (options.flag('all')) return known;
    throw failure('usage/missing-argument', { argument: '--agency' });
  }
  if (known.includes(asked)) return [asked];
  const near = nearestNames(asked, known);
  const expected = near.length > 0 ? near : known;
  throw failure('usage/invalid-value', { option: '--agency', value: asked, expected });
}
