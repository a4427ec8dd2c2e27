import { join } from 'node:path';
import type { FormLine } from '../../ledgers/project/form/columns.ts';
import { type Matching, matchProjects } from '../../ledgers/project/identity/identity.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { nearestNames } from '../../model/nearest.ts';
import { formatPeriod, monthIndex, type Period, parsePeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../../office/context.ts';
import { monthOf } from '../../office/months.ts';
import { readPlan } from '../../office/plan/plans.ts';
import { currentMonth, requireWorkspace, type Workspace } from '../../office/workspace.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import type { Options } from '../options.ts';
import { printFindings } from '../print-findings.ts';
import { refuseOutputs } from '../refuse-outputs.ts';
import type { TableTarget } from '../table-formats.ts';

/** `kp template`: the form each agency fills in next, prefilled from the plan and last month. */
export const template: Run = async (_inputs, options, context) => {
  const { effects, settings, language } = context;
  const workspace = await requireWorkspace(context);
  const period =
    options.parsed('period', ['2023-10'], parsePeriod) ?? after(await currentMonth(workspace, context));
  const folder = options.texts('output')[0] ?? join(workspace.root, 'out', formatPeriod(period));
  const lines = await linesByAgency(period, workspace, context);
  const agencies = wantedAgencies([...lines.keys()], options);
  const targets = agencies.map((agency) => ({ agency, ...target(folder, agency, period) }));
  await refuseOutputs(targets, [], context);
  const { renderForm } = await import('../../template/form.ts');
  const { form: words } = await import('../../ledgers/project/words/zh-CN/form.ts');
  for (const { agency, path } of targets) {
    const bytes = await renderForm({ agency, period, lines: lines.get(agency) ?? [], words });
    if (!settings.dryRun) await effects.files.write([{ path, bytes }]);
  }
  const { written, notWritten } = language.commands;
  const say = settings.dryRun ? notWritten : written;
  const made = targets.map(({ agency, path }) => {
    const projects = lines.get(agency)?.length ?? 0;
    return `${say(visible(path))}  ${language.check.projects(projects)}\n`;
  });
  await effects.stdout.write(made.join(''));
  return EXIT.done;
};

function after({ year, month }: Period): Period {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

function target(folder: string, agency: string, { year, month }: Period): TableTarget {
  const months = month === 1 ? '1月' : `1-${month}月`;
  const name = `${agency}${year}年${months}重点项目进度表.xlsx`.replace(/[\\/:*?"<>|]/g, ' ');
  return { path: join(folder, name), format: 'xlsx' };
}

function wantedAgencies(known: readonly string[], options: Options): readonly string[] {
  const asked = options.text('agency');
  if (asked === undefined) {
    if (options.flag('all')) return known;
    throw failure('usage/missing-argument', { argument: '--agency' });
  }
  if (known.includes(asked)) return [asked];
  const near = nearestNames(asked, known);
  throw failure('usage/invalid-value', {
    option: '--agency',
    value: asked,
    expected: near.length > 0 ? near : known,
  });
}

/** Every agency of kp.yaml, the plan and last month, with its projects: planned ones in the order of the plan, others after them. */
async function linesByAgency(
  period: Period,
  workspace: Workspace,
  context: Context,
): Promise<ReadonlyMap<string, readonly FormLine[]>> {
  const { agencies, identities } = workspace.configuration;
  const match = (before: readonly Project[], later: readonly Project[]): Matching =>
    matchProjects(before, later, identities, agencies).value;
  const plan = await readPlan(period.year, 'adjusted', workspace, context, period);
  const index = monthIndex(period.year, period.month) - 1;
  const last = await monthOf({ year: Math.floor(index / 12), month: (index % 12) + 1 }, workspace, context);
  await printFindings(last?.drift ?? [], context);
  const planned = plan?.projects ?? [];
  const reported = period.month === 1 ? atNewYear(last?.projects ?? [], planned) : (last?.projects ?? []);
  const removed = (plan?.adjustments ?? [])
    .flatMap(({ changes }) => changes)
    .flatMap(({ kind, before }) => (kind === 'removed' ? [before] : []));
  const gone = new Set(match(removed, reported).pairs.flatMap(({ after: lines }) => lines));
  const { pairs, left, entered } = match(planned, reported);
  const lastOf = new Map(pairs.map(({ before, after: lines }) => [before[0]!, lines]));
  const missing = new Set(left);
  const lines: FormLine[] = planned.flatMap((project): FormLine[] => {
    if (missing.has(project)) return [{ planned: project, last: undefined, isMember: isMember(project) }];
    const found = lastOf.get(project) ?? [undefined];
    // Split up since: every part has a line of its own, and the plan is that of the whole.
    if (found.length > 1)
      return found.map((one) => ({ planned: undefined, last: one, isMember: isMember(one!) }));
    return [{ planned: project, last: found[0], isMember: isMember(project) }];
  });
  // A new year's plan is whole; within the year, lists may be ahead of it.
  const besides = period.month === 1 && planned.length > 0 ? [] : entered;
  for (const project of besides) {
    if (!gone.has(project)) lines.push({ planned: undefined, last: project, isMember: isMember(project) });
  }
  const byAgency = new Map<string, FormLine[]>(agencies.map(({ name }) => [name, []]));
  for (const line of lines) {
    const agency = (line.planned ?? line.last)!.agency;
    if (agency === undefined) continue;
    const own = byAgency.get(agency);
    if (own === undefined) byAgency.set(agency, [line]);
    else own.push(line);
  }
  return byAgency;
}

/**
 * A new year begins with what has been done so far; what December's lists say of the old year's plan says nothing of the
 * new one. Where there is no plan yet, what is finished is left behind.
 */
function atNewYear(december: readonly Project[], planned: readonly Project[]): readonly Project[] {
  const going = december.filter(({ finished }) => planned.length > 0 || finished !== true);
  return going.map((project) => {
    const { completedBefore: before, completed } = project;
    const done = before === undefined || completed === undefined ? undefined : before + completed;
    const unknown = {
      phase: undefined,
      annualPlan: undefined,
      completed: undefined,
      fundsInPlace: undefined,
    };
    return { ...project, ...unknown, completedBefore: done };
  });
}

function isMember({ table, position }: Project): boolean {
  return table.memberOf.has(position);
}
