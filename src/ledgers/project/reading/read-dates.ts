import type { Period } from '../../../model/period.ts';
import type { DateRange, PlainDate } from '../../../model/plain-date.ts';
import { readDate } from '../../../normalise/date.ts';
import { quoted } from '../../../normalise/quoted.ts';
import type { SiteProgress } from '../../../normalise/site-progress.ts';
import type { RowCells } from '../../row-cells.ts';
import type { ProjectField } from '../fields.ts';
import { type DateSense, isAfter } from './dates.ts';

/** The four dates of a project, and what stood in their cells instead of a date. */
export interface ProjectDates {
  readonly plannedStart: PlainDate | undefined;
  readonly actualStart: PlainDate | undefined;
  readonly plannedFinish: PlainDate | undefined;
  readonly actualFinish: PlainDate | undefined;
  /** 已开工, 未开工 */
  readonly startSays: SiteProgress;
  readonly finishSays: SiteProgress;
}

/** The dates of the current row. Later columns of the list below are the closer witnesses and overrule earlier ones. */
export function readDates(row: RowCells<ProjectField>, sense: DateSense, period: Period): ProjectDates {
  const dates: Draft = {
    plannedStart: undefined,
    actualStart: undefined,
    plannedFinish: undefined,
    actualFinish: undefined,
    startSays: NOTHING_SAID,
    finishSays: NOTHING_SAID,
  };
  takeDate(dates, row, 'plannedRange', 'planned', 'start', sense, period);
  takeDate(dates, row, 'plannedStart', 'planned', 'start', sense, period);
  takeDate(dates, row, 'plannedFinish', 'planned', 'finish', sense, period);
  takeDate(dates, row, 'start', sense.start, 'start', sense, period);
  takeDate(dates, row, 'finish', sense.finish, 'finish', sense, period);
  takeDate(dates, row, 'actualStart', 'actual', 'start', sense, period);
  takeDate(dates, row, 'actualFinish', 'actual', 'finish', sense, period);
  return dates;
}

type Draft = { -readonly [Key in keyof ProjectDates]: ProjectDates[Key] };
type Sense = 'planned' | 'actual';
type End = 'start' | 'finish';

const NOTHING_SAID: SiteProgress = {};

/** A date says by its column, and sooner by its own words (预计…, 已于…), whether it is a plan or a fact. */
function takeDate(
  dates: Draft,
  row: RowCells<ProjectField>,
  field: ProjectField,
  sense: Sense,
  end: End,
  { read, tenth, context }: DateSense,
  period: Period,
): void {
  const cell = row.raw(field);
  if (cell === undefined) return;
  let reading = read(cell);
  if (reading.state === 'ambiguous') {
    reading = readDate(cell, { ...context, tenth: tenth(row.column(field)!.column) });
  }
  switch (reading.state) {
    case 'empty':
      return;
    case 'value':
      // 建设年限 with one date alone tells when the project is to be done.
      if (field === 'plannedRange' && reading.claim === undefined) dates.plannedFinish ??= reading.value;
      // 预计10月 where the start should stand puts off no plan.
      else if (reading.claim === 'planned' && sense === 'actual') expect(dates, end, reading.value);
      else keep(dates, senseOf(reading.claim) ?? sense, end, reading.value);
      return;
    case 'range':
      keepRange(dates, sense, reading.value);
      return;
    case 'ambiguous': {
      // A fact cannot lie ahead: in a list of September 2024.1 done is January.
      if (sense === 'actual' && isAfter(reading.readings[1], period)) {
        keep(dates, sense, end, reading.readings[0]);
        return;
      }
      const readings = reading.readings.map((date) => `${date.year}-${String(date.month).padStart(2, '0')}`);
      keep(dates, sense, end, reading.readings[1]);
      row.report('date/ambiguous', { raw: quoted(cell), field, readings }, field);
      return;
    }
    case 'words':
      if (end === 'start') dates.startSays = reading.says;
      else dates.finishSays = reading.says;
      return;
    case 'unreadable':
      row.report('date/unreadable', { raw: quoted(cell), field }, field);
      return;
  }
}

function senseOf(claim: 'planned' | 'done' | undefined): Sense | undefined {
  return claim === 'done' ? 'actual' : claim;
}

function keep(dates: Draft, sense: Sense, end: End, date: PlainDate): void {
  if (end === 'start') dates[sense === 'planned' ? 'plannedStart' : 'actualStart'] = date;
  else dates[sense === 'planned' ? 'plannedFinish' : 'actualFinish'] = date;
}

function expect(dates: Draft, end: End, date: PlainDate): void {
  if (end === 'start') dates.plannedStart ??= date;
  else dates.plannedFinish ??= date;
}

function keepRange(dates: Draft, sense: Sense, range: DateRange): void {
  if (range.start !== undefined) keep(dates, sense, 'start', range.start);
  if (range.end !== undefined) keep(dates, sense, 'finish', range.end);
}
