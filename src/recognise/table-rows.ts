import type { LeftOutReason, RowRun, Section, Table } from '../model/table.ts';

/** The table with some of its data rows left out: `keeps` is asked for every index into `rows`. */
export function onlyRows<Field extends string>(
  table: Table<Field>,
  keeps: (index: number) => boolean,
  reason: LeftOutReason,
): Table<Field> {
  const { cells } = table.sheet;
  /** For every index, how many rows before it are kept. */
  const keptBefore = [0];
  for (const index of table.rows.keys()) keptBefore.push(keptBefore[index]! + (keeps(index) ? 1 : 0));
  const isKept = (_: unknown, index: number) => keptBefore[index + 1]! > keptBefore[index]!;
  const moved = ({ from, to }: RowRun): RowRun => ({ from: keptBefore[from]!, to: keptBefore[to]! });
  const isWhole = ({ from, to }: RowRun) => keptBefore[to]! - keptBefore[from]! === to - from;
  const sections: Section[] = [];
  // A parent stands before its parts.
  for (const section of table.sections) {
    const parent = section.parent && sections[table.sections.indexOf(section.parent)];
    sections.push({ ...section, covers: moved(section.covers), parent });
  }
  return {
    ...table,
    rows: table.rows.filter(isKept),
    sectionOf: table.sectionOf.filter(isKept),
    sections,
    leftOut: [
      ...table.leftOut,
      ...table.rows
        .filter((row, index) => !isKept(row, index))
        .map((position) => ({
          row: cells.rowNumber(position),
          reason,
          raw: cells.text(cells.rowStart(position)),
        })),
    ],
    // A total over rows that do not count is no total of those that do.
    totals: table.totals.map((total) => ({ ...total, covers: total.covers.filter(isWhole).map(moved) })),
  };
}
