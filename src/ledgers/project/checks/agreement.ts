import type { Agreement, CheckedCount, CheckedTotal, Difference } from '../../../model/agreement.ts';
import { type Finding, finding } from '../../../model/finding.ts';
import { groupBy } from '../../../model/group-by.ts';
import { CELL } from '../../../model/sheet.ts';
import { type Column, type RowRun, rawCellOf, type Table, tableSource } from '../../../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT } from '../../../model/yuan.ts';
import { readMoney } from '../../../normalise/money.ts';
import { quoted } from '../../../normalise/quoted.ts';
import { unitOfRow } from '../../row-unit.ts';
import { AMOUNTS, type AmountField, type ProjectField } from '../fields.ts';
import { DIMENSIONS } from '../measures/dimensions.ts';
import { toldCounts, waysToCount } from '../reading/told-counts.ts';
import type { Project } from '../record.ts';
import { inUnit } from './about.ts';
import type { List } from './material.ts';

export function agreementOf(table: Table<ProjectField>, projects: readonly Project[]): Agreement {
  return { totals: checkTotals(table, projects), counts: checkCounts(table) };
}

export function agreementFindings({ table, agreement }: Pick<List, 'table' | 'agreement'>): Finding[] {
  const { totals, counts } = agreement;
  const { cells } = table.sheet;
  const mismatches = totals.flatMap(({ total, differences }) =>
    differences.map(({ column, printed, own, rows }) => {
      const facts = { header: column.header, printed, own, rows, label: total.label };
      const source = tableSource(table, cells.rowNumber(total.position), column.column);
      return finding('total/mismatch', facts, source);
    }),
  );
  const miscounts = counts
    .filter(({ declared, own }) => declared !== own)
    .map(({ row, column, label, declared, own }) =>
      finding('count/mismatch', { declared, own, label }, tableSource(table, row, column)),
    );
  return [...mismatches, ...noneAgrees(table, totals), ...miscounts];
}

/** One wrong total is a slip; if no total of any column agrees, the sums may be over the wrong rows. */
function noneAgrees(table: Table<ProjectField>, totals: readonly CheckedTotal[]): Finding[] {
  const amounts = totals.reduce((sum, { compared }) => sum + compared.length, 0);
  const isAny = totals.some(({ compared, differences }) => differences.length < compared.length);
  const first = totals.find(({ differences }) => differences.length > 0);
  if (isAny || first === undefined || amounts < FEWEST) return [];
  const { total, differences } = first;
  const row = table.sheet.cells.rowNumber(total.position);
  const source = tableSource(table, row, differences[0]!.column.column);
  return [finding('total/none-agrees', { amounts, label: total.label }, source)];
}

/** A single amount may be mistyped. */
const FEWEST = 2;

/**
 * A total must equal the sum of its rows. Rounding explains up to half of the last printed digit per row [DOMAIN §6];
 * anything beyond is a difference. If the total can belong to several runs of rows, it is compared with the one that
 * fits best; if none fits, with the projects of the group that its label names.
 */
function checkTotals(table: Table<ProjectField>, projects: readonly Project[]): CheckedTotal[] {
  if (table.totals.length === 0) return [];
  const sumOf = summing(table, projects);
  const groupsNamed = groupFinder(projects);
  const columns = table.columns.filter((column) => column.field !== undefined && COMPARED.has(column.field));
  return table.totals.map((total) => {
    const printed = columns.flatMap((column) => {
      const unit = unitOfRow(table, total.position, column);
      if (typeof unit !== 'string') return [];
      const amount = printedAmount(table, total.position, column, unit);
      return amount === undefined ? [] : [{ column, unit, amount }];
    });
    const compared = printed.map(({ column }) => column.field!);
    const readings = total.covers.map((run) =>
      printed.flatMap(({ column, unit, amount }): Difference[] => {
        const sum = sumOf(run, column.field as AmountField);
        if (Math.abs(sum.yuan - amount.yuan) <= tolerance(sum.rows, amount)) return [];
        return [{ column, printed: amount.raw, own: inUnit(sum.yuan, unit), rows: sum.rows }];
      }),
    );
    const [first, ...others] = readings;
    if (first === undefined) return { total, compared: [], differences: [] };
    const differences = others.reduce((best, one) => (one.length < best.length ? one : best), first);
    const isOfGroup =
      differences.length > 0 &&
      printed.length >= FEWEST &&
      groupsNamed(total.label).some(({ rows, sums }) =>
        printed.every(
          ({ column, amount }) =>
            Math.abs(sums[column.field as AmountField] - amount.yuan) <= tolerance(rows, amount),
        ),
      );
    return { total, compared, differences: isOfGroup ? [] : differences };
  });
}

interface Group {
  rows: number;
  readonly sums: Record<AmountField, number>;
}

/**
 * Returns a function that gives the groups which a label may name: 省级小计 below a list of both levels is about the
 * provincial projects, wherever they stand. A label of nothing but 合计 names none. There may be as many totals as rows, so
 * the groups are added up once, when a total first asks for them.
 */
function groupFinder(projects: readonly Project[]): (label: string) => readonly Group[] {
  let byInitial: ReadonlyMap<string, readonly Group[]> | undefined;
  return (label) => {
    const initial = label.replace(NO_GROUP, '').charAt(0);
    if (initial === '') return [];
    byInitial ??= groupsByInitial(projects);
    return byInitial.get(initial) ?? [];
  };
}

function groupsByInitial(projects: readonly Project[]): ReadonlyMap<string, readonly Group[]> {
  const groups = new Map<string, Group>();
  for (const { id, keysOf } of DIMENSIONS)
    for (const project of projects)
      for (const key of [keysOf(project) ?? []].flat()) {
        const name = `${key} ${id}`;
        const group = groups.get(name) ?? { rows: 0, sums: { ...NOTHING } };
        groups.set(name, group);
        group.rows += 1;
        for (const field of AMOUNTS) group.sums[field] += project[field] ?? 0;
      }
  const named = groupBy(groups, ([name]) => name.charAt(0));
  return new Map([...named].map(([initial, some]) => [initial, some.map(([, group]) => group)]));
}

const NOTHING = Object.fromEntries(AMOUNTS.map((field) => [field, 0])) as Record<AmountField, number>;
const NO_GROUP = /[合小总共]\s*计|其中|[\s：:（()）、]/g;

const COMPARED: ReadonlySet<ProjectField> = new Set(AMOUNTS);

interface Printed {
  readonly yuan: number;
  readonly raw: string;
  /** The value in 元 of one unit of the last printed digit. */
  readonly grain: number;
}

function printedAmount(
  table: Table<ProjectField>,
  position: number,
  column: Column<ProjectField>,
  unit: MoneyUnit,
): Printed | undefined {
  const { cells } = table.sheet;
  const cell = cells.inRow(position, column.column);
  if (cell < 0 || (cells.kind(cell) !== CELL.number && cells.kind(cell) !== CELL.text)) return undefined;
  const printed = rawCellOf(table.sheet, cell);
  const reading = readMoney(printed, unit);
  if (reading.state !== 'value') return undefined;
  const raw = quoted(printed);
  const decimals = Math.min(/\.(\d+)/.exec(raw)?.[1]?.length ?? 0, printed.format.decimals ?? 6, 6);
  const worth = raw.includes('亿')
    ? YUAN_PER_UNIT.亿元
    : raw.includes('万')
      ? YUAN_PER_UNIT.万元
      : YUAN_PER_UNIT[unit];
  return { yuan: reading.value, raw, grain: worth / 10 ** decimals };
}

function tolerance(rows: number, printed: Printed): number {
  return (Math.max(rows, 1) * printed.grain) / 2;
}

/**
 * Returns a function that sums an amount over a run of rows. There may be as many totals as rows, so prefix sums are
 * computed once.
 */
function summing(table: Table<ProjectField>, projects: readonly Project[]) {
  const byPosition = new Map(projects.map((project) => [project.position, project]));
  const sumsUpTo = new Map<AmountField, Float64Array>();
  return (run: RowRun, field: AmountField) => {
    let upTo = sumsUpTo.get(field);
    if (upTo === undefined) {
      upTo = new Float64Array(table.rows.length + 1);
      for (const [index, position] of table.rows.entries())
        upTo[index + 1] = upTo[index]! + (byPosition.get(position)?.[field] ?? 0);
      sumsUpTo.set(field, upTo);
    }
    return { yuan: upTo[run.to]! - upTo[run.from]!, rows: run.to - run.from };
  };
}

/** A number of projects stated in the list must equal the number of its rows, by at least one way of counting them. */
function checkCounts(table: Table): CheckedCount[] {
  return toldCounts(table).flatMap(({ label, declared, runs, row, column }) => {
    const counts = runs.flatMap((run) => Object.values(waysToCount(table, run)));
    const own = counts.includes(declared) ? declared : counts[0];
    return own === undefined ? [] : [{ row, column, label, declared, own }];
  });
}
