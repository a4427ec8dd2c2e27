import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { monthIndex, type Period } from '../model/period.ts';
import { formatDate, type PlainDate } from '../model/plain-date.ts';
import { type FieldKind, type Section, sectionOver, type Table } from '../model/table.ts';
import { agencyKey, answeringAgency } from '../normalise/agency.ts';
import { saysNoProblem } from '../normalise/blank.ts';
import { readCode } from '../normalise/code.ts';
import { readCount } from '../normalise/count.ts';
import { readDate } from '../normalise/date.ts';
import { readNumber } from '../normalise/number.ts';
import { quoted } from '../normalise/quoted.ts';
import { cleanText, oneLine, withMarks } from '../normalise/text.ts';
import { readYesNo } from '../normalise/yes-no.ts';
import { type Entry, type EntryValue, keyOf } from './entry.ts';
import type { Ledger, LedgerField } from './ledger.ts';
import type { Office } from './office.ts';
import { readAmount } from './read-amount.ts';
import { RowCells } from './row-cells.ts';
import { submitterOf } from './submitter.ts';
import { tenthMonths } from './tenth-months.ts';

/**
 * The entries of a table, field by field: what cannot be read is left out and said with its cell. Rows whose name says that
 * there is nothing (无) are none. What its row leaves open is who handed the list in.
 */
export function readEntries(
  { fields, key, handedInAs }: Pick<Ledger, 'fields' | 'key' | 'handedInAs'>,
  table: Table,
  period: Period,
  office: Office,
): Outcome<readonly Entry[]> {
  const kinds = new Map(fields.map(({ field, kind }): [string, FieldKind] => [field, kind]));
  const row = new RowCells(table, kinds);
  const submitter = submitterOf(table, office).agency;
  const submittedAs = handedInAs(new Set(table.columns.flatMap(({ field }) => field ?? [])));
  const agencies = fields.filter(({ isAgency }) => isAgency === true).map(({ field }) => field);
  const reading = { office, period, tenth: tenthMonths(table) };
  const entries = table.rows.flatMap((position): Entry[] => {
    row.moveTo(position);
    const written = row.text('name') ?? '';
    if (saysNoProblem(written)) return [];
    const values = new Map<string, EntryValue>();
    for (const field of fields) {
      const value =
        row.isFilled(field.field) || table.spans.size > 0 ? readValue(row, field, reading) : undefined;
      if (value !== undefined) values.set(field.field, value);
    }
    const named = agencyOver(sectionOver({ table, position }), office);
    if (named !== undefined && !values.has('agency')) values.set('agency', named);
    // Who is asked hands in its answers: it has raised nothing itself.
    const isNamed = agencies.some((field) => isSame(values.get(field), submitter));
    if (submitter !== undefined && !values.has(submittedAs) && !isNamed) values.set(submittedAs, submitter);
    const [code, agency] = [values.get('code'), values.get('agency')];
    return [
      {
        table,
        position,
        name: cleanText(written),
        key: keyOf(values, key),
        code: typeof code === 'string' ? code : undefined,
        agency: typeof agency === 'string' ? agency : undefined,
        values,
        by: submitter,
      },
    ];
  });
  const findings: readonly Finding[] = row.findings;
  return { value: entries, findings };
}

function isSame(one: EntryValue | undefined, other: string | undefined): boolean {
  return typeof one === 'string' && other !== undefined && agencyKey(one) === agencyKey(other);
}

/** The agency or the district that the innermost section with one names. */
function agencyOver(section: Section | undefined, office: Office): string | undefined {
  for (let above = section; above !== undefined; above = above.parent) {
    const agency = office.agency(above.name) ?? office.district(above.name);
    if (agency !== undefined) return agency;
  }
  return undefined;
}

/** What the values of a table are read with. */
interface ReadingWith {
  readonly office: Office;
  /** The month that is asked for. */
  readonly period: Period;
  readonly tenth: ReturnType<typeof tenthMonths>;
}

function readValue(
  row: RowCells<string>,
  definition: LedgerField,
  reading: ReadingWith,
): EntryValue | undefined {
  const { field, kind } = definition;
  switch (kind) {
    case 'money': {
      const amount = readAmount(row, field, undefined);
      return amount === 'unknown' ? undefined : amount;
    }
    case 'count': {
      const cell = row.raw(field);
      if (cell === undefined) return undefined;
      const reading = readCount(cell);
      if (reading.state === 'value') return reading.value;
      if (reading.state === 'unreadable') row.report('count/unreadable', { raw: quoted(cell), field }, field);
      return undefined;
    }
    case 'number': {
      const cell = row.raw(field);
      if (cell === undefined) return undefined;
      const reading = readNumber(cell);
      if (reading.state === 'value') return reading.value;
      if (reading.state === 'empty') return undefined;
      row.report('number/unreadable', { raw: quoted(cell), field }, field);
      // What is not understood is not what is not said.
      return cleanText(cell.text);
    }
    case 'date':
      return readDay(row, definition, reading);
    case 'yes-no': {
      const cell = row.raw(field);
      if (cell === undefined) return undefined;
      const reading = readYesNo(cell);
      if (reading.state === 'value') return reading.value;
      if (reading.state === 'unreadable') row.report('yes-no/unreadable', { raw: cell.text, field }, field);
      return undefined;
    }
    case 'code': {
      const reading = readCode(row.text(field) ?? '');
      if (reading.state === 'unreadable')
        row.report('code/malformed', { raw: withMarks(row.text(field) ?? '') }, field);
      return reading.state === 'value' ? reading.value : undefined;
    }
    default:
      return wordsIn(row, definition, reading.office);
  }
}

function readDay(
  row: RowCells<string>,
  { field, hasHappened }: LedgerField,
  { period, tenth }: ReadingWith,
): EntryValue | undefined {
  const cell = row.raw(field);
  if (cell === undefined) return undefined;
  const { table } = row;
  const year = table.context.year ?? (hasHappened === true ? undefined : period.year);
  const context = { year, untyped: table.sheet.name === '' };
  const first = readDate(cell, context);
  const column = row.column(field)!.column;
  const reading = first.state === 'ambiguous' ? readDate(cell, { ...context, tenth: tenth(column) }) : first;
  switch (reading.state) {
    case 'value':
      return reading.value;
    case 'ambiguous': {
      const [january, october] = reading.readings;
      if (hasHappened === true && isAhead(october, period)) return january;
      const readings = [january, october].map(formatDate);
      row.report('date/ambiguous', { raw: quoted(cell), field, readings }, field);
      return hasHappened === true ? undefined : october;
    }
    case 'empty':
      return undefined;
    default:
      if (reading.state === 'words' && reading.says.started === undefined) return undefined;
      // 已办结, 未答复: whether the day has come is told as well.
      if (/^(?:已|未|尚未|正在)/.test(cell.text)) return cleanText(cell.text);
      row.report('date/unreadable', { raw: quoted(cell), field }, field);
      return undefined;
  }
}

function isAhead({ year, month }: PlainDate, period: Period): boolean {
  return monthIndex(year, month) > monthIndex(period.year, period.month);
}

function wordsIn(
  row: RowCells<string>,
  { field, kind, words, isAgency }: LedgerField,
  office: Office,
): string | undefined {
  const text = row.words(field);
  if (text === undefined) return undefined;
  if (isAgency) return answeringAgency(oneLine(text), office).agency;
  if (kind === 'name') return text;
  const known = words?.find(([, pattern]) => pattern.test(text));
  return known?.[0] ?? text;
}
