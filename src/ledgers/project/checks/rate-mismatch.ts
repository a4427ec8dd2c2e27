import { type Finding, finding } from '../../../model/finding.ts';
import { fraction, type Ratio } from '../../../model/ratio.ts';
import { CELL } from '../../../model/sheet.ts';
import {
  type Column,
  cellUnder,
  type RawCell,
  rawCellOf,
  type Table,
  tableSource,
} from '../../../model/table.ts';
import { percentScale, readPercent } from '../../../normalise/percent.ts';
import { quoted } from '../../../normalise/quoted.ts';
import type { Project } from '../record.ts';
import { percent } from './about.ts';
import type { CountedList } from './material.ts';

/**
 * A printed 年度投资完成率 must be 本年累计完成投资 / 年度计划投资, within half of its last digit and the rounding of the amounts. A column
 * in which most rates are something else (of the whole project, of the month) is not checked. Words in place of a rate
 * are reported, unless the whole column holds words.
 */
export function rateMismatch({ table, projects }: CountedList): Finding[] {
  const column = table.columns.find((one) => one.field === 'completionRate');
  if (column === undefined) return [];
  const scale = percentScale(cellsOf(table, column, projects), /[%％]/.test(column.header)) ?? 'percent';
  const findings: Finding[] = [];
  const unreadable: Finding[] = [];
  let readable = 0;
  let agreeing = 0;
  for (const project of projects) {
    const { completed, annualPlan } = project;
    const cell = rawCell(table, project, column);
    if (cell === undefined) continue;
    const printed = readPercent(cell, scale);
    const place = tableSource(table, table.sheet.cells.rowNumber(project.position), column.column);
    if (printed.state === 'unreadable') {
      unreadable.push(finding('percent/unreadable', { raw: quoted(cell), field: 'completionRate' }, place));
    }
    if (printed.state !== 'value') continue;
    readable += 1;
    if (completed === undefined || annualPlan === undefined || annualPlan <= 0) continue;
    const own: Ratio = { numerator: completed, denominator: annualPlan };
    if (Math.abs(fraction(printed.value) - fraction(own)) <= grainOf(cell, scale) / 2 + AMOUNTS_ROUNDED) {
      agreeing += 1;
      continue;
    }
    const facts = { name: project.name, printed: quoted(cell), own: percent(own) };
    findings.push(finding('rate/mismatch', facts, place));
  }
  return [
    ...(unreadable.length <= readable ? unreadable : []),
    ...(findings.length <= agreeing ? findings : []),
  ];
}

/** Amounts of a few hundred 万元 without decimals change a rate by about this much. */
const AMOUNTS_ROUNDED = 0.001;

function* cellsOf(table: Table, column: Column, projects: readonly Project[]): Generator<RawCell> {
  for (const project of projects) {
    const cell = rawCell(table, project, column);
    if (cell !== undefined) yield cell;
  }
}

function rawCell(table: Table, { position }: Project, { column }: Column): RawCell | undefined {
  const { cells } = table.sheet;
  const cell = cellUnder(table, position, column);
  if (cell < 0 || (cells.kind(cell) !== CELL.number && cells.kind(cell) !== CELL.text)) return undefined;
  return rawCellOf(table.sheet, cell);
}

/** The value of one unit in the last printed digit, as a fraction. */
function grainOf({ kind, text, format }: RawCell, scale: 'fraction' | 'percent'): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const inPercent =
    kind === CELL.text
      ? text.trim().endsWith('%') || scale === 'percent'
      : scale === 'percent' && format.kind !== 'percent';
  return 10 ** -(decimals + (inPercent ? 2 : 0));
}
