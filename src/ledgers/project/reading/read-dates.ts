import { monthIndex, type Period } from '../../../model/period.ts';
import { type DateRange, firstMonth, type PlainDate } from '../../../model/plain-date.ts';
import { CELL } from '../../../model/sheet.ts';
import type { RawCell } from '../../../model/table.ts';
import { type DateContext, readDate } from '../../../normalise/date.ts';
import { twoEntries } from '../../../normalise/date-pair.ts';
import { quoted } from '../../../normalise/quoted.ts';
import { textCell } from '../../../normalise/reading.ts';
import type { SiteProgress } from '../../../normalise/site-progress.ts';
import type { RowCells } from '../../entries/row-cells.ts';
import type { ProjectField } from '../fields.ts';
import { type DateSense, isAfter } from './dates.ts';

/** The four dates of a project, and words found in their cells. */
export interface ProjectDates {
  readonly plannedStart: PlainDate | undefined;
  readonly actualStart: PlainDate | undefined;
  readonly plannedFinish: PlainDate | undefined;
  readonly actualFinish: PlainDate | undefined;
  /** 已开工, 未开工 */
  readonly startSays: SiteProgress;
  readonly finishSays: SiteProgress;
  /** The cell has places for plan and fact, so without a fact the project has not started. */
  readonly hasStartPlace: boolean;
  readonly hasFinishPlace: boolean;
}

/** The dates of the current row. Columns are read in order of reliability; later ones replace earlier dates. */
export function readDates(row: RowCells<ProjectField>, sense: DateSense, period: Period): ProjectDates {
  const dates: Draft = {
    plannedStart: undefined,
    actualStart: undefined,
    plannedFinish: undefined,
    actualFinish: undefined,
    startSays: NOTHING_SAID,
    finishSays: NOTHING_SAID,
    hasStartPlace: false,
    hasFinishPlace: false,
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

/** The date's own words (预计…, 已于…) tell whether it is a plan or a fact, else its column does. */
function takeDate(
  dates: Draft,
  row: RowCells<ProjectField>,
  field: ProjectField,
  sense: Sense,
  end: End,
  { read, tenth, context, bothIn }: DateSense,
  period: Period,
): void {
  const cell = row.raw(field);
  if (cell === undefined) return;
  const both = bothIn(field);
  if (both !== undefined && takeBoth(dates, cell, both, end, context)) return;
  let reading = read(cell);
  if (reading.state === 'ambiguous') {
    reading = readDate(cell, { ...context, tenth: tenth(row.column(field)!.column) });
  }
  switch (reading.state) {
    case 'empty':
      return;
    case 'value':
      if (field === 'plannedRange' && reading.claim === undefined) keepSpan(dates, reading.value, period);
      // 预计10月 in the column of actual starts does not replace a planned start.
      else if (reading.claim === 'planned' && sense === 'actual') expect(dates, end, reading.value);
      else keep(dates, senseOf(reading.claim) ?? sense, end, reading.value);
      return;
    case 'range':
      keepRange(dates, sense, reading.value);
      return;
    case 'ambiguous': {
      // A fact cannot be in the future: in a list of September, an actual 2024.1 means January.
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
      if (field === 'plannedRange' && takeEnds(dates, cell, context)) return;
      if (both === undefined && field !== 'plannedRange' && takeBoth(dates, cell, sense, end, context))
        return;
      row.report('date/unreadable', { raw: quoted(cell), field }, field);
      return;
  }
}

/**
 * A plan and a fact in one cell. Which is which is told by their own words (计划2024.3，实际2024.5), by their order if the
 * heading names both, or by the column, if the other date has words. False if it is not certain.
 */
function takeBoth(
  dates: Draft,
  cell: RawCell,
  known: Sense | readonly [Sense, Sense],
  end: End,
  context: DateContext,
): boolean {
  const texts = entriesOf(cell);
  if (texts === undefined || texts.some((text) => OTHER_END[end].test(text))) return false;
  const entries = texts.map((text) => readEntry(text, context));
  if (!entries.every((entry) => entry !== undefined) || !entries.some(({ date }) => date)) return false;
  const senses = entries.map(({ says }, at) => says ?? (typeof known === 'string' ? known : known[at]!));
  if (senses[0] === senses[1]) return false;
  for (const [at, { date, progress }] of entries.entries()) {
    if (date !== undefined) keep(dates, senses[at]!, end, date);
    else if (progress !== undefined && end === 'start') dates.startSays = progress;
    else if (progress !== undefined) dates.finishSays = progress;
  }
  if (end === 'start') dates.hasStartPlace = true;
  else dates.hasFinishPlace = true;
  return true;
}

/** 2023.6/2025.1 under 开工/竣工时间: the planned start and finish. */
function takeEnds(dates: Draft, cell: RawCell, context: DateContext): boolean {
  const entries = entriesOf(cell)?.map((text) => readEntry(text, context));
  const [start, finish] = entries ?? [];
  if (start?.date === undefined || finish?.date === undefined || (start.says ?? finish.says) !== undefined)
    return false;
  if (monthIndex(finish.date.year, finish.date.month) < monthIndex(start.date.year, firstMonth(start.date)))
    return false;
  keepRange(dates, 'planned', { start: start.date, end: finish.date });
  return true;
}

interface Entry {
  readonly date?: PlainDate;
  readonly progress?: SiteProgress;
  /** According to its own words. */
  readonly says?: Sense | undefined;
}

function entriesOf({ kind, text }: RawCell): readonly [string, string] | undefined {
  return kind === CELL.text ? twoEntries(text) : undefined;
}

function readEntry(text: string, context: DateContext): Entry | undefined {
  // With another entry in the cell, the cell is text, so no zero was lost at the end of a number.
  const reading = readDate(textCell(text.trim()), { ...context, untyped: false });
  switch (reading.state) {
    case 'value':
      return { date: reading.value, says: senseOf(reading.claim) };
    case 'words':
      return { progress: reading.says, says: 'actual' };
    case 'empty':
      return {};
    default:
      return LABEL.test(text.trim()) ? {} : undefined;
  }
}

/** A label such as 实际: without a date. */
const LABEL = /^(?:计划|实际)[:：]?$/;
/** Words about the other end: the second date of 2024.3，预计竣工2025.12 is no start. */
const OTHER_END: Record<End, RegExp> = { start: /[竣完交]工|建成|投产|投用|通车/, finish: /[开动]工|启动/ };

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

/**
 * A single date in 建设年限: a year that has begun is the year in which the project is both started and finished; any
 * other date is the planned finish.
 */
function keepSpan(dates: Draft, date: PlainDate, { year }: Period): void {
  if (date.precision === 'year' && date.year <= year) keepRange(dates, 'planned', { start: date, end: date });
  else dates.plannedFinish ??= date;
}

function keepRange(dates: Draft, sense: Sense, range: DateRange): void {
  if (range.start !== undefined) keep(dates, sense, 'start', range.start);
  if (range.end !== undefined) keep(dates, sense, 'finish', range.end);
}
