import { type Finding, finding } from '../model/finding.ts';
import { CELL } from '../model/sheet.ts';
import { type Column, type RowRun, type Table, tableSource } from '../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT } from '../model/yuan.ts';
import { readMoney } from '../normalise/money.ts';
import type { Project, ProjectField } from '../registers/project/record.ts';

/**
 * A total that the list prints must be the sum of its rows. Rounding explains up to half the last printed digit for
 * every row [DOMAIN §6]; what goes beyond is a finding. A total that fits any run of rows it may be about is right.
 */
export function checkTotals(table: Table<ProjectField>, projects: readonly Project[]): Finding[] {
  const findings: Finding[] = [];
  if (table.totals.length === 0) return findings;
  const byPosition = new Map(projects.map((project) => [project.position, project]));
  const columns = table.columns.filter((column) => column.field !== undefined && AMOUNTS.has(column.field));
  for (const total of table.totals) {
    if (total.covers.length === 0) continue;
    for (const column of columns) {
      if (column.unit === undefined) continue;
      const printed = printedAmount(table, total.position, column, column.unit);
      if (printed === undefined) continue;
      const field = column.field as AmountField;
      const sums = total.covers.map((run) => sumOf(table, run, byPosition, field));
      if (sums.some((sum) => Math.abs(sum.yuan - printed.yuan) <= tolerance(sum.rows, printed))) continue;
      const nearest = sums.reduce((best, sum) =>
        Math.abs(sum.yuan - printed.yuan) < Math.abs(best.yuan - printed.yuan) ? sum : best,
      );
      const facts = {
        header: column.header,
        printed: printed.raw,
        own: inUnit(nearest.yuan, column.unit),
        rows: nearest.rows,
        label: total.label,
      };
      const row = table.sheet.cells.rowNumber(total.position);
      findings.push(finding('total/mismatch', facts, tableSource(table, row, column.column)));
    }
  }
  return findings;
}

type AmountField =
  | 'totalInvestment'
  | 'completedBefore'
  | 'annualPlan'
  | 'completedMonth'
  | 'completed'
  | 'fundsInPlace';
const AMOUNTS: ReadonlySet<ProjectField> = new Set<AmountField>([
  'totalInvestment',
  'completedBefore',
  'annualPlan',
  'completedMonth',
  'completed',
  'fundsInPlace',
]);

interface Printed {
  readonly yuan: number;
  readonly raw: string;
  /** 元 that one of the last printed digit is worth. */
  readonly grain: number;
}

function printedAmount(
  table: Table<ProjectField>,
  position: number,
  column: Column<ProjectField>,
  unit: MoneyUnit,
): Printed | undefined {
  const { cells, formats, date1904 } = table.sheet;
  const cell = cells.inRow(position, column.column);
  if (cell < 0 || (cells.kind(cell) !== CELL.number && cells.kind(cell) !== CELL.text)) return undefined;
  const raw = cells.text(cell);
  const format = formats[cells.format(cell)] ?? { code: 'General', kind: 'general', decimals: undefined };
  const reading = readMoney({ kind: cells.kind(cell), text: raw, format, date1904 }, unit);
  if (reading.state !== 'value') return undefined;
  const decimals = Math.min(/\.(\d+)/.exec(raw)?.[1]?.length ?? 0, format.decimals ?? 6, 6);
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

function sumOf(
  table: Table<ProjectField>,
  run: RowRun,
  projects: ReadonlyMap<number, Project>,
  field: AmountField,
) {
  let yuan = 0;
  for (let index = run.from; index < run.to; index += 1) {
    yuan += projects.get(table.rows[index]!)?.[field] ?? 0;
  }
  return { yuan, rows: run.to - run.from };
}

/** The amount in the column's unit, without trailing zeros. */
function inUnit(yuan: number, unit: MoneyUnit): string {
  const zeros = String(YUAN_PER_UNIT[unit]).length - 1;
  const digits = String(Math.abs(yuan)).padStart(zeros + 1, '0');
  const decimals = zeros === 0 ? '' : digits.slice(-zeros).replace(/0+$/, '');
  const whole = zeros === 0 ? digits : digits.slice(0, -zeros);
  return `${yuan < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}
