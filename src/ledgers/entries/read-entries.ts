import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { monthIndex, type Period } from '../../model/period.ts';
import { formatDate, type PlainDate } from '../../model/plain-date.ts';
import { wholeField } from '../../model/stretch.ts';
import { type FieldKind, type Section, sectionOver, type Table, tableSource } from '../../model/table.ts';
import { agencyKey, answeringAgency } from '../../normalise/agency.ts';
import { saysNoProblem } from '../../normalise/blank.ts';
import { readCode } from '../../normalise/code.ts';
import { readCount } from '../../normalise/count.ts';
import { readDate } from '../../normalise/date.ts';
import { readNumber } from '../../normalise/number.ts';
import { isPlaceholder } from '../../normalise/placeholder.ts';
import { readQuantity, unitInBrackets } from '../../normalise/quantity.ts';
import { quoted } from '../../normalise/quoted.ts';
import { severalNames } from '../../normalise/several.ts';
import { cleanText, oneLine, withMarks } from '../../normalise/text.ts';
import { unitInText } from '../../normalise/unit.ts';
import { readYesNo } from '../../normalise/yes-no.ts';
import { cellIn } from '../../show/trace/evidence.ts';
import type { Derived, EntryContext, Ledger, LedgerField } from '../ledger.ts';
import { stateTold } from '../lines/done-words.ts';
import type { Office } from '../office.ts';
import { submitterOf } from '../submitter.ts';
import { tenthMonths } from '../tenth-months.ts';
import { type Entry, type EntryValue, isQuantity, keyOf } from './entry.ts';
import { readAmount } from './read-amount.ts';
import { RowCells } from './row-cells.ts';
import { fieldsOfWide, isWide, type WideRow, wideFields, wideRows } from './wide-rows.ts';

/**
 * Reads the entries of a table field by field. An unreadable value is left out and reported with its cell. Rows whose
 * name says that there is nothing (无) are no entries. The submitter stands in for an agency that the row leaves out.
 */
export function readEntries(
  ledger: Read,
  table: Table,
  period: Period,
  office: Office,
): Outcome<readonly Entry[]> {
  const { wide } = ledger;
  const fields = wide?.of !== undefined && isWide(table, wide) ? fieldsOfWide(ledger) : ledger.fields;
  const columns = [...columnFields(fields, table), ...wideFields(fields, table, wide)];
  const row = new RowCells(
    table,
    new Map(columns.map(({ field, kind }): [string, FieldKind] => [field, kind])),
  );
  const units = unitsInHeadings(columns, table);
  const reading = { office, period, tenth: tenthMonths(table), units };
  const list = listAtHand(ledger, fields, table, period, office);
  const entries = table.rows.flatMap((position): Entry[] => {
    row.moveTo(position);
    const written = row.text('name') ?? '';
    if (saysNoProblem(written)) return [];
    const at = { position, written, section: sectionOver({ table, position }) };
    const ofRow = readValues(row, columns, reading);
    return wideRows(ofRow, wide, table, position).map((one) => entryOf(one, at, list));
  });
  return { value: entries, findings: row.findings.concat(untoldStates(list.told, entries, table)) };
}

type Read = Pick<Ledger, 'fields' | 'key' | 'handedInAs' | 'derive' | 'wide'>;

/** A table and what holds for all its rows. */
interface ListAtHand {
  readonly ledger: Read;
  readonly fields: readonly LedgerField[];
  readonly table: Table;
  readonly submitter: string | undefined;
  /** The field of the submitter, and all fields of agencies. */
  readonly submittedAs: string;
  readonly agencies: readonly string[];
  /** The states that stories tell. */
  readonly told: readonly LedgerField[];
  readonly about: Omit<EntryContext, 'sections'>;
}

interface RowAtHand {
  readonly position: number;
  /** The name as written. */
  readonly written: string;
  readonly section: Section | undefined;
}

function listAtHand(
  ledger: Read,
  fields: readonly LedgerField[],
  table: Table,
  period: Period,
  office: Office,
): ListAtHand {
  const { year = period.year, month = period.month, title, heading } = table.context;
  const headings = new Map(
    table.columns.flatMap(({ field, header }) =>
      field === undefined ? [] : [[field, header.split('/').at(-1)!] as const],
    ),
  );
  const above = [heading, title, table.sheet.name].flatMap((words) => words || []);
  return {
    ledger,
    fields,
    table,
    submitter: submitterOf(table, office).agency,
    submittedAs: ledger.handedInAs(new Set(table.columns.flatMap(({ field }) => field ?? []))),
    agencies: fields.filter(({ isAgency }) => isAgency === true).map(({ field }) => field),
    told: fieldsToldByStories(fields, table),
    about: { period: { year, month }, office, headings, above },
  };
}

/** An entry of a row, with what follows from what the row states. */
function entryOf(
  { values, cells }: WideRow,
  { position, written, section }: RowAtHand,
  { ledger, fields, table, submitter, submittedAs, agencies, told, about }: ListAtHand,
): Entry {
  const { key, derive } = ledger;
  // Where the headings give the names, the row's own is that of the project.
  const name = fields === ledger.fields ? written : String(values.get('name'));
  sayUnit(fields, values);
  const named = agencyOver(section, about.office);
  if (named !== undefined && !values.has('agency')) values.set('agency', named);
  // A department that is asked returns the list with its answers; it did not raise the matters itself.
  const isNamed = agencies.some((field) => isSame(values.get(field), submitter));
  if (submitter !== undefined && !values.has(submittedAs) && !isNamed) values.set(submittedAs, submitter);
  const derived = [
    ...told.flatMap((field) => toldState(field, values)),
    ...(derive?.(values, { ...about, sections: namesOf(section) }) ?? []),
  ];
  // What a field's own cell says in other words is stated all the same: 扣分 2 is −2.
  const following = derived
    .filter(({ field, by }) => field !== by)
    .map(({ field, by }) => [field, by === undefined ? undefined : cellIn({ table, position }, by)] as const);
  for (const { field, value } of derived) values.set(field, value);
  const [code, agency] = [values.get('code'), values.get('agency')];
  const inferred = new Map([...cells, ...following]);
  return {
    table,
    position,
    name: cleanText(name),
    key: keyOf(values, key),
    code: typeof code === 'string' ? code : undefined,
    agency: typeof agency === 'string' ? agency : undefined,
    values,
    by: submitter,
    ...(derive === undefined && inferred.size === 0 ? {} : { inferred }),
  };
}

/** What the row at hand says, field by field. */
function readValues(
  row: RowCells<string>,
  columns: readonly LedgerField[],
  reading: ReadingWith,
): Map<string, EntryValue> {
  const values = new Map<string, EntryValue>();
  for (const field of columns) {
    if (!row.isFilled(field.field) && row.table.spans.size === 0) continue;
    const value = readValue(row, field, reading, values);
    if (value !== undefined) values.set(field.field, value);
  }
  return values;
}

/** The states that this list has no column for, so that its stories (办理进展) must tell them. */
function fieldsToldByStories(fields: readonly LedgerField[], { columns }: Table): readonly LedgerField[] {
  const listed = new Set(columns.map(({ field }) => field && wholeField(field)));
  return fields.filter(
    ({ field, toldBy }) => toldBy !== undefined && ![field, ...toldBy.unless].some((one) => listed.has(one)),
  );
}

/** Reports a state that no story of the list tells, unless a list of this kind need not say how far an entry is. */
function untoldStates(
  told: readonly LedgerField[],
  entries: readonly Entry[],
  table: Table,
): readonly Finding[] {
  if (entries.length === 0) return [];
  // A list of what is needed, which knows no day of an end, need not say how far it is.
  return told
    .filter(
      ({ field, toldBy }) => toldBy!.unless.length > 0 && !entries.some(({ values }) => values.has(field)),
    )
    .map(({ field }) =>
      finding(
        'table/state-untold',
        { field: `${table.ledger}.${field}`, entries: entries.length },
        tableSource(table),
      ),
    );
}

function toldState(
  { field, words = [], toldBy }: LedgerField,
  values: ReadonlyMap<string, EntryValue>,
): readonly Derived[] {
  for (const story of toldBy!.stories) {
    const text = values.get(story);
    const value = typeof text === 'string' ? stateTold(text, words) : undefined;
    if (value !== undefined) return [{ field, value, by: story }];
  }
  return [];
}

function isSame(one: EntryValue | undefined, other: string | undefined): boolean {
  return typeof one === 'string' && other !== undefined && agencyKey(one) === agencyKey(other);
}

/**
 * The fields of a ledger; one with a column for each part of the year comes once for each such column of the table.
 */
function columnFields(fields: readonly LedgerField[], table: Table): readonly LedgerField[] {
  return fields.flatMap((one) => {
    if (!one.byStretch) return [one];
    const own = table.columns.filter(({ field }) => field !== undefined && wholeField(field) === one.field);
    return own.map(({ field }) => ({ ...one, field: field! }));
  });
}

/**
 * The unit of an entry's quantities, wherever it was stated (cell, row, heading or name), is stored in its field for
 * units.
 */
function sayUnit(fields: readonly LedgerField[], values: Map<string, EntryValue>): void {
  const field = fields.find(({ kind }) => kind === 'unit')?.field;
  if (field === undefined) return;
  const own = new Set(fields.filter(({ hasOwnUnit }) => hasOwnUnit === true).map((one) => one.field));
  const [first] = [...values].flatMap(([of, value]) =>
    !own.has(of) && isQuantity(value) && value.unit !== '' ? [value] : [],
  );
  if (first !== undefined) values.set(field, first.unit);
}

/** The names of a section and those around it, the innermost first. */
function namesOf(section: Section | undefined): readonly string[] {
  const names: string[] = [];
  for (let above = section; above !== undefined; above = above.parent) names.push(above.name);
  return names;
}

/** The agency or district that the innermost section with one names. */
function agencyOver(section: Section | undefined, office: Office): string | undefined {
  for (let above = section; above !== undefined; above = above.parent) {
    const agency = office.agency(above.name) ?? office.district(above.name);
    if (agency !== undefined) return agency;
  }
  return undefined;
}

/** Everything needed to read the values of a table. */
interface ReadingWith {
  readonly office: Office;
  /** The requested month. */
  readonly period: Period;
  readonly tenth: ReturnType<typeof tenthMonths>;
  /** The units that headings of quantities state. */
  readonly units: ReadonlySet<string>;
}

function readValue(
  row: RowCells<string>,
  definition: LedgerField,
  reading: ReadingWith,
  values: ReadonlyMap<string, EntryValue>,
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
      const unit = unitInText(row.column(field)?.header ?? '');
      const reading = readNumber(cell, typeof unit === 'string' ? unit : undefined);
      if (reading.state === 'value') return reading.value;
      if (reading.state === 'empty') return undefined;
      row.report('number/unreadable', { raw: quoted(cell), field }, field);
      // An unknown word is kept: it is not the same as a blank.
      return cleanText(cell.text);
    }
    case 'quantity':
      return readQuantityIn(row, definition, reading, values);
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

/**
 * A quantity in the unit of its cell, else of its heading, the column of units, or the name; else in the only unit
 * that headings of the table state, or the one that another quantity of the row has in its cell.
 */
function readQuantityIn(
  row: RowCells<string>,
  { field, asWords, hasOwnUnit }: LedgerField,
  { units }: ReadingWith,
  values: ReadonlyMap<string, EntryValue>,
): EntryValue | undefined {
  const cell = row.raw(field);
  if (cell === undefined) return undefined;
  const inRow = () =>
    row.words('unit') ??
    unitInBrackets(row.text('name') ?? '') ??
    (units.size === 1 ? [...units][0] : unitBeside(row, values));
  const unit = unitInBrackets(row.column(field)!.header) ?? (hasOwnUnit === true ? undefined : inRow());
  const reading = readQuantity(cell, unit);
  if (reading.state === 'value') return reading.value;
  if (reading.state === 'empty') return undefined;
  // 完成规划编制: a goal without a number.
  if (asWords && !/\d/.test(cell.text)) return cleanText(cell.text);
  row.report('quantity/unreadable', { raw: quoted(cell), field }, field);
  return undefined;
}

/** Beside 600套 a bare 450 is 套; beside 6万套 or an amount of money its scale is unknown. */
function unitBeside(row: RowCells<string>, values: ReadonlyMap<string, EntryValue>): string | undefined {
  for (const [field, value] of values)
    if (isQuantity(value) && value.unit !== '' && !/[万亿元]/.test(row.text(field) ?? '')) return value.unit;
  return undefined;
}

function unitsInHeadings(fields: readonly LedgerField[], { columns }: Table): ReadonlySet<string> {
  const quantities = new Set(
    fields
      .filter(({ kind, hasOwnUnit }) => kind === 'quantity' && hasOwnUnit !== true)
      .map(({ field }) => field),
  );
  const headings = columns.filter(({ field }) => field !== undefined && quantities.has(field));
  return new Set(headings.flatMap(({ header }) => unitInBrackets(header) ?? []));
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
      // A limit that never comes is none.
      if (hasHappened !== true && ENDLESS.test(cell.text.trim())) return undefined;
      // 已办结, 未答复: also tell whether the day has come.
      if (/^(?:已|未|尚未|正在)/.test(cell.text)) return cleanText(cell.text);
      row.report('date/unreadable', { raw: quoted(cell), field }, field);
      return undefined;
  }
}

const ENDLESS = /^(?:长期|永久|常年|无限期|不限期?|不设期限)(?:有效|开放|征集|坚持|推进)?$/;

function isAhead({ year, month }: PlainDate, period: Period): boolean {
  return monthIndex(year, month) > monthIndex(period.year, period.month);
}

function wordFor(text: string, words: LedgerField['words']): string | undefined {
  return words?.find(([, pattern]) => pattern.test(text))?.[0];
}

function wordsIn(
  row: RowCells<string>,
  { field, kind, words, isAgency, isSeveral, isState }: LedgerField,
  office: Office,
): string | undefined {
  // 未落实 stands for nothing in a column of names; as a state it is one.
  if (isState === true && isPlaceholder(row.text(field) ?? '')) return wordFor(row.text(field)!, words);
  const text = row.words(field);
  if (text === undefined) return undefined;
  if (isAgency) return answeringAgency(oneLine(text), office).agency;
  if (kind === 'name') return text;
  if (isSeveral) return severalNames(text).join('、') || undefined;
  const known = wordFor(text, words);
  if (known === undefined && isState === true)
    row.report('entry/state-unknown', { raw: text, field: `${row.table.ledger}.${field}` }, field);
  return known ?? text;
}
