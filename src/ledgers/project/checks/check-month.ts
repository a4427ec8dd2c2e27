import { type AtHand, runRules } from '../../../check/run-rules.ts';
import { singlesOf } from '../../../identity/matching.ts';
import type { Finding } from '../../../model/finding.ts';
import { groupBy } from '../../../model/group-by.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import { officeOf } from '../../office.ts';
import { submitterOf } from '../../submitter.ts';
import type { Project } from '../record.ts';
import { PROJECT_CHECKS } from './checks.ts';
import type { CountedList, HeldAgainst, Month, MonthToCheck, Subjects, TwoMonths } from './material.ts';
import { carriedIn } from './year-carried.ts';

/** Runs the rules over a whole month; these find what reading the single lists does not. */
export function checkMonth(toCheck: MonthToCheck): Finding[] {
  const counted = countedLists(toCheck);
  const files = new Map(
    counted.flatMap(({ table, submitter }) =>
      submitter === undefined ? [] : [[agencyKey(submitter), table.file] as const],
    ),
  );
  const fileOf = (agency: string) => files.get(agencyKey(agency));
  const planned = singlesOf(toCheck.plan);
  const lines = new Map(planned.map(({ before, after }) => [after, before]));
  return runRules(PROJECT_CHECKS.rules, {
    month: [{ ...toCheck, ...gone(toCheck), fileOf }],
    counted,
    planned: planned.map(({ before, after }) => ({ planned: before, reported: after })),
    ...betweenMonths(toCheck, lines),
  });
}

/** Every project with its last reports from last year and this year, and its record in the plan. */
export function betweenMonths(
  { period, thisYear, lastYear }: Pick<MonthToCheck, 'period' | 'thisYear' | 'lastYear'>,
  lines: ReadonlyMap<Project, Project>,
): Pick<AtHand<Subjects>, 'pair' | 'carried'> {
  const heard = new Set(thisYear?.matching.pairs.flatMap(({ after }) => after));
  const pairsOf = (held: HeldAgainst | undefined, sinceOf: (after: Project) => TwoMonths['since']) =>
    // Split and merged projects have no single counterpart and are skipped.
    singlesOf(held?.matching).map(
      ({ before, after, how }): TwoMonths => ({
        before,
        after,
        since: sinceOf(after),
        toldIn: (field) => held!.reports.toldIn(before, field),
        to: period,
        planned: lines.get(after),
        isSettled: how === 'settled',
        isCarried: false,
      }),
    );
  const sinceLastYear = pairsOf(lastYear, (after) => (heard.has(after) ? 'last-year' : 'turn'));
  const carried = carriedIn(sinceLastYear);
  const carriedOn = new Set(carried.flatMap(({ projects }) => projects));
  const marked = sinceLastYear.map((pair) => ({ ...pair, isCarried: carriedOn.has(pair) }));
  return { carried, pair: [...marked, ...pairsOf(thisYear, () => 'this-year')] };
}

/** What should be in this month's lists and is in none of them. */
function gone({ absent, thisYear, removed, plan }: MonthToCheck): Pick<Month, 'vanished' | 'unreported'> {
  // An agency without a list is reported once, and not again for each of its projects.
  const silent = new Set(absent.map(agencyKey));
  const isExpected = ({ agency }: Project) => agency === undefined || !silent.has(agencyKey(agency));
  const left = thisYear?.matching.left ?? [];
  const vanished = left.filter((project) => !removed.has(project) && isExpected(project));
  const codes = new Set(vanished.flatMap(({ code }) => code ?? []));
  const names = new Set(vanished.map(nameKey));
  const isVanished = (project: Project) =>
    (project.code !== undefined && codes.has(project.code)) || names.has(nameKey(project));
  const missing = (plan?.left ?? []).filter(isExpected);
  return { vanished, unreported: missing.filter((project) => !isVanished(project)) };
}

function nameKey({ key, agency }: Project): string {
  return `${agencyKey(agency ?? '')}\n${key}`;
}

function countedLists({ tables, projects, period, configuration }: MonthToCheck): CountedList[] {
  const office = officeOf(configuration);
  const reportingDay = configuration?.thresholds.reportingDay;
  const byTable = groupBy(projects, ({ table }) => table);
  return tables.map((table) => {
    const submitter = submitterOf(table, office).agency;
    return { table, projects: byTable.get(table) ?? [], period, submitter, reportingDay };
  });
}
