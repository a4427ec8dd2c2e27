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

/** Whether columns headed only 开工时间 or 竣工时间 hold plans or facts, and how dates like `2023.1` are read. */
export interface DateSense {
  readonly start: 'planned' | 'actual';
  readonly finish: 'planned' | 'actual';
  /** For a column with both in one cell, the one that comes first: 开工时间（计划/实际）. */
  readonly bothIn: (field: ProjectField) => readonly ['planned' | 'actual', 'planned' | 'actual'] | undefined;
  /** Reads a date of the list. */
  readonly read: (cell: RawCell) => DateReading;
  /** The settings for reading the list's dates. */
  readonly context: DateContext;
  /** How a column's `2023.1` is read; determined when the first one occurs. */
  readonly tenth: (column: number) => TenthMonth | undefined;
  /** Set if only the dates decided between plan and fact; matters only for projects that start or finish this year. */
  readonly open: readonly Finding[];
}

/**
 * A column headed 开工时间 holds facts if another column holds planned dates, and plans if another holds facts. If it is
 * the only one, it holds plans if any date is after the period, else facts for starts and plans for finishes, which is
 * reported. In a plan it holds plans, unless these have a column of their own.
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
  // The same date stands in thousands of rows.
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

/** Whether even the earliest possible month of the date is after the period. */
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
