import { type Finding, finding } from '../model/finding.ts';
import type { Range } from '../model/source.ts';
import type { Column } from '../model/table.ts';
import type { SortedRows } from './rows/sort-rows.ts';
import { fieldOfKind, placeIn, type SheetTask } from './task.ts';

type Spans = ReadonlyMap<number, readonly Range[]>;

/**
 * Columns of a group (district, agency, phase …) that are filled in only for the first row of each group, as if the cells
 * below were merged with it. Left of the names that is how a list is grouped, so the value counts for the rows below it,
 * which is reported; right of them a blank may also mean that there is nothing to say, so kp asks.
 */
export function filledDown<Field extends string>(
  task: SheetTask<Field>,
  columns: readonly Column<Field>[],
  sorted: SortedRows,
  spans: Spans,
): { readonly spans: Spans; readonly findings: readonly Finding[] } {
  const nameField = fieldOfKind(task, 'name');
  const names = columns.find(({ field }) => field === nameField)?.column ?? 0;
  const found = new Map(spans);
  const findings: Finding[] = [];
  for (const { field, column, header, flag } of columns) {
    if (field === undefined || flag !== undefined || spans.has(column)) continue;
    if (!task.ledger.shared.has(field) || task.ledger.mayBeBlank?.has(field)) continue;
    const groups = groupsIn(task, sorted, column);
    if (groups === undefined) continue;
    const { ranges, blank, filled } = groups;
    const isBefore = column < names;
    if (!isBefore && blank < filled) continue;
    if (isBefore) found.set(column, ranges);
    const place = placeIn(task, ranges[0]!.top, column);
    const facts = { header, rows: blank };
    findings.push(finding(isBefore ? 'column/filled-down' : 'column/blank-or-above', facts, place));
  }
  return { spans: found, findings };
}

/**
 * The rows of each group, if no value stands twice within a section and the first row has one; parts of projects are
 * left out. Undefined where the first rows have no blank.
 */
function groupsIn<Field extends string>(
  { sheet: { cells } }: SheetTask<Field>,
  { rows, sectionOf, memberOf }: SortedRows,
  column: number,
): { readonly ranges: readonly Range[]; readonly blank: number; readonly filled: number } | undefined {
  const ranges: Range[] = [];
  const seen = new Set<string>();
  let [blank, filled] = [0, 0];
  let section: number | undefined;
  let top = 0;
  for (const [index, position] of rows.entries()) {
    if (blank === 0 && index >= SAMPLED) return undefined;
    if (memberOf.has(position)) continue;
    const row = cells.rowNumber(position);
    if (sectionOf[index] !== section) {
      section = sectionOf[index];
      seen.clear();
      top = 0;
    }
    const cell = cells.inRow(position, column);
    const text = cell < 0 ? '' : cells.text(cell).trim();
    if (text !== '') {
      if (seen.has(text)) return undefined;
      seen.add(text);
      filled += 1;
      top = row;
      continue;
    }
    if (top === 0) return undefined;
    blank += 1;
    const last = ranges.at(-1);
    if (last?.top === top) ranges[ranges.length - 1] = { ...last, bottom: row };
    else ranges.push({ top, bottom: row, left: column, right: column });
  }
  return blank === 0 || filled < FEWEST ? undefined : { ranges, blank, filled };
}

/** A column with a single value says nothing of groups. */
const FEWEST = 2;
const SAMPLED = 300;
