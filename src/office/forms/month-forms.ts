import { extname, join } from 'node:path';
import type { TemplateDocument } from '../../contract/template.ts';
import { nearestNames } from '../../model/nearest.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatPeriod, monthsLater, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { currentMonth, requireWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type Form, formsOf } from './forms.ts';

/** Which forms to make, and where to write them. */
export interface FormsAsked {
  /** Undefined: the project list. */
  readonly ledger: string | undefined;
  /** Undefined: the month after the workspace's current one. */
  readonly period: Period | undefined;
  /** Undefined: every agency. */
  readonly agency: string | undefined;
  /** A folder, or for a single form a file; undefined: `out/<period>/` of the workspace. */
  readonly output: string | undefined;
}

/** The forms of a month, each with the path that it is to be written to. */
export interface MonthForms {
  readonly period: Period;
  readonly targets: readonly (Form & { readonly path: string })[];
}

/** If there is nobody to fill in a form, or not the one asked for, it is a Failure with the findings. */
export async function monthForms(asked: FormsAsked, context: Context): Promise<Outcome<MonthForms>> {
  const workspace = await requireWorkspace(context);
  const period = asked.period ?? monthsLater(await currentMonth(workspace, context), 1);
  const { value: forms, findings } = await formsFor(asked.ledger, period, workspace, context);
  if (forms.length === 0) {
    const { year } = period;
    const facts = { year, before: formatPeriod(monthsLater(period, -1)), ledger: asked.ledger };
    throw failure('usage/nothing-to-fill', facts, findings);
  }
  const wanted = asked.agency === undefined ? forms : forms.filter(({ agency }) => agency === asked.agency);
  if (wanted.length === 0) {
    const known = forms.map(({ agency }) => agency);
    const near = nearestNames(asked.agency!, known);
    const facts = { option: '--agency', value: asked.agency!, expected: near.length > 0 ? near : known };
    throw failure('usage/invalid-value', facts, findings);
  }
  const output = asked.output ?? join(workspace.root, 'out', formatPeriod(period));
  const isFile = extname(output).toLowerCase() === '.xlsx' && !(await context.effects.files.isFolder(output));
  if (isFile && wanted.length > 1)
    throw failure('usage/one-file', { path: output, forms: wanted.length }, findings);
  const targets = wanted.map((form) => ({
    ...form,
    path: isFile ? output : join(output, fileName(form, period)),
  }));
  return { value: { period, targets }, findings };
}

/** The document `kp.template/1`. */
export function formsDocument(
  ledger: string | undefined,
  { period, targets }: MonthForms,
  written: boolean,
): TemplateDocument {
  return {
    schema: 'kp.template/1',
    period: formatPeriod(period),
    ledger: ledger ?? null,
    forms: targets.map(({ agency, path, lines }) => ({ agency, path, lines, written })),
  };
}

async function formsFor(
  ledger: string | undefined,
  period: Period,
  workspace: Workspace,
  context: Context,
): Promise<Outcome<readonly Form[]>> {
  if (ledger === undefined) return formsOf(period, workspace, context);
  const { ledgerFormsOf } = await import('./ledger-forms.ts');
  return ledgerFormsOf(ledger, period, workspace, context);
}

function fileName({ agency, title }: Form, { year }: Period): string {
  return `${agency}${year}年${title}.xlsx`.replace(/[\\/:*?"<>|]/g, ' ');
}
