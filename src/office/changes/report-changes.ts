import {
  changeOf,
  coverAlike,
  type MonthChange,
  progressOf,
} from '../../ledgers/project/comparison/change.ts';
import { matchProjects } from '../../ledgers/project/identity/identity.ts';
import type { Report } from '../../ledgers/project/measures/report.ts';
import type { Project } from '../../ledgers/project/record.ts';
import type { Finding } from '../../model/finding.ts';
import { monthsLater, type Period } from '../../model/period.ts';
import { Failure } from '../../model/problem.ts';
import { kindOf } from '../../model/problem-kind.ts';
import type { Context } from '../context.ts';
import { unlessDamaged } from '../history/unless-damaged.ts';
import { monthProjects } from '../months/month-projects.ts';
import { type Month, monthOf } from '../months/months.ts';
import type { RecordRequest } from '../reading/record-request.ts';
import { findWorkspace } from '../workspace/workspace.ts';

export interface MonthChanges {
  readonly changes: readonly MonthChange[];
  /** The projects of last month, if the workspace has it and it is of the same year. */
  readonly lastMonth: { readonly period: Period; readonly projects: readonly Project[] } | undefined;
  /** For each closed month that was read, how its lists have changed since. */
  readonly drift: readonly (readonly Finding[])[];
}

/**
 * A month's figures compared with last month's, and with those of the same month last year, if the workspace has them.
 * The same filters are applied, and if this month follows its plan, the other months follow the plans of their own
 * years.
 */
export async function monthChanges(
  { period, overall, projects }: Report,
  records: RecordRequest,
  context: Context,
): Promise<MonthChanges> {
  const workspace = await findWorkspace(context);
  const drift: (readonly Finding[])[] = [];
  if (workspace === undefined) return { changes: [], lastMonth: undefined, drift };
  const changes: MonthChange[] = [];
  let lastMonth: MonthChanges['lastMonth'];
  for (const [against, earlier] of earlierMonths(period)) {
    const month = await unlessDamaged(monthOf(earlier, workspace, context), context);
    if (month === undefined) continue;
    drift.push(month.drift);
    const found = await wantedOf(month, records, context);
    if (found === undefined) continue;
    const { agencies, identities } = workspace.configuration;
    const matching =
      against === 'lastMonth' && earlier.year === period.year
        ? matchProjects(found.projects, projects, identities, agencies).value
        : undefined;
    if (against === 'lastMonth' && earlier.year === period.year)
      lastMonth = { period: earlier, projects: found.projects };
    const before = progressOf(found.projects, earlier);
    const change = changeOf(before, overall, coverAlike(earlier, period), matching);
    const { unreadable } = found;
    const notReported = month.reporting?.notReported;
    changes.push({ against, period: earlier, change, unreadable, notReported });
  }
  return { changes, lastMonth, drift };
}

function earlierMonths({ year, month }: Period): [MonthChange['against'], Period][] {
  return [
    ['lastMonth', monthsLater({ year, month }, -1)],
    ['lastYear', { year: year - 1, month }],
  ];
}

interface WantedProjects {
  readonly projects: readonly Project[];
  readonly unreadable: number;
}

/** The projects of a month under the same filters and plan; undefined if there are none to compare with. */
export async function wantedOf(
  { period, projects, inputs }: Month,
  records: RecordRequest,
  context: Context,
): Promise<WantedProjects | undefined> {
  if (projects.length === 0) return undefined;
  try {
    const held = await monthProjects(projects, period, records, context);
    if (held.isPlanUnread) return undefined;
    return { projects: held.projects, unreadable: inputs.unreadable + held.unreadable };
  } catch (error) {
    // The other month has none of the selected projects, or its year has no plan.
    if (error instanceof Failure && kindOf(error.problem) === 'usage') return undefined;
    throw error;
  }
}
