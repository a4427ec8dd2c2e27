import { type Finding, finding } from '../model/finding.ts';
import { CELL } from '../model/sheet.ts';
import { type Column, type RowRun, type Table, tableSource } from '../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT } from '../model/yuan.ts';
import { readMoney } from '../normalise/money.ts';
import type { Project, ProjectField } from '../registers/project/record.ts';
import { inUnit } from './rule.ts';

/**
 * A total that the list prints must be the sum of its rows. Rounding explains up to half the last printed digit for
 * every row [DOMAIN §6]; what goes beyond is a finding. A total that fits any run of rows it may be about is right.
 */
export function checkTotals(table: Table<ProjectField>, projects: readonly Project[]): Finding[] {
  const findings: Finding[] = [];
  if (table.totals.length === 0) return findings;
  const sumOf = summing(table, projects);
  const columns = table.columns.filter((column) => column.field !== undefined && AMOUNTS.has(column.field));
  for (const total of table.totals) {
    if (total.covers.length === 0) continue;
    for (const column of columns) {
      if (column.unit === undefined) continue;
      const printed = printedAmount(table, total.position, column, column.unit);
      if (printed === undefined) continue;
      const field = column.field as AmountField;
      const sums = total.covers.map((run) => sumOf(run, field));
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

/** The sum of an amount over a run of rows. Totals may be as many as rows, so the rows are added up once. */
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
