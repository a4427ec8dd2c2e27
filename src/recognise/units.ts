import { type Finding, finding } from '../model/finding.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Column } from '../model/table.ts';
import type { MoneyUnit } from '../model/yuan.ts';
import { oneLine } from '../normalise/text.ts';
import { type UnknownUnit, unitInText } from '../normalise/unit.ts';
import type { Surroundings } from './context.ts';
import type { SortedRows } from './rows/sort-rows.ts';
import { placeIn, type SheetTask } from './task.ts';

/** Lists that say nothing mean 万元, the unit of every statistical form; it is said as a finding. */
const ASSUMED: MoneyUnit = '万元';

/** A table whose columns and rows are known, and what stands around it. */
export interface UnitEvidence<Field extends string> {
  readonly columns: readonly Column<Field>[];
  readonly headerRow: number;
  readonly sorted: Pick<SortedRows, 'rows' | 'leftOut'>;
  readonly around: Surroundings;
}

/**
 * Gives every money column its unit: from its header, else the unit row, else the line above the table. A unit that is
 * none of ours leaves the column without one, so that no amount of it is ever counted.
 */
export function settleUnits<Field extends string>(
  task: SheetTask<Field>,
  { columns, headerRow, sorted, around }: UnitEvidence<Field>,
): { columns: Column<Field>[]; findings: Finding[] } {
  const { sheet, register } = task;
  const source = (row: number, column: number) => placeIn(task, row, column);
  const unitRow = sorted.leftOut.find((left) => left.reason === 'unit-row')?.row;
  const money = new Set(register.columns.filter((one) => one.kind === 'money').map((one) => one.field));
  const findings: Finding[] = [];
  const unstated: Column<Field>[] = [];
  const foreign: Column<Field>[] = [];
  const settled = columns.map((column): Column<Field> => {
    if (column.field === undefined || !money.has(column.field)) return column;
    const stated = statedUnit(sheet, column, unitRow, around);
    if (stated === undefined) {
      if (needsUnit(sheet, sorted.rows, column.column)) unstated.push(column);
      return { ...column, unit: ASSUMED, unitFrom: 'assumed' };
    }
    if (typeof stated.reading !== 'string') {
      if (stated.from === 'preamble') foreign.push(column);
      else {
        const facts = { header: column.header, raw: stated.reading.unknown };
        findings.push(finding('unit/unknown', facts, source(headerRow, column.column)));
      }
      return { ...column, unit: undefined, unitFrom: stated.from };
    }
    return { ...column, unit: stated.reading, unitFrom: stated.from };
  });
  if (unstated.length > 0) {
    const header = unstated.map((column) => column.header).join('、');
    findings.push(
      finding('unit/missing', { header, assumed: ASSUMED }, source(headerRow, unstated[0]!.column)),
    );
  }
  if (foreign.length > 0 && around.unit !== undefined) {
    const header = foreign.map((column) => column.header).join('、');
    const place = source(around.unit.row || headerRow, around.unit.column || foreign[0]!.column);
    findings.push(finding('unit/unknown', { header, raw: around.unit.raw }, place));
  }
  return { columns: settled, findings };
}

function statedUnit<Field extends string>(
  sheet: Sheet,
  column: Column<Field>,
  unitRow: number | undefined,
  around: Surroundings,
): { reading: MoneyUnit | UnknownUnit; from: 'header' | 'unit-row' | 'preamble' } | undefined {
  for (const part of column.header.split('/').reverse()) {
    const reading = unitInText(part);
    if (reading !== undefined) return { reading, from: 'header' };
  }
  if (unitRow !== undefined) {
    const cell = sheet.cells.at(unitRow, column.column);
    const reading = cell < 0 ? undefined : unitInText(oneLine(sheet.cells.text(cell)));
    if (reading !== undefined) return { reading, from: 'unit-row' };
  }
  return around.unit === undefined ? undefined : { reading: around.unit.reading, from: 'preamble' };
}

/** Whether any amount of the column comes without a unit of its own. */
function needsUnit(sheet: Sheet, rows: readonly number[], column: number): boolean {
  return rows.slice(0, 500).some((position) => {
    const cell = sheet.cells.inRow(position, column);
    return cell >= 0 && /^[^元亿万]*\d[^元亿万億萬]*$/.test(sheet.cells.text(cell));
  });
}
