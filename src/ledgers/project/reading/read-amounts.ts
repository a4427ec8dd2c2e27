import type { RawCell } from '../../../model/table.ts';
import { YUAN_PER_UNIT, type Yuan } from '../../../model/yuan.ts';
import { readCount } from '../../../normalise/count.ts';
import { readMoney } from '../../../normalise/money.ts';
import type { MoneyDoubt, MoneyReading } from '../../../normalise/money-words.ts';
import { quoted } from '../../../normalise/quoted.ts';
import type { AmountField, Project, ProjectField } from '../record.ts';
import type { RowCells } from './row-cells.ts';
import { unitOfRow } from './row-unit.ts';

export type Amounts = Pick<Project, AmountField | 'unknown' | 'together'>;

/**
 * The amounts of the current row. Lists that tell what was done since the start of the works tell this year's part by
 * what was done before the year, and the other way round.
 */
export function readAmounts(row: RowCells): Amounts {
  const sinceStart = readAmount(row, 'completedTotal');
  const before = readAmount(row, 'completedBefore');
  const done = readAmount(row, 'completed');
  const amounts = {
    totalInvestment: readAmount(row, 'totalInvestment'),
    completedBefore: before ?? less(sinceStart, done),
    annualPlan: readAmount(row, 'annualPlan'),
    completedMonth: readAmount(row, 'completedMonth'),
    completed: tellsCompleted(row) ? (done ?? less(sinceStart, before)) : 'unknown',
    fundsInPlace: readAmount(row, 'fundsInPlace'),
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

export const AMOUNTS = [
  'totalInvestment',
  'completedBefore',
  'annualPlan',
  'completedMonth',
  'completed',
  'fundsInPlace',
] as const satisfies readonly AmountField[];

/** What a cell gives: an amount, nothing, or something of which no amount can be known. */
type Given = Yuan | 'unknown' | undefined;

function isStated(given: Given): given is Yuan {
  return typeof given === 'number';
}

function known(given: Given): Yuan | undefined {
  return isStated(given) ? given : undefined;
}

/** Without a column for it a list says nothing of what is done, not even that it is nothing. */
function tellsCompleted(row: RowCells): boolean {
  return row.has('completed') || row.has('completedTotal');
}

function less(whole: Given, part: Given): Given {
  if (whole === undefined || part === undefined) return undefined;
  return whole === 'unknown' || part === 'unknown' ? 'unknown' : whole - part;
}

/** How many projects a package bundles, by its column or its name; undefined where the row is no package. */
export function readMembers(row: RowCells, name: string): number | undefined {
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

function readAmount(row: RowCells, field: ProjectField): Given {
  const cell = row.raw(field);
  if (cell === undefined) return row.isFilled(field) ? 'unknown' : undefined;
  const column = row.column(field)!;
  const unit = unitOfRow(row.table, row.position, column);
  const reading = typeof unit === 'string' ? readMoney(cell, unit) : statingItsUnit(cell);
  if (reading === undefined) {
    const raw = typeof unit === 'object' ? unit.unknown : '';
    if (column.unitFrom === 'column') row.report('unit/unknown', { header: column.header, raw }, field);
    return 'unknown';
  }
  if (reading.state === 'empty') return undefined;
  if (reading.state === 'unreadable') {
    reportUnread(row, field, cell, reading.fault);
    return 'unknown';
  }
  if (reading.doubt === undefined) return reading.value;
  return reportDoubt(row, field, cell, reading.doubt) ? reading.value : 'unknown';
}

function reportUnread(
  row: RowCells,
  field: ProjectField,
  cell: RawCell,
  fault: 'foreign' | 'shown-otherwise' | undefined,
): void {
  const facts = { raw: quoted(cell), field };
  if (fault === 'foreign') row.report('unit/foreign', facts, field);
  else if (fault === undefined) row.report('money/unreadable', facts, field);
  else row.report('money/shown-otherwise', { ...facts, stored: cell.text }, field);
}

/** Says what is doubtful about an amount; answers whether it counts all the same. */
function reportDoubt(row: RowCells, field: ProjectField, cell: RawCell, doubt: MoneyDoubt): boolean {
  const facts = { raw: quoted(cell), field };
  switch (doubt) {
    case 'approximate':
      row.report(DONE.has(field) ? 'money/estimated' : 'money/approximate', facts, field);
      return !DONE.has(field);
    case 'noted':
      row.report('money/noted', facts, field);
      return true;
    case 'negative':
      row.report(PLANNED.has(field) ? 'amount/negative' : 'money/negative', facts, field);
      return true;
    case 'as-shown':
      row.reportOnce('money/as-shown', { ...facts, stored: cell.text }, field);
      return true;
  }
}

/** What was done, or came in, is known; only what is planned may be estimated [DOMAIN §8]. */
const DONE: ReadonlySet<ProjectField> = new Set([
  'completedBefore',
  'completedMonth',
  'completed',
  'completedTotal',
  'fundsInPlace',
]);
/** What is planned cannot be below zero; what was done may be corrected by a negative amount. */
const PLANNED: ReadonlySet<ProjectField> = new Set(['totalInvestment', 'annualPlan']);

/** In a column whose unit is unknown only cells that state their own can count. */
function statingItsUnit(cell: RawCell): MoneyReading | undefined {
  const inYuan = readMoney(cell, '元');
  if (inYuan.state === 'empty') return inYuan;
  const inWan = readMoney(cell, '万元');
  if (inYuan.state !== 'value' || inWan.state !== 'value' || inYuan.value === 0) return undefined;
  return inYuan.value * YUAN_PER_UNIT.万元 === inWan.value ? undefined : inYuan;
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
