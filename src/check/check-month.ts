import type { Configuration } from '../configure/configuration.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Table } from '../model/table.ts';
import { agencyKey } from '../normalise/agency.ts';
import type { Matching } from '../registers/project/identity.ts';
import { officeOf } from '../registers/project/office.ts';
import type { Project, ProjectField } from '../registers/project/record.ts';
import { submitterOf } from '../registers/project/submitter.ts';
import { checkAgainstMonth } from './against-month.ts';
import { checkAgainstPlan } from './against-plan.ts';
import { checkForeign } from './agency-foreign.ts';
import { checkLate } from './agency-late.ts';
import { checkSimilarNames } from './code-similar-names.ts';
import { checkDisappeared, type LastMonth, vanishedSince } from './month-disappeared.ts';
import { checkUnchanged } from './month-unchanged.ts';
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
  /** Last month and this one; last month and the one before it. */
  readonly last: LastMonth | undefined;
  readonly earlier: Matching | undefined;
}

/** What reading the lists does not find by itself: the rules over a whole month, in the order of the documents. */
export function checkMonth(month: MonthToCheck): Finding[] {
  const { period, tables, projects, configuration, plan, last, earlier } = month;
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
    note(checkLate(table, period, configuration?.thresholds.reportingDay));
    note(checkForeign(own, submitterOf(table, office).agency));
    note(checkRates(table, own));
    note(checkControls(table));
  }
  note(checkSimilarNames(projects));
  // Who sent no list is named once, and not again for each project.
  const absent = new Set(month.absent.map(agencyKey));
  const isExpected = ({ agency }: Project) => agency === undefined || !absent.has(agencyKey(agency));
  const vanished = last === undefined ? [] : vanishedSince(last, period).filter(isExpected);
  if (plan !== undefined) {
    const left = withoutThose(plan.left.filter(isExpected), vanished);
    note(checkAgainstPlan({ ...plan, left }));
  }
  if (last !== undefined) {
    note(checkAgainstMonth(last.matching, last.period, period, last.allowed));
    note(checkDisappeared(vanished, last));
    if (earlier !== undefined) note(checkUnchanged(last.matching, earlier));
  }
  return findings;
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
