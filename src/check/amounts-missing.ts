import { type Finding, finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { cellUnder, type Table, tableSource } from '../model/table.ts';
import { saysNothing } from '../normalise/blank.ts';
import type { ListPurpose, Project, ProjectField } from '../registers/project/record.ts';

/**
 * What a list leaves blank is not 0: a project with a plan and no 本年累计完成投资, or under way without a plan, is named.
 * A list that has no such column at all is named once. Reserves have neither. A plan is asked for what is to be done, not
 * for what is done.
 */
export function checkAmountsMissing(
  table: Table<ProjectField>,
  projects: readonly Project[],
  period: Period,
  purpose: ListPurpose = 'progress',
): Finding[] {
  const findings: Finding[] = [];
  const has = (field: ProjectField) => table.columns.some((column) => column.field === field);
  const column = (field: ProjectField) => table.columns.find((one) => one.field === field)?.column;
  const place = (project: Project, field: ProjectField) =>
    tableSource(table, table.sheet.cells.rowNumber(project.position), column(field));
  const counting = projects.filter(
    (project) => project.phase !== '储备' && !table.memberOf.has(project.position),
  );
  const isPlan = purpose === 'plan';
  for (const field of isPlan ? PLANNED : [...PLANNED, 'completed' as const]) {
    if (counting.length === 0 || counting.some((project) => project[field] !== undefined)) continue;
    if (!has(field) && table.columns.every((one) => one.likely !== field))
      findings.push(finding('column/missing', { field }, tableSource(table, table.headerRows.at(-1))));
  }
  const cumulative = isPlan ? undefined : table.columns.find((one) => one.field === 'completed');
  if (
    cumulative?.month !== undefined &&
    cumulative.month !== period.month &&
    table.context.month !== cumulative.month
  ) {
    const facts = { header: cumulative.header, field: 'completed', month: cumulative.month };
    findings.push(
      finding('column/other-month', facts, tableSource(table, table.headerRows.at(-1), cumulative.column)),
    );
  }
  // A cell that holds something unreadable has its own finding.
  const isBlank = (project: Project, field: ProjectField) => {
    const cell = cellUnder(table, project.position, column(field) ?? 0);
    return cell < 0 || saysNothing(table.sheet.cells.text(cell));
  };
  const missing: Finding[] = [];
  for (const project of counting) {
    if (project.size === 0) continue;
    if (
      has('annualPlan') &&
      project.annualPlan === undefined &&
      isBlank(project, 'annualPlan') &&
      (isPlan || project.completed !== undefined)
    ) {
      findings.push(finding('plan/missing', { name: project.name }, place(project, 'annualPlan')));
    }
    if (
      !isPlan &&
      has('completed') &&
      project.completed === undefined &&
      isBlank(project, 'completed') &&
      (project.annualPlan ?? 0) > 0 &&
      project.started !== false
    ) {
      missing.push(finding('completed/missing', { name: project.name }, place(project, 'completed')));
    }
    if (project.phase === '新开工' && project.plannedStart === undefined && has('plannedStart')) {
      findings.push(finding('start/planned-missing', { name: project.name }, place(project, 'plannedStart')));
    }
  }
  // A form that came back as it was sent out: one cause, one finding.
  const isBlankForm = missing.length >= SEVERAL && counting.every(({ completed }) => completed === undefined);
  if (isBlankForm) {
    const row = table.headerRows.at(-1);
    return [
      ...findings,
      finding('file/blank-form', { projects: counting.length }, tableSource(table, row, column('completed'))),
    ];
  }
  return [...findings, ...missing];
}

/** Fewer may well have nothing to report. */
const SEVERAL = 3;

const PLANNED = ['totalInvestment', 'annualPlan'] as const;
