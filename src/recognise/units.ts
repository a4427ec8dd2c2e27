import { type Finding, type FindingFacts, finding } from '../model/finding.ts';
import { CELL, type Sheet } from '../model/sheet.ts';
import { type Column, rawCellOf } from '../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT } from '../model/yuan.ts';
import { readMoney } from '../normalise/money.ts';
import { quoted } from '../normalise/quoted.ts';
import { oneLine } from '../normalise/text.ts';
import { type StatedUnit, unitInText } from '../normalise/unit.ts';
import type { Size } from './ledger-words.ts';
import { columnsOfKind, placeIn, type SheetTask } from './task.ts';

/** A unit of amounts that is stated outside the columns. */
export interface UnitSaying extends StatedUnit {
  readonly from: 'preamble' | 'note' | 'sheet' | 'above' | 'file';
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

/** A table's columns and rows, and the units stated around it, the nearest first. */
export interface UnitEvidence<Field extends string> {
  readonly columns: readonly Column<Field>[];
  readonly headerRow: number;
  readonly unitRow: number | undefined;
  readonly rows: readonly number[];
  readonly sayings: readonly UnitSaying[];
}

interface Settled<Field extends string> {
  readonly columns: readonly Column<Field>[];
  readonly findings: readonly Finding[];
}

/**
 * Gives every money column its unit: from its header, else from the unit row. All others get the same unit: from the
 * column of units, else from the nearest statement around the table, else 万元, the usual unit of statistical forms. A
 * column with an unknown unit is left without one, so that none of its amounts counts.
 */
export function settleUnits<Field extends string>(
  task: SheetTask<Field>,
  evidence: UnitEvidence<Field>,
): Settled<Field> {
  const money = new Set(columnsOfKind(task, evidence.columns, 'money'));
  const findings: Finding[] = [];
  const columns = evidence.columns.map((column) => {
    const own = money.has(column) ? statedByColumn(task, column, evidence) : undefined;
    if (own === undefined) return column;
    for (const found of own.findings) findings.push(found);
    return own.column;
  });
  const open = columns.filter((column) => money.has(column) && column.unitFrom === undefined);
  if (open.length === 0) return checked(task, evidence, { columns, findings });
  const common = commonUnit(task, { ...evidence, columns }, open, columnsOfKind(task, columns, 'unit')[0]);
  const isOpen = new Set(open);
  return checked(task, evidence, {
    columns: columns.map((column) =>
      isOpen.has(column) ? { ...column, unit: common.unit, unitFrom: common.from } : column,
    ),
    findings: [...findings, ...common.findings],
  });
}

/** Reports a stated unit in which hardly any project can be but nearly all in another one; it is used nevertheless. */
function checked<Field extends string>(
  task: SheetTask<Field>,
  { rows, headerRow }: UnitEvidence<Field>,
  settled: Settled<Field>,
): Settled<Field> {
  const sized = sizedColumn(task, settled.columns);
  const unit = sized?.column.unit;
  if (sized === undefined || unit === undefined || sized.column.unitFrom === 'assumed') return settled;
  const { column, size } = sized;
  const amounts = rows
    .slice(0, SAMPLED)
    .map((position) => bareAmount(task.sheet, position, column.column, unit) ?? 0)
    .filter((amount) => amount > 0);
  const shareIn = (one: MoneyUnit, least: number) => {
    const scale = YUAN_PER_UNIT[one] / YUAN_PER_UNIT[unit];
    const isPossible = (amount: number) => amount * scale >= least && amount * scale <= size.most;
    return amounts.filter(isPossible).length / amounts.length;
  };
  if (amounts.length < FEWEST_AMOUNTS || shareIn(unit, size.leastStated) >= FEW) return settled;
  const likely = USUAL_UNITS.find((one) => one !== unit && shareIn(one, size.least) >= NEARLY_ALL);
  if (likely === undefined) return settled;
  const facts = { header: column.header, used: unit, likely };
  const found = finding('unit/improbable', facts, placeIn(task, headerRow, column.column));
  return { ...settled, findings: [...settled.findings, found] };
}

const USUAL_UNITS: readonly MoneyUnit[] = ['万元', '亿元', '元'];
const FEWEST_AMOUNTS = 3;

/** The column whose size shows which unit is meant. */
function sizedColumn<Field extends string>(
  { ledger }: SheetTask<Field>,
  columns: readonly Column<Field>[],
): { readonly column: Column<Field>; readonly size: Size<Field> } | undefined {
  for (const size of ledger.sizes) {
    const column = columns.find(({ field }) => field === size.field);
    if (column !== undefined) return { column, size };
  }
  return undefined;
}

/** The unit in the column's header or in the row of units below it. */
function statedByColumn<Field extends string>(
  task: SheetTask<Field>,
  column: Column<Field>,
  { headerRow, unitRow }: UnitEvidence<Field>,
): { column: Column<Field>; findings: Finding[] } | undefined {
  const { cells } = task.sheet;
  const below = unitRow === undefined ? -1 : cells.at(unitRow, column.column);
  const levels = column.header.split(BETWEEN_LEVELS).reverse();
  for (const [index, words] of [...levels, below < 0 ? '' : oneLine(cells.text(below))].entries()) {
    const reading = unitInText(words);
    if (reading === undefined) continue;
    const place = placeIn(task, headerRow, column.column);
    const unitFrom = index < levels.length ? 'header' : 'unit-row';
    if (typeof reading !== 'string') {
      const facts = { header: column.header, raw: reading.unknown };
      return {
        column: { ...column, unit: undefined, unitFrom },
        findings: [finding('unit/unknown', facts, place)],
      };
    }
    const short = { header: column.header, assumed: reading };
    return {
      column: { ...column, unit: reading, unitFrom },
      findings: /[元圆圓]/.test(words) ? [] : [finding('unit/shortened', short, place)],
    };
  }
  return undefined;
}

/** Slashes separate the levels of a header, except in brackets, where they separate two units. */
const BETWEEN_LEVELS = /\/(?![^（(]*[)）])/;

interface Common {
  readonly unit: MoneyUnit | undefined;
  readonly from: Column['unitFrom'];
  readonly findings: readonly Finding[];
}

/** The unit of columns that state none themselves. */
function commonUnit<Field extends string>(
  task: SheetTask<Field>,
  evidence: UnitEvidence<Field>,
  open: readonly Column<Field>[],
  unitColumn: Column<Field> | undefined,
): Common {
  const { sayings, headerRow } = evidence;
  const header = open.map((column) => column.header).join('、');
  const place = placeIn(task, headerRow, open[0]!.column);
  const [nearest] = sayings;
  if (unitColumn !== undefined) {
    const written = unitsWritten(task.sheet, evidence.rows, unitColumn.column);
    const stated = typeof nearest?.reading === 'string' ? nearest.reading : undefined;
    const sole = written.size === 1 ? [...written][0] : undefined;
    // Rows without a unit have the list's, or the only one that the other rows have.
    if (written.size > 0) return { unit: sole ?? stated, from: 'column', findings: [] };
  }
  const fits = (unit: MoneyUnit) => shareThatFits(task, evidence, open, unit);
  if (nearest === undefined) {
    const beside = new Set(evidence.columns.flatMap(({ unit }) => unit ?? []));
    return assumed(header, fits, needsUnit(task.sheet, evidence.rows, open), place, beside);
  }
  const { reading, from } = nearest;
  if (typeof reading !== 'string') {
    const at = nearest.row === undefined ? place : placeIn(task, nearest.row, nearest.column);
    return { unit: undefined, from, findings: [finding('unit/unknown', { header, raw: nearest.raw }, at)] };
  }
  const other = sayings.find((one) => OF_ITS_OWN.has(one.from) && one.reading !== reading);
  if (other === undefined || !OF_ITS_OWN.has(from) || typeof other.reading !== 'string')
    return { unit: reading, from, findings: [] };
  const [mine, theirs] = [fits(reading) ?? 0, fits(other.reading) ?? 0];
  const used = theirs >= NEARLY_ALL && mine < FEW ? other : nearest;
  const lost = used === other ? nearest : other;
  const facts = { header, used: used.raw, usedFrom: used.from, other: lost.raw, otherFrom: lost.from };
  const isProven = Math.max(mine, theirs) >= NEARLY_ALL && Math.min(mine, theirs) < FEW;
  const code = isProven ? 'unit/proven' : 'unit/conflict';
  return {
    unit: used.reading as MoneyUnit,
    from: used.from,
    findings: [finding(code, facts as FindingFacts['unit/conflict'], place)],
  };
}

/** Stated by the block itself: if two of these differ, one is wrong. */
const OF_ITS_OWN: ReadonlySet<UnitSaying['from']> = new Set(['preamble', 'note', 'sheet']);

/**
 * No unit is stated. If the amounts cannot be in 万元, and can be in only one other unit (or in that of the columns
 * beside them), that unit is assumed, with an error.
 */
function assumed(
  header: string,
  fits: (unit: MoneyUnit) => number | undefined,
  needed: boolean,
  place: Finding['source'],
  beside: ReadonlySet<MoneyUnit>,
): Common {
  if (!needed) return { unit: '万元', from: 'assumed', findings: [] };
  const most = beside.has('万元') || beside.size !== 1 ? FEW : NEARLY_ALL;
  const possible = beside.size === 1 && most === NEARLY_ALL ? [...beside] : OTHER_UNITS;
  const others = (fits('万元') ?? 1) < most ? possible.filter((unit) => (fits(unit) ?? 0) >= NEARLY_ALL) : [];
  const [likely] = others;
  if (likely === undefined || others.length > 1) {
    const facts = { header, assumed: '万元' };
    return { unit: '万元', from: 'assumed', findings: [finding('unit/missing', facts, place)] };
  }
  const facts = { header, usual: '万元', assumed: likely };
  return { unit: likely, from: 'assumed', findings: [finding('unit/implausible', facts, place)] };
}

const OTHER_UNITS: readonly MoneyUnit[] = ['元', '亿元'];
const NEARLY_ALL = 0.8;
const FEW = 0.2;
/** A year's amount is more than a thousandth of the total investment, and hardly more than all of it. */
const LEAST_SHARE = 0.001;
const MOST_SHARE = 1.2;
const SAMPLED = 500;

/**
 * The share of rows whose amounts are possible in a unit: those of known size by it, or, if their column states its unit,
 * the other amounts by their share of the total. Undefined if there is nothing to compare.
 */
function shareThatFits<Field extends string>(
  task: SheetTask<Field>,
  { columns, rows }: UnitEvidence<Field>,
  open: readonly Column<Field>[],
  unit: MoneyUnit,
): number | undefined {
  const sized = sizedColumn(task, columns);
  if (sized === undefined) return undefined;
  const { sheet, ledger } = task;
  const { column, size } = sized;
  const isOpen = open.includes(column);
  if (!isOpen && size !== ledger.sizes[0]) return undefined;
  let [compared, possible] = [0, 0];
  for (const position of rows.slice(0, SAMPLED)) {
    const whole = bareAmount(sheet, position, column.column, isOpen ? unit : column.unit);
    if (whole === undefined || whole <= 0) continue;
    if (isOpen) {
      compared += 1;
      if (whole >= size.least && whole <= size.most) possible += 1;
      continue;
    }
    for (const part of open) {
      const amount = bareAmount(sheet, position, part.column, unit);
      if (amount === undefined || amount <= 0) continue;
      compared += 1;
      if (amount >= whole * LEAST_SHARE && amount <= whole * MOST_SHARE) possible += 1;
    }
  }
  return compared === 0 ? undefined : possible / compared;
}

/** The amount of a cell that states no unit itself. */
function bareAmount(
  sheet: Sheet,
  position: number,
  column: number,
  unit: MoneyUnit | undefined,
): number | undefined {
  const cell = sheet.cells.inRow(position, column);
  if (cell < 0 || unit === undefined || !isBare(sheet, cell)) return undefined;
  const reading = readMoney(rawCellOf(sheet, cell), unit);
  return reading.state === 'value' ? reading.value : undefined;
}

/** Neither the cell's text nor its number format states a unit. */
function isBare(sheet: Sheet, cell: number): boolean {
  return IS_BARE.test(quoted(rawCellOf(sheet, cell)));
}

const IS_BARE = /^[^元亿万億萬]*\d[^元亿万億萬]*$/;

/** Whether any amount lacks a unit of its own. */
function needsUnit(sheet: Sheet, rows: readonly number[], open: readonly Column[]): boolean {
  const { cells } = sheet;
  return rows.slice(0, SAMPLED).some((position) =>
    open.some(({ column }) => {
      const cell = cells.inRow(position, column);
      return cell >= 0 && isBare(sheet, cell);
    }),
  );
}

function unitsWritten({ cells }: Sheet, rows: readonly number[], column: number): Set<MoneyUnit> {
  const written = new Set<MoneyUnit>();
  for (const position of rows) {
    const cell = cells.inRow(position, column);
    if (cell < 0 || cells.kind(cell) !== CELL.text) continue;
    const reading = unitInText(cells.text(cell));
    if (typeof reading === 'string') written.add(reading);
  }
  return written;
}
