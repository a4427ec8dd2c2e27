import type { Configuration } from '../../../model/configuration.ts';
import { type Finding, finding } from '../../../model/finding.ts';
import type { Period } from '../../../model/period.ts';
import type { Table } from '../../../model/table.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import { type Office, officeOf } from '../../office.ts';
import type { Matching } from '../identity/identity.ts';
import { submitterOf } from '../reading/submitter.ts';
import type { Project, ProjectField } from '../record.ts';
import { checkAgainstLastYear } from './against-last-year.ts';
import { checkAgainstMonth, type HeldAgainst, twoMonthsOf } from './against-month.ts';
import { checkAgainstPlan } from './against-plan.ts';
import { checkForeign } from './agency-foreign.ts';
import { checkLate } from './agency-late.ts';
import { checkSimilarNames } from './code-similar-names.ts';
import { isSingle } from './last-reports.ts';
import { checkDisappeared, vanishedSince } from './month-disappeared.ts';
import { checkSentAgain } from './month-sent-again.ts';
import { checkUnchanged } from './month-unchanged.ts';
import { checkMoved } from './project-moved.ts';
import { checkRates } from './rate-mismatch.ts';
import { checkControls } from './text-control.ts';

/** All that a month is checked by. What is undefined is not there to be held against. */
export interface MonthToCheck {
  readonly period: Period;
  readonly tables: readonly Table<ProjectField>[];
  /** 未报送 */
  readonly notReported: readonly string[];
  /** Agencies of kp.yaml without a list: those, and others whose file holds none. */
  readonly absent: readonly string[];
  readonly projects: readonly Project[];
  readonly configuration: Configuration | undefined;
  /** The plan that holds in the period (before) and this month's lists (after). */
  readonly plan: Matching | undefined;
  /** Projects of earlier lists that adjustments took out of the plan. */
  readonly removed: ReadonlySet<Project>;
  /** The last reports of this year's earlier months, and of last year's. */
  readonly thisYear: HeldAgainst | undefined;
  readonly lastYear: HeldAgainst | undefined;
  /** The month just before, and this one. */
  readonly recent: { readonly period: Period; readonly matching: Matching } | undefined;
  /** The month before that, and the month just before. */
  readonly earlier: Matching | undefined;
}

/** What reading the lists does not find by itself: the rules over a whole month, in the order of the documents. */
export function checkMonth(month: MonthToCheck): Finding[] {
  const { tables, projects, configuration, plan } = month;
  const office = officeOf(configuration);
  const findings: Finding[] = month.notReported.map((agency) =>
    finding('agency/not-reported', { agency }, { file: '' }),
  );
  // Not push(...more): a call has no room for so many arguments.
  const note = (more: readonly Finding[]) => {
    for (const one of more) findings.push(one);
  };
  const byTable = new Map(tables.map((table): [Table<ProjectField>, Project[]] => [table, []]));
  for (const project of projects) byTable.get(project.table)?.push(project);
  for (const [table, own] of byTable) {
    note(checkLate(table, month.period, configuration?.thresholds.reportingDay));
    note(checkForeign(own, submitterOf(table, office).agency));
    note(checkRates(table, own));
    note(checkControls(table));
  }
  note(checkSimilarNames(projects));
  // Who sent no list is named once, and not again for each project.
  const absent = new Set(month.absent.map(agencyKey));
  const isExpected = ({ agency }: Project) => agency === undefined || !absent.has(agencyKey(agency));
  const { thisYear } = month;
  const vanished = thisYear === undefined ? [] : vanishedSince(thisYear, month.removed).filter(isExpected);
  if (plan !== undefined) {
    const left = withoutThose(plan.left.filter(isExpected), vanished);
    note(checkAgainstPlan({ ...plan, left }));
  }
  note(checkMoved(projects, { plan, last: lastOwners(month), fileOf: filesOf(tables, office) }));
  note(checkBetweenMonths(month));
  if (thisYear !== undefined) note(checkDisappeared(vanished, thisYear));
  note(checkStandingStill(month));
  return findings;
}

/** Every project with its last reports of this year and of last year. */
function checkBetweenMonths({ period, plan, thisYear, lastYear }: MonthToCheck): Finding[] {
  const planned = new Map(
    plan?.pairs.filter(isSingle).map(({ before, after }) => [after[0]!, before[0]!] as const),
  );
  const reported = new Set(thisYear?.matching.pairs.flatMap(({ after }) => after));
  return [
    ...(lastYear === undefined ? [] : checkAgainstLastYear(twoMonthsOf(lastYear, period, planned), reported)),
    ...(thisYear === undefined ? [] : checkAgainstMonth(twoMonthsOf(thisYear, period, planned))),
  ];
}

/** Lists of which nothing has moved. */
function checkStandingStill({ period, recent, earlier }: MonthToCheck): Finding[] {
  if (recent === undefined) return [];
  const unchanged = earlier === undefined ? [] : checkUnchanged(recent.matching, earlier);
  if (recent.period.year !== period.year) return unchanged;
  const whole = unchanged.filter((found) => found.code === 'month/unchanged' && found.facts.all);
  const besides = new Set(whole.map(({ source }) => source.file));
  return [...unchanged, ...checkSentAgain(recent.matching, recent.period, besides)];
}

/** The latest word on whose a project is comes first. */
function lastOwners({ thisYear, lastYear }: MonthToCheck) {
  return [thisYear, lastYear].flatMap((held) =>
    held === undefined
      ? []
      : [{ matching: held.matching, monthOf: (before: Project) => held.reports.toldIn(before, 'agency') }],
  );
}

/** This month's list of an agency, by its name. */
function filesOf(tables: readonly Table<ProjectField>[], office: Office) {
  const files = new Map<string, string>();
  for (const table of tables) {
    const { agency } = submitterOf(table, office);
    if (agency !== undefined) files.set(agencyKey(agency), table.file);
  }
  return (agency: string) => files.get(agencyKey(agency));
}

/** Projects of the plan, but those said to have disappeared since last month. */
function withoutThose(planned: readonly Project[], said: readonly Project[]): readonly Project[] {
  const codes = new Set(said.flatMap(({ code }) => code ?? []));
  const names = new Set(said.map(nameKey));
  return planned.filter(
    (project) => !(project.code !== undefined && codes.has(project.code)) && !names.has(nameKey(project)),
  );
}

function nameKey({ key, agency }: Project): string {
  return `${agencyKey(agency ?? '')}\n${key}`;
}
