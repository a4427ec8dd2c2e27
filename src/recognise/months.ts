import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { type Column, cellUnder, type RawCell, type Table, tableSource } from '../model/table.ts';
import { readDate } from '../normalise/date.ts';
import { type PartialPeriod, periodInText, periodlessText } from '../normalise/period.ts';
import { matchingKey } from '../normalise/text.ts';
import { isOther, spokenPeriod } from './batch-period.ts';
import type { RecognisedSheet } from './recognise.ts';
import { repeatsNames } from './summary.ts';
import { onlyRows } from './table-rows.ts';

/** The wanted period; for a plan only its year. */
export interface Wanted {
  readonly year: number;
  readonly month: number | undefined;
}

/**
 * A file may hold one list once per month (or year), in sheets, blocks or rows. Only the part for the period counts;
 * if there is none, the last one before it, which then shows its own period. Months are never added up.
 */
export function ofPeriod<Field extends string>(
  sheets: readonly RecognisedSheet<Field>[],
  wanted: Wanted,
): Outcome<readonly RecognisedSheet<Field>[]> {
  const findings: Finding[] = [];
  const all = sheets.flatMap(({ tables }) => tables);
  const left = new Set<Table<Field>>();
  for (const series of seriesOf(all)) {
    const kept = nearest(series.map(aboutOf), wanted);
    for (const table of series) {
      if (samePeriod(aboutOf(table), kept)) continue;
      left.add(table);
      const facts = {
        used: spokenPeriod(kept),
        other: spokenPeriod(aboutOf(table)),
        rows: table.rows.length,
      };
      findings.push(finding('sheet/other-period', facts, tableSource(table, table.headerRows[0])));
    }
  }
  const value = sheets.map((one): RecognisedSheet<Field> => {
    const tables = one.tables
      .filter((table) => !left.has(table))
      .map((table) => {
        const rows = rowsOfPeriod(table, wanted);
        for (const found of rows.findings) findings.push(found);
        return rows.value;
      });
    const isLeft = tables.length === 0 && one.tables.length > 0;
    return { ...one, tables, leftOut: isLeft ? 'other-period' : one.leftOut };
  });
  return { value, findings };
}

/**
 * Tables of one list in different periods: their titles and sheet names differ only in the period, or they name the
 * same projects.
 */
function seriesOf<Field extends string>(
  tables: readonly Table<Field>[],
): readonly (readonly Table<Field>[])[] {
  const dated = tables.filter((table) => spokenPeriod(aboutOf(table)) !== '');
  const series: Table<Field>[][] = [];
  for (const table of dated) {
    const isMember = (one: Table<Field>) =>
      keyOf(one) === keyOf(table) ||
      (!samePeriod(aboutOf(one), aboutOf(table)) && repeatsNames(table, [one]));
    const known = series.find((members) => members.some(isMember));
    if (known === undefined) series.push([table]);
    else known.push(table);
  }
  return series.filter((members) => members.length > 1);
}

/** Title and sheet name without their periods. */
function keyOf({ context, sheet }: Table): string {
  const title = context.taken?.title === undefined ? (context.title ?? '') : '';
  const name = /^(?:sheet|工作表|表)\s*\d+$/i.test(sheet.name) ? '' : sheet.name;
  return [title, name].map((text) => periodlessText(text).replace(/[\s\p{P}]/gu, '')).join('|');
}

function aboutOf({ context }: Table): PartialPeriod {
  const { year, month } = context;
  return { ...(year !== undefined && { year }), ...(month !== undefined && { month }) };
}

function samePeriod(one: PartialPeriod, other: PartialPeriod): boolean {
  return one.year === other.year && one.month === other.month;
}

/** The period itself, else the last one before it, else the first one after it. */
function nearest(periods: readonly PartialPeriod[], wanted: Wanted): PartialPeriod {
  const own = periods.find((period) => !isOther(period, wanted));
  if (own !== undefined) return own;
  const numbered = (period: PartialPeriod) => (period.year ?? wanted.year) * 12 + (period.month ?? 0);
  const sorted = periods.toSorted((a, b) => numbered(a) - numbered(b));
  const limit = wanted.year * 12 + (wanted.month ?? 12);
  return sorted.findLast((period) => numbered(period) <= limit) ?? sorted[0]!;
}

/**
 * A list with one row per project and month, told by a column or by sections: keeps each project's row of the period.
 */
function rowsOfPeriod<Field extends string>(table: Table<Field>, wanted: Wanted): Outcome<Table<Field>> {
  const column = table.columns.find(({ field }) => field === 'month');
  const names = table.columns.find(({ field }) => field === 'name');
  const monthOf = column === undefined ? monthsOfSections(table) : monthsOfColumn(table, column, wanted);
  if (names === undefined || monthOf === undefined) return { value: table, findings: [] };
  const byName = new Map<string, { readonly index: number; readonly about: PartialPeriod }[]>();
  for (const [index, position] of table.rows.entries()) {
    const about = monthOf(index);
    const cell = cellUnder(table, position, names.column);
    if (about === undefined || cell < 0) continue;
    const name = matchingKey(table.sheet.cells.text(cell));
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [{ index, about }]);
    else known.push({ index, about });
  }
  const isRunning = [...byName.values()].some((rows) =>
    rows.some(({ about }) => !samePeriod(about, rows[0]!.about)),
  );
  if (!isRunning) return { value: table, findings: [] };
  const others = new Map<number, string>();
  const findings: Finding[] = [];
  for (const rows of byName.values()) {
    const kept = nearest(
      rows.map(({ about }) => about),
      wanted,
    );
    for (const { index, about } of rows) if (!samePeriod(about, kept)) others.set(index, spokenPeriod(about));
    if (!isOther(kept, wanted)) continue;
    const { index } = rows.find(({ about }) => samePeriod(about, kept))!;
    const facts = { used: spokenPeriod(wanted), other: spokenPeriod(kept), otherFrom: 'month' };
    const row = table.sheet.cells.rowNumber(table.rows[index]!);
    findings.push(finding('period/conflict', facts, tableSource(table, row, (column ?? names).column)));
  }
  const facts = {
    used: spokenPeriod(wanted),
    others: [...new Set(others.values())].sort(),
    rows: others.size,
  };
  findings.push(
    finding('rows/other-period', facts, tableSource(table, table.headerRows.at(-1), column?.column)),
  );
  return { value: onlyRows(table, (index) => !others.has(index), 'other-period'), findings };
}

/** The month of a row, by its index in the table's rows. */
type MonthOf = (index: number) => PartialPeriod | undefined;

/** Sections that are only a month: 8月, （九）2024年9月. */
function monthsOfSections({ sections, sectionOf }: Table): MonthOf | undefined {
  const months = sections.map(({ name }) =>
    /[^\s\p{P}]/u.test(periodlessText(name)) ? undefined : periodInText(name),
  );
  if (months.every((about) => about?.month === undefined)) return undefined;
  return (index) => months[sectionOf[index]!];
}

/** The month that each row states: 9, 9月, 1—9月, 2023年9月, 202309, a date. */
function monthsOfColumn(table: Table, { column }: Column, wanted: Wanted): MonthOf {
  const { cells, formats, date1904 } = table.sheet;
  const year = table.context.year ?? wanted.year;
  return (index) => {
    const cell = cellUnder(table, table.rows[index]!, column);
    if (cell < 0) return undefined;
    const text = cells.text(cell);
    const named = periodInText(text);
    if (named?.month !== undefined) return { year, ...named };
    const format = formats[cells.format(cell)] ?? { code: 'General', kind: 'general', decimals: undefined };
    const raw: RawCell = { kind: cells.kind(cell), text, format, date1904 };
    const reading = readDate(raw, { year });
    if (reading.state !== 'value' || !('precision' in reading.value)) return undefined;
    return { year: reading.value.year, month: reading.value.month };
  };
}
