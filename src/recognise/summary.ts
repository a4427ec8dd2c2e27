import { type Finding, finding } from '../model/finding.ts';
import { type Column, type Table, tableSource } from '../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT } from '../model/yuan.ts';
import { readMoney } from '../normalise/money.ts';
import { textCell } from '../normalise/reading.ts';
import { matchingKey } from '../normalise/text.ts';
import { sectionName } from './labels.ts';
import type { RegisterWords } from './register.ts';

/** Why a table only says again what others hold: it names their projects once more, or adds them up. */
export type SaysAgain = 'repeats-projects' | 'summary';

/**
 * The tables of a workbook that only say again what its others hold, proven by their names and figures; words like 汇总
 * prove nothing. Of two copies one stays: hidden sheets give way first, then what is called 汇总, then what says less, and
 * no visible table gives way to a hidden one.
 */
export function tablesThatSayAgain<Field extends string>(
  tables: readonly Table<Field>[],
  register: RegisterWords<Field>,
): ReadonlyMap<Table<Field>, SaysAgain> {
  const left = new Map<Table<Field>, SaysAgain>();
  if (tables.length < 2) return left;
  const weight = (table: Table<Field>) =>
    (isHidden(table) ? 0 : isCalledSummary(table) ? 1000 : 2000) +
    (fieldsOf(table).has(register.running.year) ? 500 : 0) +
    fieldsOf(table).size;
  const order = [...tables.entries()].sort(([a, one], [b, other]) => weight(one) - weight(other) || b - a);
  for (const [, table] of order) {
    const others = tables.filter(
      (other) =>
        other !== table &&
        !left.has(other) &&
        (isHidden(table) || !isHidden(other)) &&
        !areOtherMonths(table, other),
    );
    const reason = saysAgain(table, others, register);
    if (reason !== undefined) left.set(table, reason);
  }
  return left;
}

function saysAgain<Field extends string>(
  table: Table<Field>,
  others: readonly Table<Field>[],
  register: RegisterWords<Field>,
): SaysAgain | undefined {
  if (others.length === 0) return undefined;
  // Copies in full are united project by project, with what each says.
  const gives =
    (isHidden(table) || isCalledSummary(table) || saysLess(table, others)) && repeatsNames(table, others);
  if (gives) return 'repeats-projects';
  if (table.rows.length === 0 || isOfProjects(table, register)) return undefined;
  const isShorter = table.rows.length < others.reduce((sum, other) => sum + other.rows.length, 0);
  return (isShorter && isSumOfSome(table, others)) ||
    countsThem(table, others, register) ||
    namesGroups(table, others)
    ? 'summary'
    : undefined;
}

/** A table that looks like a summary, groups with a number of projects and nothing that only a project has, but adds up nothing. */
export function looksLikeSummary<Field extends string>(
  table: Table<Field>,
  others: readonly Table<Field>[],
  register: RegisterWords<Field>,
): boolean {
  const { columns, rows } = table;
  const isCounted = columns.some(({ field }) => field !== undefined && field === countField(register));
  return (
    isCounted &&
    !isOfProjects(table, register) &&
    others.some((other) => other.columns.length > columns.length && other.rows.length > rows.length)
  );
}

/** It has a column that only a single project fills. */
function isOfProjects<Field extends string>(
  { columns }: Table<Field>,
  register: RegisterWords<Field>,
): boolean {
  return columns.some(
    ({ field }) => field !== undefined && register.identity.has(field) && !register.shared.has(field),
  );
}

function countField<Field extends string>(register: RegisterWords<Field>): Field | undefined {
  return register.columns.find(({ kind }) => kind === 'count')?.field;
}

/** What a table that was left out says and the lists do not: other sums, other projects. */
export function summaryFindings<Field extends string>(
  table: Table<Field>,
  others: readonly Table<Field>[],
  reason: SaysAgain,
): Finding[] {
  if (reason === 'repeats-projects') {
    const column = table.columns.find(({ field }) => field === 'name')?.column;
    return [...rowsByName(table)].flatMap(([name, position]) => {
      if (others.some((other) => rowsByName(other).has(name))) return [];
      const { cells } = table.sheet;
      const raw = cells.text(cells.inRow(position, column!));
      return [
        finding(
          'summary/other-project',
          { name: raw },
          tableSource(table, cells.rowNumber(position), column),
        ),
      ];
    });
  }
  if (isSumOfSome(table, others)) return [];
  return amountsOf(table).flatMap((column) => {
    const own = sumOf([table], column.field);
    const theirs = sumOf(others, column.field);
    if (theirs.cells === 0 || agree(own, theirs)) return [];
    const spoken = (sum: number) => `${Number((sum / YUAN_PER_UNIT[column.unit]).toFixed(4))}${column.unit}`;
    const facts = { header: column.header, printed: spoken(own.sum), own: spoken(theirs.sum) };
    return [finding('summary/mismatch', facts, tableSource(table, table.headerRows.at(-1), column.column))];
  });
}

/** Nearly all projects of the table are named in the others as well. */
export function repeatsNames(table: Table, others: readonly Table[]): boolean {
  const names = [...rowsByName(table).keys()];
  if (names.length === 0) return false;
  const known = others.map(rowsByName);
  return names.filter((name) => known.some((one) => one.has(name))).length >= names.length * NEARLY_ALL;
}

/** It lacks an amount that another has, and those it has are what the others give for the same names. */
function saysLess<Field extends string>(table: Table<Field>, others: readonly Table<Field>[]): boolean {
  const columns = amountsOf(table);
  const own = new Set(columns.map(({ field }) => field));
  if (!others.some((other) => amountsOf(other).some(({ field }) => !own.has(field)))) return false;
  if (columns.length === 0) return true;
  let [compared, alike] = [0, 0];
  for (const [name, position] of rowsByName(table)) {
    const other = others.find((one) => rowsByName(one).has(name));
    if (other === undefined) continue;
    for (const column of columns) {
      const twin = amountsOf(other).find(({ field }) => field === column.field);
      const mine = amountAt(table, position, column);
      const theirs = twin && amountAt(other, rowsByName(other).get(name)!, twin);
      if (mine === undefined || theirs === undefined) continue;
      compared += 1;
      if (Math.abs(mine.value - theirs.value) <= mine.grain + theirs.grain) alike += 1;
    }
  }
  return compared > 0 && alike >= compared * NEARLY_ALL;
}

/** It adds up all the others, or one of them. */
function isSumOfSome<Field extends string>(table: Table<Field>, others: readonly Table<Field>[]): boolean {
  return [others, ...others.map((one) => [one])].some((some) => sumsUp(table, some));
}

/** Its groups have as many projects as the others have rows. */
function countsThem<Field extends string>(
  table: Table<Field>,
  others: readonly Table<Field>[],
  register: RegisterWords<Field>,
): boolean {
  const counts = countField(register);
  const column = table.columns.find(({ field }) => field !== undefined && field === counts)?.column;
  if (column === undefined) return false;
  const { cells } = table.sheet;
  let counted = 0;
  for (const position of table.rows) {
    const cell = cells.inRow(position, column);
    counted += cell < 0 ? 0 : Number(cells.text(cell));
  }
  return counted === others.reduce((sum, other) => sum + other.rows.length, 0);
}

/** Every amount of the table is the sum of the others', but for the rounding of its cells. */
function sumsUp<Field extends string>(table: Table<Field>, others: readonly Table<Field>[]): boolean {
  let compared = 0;
  for (const { field } of amountsOf(table)) {
    const own = sumOf([table], field);
    const theirs = sumOf(others, field);
    if (theirs.cells === 0 || theirs.sum === 0) continue;
    if (!agree(own, theirs)) return false;
    compared += 1;
  }
  return compared > 0;
}

/** But for what rounding of the summary's cells, and of the sums they were made from, explains. */
function agree(own: ReturnType<typeof sumOf>, theirs: ReturnType<typeof sumOf>): boolean {
  return Math.abs(own.sum - theirs.sum) <= own.grain + Math.abs(theirs.sum) * ROUNDING;
}

/** Its rows are called what the rows of the others share: an agency, a district, a phase, a section. */
function namesGroups(table: Table, others: readonly Table[]): boolean {
  const names = [...rowsByName(table).keys()].map(groupKey);
  const shared = new Set<string>();
  for (const other of others) {
    const { titleAgency, heading } = other.context;
    for (const words of [other.sheet.name, titleAgency, heading, ...other.sections.map(({ raw }) => raw)])
      if (words !== undefined) shared.add(groupKey(words));
    const { cells } = other.sheet;
    for (const { column, field } of other.columns) {
      if (field === undefined || field === 'name') continue;
      for (const position of other.rows) {
        const cell = cells.inRow(position, column);
        if (cell >= 0) shared.add(groupKey(cells.text(cell)));
      }
    }
  }
  return names.filter((name) => shared.has(name)).length >= names.length * NEARLY_ALL;
}

/** 续建项目 = 一、续建（12个） */
function groupKey(words: string): string {
  return matchingKey(sectionName(words).name);
}

const NEARLY_ALL = 0.8;
const ROUNDING = 0.0005;
const SUMMARY = /汇总|匯總|合计|合計|统计|統計|总览|小计/;

function isCalledSummary({ sheet, context }: Table): boolean {
  return (
    SUMMARY.test(sheet.name) || (context.taken?.title === undefined && SUMMARY.test(context.title ?? ''))
  );
}

function isHidden({ sheet }: Table): boolean {
  return sheet.visibility !== 'visible';
}

function areOtherMonths({ context: one }: Table, { context: other }: Table): boolean {
  const differ = <T>(mine: T | undefined, theirs: T | undefined) =>
    mine !== undefined && theirs !== undefined && mine !== theirs;
  return differ(one.year, other.year) || differ(one.month, other.month);
}

function fieldsOf({ columns }: Table): ReadonlySet<string> {
  return new Set(columns.flatMap(({ field }) => field ?? []));
}

type AmountColumn<Field extends string> = Column<Field> & { readonly field: Field; readonly unit: MoneyUnit };

function amountsOf<Field extends string>({ columns }: Table<Field>): AmountColumn<Field>[] {
  return columns.filter(
    (column): column is AmountColumn<Field> => column.field !== undefined && column.unit !== undefined,
  );
}

/** An amount in 元, and half of what one of its last digit is worth. */
function amountAt({ sheet: { cells } }: Table, position: number, { column, unit }: AmountColumn<string>) {
  const cell = cells.inRow(position, column);
  if (cell < 0) return undefined;
  const text = cells.text(cell);
  const reading = readMoney(textCell(text), unit);
  if (reading.state !== 'value') return undefined;
  const decimals = Math.min(/\.(\d+)/.exec(text)?.[1]?.length ?? 0, 6);
  return { value: reading.value, grain: YUAN_PER_UNIT[unit] / 10 ** decimals / 2 };
}

function sumOf<Field extends string>(tables: readonly Table<Field>[], field: Field) {
  let [sum, grain, cells] = [0, 0, 0];
  for (const table of tables) {
    const column = amountsOf(table).find((one) => one.field === field);
    if (column === undefined) continue;
    for (const position of table.rows) {
      const amount = amountAt(table, position, column);
      if (amount === undefined) continue;
      sum += amount.value;
      grain += amount.grain;
      cells += 1;
    }
  }
  return { sum, grain, cells };
}

const NAMES = new WeakMap<Table, ReadonlyMap<string, number>>();

/** The rows by the names of their projects. */
function rowsByName(table: Table): ReadonlyMap<string, number> {
  const known = NAMES.get(table);
  if (known !== undefined) return known;
  const column = table.columns.find(({ field }) => field === 'name')?.column;
  const names = new Map<string, number>();
  for (const position of column === undefined ? [] : table.rows) {
    const cell = table.sheet.cells.inRow(position, column!);
    if (cell >= 0) names.set(matchingKey(table.sheet.cells.text(cell)), position);
  }
  NAMES.set(table, names);
  return names;
}
