import type { Yuan } from '../../../model/yuan.ts';
import { readCount } from '../../../normalise/count.ts';
import { quoted } from '../../../normalise/quoted.ts';
import { type Given, readAmount } from '../../entries/read-amount.ts';
import type { RowCells } from '../../entries/row-cells.ts';
import { AMOUNTS, type AmountField, type ProjectField } from '../fields.ts';
import type { Project } from '../record.ts';
import type { Pieces } from './read-pieces.ts';

export type Amounts = Pick<Project, AmountField | 'unknown' | 'together'>;

/**
 * The amounts of the current row. If a list states the total since the start of works, this year's part is that minus
 * the amount before this year, or the other way round. If it states single months, this year's part is their sum.
 */
export function readAmounts(row: RowCells<ProjectField>, pieces: Pieces, phase: Project['phase']): Amounts {
  const sinceStart = readAmount(row, 'completedTotal', 'done');
  const before = readAmount(row, 'completedBefore', 'done');
  const isNew = phase === '新开工' || before === 0;
  const done = pieces.isThere ? pieces.sum(row.position, isNew) : readAmount(row, 'completed', 'done');
  const amounts = {
    totalInvestment: readAmount(row, 'totalInvestment', 'planned'),
    completedBefore: before ?? less(sinceStart, done),
    annualPlan: readAmount(row, 'annualPlan', 'planned'),
    completedMonth: readAmount(row, 'completedMonth', 'done'),
    completed: pieces.isThere || tellsCompleted(row) ? (done ?? less(sinceStart, before)) : 'unknown',
    fundsInPlace: readAmount(row, 'fundsInPlace', 'done'),
  };
  let unknown: AmountField[] | undefined;
  let covered: AmountField[] | undefined;
  for (const field of AMOUNTS) {
    if (amounts[field] === 'unknown') unknown = [...(unknown ?? []), field];
    else if (amounts[field] === undefined && row.isCovered(field)) covered = [...(covered ?? []), field];
  }
  return {
    totalInvestment: known(amounts.totalInvestment),
    completedBefore: known(amounts.completedBefore),
    annualPlan: known(amounts.annualPlan),
    completedMonth: known(amounts.completedMonth),
    completed: known(amounts.completed),
    fundsInPlace: known(amounts.fundsInPlace),
    unknown,
    together: covered && new Set([...AMOUNTS.filter((field) => isStated(amounts[field])), ...covered]),
  };
}

function isStated(given: Given): given is Yuan {
  return typeof given === 'number';
}

function known(given: Given): Yuan | undefined {
  return isStated(given) ? given : undefined;
}

/** Without such a column, nothing is known about completed investment, not even that it is 0. */
function tellsCompleted(row: RowCells<ProjectField>): boolean {
  return row.has('completed') || row.has('completedTotal');
}

function less(whole: Given, part: Given): Given {
  if (whole === undefined || part === undefined) return undefined;
  return whole === 'unknown' || part === 'unknown' ? 'unknown' : whole - part;
}

/** The number of projects in a package, from its column or its name; undefined if the row is no package. */
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
  if (!/打[包捆]|[（(]\s*[共含内包]/.test(name)) return undefined;
  const found = MEMBERS.exec(name.normalize('NFKC'));
  const count = Number(found?.[1] ?? found?.[2] ?? 0);
  return count > 1 ? count : undefined;
}

const MEMBERS =
  /打[包捆][^(]{0,10}\((?:共|含|内含|包含)?\s*(\d{1,4})\s*[个项](?:子?项目)?\)|\((?:共|含|内含|包含|打包|打捆)\s*(\d{1,4})\s*[个项]子?(?:项目|工程)?\)/;
