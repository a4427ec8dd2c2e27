import { type Finding, finding } from '../../../model/finding.ts';
import { tableSource } from '../../../model/table.ts';
import type { AmountField, ProjectField } from '../fields.ts';
import { blankPiece, pieceColumns } from '../reading/read-pieces.ts';
import type { Project } from '../record.ts';
import { isStated, lacksCompleted, lacksPlan } from '../stated.ts';
import type { List } from './material.ts';

/**
 * A blank is not 0: a project that should state its plan or its completed investment and does not is reported; a list
 * without such a column is reported once. A cell with unreadable content has a finding of its own. A plan must state
 * what is to be done, but not what is completed.
 */
export function totalMissing(list: List): Finding | undefined {
  const lines = linesOf(list);
  const isThere =
    columnOf(list, 'totalInvestment') !== undefined ||
    isInDoubt(list, 'totalInvestment') ||
    lines.some((one) => isStated(one, 'totalInvestment'));
  if (isThere || lines.length === 0) return undefined;
  return finding('column/total-missing', { projects: lines.length }, headerOf(list, 'totalInvestment'));
}

export function planMissing(list: List): Finding[] {
  const lacking = linesOf(list).filter(lacksPlan);
  if (columnOf(list, 'annualPlan') === undefined) return columnMissing(lacking, 'annualPlan', list);
  return readable(lacking, 'annualPlan').map((project) =>
    finding('plan/missing', { name: project.name }, cellOf(project, 'annualPlan', list)),
  );
}

export function completedMissing(list: List): Finding[] {
  const lines = linesOf(list);
  const lacking = lines.filter(lacksCompleted);
  const pieces = pieceColumns(list.table);
  if (pieces.length === 0 && columnOf(list, 'completed') === undefined) {
    if (columnOf(list, 'completedTotal') === undefined) return columnMissing(lacking, 'completed', list);
    // What was done since the start tells the year so far only beside what was done before it.
    if (columnOf(list, 'completedBefore') === undefined)
      return columnMissing(lacking, 'completedBefore', list);
  }
  const missing = readable(lacking, 'completed');
  // The form was returned empty: this is one cause, so one finding.
  if (missing.length >= SEVERAL && lines.every(({ completed }) => completed === undefined))
    return [finding('file/blank-form', { projects: lines.length }, headerOf(list, 'completed'))];
  return [
    ...missing.map((project) =>
      finding('completed/missing', { name: project.name }, cellOf(project, 'completed', list)),
    ),
    ...(pieces.length === 0 ? [] : lacking.flatMap((project) => pieceMissing(project, list))),
  ];
}

/** Of the months that make up the year so far one is blank, and the others are not. */
function pieceMissing(
  { name, position, phase, completedBefore, unknown }: Project,
  { table }: List,
): Finding[] {
  const isNew = phase === '新开工' || completedBefore === 0;
  const blank = unknown?.includes('completed') ? blankPiece(table, position, isNew) : undefined;
  if (blank === undefined) return [];
  const source = tableSource(table, table.sheet.cells.rowNumber(position), blank.column);
  return [finding('completed/piece-missing', { name, header: blank.header }, source)];
}

export function plannedStartMissing(list: List): Finding[] {
  if (columnOf(list, 'plannedStart') === undefined) return [];
  return linesOf(list)
    .filter(({ phase, plannedStart }) => phase === '新开工' && plannedStart === undefined)
    .map((project) =>
      finding('start/planned-missing', { name: project.name }, cellOf(project, 'plannedStart', list)),
    );
}

/** The cumulative column is headed with another month than the period. */
export function columnOtherMonth({ table, period }: List): Finding | undefined {
  const cumulative = table.columns.find((one) => one.field === 'completed');
  const month = cumulative?.month;
  if (cumulative === undefined || month === undefined) return undefined;
  if (month === period.month || table.context.month === month) return undefined;
  const facts = { header: cumulative.header, field: 'completed', month };
  return finding('column/other-month', facts, tableSource(table, table.headerRows.at(-1), cumulative.column));
}

/** If fewer projects are blank, they may really have nothing to report. */
const SEVERAL = 3;

/** Records that stand for projects; a package whose members are listed does not. */
function linesOf({ projects }: List): readonly Project[] {
  return projects.filter(({ size }) => size > 0);
}

function columnMissing(lacking: readonly Project[], field: AmountField, list: List): Finding[] {
  if (lacking.length === 0 || isInDoubt(list, field)) return [];
  return [finding('column/missing', { field }, headerOf(list, field))];
}

function readable(lacking: readonly Project[], field: AmountField): Project[] {
  return lacking.filter(({ unknown }) => unknown?.includes(field) !== true);
}

function columnOf({ table }: List, field: ProjectField): number | undefined {
  return table.columns.find((one) => one.field === field)?.column;
}

/**
 * There is a column that was not understood but is probably this field: that is reported instead of "no such column".
 */
function isInDoubt({ table }: List, field: ProjectField): boolean {
  return table.columns.some(({ likely }) => likely === field);
}

function cellOf({ position }: Project, field: ProjectField, list: List): Finding['source'] {
  const { table } = list;
  return tableSource(table, table.sheet.cells.rowNumber(position), columnOf(list, field));
}

/** The cell of the column's header. */
function headerOf(list: List, field: ProjectField): Finding['source'] {
  return tableSource(list.table, list.table.headerRows.at(-1), columnOf(list, field));
}
