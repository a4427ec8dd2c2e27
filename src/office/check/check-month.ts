import { oneCause } from '../../check/one-cause.ts';
import { type EarlierMonth, lastReports } from '../../identity/last-reports.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import { type Office, officeOf } from '../../ledgers/office.ts';
import { checkMonth } from '../../ledgers/project/checks/check-month.ts';
import { PROJECT_CHECKS } from '../../ledgers/project/checks/checks.ts';
import { CARRIED, type MonthToCheck } from '../../ledgers/project/checks/material.ts';
import { type Matching, matchProjects } from '../../ledgers/project/identity/identity.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { notReported } from '../../ledgers/reporting.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import {
  isSamePeriod,
  lastDayOf,
  monthIndex,
  monthsBetween,
  type Period,
  periodAt,
} from '../../model/period.ts';
import type { RecognisedSheet } from '../../recognise/recognise.ts';
import type { Context } from '../context.ts';
import { asksForMovement, movementsIn, type ProjectLights } from '../ledger/ledger-entries.ts';
import { type ListedEntries, readLedgers } from '../ledger/read-ledger.ts';
import { goalsStated } from '../ledger/stated-goals.ts';
import { type Month, monthOf } from '../months/months.ts';
import { countedTables, type Dataset } from '../pipeline.ts';
import { type Plan, readPlan } from '../plan/plans.ts';
import { findConfiguration, findWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type CheckedLedger, checkedLedgers } from './checked-ledgers.ts';
import { earlierEntries } from './earlier-entries.ts';

export interface MonthFindings {
  /** Findings about the single lists, and about the month as a whole. */
  readonly findings: readonly Finding[];
  /** Agencies that sent no list at all. */
  readonly notReported: readonly string[];
  /** The entries of another ledger as its own lists state them. */
  readonly listed: (ledger: Ledger) => ListedEntries;
  /** The other ledgers of the month; their findings are included above. */
  readonly ledgers: (ledger: Ledger) => CheckedLedger;
}

/**
 * All findings about a month that was read, including waived ones. `read` are the findings from reading; `lights` are
 * for ledgers that show them, no rule uses them.
 */
export async function monthFindings(
  dataset: Dataset,
  period: Period,
  read: readonly Finding[],
  context: Context,
  lights?: ProjectLights,
): Promise<MonthFindings> {
  const configuration = await findConfiguration(context);
  const silence = silenceOf(dataset, configuration, officeOf(configuration));
  const workspace = await findWorkspace(context);
  const { projects } = dataset;
  const months = workspace === undefined ? [] : await earlierMonths(period, projects, workspace, context);
  const found = await checkDataset(dataset, period, silence, months, workspace, context);
  const of = readLedgers(dataset, period, configuration);
  const open = async (wanted: Period) =>
    months.find((one) => isSamePeriod(one.period, wanted)) ??
    (workspace && (await monthOf(wanted, workspace, context)));
  const earlier = await earlierEntries(LEDGERS, period, of, open);
  const inUse = LEDGERS.filter(
    (ledger) =>
      of(ledger).rows > 0 ||
      of(ledger).entries.length > 0 ||
      earlier(ledger).some(({ records }) => records.length > 0),
  );
  const thisYear = months.flatMap((one) =>
    one.period.year === period.year ? [{ period: one.period, projects: one.records }] : [],
  );
  const moved =
    configuration === undefined || !asksForMovement(inUse)
      ? new Map()
      : movementsIn({ period, projects }, thisYear, configuration);
  const ledgers = checkedLedgers(
    { period, projects, moved, lights, of },
    earlier,
    lastDayOf(period),
    configuration,
  );
  const ofLists = oneCause([...read, ...found], PROJECT_CHECKS);
  const ofLedgers = inUse.flatMap((ledger) => ledgers(ledger).findings);
  const goals = goalsStated(configuration?.goals ?? [], lastDayOf(period), ledgers, earlier);
  return {
    findings: [...ofLists, ...ofLedgers, ...goals.findings],
    notReported: silence.notReported,
    listed: of,
    ledgers,
  };
}

/** Agencies without a project list, and agencies that sent nothing at all. */
function silenceOf(
  { readings, projects }: Dataset,
  configuration: Configuration | undefined,
  office: Office,
) {
  const tables = countedTables(readings);
  // A list of another ledger does not count as reporting projects.
  const others = readings
    .filter((reading) => countedTables([reading]).length === 0 && !reading.sheets.some(isOfOther))
    .map(({ file }) => file);
  const asked = [configuration?.agencies ?? [], tables, projects, office] as const;
  return { absent: notReported(...asked), notReported: notReported(...asked, others) };
}

function isOfOther({ others }: RecognisedSheet): boolean {
  return others.length > 0;
}

/**
 * The findings of the rules over a whole month. Without a workspace there is nothing to compare the lists with; in a
 * workspace they are compared with the current plan and the earlier months, closed or not.
 */
async function checkDataset(
  dataset: Dataset,
  period: Period,
  reporting: Pick<MonthToCheck, 'absent' | 'notReported'>,
  months: readonly Earlier[],
  workspace: Workspace | undefined,
  context: Context,
): Promise<readonly Finding[]> {
  const { projects } = dataset;
  const tables = countedTables(dataset.readings);
  const month = { ...reporting, period, tables, projects, configuration: workspace?.configuration };
  if (workspace === undefined) return checkMonth({ ...month, ...ALONE });
  const match = matcherOf(workspace.configuration);
  const plan = await readPlan(period.year, 'adjusted', workspace, context, period);
  const planned = plan && match(plan.projects, projects);
  const thisYear = heldAgainst(
    months.filter((one) => one.period.year === period.year),
    projects,
    match,
  );
  const lastYear = heldAgainst(
    months.filter((one) => one.period.year < period.year),
    projects,
    match,
  );
  const [recent, earlier] = [1, 2].map((back) =>
    months.find((one) => monthsBetween(one.period, period) === back),
  );
  const findings = checkMonth({
    ...month,
    plan: planned?.value,
    removed: removedFrom(thisYear?.reports.records ?? [], plan, match),
    thisYear,
    lastYear,
    // The comparisons with the plan and with earlier months raise the same doubts, so one set is enough.
    doubts: (thisYear ?? lastYear ?? planned)?.findings ?? [],
    recent: recent && { period: recent.period, matching: match(recent.records, projects).value },
    earlier: recent && earlier && match(earlier.records, recent.records).value,
  });
  return [...(plan?.findings ?? []), ...findings, ...months.flatMap((one) => one.drift)];
}

const ALONE = {
  plan: undefined,
  removed: new Set<Project>(),
  thisYear: undefined,
  lastYear: undefined,
  doubts: [],
  recent: undefined,
  earlier: undefined,
};

type Match = (before: readonly Project[], after: readonly Project[]) => Outcome<Matching>;

type Earlier = EarlierMonth<Project> & Pick<Month, 'drift' | 'entries'>;

/**
 * The earlier months of the year, the latest first, and as many of last year's as needed until every agency of this
 * month occurs.
 */
async function earlierMonths(
  period: Period,
  projects: readonly Project[],
  workspace: Workspace,
  context: Context,
): Promise<readonly Earlier[]> {
  const months: Earlier[] = [];
  const unheard = new Set(projects.map(({ agency }) => agency));
  const end = monthIndex(period.year, period.month);
  for (let index = end - 1; index >= monthIndex(period.year - 1, 1); index -= 1) {
    const earlier = periodAt(index);
    if (earlier.year < period.year && unheard.size === 0) break;
    const month = await monthOf(earlier, workspace, context);
    if (month === undefined) continue;
    months.push({ ...month, records: month.projects });
    if (earlier.year < period.year) for (const { agency } of month.projects) unheard.delete(agency);
  }
  return months;
}

function heldAgainst(months: readonly EarlierMonth<Project>[], projects: readonly Project[], match: Match) {
  const reports = lastReports(months, CARRIED, (before, after) => match(before, after).value);
  if (reports === undefined) return undefined;
  const { value: matching, findings } = match(reports.records, projects);
  return { reports, matching, findings };
}

/** Those of the given projects that adjustments had removed from the plan by the end of a month. */
export async function removedByPlan(
  projects: readonly Project[],
  period: Period,
  workspace: Workspace,
  context: Context,
): Promise<ReadonlySet<Project>> {
  const plan = await readPlan(period.year, 'adjusted', workspace, context, period);
  return removedFrom(projects, plan, matcherOf(workspace.configuration));
}

/** Pairs the projects of two lists, using what kp.yaml says. */
export function matchedIn(
  configuration: Configuration | undefined,
): (before: readonly Project[], after: readonly Project[]) => Matching {
  const match = matcherOf(configuration);
  return (before, after) => match(before, after).value;
}

function matcherOf(configuration: Configuration | undefined): Match {
  const { identities = [], agencies = [] } = configuration ?? {};
  return (before, after) => matchProjects(before, after, identities, agencies);
}

/** Those that adjustments removed from the plan. */
function removedFrom(
  projects: readonly Project[],
  plan: Plan | undefined,
  match: Match,
): ReadonlySet<Project> {
  const changes = (plan?.adjustments ?? []).flatMap((adjustment) => adjustment.changes);
  const removed = changes.flatMap(({ kind, before }) => (kind === 'removed' ? [before] : []));
  return new Set(match(removed, projects).value.pairs.flatMap(({ after }) => after));
}
