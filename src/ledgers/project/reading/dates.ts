import { type Finding, finding } from '../../../model/finding.ts';
import type { Period } from '../../../model/period.ts';
import { monthIndex } from '../../../model/period.ts';
import type { PlainDate } from '../../../model/plain-date.ts';
import { CELL, GENERAL } from '../../../model/sheet.ts';
import { type Column, type RawCell, type Table, tableSource } from '../../../model/table.ts';
import { type DateContext, type DateReading, readDate, type TenthMonth } from '../../../normalise/date.ts';
import { remember } from '../../../normalise/remember.ts';
import { cellsOf, tenthMonths } from '../../tenth-months.ts';
import type { ProjectField } from '../fields.ts';
import type { ListPurpose } from '../record.ts';

/** Whether the bare columns 开工时间 and 竣工时间 of a table hold plans or facts, and how its `2023.1` are to be read. */
export interface DateSense {
  readonly start: 'planned' | 'actual';
  readonly finish: 'planned' | 'actual';
  /** Reads a date of the list. */
  readonly read: (cell: RawCell) => DateReading;
  /** What the list's dates are read with. */
  readonly context: DateContext;
  /** Of a column; found out when the first `2023.1` turns up. */
  readonly tenth: (column: number) => TenthMonth | undefined;
  /** Nothing but the dates themselves decided; matters only for projects that are to start or finish this year. */
  readonly open: readonly Finding[];
}

/**
 * A bare 开工时间 beside a planned range or date is the fact; beside a column of facts it is the plan. Alone, it is the
 * plan if any of its dates lies after the period, the fact if none does, and that is said. In a plan it is the plan,
 * unless that has a column of its own.
 */
export function dateSense(table: Table<ProjectField>, period: Period, purpose: ListPurpose): DateSense {
  const findings: Finding[] = [];
  const column = (field: ProjectField) => table.columns.find((one) => one.field === field);
  const tenth = tenthMonths(table);
  const sense = (bare: ProjectField, planned: ProjectField, actual: ProjectField): 'planned' | 'actual' => {
    const own = column(bare);
    if (own === undefined || column(actual) !== undefined) return 'planned';
    if (purpose !== 'progress') return column(planned) === undefined ? 'planned' : 'actual';
    if (column(planned) !== undefined || column('plannedRange') !== undefined) return 'actual';
    const dates = datesOf(table, own, tenth(own.column), period);
    if (dates.length === 0) return 'planned';
    if (dates.some((date) => isAfter(date, period))) return 'planned';
    const used = bare === 'finish' ? 'planned' : 'actual';
    const row = table.headerRows.at(-1);
    findings.push(
      finding('date/plan-or-actual', { header: own.header, used }, tableSource(table, row, own.column)),
    );
    return used;
  };
  const context = { year: table.context.year ?? period.year, untyped: table.sheet.name === '' };
  // A month stands in thousands of rows.
  const { date1904 } = table.sheet;
  const readText = remember((text) =>
    readDate({ kind: CELL.text, text, format: GENERAL, date1904 }, context),
  );
  return {
    start: sense('start', 'plannedStart', 'actualStart'),
    finish: sense('finish', 'plannedFinish', 'actualFinish'),
    read: (cell) => (cell.kind === CELL.text ? readText(cell.text) : readDate(cell, context)),
    context,
    tenth,
    open: findings,
  };
}

/** The month in which the date can be at the earliest lies after the period. */
export function isAfter(date: PlainDate, period: Period): boolean {
  return monthIndex(date.year, firstMonth(date)) > monthIndex(period.year, period.month);
}

function firstMonth(date: PlainDate): number {
  switch (date.precision) {
    case 'day':
    case 'month':
      return date.month;
    case 'quarter':
      return date.month - 2;
    case 'half':
      return date.month - 5;
    case 'year':
      return 1;
  }
}

function datesOf(
  table: Table<ProjectField>,
  column: Column<ProjectField>,
  tenth: TenthMonth | undefined,
  period: Period,
): PlainDate[] {
  const dates: PlainDate[] = [];
  for (const cell of cellsOf(table, column.column)) {
    const reading: DateReading = readDate(cell, { year: period.year, tenth });
    if (reading.state === 'value' && reading.claim === undefined) dates.push(reading.value);
    else if (reading.state === 'ambiguous') dates.push(reading.readings[1]);
  }
  return dates;
}
