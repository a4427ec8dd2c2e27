import { type Finding, finding } from '../model/finding.ts';
import { CELL } from '../model/sheet.ts';
import { type Table, tableSource } from '../model/table.ts';
import { YUAN_PER_UNIT } from '../model/yuan.ts';
import { matchingKey } from '../normalise/text.ts';
import { sectionName } from './labels.ts';
import type { LedgerWords } from './ledger-words.ts';
import { amountColumns, type Figure, figureAt, rowsByName, sumOf } from './table-figures.ts';
import { columnsOfKind } from './task.ts';

/** Why a table adds nothing to the others: it repeats their projects, or it adds them up. */
export type SaysAgain = 'repeats-projects' | 'summary';

/**
 * The tables of a workbook that only repeat or add up what the others state, proven by names and figures; words like 汇总
 * prove nothing. Of two copies one is kept: hidden sheets are left out first, then those named 汇总 or 备份, then the one
 * that states less. A visible table is never left out because of a hidden one.
 */
export function tablesThatSayAgain<Field extends string>(
  tables: readonly Table<Field>[],
  ledger: LedgerWords<Field>,
): ReadonlyMap<Table<Field>, SaysAgain> {
  const left = new Map<Table<Field>, SaysAgain>();
  const weight = (table: Table<Field>) => [
    isHidden(table) ? 0 : isCalledSummary(table) || isCalledCopy(table) ? 1 : 2,
    table.columns.some(({ field }) => field === ledger.running?.year) ? 1 : 0,
    table.columns.filter(({ field }) => field !== undefined).length,
    -tables.indexOf(table),
  ];
  const order = tables
    .map((table) => ({ table, weight: weight(table) }))
    .sort((a, b) => a.weight.map((one, at) => one - b.weight[at]!).find((one) => one !== 0) ?? 0);
  for (const { table } of tables.length < 2 ? [] : order) {
    const mayHoldIt = (other: Table<Field>) =>
      other !== table &&
      !left.has(other) &&
      (isHidden(table) || !isHidden(other)) &&
      !areOtherMonths(table, other);
    const reason = saysAgain(table, tables.filter(mayHoldIt), ledger);
    if (reason !== undefined) left.set(table, reason);
  }
  return left;
}

function saysAgain<Field extends string>(
  table: Table<Field>,
  others: readonly Table<Field>[],
  ledger: LedgerWords<Field>,
): SaysAgain | undefined {
  if (others.length === 0) return undefined;
  // Full copies are kept: their projects are united later with what each copy states.
  const gives = isHidden(table) || isCalledSummary(table) || isCalledCopy(table) || saysLess(table, others);
  if (gives && repeatsNames(table, others)) return 'repeats-projects';
  if (isOfProjects(table, ledger) || table.rows.length > MOST_GROUPS) return undefined;
  const isSummary =
    isSumOfSome(table, others) || countsThem(table, others, ledger) || namesGroups(table, others);
  return isSummary ? 'summary' : undefined;
}

/** Reports what a table that is left out states differently from the lists: other projects, other sums. */
export function summaryFindings<Field extends string>(
  table: Table<Field>,
  others: readonly Table<Field>[],
  reason: SaysAgain,
): Finding[] {
  if (reason === 'repeats-projects') {
    const { cells } = table.sheet;
    const column = table.columns.find(({ field }) => field === 'name')?.column ?? 0;
    const unknown = [...rowsByName(table)].filter(
      ([name]) => !others.some((other) => rowsByName(other).has(name)),
    );
    return unknown.map(([, position]) => {
      const facts = { name: cells.text(cells.inRow(position, column)) };
      return finding('summary/other-project', facts, tableSource(table, cells.rowNumber(position), column));
    });
  }
  if (isSumOfSome(table, others)) return [];
  return amountColumns(table).flatMap(({ field, unit, header, column }) => {
    const [own, theirs] = [sumOf([table], field), sumOf(others, field)];
    if (own === undefined || theirs === undefined || agree(own, theirs)) return [];
    const spoken = ({ value }: Figure) => `${Number((value / YUAN_PER_UNIT[unit]).toFixed(4))}${unit}`;
    const facts = { header, printed: spoken(own), own: spoken(theirs) };
    return [finding('summary/mismatch', facts, tableSource(table, table.headerRows.at(-1), column))];
  });
}

/** Groups with their number of projects and no data of a project, next to a list with more columns and rows. */
export function looksLikeSummary<Field extends string>(
  table: Table<Field>,
  others: readonly Table<Field>[],
  ledger: LedgerWords<Field>,
): boolean {
  const { columns, rows } = table;
  if (countColumn(table, ledger) === undefined || isOfProjects(table, ledger)) return false;
  return others.some((other) => other.columns.length > columns.length && other.rows.length > rows.length);
}

/** Whether nearly all projects of the table are named in the other tables as well. */
export function repeatsNames(table: Table, others: readonly Table[]): boolean {
  const known = others.map(rowsByName);
  return areNearlyAll([...rowsByName(table).keys()], (name) => known.some((one) => one.has(name)));
}

/** It lacks an amount that another table has, and its own amounts equal the other's for the same names. */
function saysLess<Field extends string>(table: Table<Field>, others: readonly Table<Field>[]): boolean {
  const columns = amountColumns(table);
  const own = new Set(columns.map(({ field }) => field));
  if (others.every((other) => amountColumns(other).every(({ field }) => own.has(field)))) return false;
  const pairs = [...rowsByName(table)].flatMap(([name, position]) => {
    const other = others.find((one) => rowsByName(one).has(name));
    return columns.flatMap((column) => {
      const twin = other && amountColumns(other).find(({ field }) => field === column.field);
      const mine = figureAt(table, position, column);
      const theirs = twin && figureAt(other, rowsByName(other).get(name)!, twin);
      return mine === undefined || theirs === undefined ? [] : [{ mine, theirs }];
    });
  });
  const isAlike = ({ mine, theirs }: { mine: Figure; theirs: Figure }) =>
    Math.abs(mine.value - theirs.value) <= mine.grain + theirs.grain;
  return columns.length === 0 || areNearlyAll(pairs, isAlike);
}

/** Its amounts are the sums of all other tables or of one of them, within rounding. */
function isSumOfSome<Field extends string>(table: Table<Field>, others: readonly Table<Field>[]): boolean {
  return [others, ...others.map((one) => [one])].some((some) => {
    // A summary has fewer groups than there are projects.
    if (table.rows.length >= rowsIn(some)) return false;
    const compared = amountColumns(table).flatMap(({ field }) => {
      const [own, theirs] = [sumOf([table], field), sumOf(some, field)];
      return own === undefined || theirs === undefined || theirs.value === 0 ? [] : [agree(own, theirs)];
    });
    return compared.length > 0 && compared.every((isAgreed) => isAgreed);
  });
}

/** Equal within the rounding of the summary's cells and of the sums they were made from. */
function agree(own: Figure, theirs: Figure): boolean {
  return Math.abs(own.value - theirs.value) <= own.grain + Math.abs(theirs.value) * ROUNDING;
}

/** Its groups have as many projects in all as the other tables have rows. */
function countsThem<Field extends string>(
  table: Table<Field>,
  others: readonly Table<Field>[],
  ledger: LedgerWords<Field>,
): boolean {
  const column = countColumn(table, ledger);
  if (column === undefined) return false;
  const { cells } = table.sheet;
  const counted = table.rows.reduce((sum, position) => {
    const cell = cells.inRow(position, column);
    return cell < 0 ? sum : sum + Number(cells.text(cell));
  }, 0);
  return counted === rowsIn(others);
}

/** Its rows are named after groups of the other tables: agencies, districts, phases, sections. */
function namesGroups(table: Table, others: readonly Table[]): boolean {
  const shared = others.map(groupKeys);
  return areNearlyAll([...rowsByName(table).keys()], (name) => {
    const key = groupKey(name);
    return shared.some((keys) => keys.has(key));
  });
}

const GROUP_KEYS = new WeakMap<Table, ReadonlySet<string>>();

/** The names of groups that rows of the table belong to; computed once per table. */
function groupKeys(table: Table): ReadonlySet<string> {
  const known = GROUP_KEYS.get(table);
  if (known !== undefined) return known;
  const { sheet, context, sections, columns, rows } = table;
  const words = [
    sheet.name,
    context.titleAgency ?? '',
    context.heading ?? '',
    ...sections.map(({ raw }) => raw),
  ];
  for (const { column } of columns.filter(({ field }) => field !== undefined && field !== 'name')) {
    for (const position of rows.slice(0, SAMPLED)) {
      const cell = sheet.cells.inRow(position, column);
      if (cell >= 0 && sheet.cells.kind(cell) === CELL.text) words.push(sheet.cells.text(cell));
    }
  }
  const keys = new Set([...new Set(words)].map(groupKey));
  keys.delete('');
  GROUP_KEYS.set(table, keys);
  return keys;
}

/** 续建项目 = 一、续建（12个） */
function groupKey(words: string): string {
  return matchingKey(sectionName(words).name);
}

function areNearlyAll<T>(all: readonly T[], is: (one: T) => boolean): boolean {
  return all.length > 0 && all.filter(is).length >= all.length * NEARLY_ALL;
}

const NEARLY_ALL = 0.8;
const ROUNDING = 0.0005;
/** The most rows that a summary can have. */
const MOST_GROUPS = 300;
const SAMPLED = 2000;
const SUMMARY = /汇总|匯總|合计|合計|统计|統計|总览|小计/;

/** 备份, 初稿: an earlier version that is kept next to the current one. */
function isCalledCopy({ sheet }: Table): boolean {
  return /备份|備份|副本|初稿|草稿|作废|旧版|旧表|存档/.test(sheet.name);
}

/** It has a column that only single projects fill. */
function isOfProjects<Field extends string>({ columns }: Table<Field>, ledger: LedgerWords<Field>): boolean {
  return columns.some(
    ({ field }) => field !== undefined && ledger.identity.has(field) && !ledger.shared.has(field),
  );
}

function countColumn<Field extends string>({ columns }: Table<Field>, ledger: LedgerWords<Field>) {
  return columnsOfKind({ ledger }, columns, 'count')[0]?.column;
}

function rowsIn(tables: readonly Table[]): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0);
}

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
