import { type Finding, type FindingCode, type FindingFacts, finding } from '../../../model/finding.ts';
import { type Ratio, roundRatio } from '../../../model/ratio.ts';
import { placeOf } from '../../../model/record.ts';
import { tableSource } from '../../../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT, type Yuan } from '../../../model/yuan.ts';
import { cellOf } from '../cell-of.ts';
import type { ProjectField } from '../fields.ts';
import type { Project } from '../record.ts';

/** A finding about a project, at the cell of the first given field that has one, else at the row. */
export function about<Code extends FindingCode>(
  project: Project,
  code: Code,
  facts: FindingFacts[Code],
  ...fields: readonly ProjectField[]
): Finding {
  for (const field of fields) {
    const place = ownCellOf(project, field) ?? cellOf(project, field)?.source ?? emptyCellOf(project, field);
    if (place !== undefined) return finding(code, facts, place);
  }
  return finding(code, facts, placeOf(project));
}

/** An amount in the unit of the list's column. */
export function written(project: Project, field: ProjectField, amount: Yuan): string {
  const unit = project.table.columns.find((one) => one.field === field)?.unit ?? '万元';
  return `${inUnit(amount, unit)}${unit}`;
}

/** The amount in a unit, without trailing zeros. */
export function inUnit(amount: Yuan, unit: MoneyUnit): string {
  const zeros = String(YUAN_PER_UNIT[unit]).length - 1;
  const digits = String(Math.abs(amount)).padStart(zeros + 1, '0');
  const decimals = zeros === 0 ? '' : digits.slice(-zeros).replace(/0+$/, '');
  const whole = zeros === 0 ? digits : digits.slice(0, -zeros);
  return `${amount < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** `77.45%` */
export function percent(ratio: Ratio): string {
  return `${roundRatio(ratio, 2, 2)}%`;
}

/** The field's usual cell, without reading it: a list of a million rows may have a hundred thousand findings. */
function ownCellOf({ table, position, told }: Project, field: ProjectField) {
  const column = table.columns.find((one) => one.field === field && one.flag === undefined)?.column;
  const { cells } = table.sheet;
  if (column === undefined || told?.has(field) || cells.inRow(position, column) < 0) return undefined;
  return tableSource(table, cells.rowNumber(position), column);
}

function emptyCellOf({ table, position }: Project, field: ProjectField) {
  const column = table.columns.find((one) => one.field === field)?.column;
  return column === undefined ? undefined : tableSource(table, table.sheet.cells.rowNumber(position), column);
}
