import type { Yuan } from '../../../model/yuan.ts';
import { readCount } from '../../../normalise/count.ts';
import { quoted } from '../../../normalise/quoted.ts';
import { type Given, readAmount } from '../../read-amount.ts';
import type { RowCells } from '../../row-cells.ts';
import { AMOUNTS, type AmountField, type ProjectField } from '../fields.ts';
import type { Project } from '../record.ts';

export type Amounts = Pick<Project, AmountField | 'unknown' | 'together'>;

/**
 * The amounts of the current row. Lists that tell what was done since the start of the works tell this year's part by
 * what was done before the year, and the other way round.
 */
export function readAmounts(row: RowCells<ProjectField>): Amounts {
  const sinceStart = readAmount(row, 'completedTotal', 'done');
  const before = readAmount(row, 'completedBefore', 'done');
  const done = readAmount(row, 'completed', 'done');
  const totalInvestment = readAmount(row, 'totalInvestment', 'planned');
  const completedBefore = before ?? less(sinceStart, done);
  const annualPlan = readAmount(row, 'annualPlan', 'planned');
  const completedMonth = readAmount(row, 'completedMonth', 'done');
  const completed = tellsCompleted(row) ? (done ?? less(sinceStart, before)) : 'unknown';
  const fundsInPlace = readAmount(row, 'fundsInPlace', 'done');
  const given = [totalInvestment, completedBefore, annualPlan, completedMonth, completed, fundsInPlace];
  return {
    totalInvestment: known(totalInvestment),
    completedBefore: known(completedBefore),
    annualPlan: known(annualPlan),
    completedMonth: known(completedMonth),
    completed: known(completed),
    fundsInPlace: known(fundsInPlace),
    unknown: given.includes('unknown') ? AMOUNTS.filter((_, at) => given[at] === 'unknown') : undefined,
    together: togetherWith(row, given),
  };
}

/** The amounts that are stated, those of a merge among them; undefined where no merge lies over an amount that is left out. */
function togetherWith(
  row: RowCells<ProjectField>,
  given: readonly Given[],
): ReadonlySet<AmountField> | undefined {
  if (row.table.spans.size === 0) return undefined;
  const covered = AMOUNTS.filter((field, at) => given[at] === undefined && row.isCovered(field));
  if (covered.length === 0) return undefined;
  return new Set([...AMOUNTS.filter((_, at) => isStated(given[at])), ...covered]);
}

function isStated(given: Given): given is Yuan {
  return typeof given === 'number';
}

function known(given: Given): Yuan | undefined {
  return isStated(given) ? given : undefined;
}

/** Without a column for it a list says nothing of what is done, not even that it is nothing. */
function tellsCompleted(row: RowCells<ProjectField>): boolean {
  return row.has('completed') || row.has('completedTotal');
}

function less(whole: Given, part: Given): Given {
  if (whole === undefined || part === undefined) return undefined;
  return whole === 'unknown' || part === 'unknown' ? 'unknown' : whole - part;
}

/** How many projects a package bundles, by its column or its name; undefined where the row is no package. */
export function readMembers(row: RowCells<ProjectField>, name: string): number | undefined {
  const cell = row.raw('members');
  if (cell !== undefined) {
    const reading = readCount(cell);
    if (reading.state === 'value') return reading.value > 1 ? reading.value : undefined;
    if (reading.state === 'unreadable') {
      row.report('count/unreadable', { raw: quoted(cell), field: 'members' }, 'members');
    }
  }
  return membersInName(name);
}

/** 打包项目（5个）, （含12个子项目） */
function membersInName(name: string): number | undefined {
  if (!/打包|[（(]\s*[共含内包]/.test(name)) return undefined;
  const found = MEMBERS.exec(name.normalize('NFKC'));
  const count = Number(found?.[1] ?? found?.[2] ?? 0);
  return count > 1 ? count : undefined;
}

const MEMBERS =
  /打包[^(]{0,10}\((?:共|含|内含|包含)?\s*(\d{1,4})\s*[个项](?:子?项目)?\)|\((?:共|含|内含|包含|打包)\s*(\d{1,4})\s*[个项]子?(?:项目|工程)?\)/;
