import { singlesOf } from '../../../identity/matching.ts';
import { type Finding, finding } from '../../../model/finding.ts';
import { formatPeriod, monthsLater } from '../../../model/period.ts';
import { formatDate, latestDay } from '../../../model/plain-date.ts';
import { tableSource } from '../../../model/table.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import type { Matching } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import { about } from './about.ts';
import type { CountedList, Month } from './material.ts';

/**
 * 迟报: the 填报时间 is after the reporting day of the following month. Does not apply to a list without 填报时间, or with one
 * that gives only the month.
 */
export function agencyLate({ table, period, reportingDay }: CountedList): Finding | undefined {
  const { reportedOn, reportedAt } = table.context;
  if (reportingDay === undefined || reportedOn === undefined || reportedOn.precision !== 'day')
    return undefined;
  const next = monthsLater(period, 1);
  const last = (next.year * 100 + next.month) * 100 + reportingDay;
  if (latestDay(reportedOn) <= last) return undefined;
  const facts = { reported: formatDate(reportedOn), month: next.month, day: reportingDay };
  return finding('agency/late', facts, tableSource(table, reportedAt?.row, reportedAt?.column));
}

/**
 * A list in which almost all projects belong to the agency that handed it in, but a few belong to another: these rows
 * were probably copied from another agency's list by mistake. Does not apply to a list that collects the projects of
 * many agencies.
 */
export function agencyForeign({ projects, submitter }: CountedList): Finding[] {
  if (submitter === undefined) return [];
  const named = projects.filter(({ agency, agencyFrom }) => agency !== undefined && agencyFrom === 'column');
  const foreign = named.filter(({ agency }) => agency !== submitter);
  if (foreign.length === 0 || foreign.length * FEW > named.length) return [];
  return foreign.map((project) =>
    about(project, 'agency/foreign', { name: project.name, agency: project.agency!, submitter }, 'agency'),
  );
}

/** At most one in five. */
const FEW = 5;

/**
 * A project stays with its agency unless the plan transfers it. If it turns up in another agency's list without such a
 * change, somebody pushed it there or took it. Reported for both: the agency that lists it, and the one that should.
 * The current plan tells whose it is, else the earlier lists, the latest first.
 */
export function projectMoved(
  month: Pick<Month, 'projects' | 'plan' | 'thisYear' | 'lastYear' | 'fileOf'>,
): Finding[] {
  const owners = new Map<Project, Owner>();
  for (const held of [month.lastYear, month.thisYear]) {
    for (const { before: line, after } of singlesOf(held?.matching)) {
      const told = formatPeriod(held!.reports.toldIn(line, 'agency'));
      owners.set(after, { line, matching: held!.matching, month: told });
    }
  }
  for (const { before: line, after } of singlesOf(month.plan))
    if (line.agency !== undefined) owners.set(after, { line, matching: month.plan!, month: undefined });
  return month.projects.flatMap((project) => {
    const owner = owners.get(project);
    if (owner === undefined || !isAnothers(project, owner)) return [];
    const [before, after] = [owner.line.agency!, project.agency!];
    const facts = { name: project.name, before, after, month: owner.month };
    const file = month.fileOf(before);
    return [
      about(project, 'project/moved', { ...facts, told: 'after' }, 'agency', 'name'),
      ...(file === undefined || file === project.table.file
        ? []
        : [finding('project/moved', { ...facts, told: 'before' }, { file })]),
    ];
  });
}

interface Owner {
  readonly line: Project;
  readonly matching: Matching;
  /** Undefined if the plan says so. */
  readonly month: string | undefined;
}

function isAnothers({ agency }: Project, { line, matching }: Owner): boolean {
  if (agency === undefined || line.agency === undefined) return false;
  const keyOf = (name: string) => agencyKey(matching.agencies.get(name) ?? name);
  return keyOf(agency) !== keyOf(line.agency);
}
