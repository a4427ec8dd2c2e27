import { linesByAgency } from '../../ledgers/project/form/lines.ts';
import type { Outcome } from '../../model/outcome.ts';
import { monthsLater, type Period } from '../../model/period.ts';
import type { Context } from '../context.ts';
import { monthOf } from '../months/months.ts';
import { readPlan } from '../plan/plans.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The form that an agency fills in for a month. */
export interface Form {
  readonly agency: string;
  /** What the form is for; part of its file name. */
  readonly title: string;
  /** The number of rows that are already filled in. */
  readonly lines: number;
  readonly render: () => Promise<Uint8Array>;
}

/**
 * A form for every agency, from the plan and last month. The findings say how last month's lists have changed since
 * closing.
 */
export async function formsOf(
  period: Period,
  workspace: Workspace,
  context: Context,
): Promise<Outcome<readonly Form[]>> {
  const plan = await readPlan(period.year, 'adjusted', workspace, context, period);
  const last = await monthOf(monthsLater(period, -1), workspace, context);
  const changes = (plan?.adjustments ?? []).flatMap((adjustment) => adjustment.changes);
  const basis = {
    planned: plan?.projects ?? [],
    removed: changes.flatMap(({ kind, before }) => (kind === 'removed' ? [before] : [])),
    reported: last?.projects ?? [],
    isNewYear: period.month === 1,
  };
  const months = period.month === 1 ? '1月' : `1-${period.month}月`;
  const forms = [...linesByAgency(basis, workspace.configuration)].map(([agency, lines]): Form => {
    const render = async () => {
      const { renderForm } = await import('../../ledgers/project/form/render-form.ts');
      const { form: words } = await import('../../ledgers/project/words/zh-CN/form.ts');
      return renderForm({ agency, period, lines, words });
    };
    return { agency, title: `${months}重点项目进度表`, lines: lines.length, render };
  });
  return { value: forms, findings: last?.drift ?? [] };
}
