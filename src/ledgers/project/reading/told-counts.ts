import { cellUnder, type RowRun, type Table } from '../../../model/table.ts';
import type { ProjectField } from '../fields.ts';

/** A number of projects stated in a title, a section or a total, with the runs of rows that it may refer to. */
export interface ToldCount {
  readonly label: string;
  readonly declared: number;
  readonly runs: readonly RowRun[];
  readonly row: number;
  readonly column: number | undefined;
}

export function toldCounts(table: Table): ToldCount[] {
  const { cells } = table.sheet;
  const { declaredCount, title } = table.context;
  const told: ToldCount[] = [];
  if (declaredCount !== undefined) {
    const { value: declared, row, column } = declaredCount;
    told.push({ label: title ?? '', declared, runs: [{ from: 0, to: table.rows.length }], row, column });
  }
  for (const { declaredCount: declared, covers, row, column, raw } of table.sections)
    if (declared !== undefined) told.push({ label: raw, declared, runs: [covers], row, column });
  for (const { declaredCount: declared, covers, position, label } of table.totals) {
    if (declared === undefined) continue;
    const column = cells.column(cells.rowStart(position));
    told.push({ label, declared, runs: covers, row: cells.rowNumber(position), column });
  }
  return told;
}

/** The number of projects in a run of rows, by each way of counting. */
export interface WaysToCount {
  /** Counts parts, but not the projects that have parts. */
  readonly byParts: number;
  /** Counts projects, but not their parts. */
  readonly byWholes: number;
  readonly byRows: number;
}

export function waysToCount(table: Table, run: RowRun): WaysToCount {
  const wholes = new Set<number>();
  let parts = 0;
  for (let index = run.from; index < run.to; index += 1) {
    const whole = table.memberOf.get(table.rows[index]!);
    if (whole === undefined) continue;
    parts += 1;
    wholes.add(whole);
  }
  const byRows = run.to - run.from;
  return { byParts: byRows - wholes.size, byWholes: byRows - parts, byRows };
}

/** Whether the numbers that a list states count parts or wholes; undefined if it states none, or both kinds. */
export function countedBy(table: Table): 'parts' | 'wholes' | undefined {
  const said = new Set<'parts' | 'wholes'>();
  for (const { declared, runs } of toldCounts(table)) {
    const ways = runs
      .map((run) => waysToCount(table, run))
      .filter(({ byParts, byWholes }) => byParts !== byWholes);
    if (ways.some(({ byParts }) => byParts === declared)) said.add('parts');
    else if (ways.some(({ byWholes }) => byWholes === declared)) said.add('wholes');
  }
  return said.size === 1 ? [...said][0] : undefined;
}

/**
 * Whether a list counts its projects by their numbers: they go from 1 on without a gap (again from 1 in a section), and
 * parts have no number of that kind, only marks: ① in its place, or ① or (1) before the name.
 */
export function numbersWholes(table: Table<ProjectField>): boolean {
  const serials = table.columns.find(({ field }) => field === 'serial');
  const names = table.columns.find(({ field }) => field === 'name');
  if (serials === undefined || names === undefined) return false;
  let last = 0;
  return table.rows.every((position) => {
    const serial = textUnder(table, position, serials.column);
    if (table.memberOf.has(position))
      return serial === ''
        ? MARK_BEFORE_NAME.test(textUnder(table, position, names.column))
        : MARK.test(serial);
    const number = Number(serial);
    const goesOn = serial !== '' && (number === last + 1 || number === 1);
    last = number;
    return goesOn;
  });
}

function textUnder(table: Table, position: number, column: number): string {
  const cell = cellUnder(table, position, column);
  return cell < 0 ? '' : table.sheet.cells.text(cell).trim();
}

const MARK = /^[\u2460-\u2473]$/;
const MARK_BEFORE_NAME = /^(?:[\u2460-\u2473]|[（(]\d{1,2}[)）])/;
