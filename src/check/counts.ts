import { type Finding, finding } from '../model/finding.ts';
import { type RowRun, type Table, tableSource } from '../model/table.ts';

/** A number of projects that the list declares (共12项, 一、…（12个）, 合计（44个）) must be the number of its rows. */
export function checkCounts(table: Table): Finding[] {
  const findings: Finding[] = [];
  const report = (
    declared: number,
    runs: readonly RowRun[],
    row: number,
    column: number | undefined,
    label: string,
  ) => {
    const counts = runs.flatMap((run) => countsOf(table, run));
    if (counts.length === 0 || counts.includes(declared)) return;
    findings.push(
      finding('count/mismatch', { declared, own: counts[0]!, label }, tableSource(table, row, column)),
    );
  };
  const whole = { from: 0, to: table.rows.length };
  const { declaredCount } = table.context;
  if (declaredCount !== undefined)
    report(declaredCount.value, [whole], declaredCount.row, declaredCount.column, table.context.title ?? '');
  for (const section of table.sections) {
    if (section.declaredCount !== undefined)
      report(section.declaredCount, [section.covers], section.row, section.column, section.raw);
  }
  for (const total of table.totals) {
    if (total.declaredCount === undefined) continue;
    const { cells } = table.sheet;
    const column = cells.column(cells.rowStart(total.position));
    report(total.declaredCount, total.covers, cells.rowNumber(total.position), column, total.label);
  }
  return findings;
}

/** Lines, and projects with the members of packages in their packages' stead. */
function countsOf(table: Table, run: RowRun): number[] {
  const rows = run.to - run.from;
  const parents = new Set<number>();
  let members = 0;
  for (let index = run.from; index < run.to; index += 1) {
    const parent = table.memberOf.get(table.rows[index]!);
    if (parent === undefined) continue;
    members += 1;
    parents.add(parent);
  }
  return members === 0 ? [rows] : [rows - members, rows - parents.size, rows];
}
