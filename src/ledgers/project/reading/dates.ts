import { type Finding, finding } from '../../../model/finding.ts';
import type { Period } from '../../../model/period.ts';
import { monthIndex } from '../../../model/period.ts';
import { firstMonth, type PlainDate } from '../../../model/plain-date.ts';
import { CELL, GENERAL } from '../../../model/sheet.ts';
import { type Column, type RawCell, type Table, tableSource } from '../../../model/table.ts';
import { type DateContext, type DateReading, readDate, type TenthMonth } from '../../../normalise/date.ts';
import { simplified } from '../../../normalise/folding.ts';
import { remember } from '../../../normalise/remember.ts';
import { cellsOf, tenthMonths } from '../../tenth-months.ts';
import type { ProjectField } from '../fields.ts';
import type { ListPurpose } from '../record.ts';

/** Whether the bare columns 开工时间 and 竣工时间 of a table hold plans or facts, and how its `2023.1` are to be read. */
export interface DateSense {
  readonly start: 'planned' | 'actual';
  readonly finish: 'planned' | 'actual';
  /** What comes first in a column that asks for both in one cell: 开工时间（计划/实际）. */
  readonly bothIn: (field: ProjectField) => readonly ['planned' | 'actual', 'planned' | 'actual'] | undefined;
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
  const orders = new Map(table.columns.flatMap(({ field, header }) => orderIn(field, header)));
  const bothIn = (field: ProjectField) => orders.get(field);
  const sense = (bare: ProjectField, planned: ProjectField, actual: ProjectField): 'planned' | 'actual' => {
    const own = column(bare);
    if (own === undefined || column(actual) !== undefined) return 'planned';
    if (purpose !== 'progress') return column(planned) === undefined ? 'planned' : 'actual';
    if (bothIn(bare) !== undefined) return 'planned';
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
    bothIn,
    read: (cell) => (cell.kind === CELL.text ? readText(cell.text) : readDate(cell, context)),
    context,
    tenth,
    open: findings,
  };
}

function orderIn(field: ProjectField | undefined, header: string) {
  const words = simplified(header);
  const [planned, actual] = [words.search(/计划|预计|拟/), words.search(/实际/)];
  if (field === undefined || planned < 0 || actual < 0) return [];
  return [
    [field, planned < actual ? (['planned', 'actual'] as const) : (['actual', 'planned'] as const)] as const,
  ];
}

/** The month in which the date can be at the earliest lies after the period. */
export function isAfter(date: PlainDate, period: Period): boolean {
  return monthIndex(date.year, firstMonth(date)) > monthIndex(period.year, period.month);
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
