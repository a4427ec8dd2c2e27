import { type Finding, finding } from '../../../model/finding.ts';
import type { Period } from '../../../model/period.ts';
import { type Table, tableSource } from '../../../model/table.ts';
import type { AmountField, ListPurpose, Project, ProjectField } from '../record.ts';
import { isStated, lacksCompleted, lacksPlan } from '../stated.ts';

/**
 * What a list leaves blank is not 0: a project without plan or without what is completed is named, where it owes it; a list
 * that has no such column at all is named once. A cell that holds
 * something unreadable has its own finding. A plan is asked for what is to be done, not for what is done.
 */
export function checkAmountsMissing(
  table: Table<ProjectField>,
  projects: readonly Project[],
  period: Period,
  purpose: ListPurpose = 'progress',
): Finding[] {
  const list: List = {
    projects: projects.filter(({ size }) => size > 0),
    column: (field) => table.columns.find((one) => one.field === field)?.column,
    isInDoubt: (field) => table.columns.some(({ likely }) => likely === field),
    place: (field, project) =>
      tableSource(
        table,
        project === undefined ? table.headerRows.at(-1) : table.sheet.cells.rowNumber(project.position),
        list.column(field),
      ),
  };
  if (purpose === 'plan') return [...totalFindings(list), ...planFindings(list), ...startFindings(list)];
  return [
    ...totalFindings(list),
    ...planFindings(list),
    ...otherMonth(table, period),
    ...startFindings(list),
    ...completedFindings(list),
  ];
}

interface List {
  /** Lines that stand for projects; a package whose members are listed does not. */
  readonly projects: readonly Project[];
  readonly column: (field: ProjectField) => number | undefined;
  /** A column that nobody understood is likely the field's: that is said of it, and not that there is none. */
  readonly isInDoubt: (field: ProjectField) => boolean;
  /** The cell of a project, or where the column's header stands. */
  readonly place: (field: ProjectField, project?: Project) => Finding['source'];
}

function totalFindings({ projects, column, isInDoubt, place }: List): Finding[] {
  const isThere =
    column('totalInvestment') !== undefined ||
    isInDoubt('totalInvestment') ||
    projects.some((one) => isStated(one, 'totalInvestment'));
  if (isThere || projects.length === 0) return [];
  return [finding('column/total-missing', { projects: projects.length }, place('totalInvestment'))];
}

function planFindings(list: List): Finding[] {
  const { projects, column, place } = list;
  const lacking = projects.filter(lacksPlan);
  if (column('annualPlan') === undefined) return columnMissing(lacking, 'annualPlan', list);
  return blank(lacking, 'annualPlan').map((project) =>
    finding('plan/missing', { name: project.name }, place('annualPlan', project)),
  );
}

function completedFindings(list: List): Finding[] {
  const { projects, column, place } = list;
  const lacking = projects.filter(lacksCompleted);
  if (column('completed') === undefined && column('completedTotal') === undefined)
    return columnMissing(lacking, 'completed', list);
  const missing = blank(lacking, 'completed');
  // A form that came back as it was sent out: one cause, one finding.
  const isBlankForm = missing.length >= SEVERAL && projects.every(({ completed }) => completed === undefined);
  if (isBlankForm) return [finding('file/blank-form', { projects: projects.length }, place('completed'))];
  return missing.map((project) =>
    finding('completed/missing', { name: project.name }, place('completed', project)),
  );
}

/** Fewer may well have nothing to report. */
const SEVERAL = 3;

function columnMissing(
  lacking: readonly Project[],
  field: AmountField,
  { isInDoubt, place }: List,
): Finding[] {
  return lacking.length === 0 || isInDoubt(field) ? [] : [finding('column/missing', { field }, place(field))];
}

function blank(lacking: readonly Project[], field: AmountField): Project[] {
  return lacking.filter(({ unknown }) => unknown?.includes(field) !== true);
}

function startFindings({ projects, column, place }: List): Finding[] {
  if (column('plannedStart') === undefined) return [];
  return projects
    .filter(({ phase, plannedStart }) => phase === '新开工' && plannedStart === undefined)
    .map((project) =>
      finding('start/planned-missing', { name: project.name }, place('plannedStart', project)),
    );
}

/** The cumulative column names another month than the period's. */
function otherMonth(table: Table<ProjectField>, period: Period): Finding[] {
  const cumulative = table.columns.find((one) => one.field === 'completed');
  const month = cumulative?.month;
  if (
    cumulative === undefined ||
    month === undefined ||
    month === period.month ||
    table.context.month === month
  )
    return [];
  const facts = { header: cumulative.header, field: 'completed', month };
  return [
    finding('column/other-month', facts, tableSource(table, table.headerRows.at(-1), cumulative.column)),
  ];
}
