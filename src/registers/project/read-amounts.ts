import type { RawCell } from '../../model/table.ts';
import { YUAN_PER_UNIT, type Yuan } from '../../model/yuan.ts';
import { readCount } from '../../normalise/count.ts';
import { type MoneyReading, readMoney } from '../../normalise/money.ts';
import type { AmountField, Project, ProjectField } from './record.ts';
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
  const unknown = AMOUNTS.filter((field) => amounts[field] === 'unknown');
  const covered = AMOUNTS.filter((field) => amounts[field] === undefined && row.isCovered(field));
  const stated = AMOUNTS.filter((field) => typeof amounts[field] === 'number');
  const value = (field: AmountField) => (amounts[field] === 'unknown' ? undefined : amounts[field]);
  return {
    totalInvestment: value('totalInvestment'),
    completedBefore: value('completedBefore'),
    annualPlan: value('annualPlan'),
    completedMonth: value('completedMonth'),
    completed: value('completed'),
    fundsInPlace: value('fundsInPlace'),
    unknown: unknown.length === 0 ? undefined : unknown,
    together: covered.length === 0 ? undefined : new Set([...stated, ...covered]),
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
      row.report('count/unreadable', { raw: cell.text, field: 'members' }, 'members');
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
  const facts = { raw: cell.text, field };
  if (reading.state === 'unreadable') {
    row.report('money/unreadable', facts, field);
    return 'unknown';
  }
  const isPlanned = PLANNED.has(field);
  if (reading.doubt === 'negative')
    row.report(isPlanned ? 'amount/negative' : 'money/negative', facts, field);
  if (reading.doubt !== 'approximate') return reading.value;
  row.report(isPlanned ? 'money/approximate' : 'completed/estimated', facts, field);
  return isPlanned ? reading.value : 'unknown';
}

/** What is planned may be an estimate, and is never below zero; what is done is counted, and may be corrected. */
const PLANNED: ReadonlySet<ProjectField> = new Set(['totalInvestment', 'annualPlan'] as const);

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
