import type { LeftOutReason, PrintedTotal, RowRun, Section, Table } from '../model/table.ts';

/** The table without some of its rows; `keeps` is asked for every index into `rows`. */
export function onlyRows<Field extends string>(
  table: Table<Field>,
  keeps: (index: number) => boolean,
  reason: LeftOutReason,
): Table<Field> {
  const { cells } = table.sheet;
  /** For every index, the number of rows before it that are kept. */
  const keptBefore = [0];
  for (const index of table.rows.keys()) keptBefore.push(keptBefore[index]! + (keeps(index) ? 1 : 0));
  const isKept = (_: unknown, index: number) => keptBefore[index + 1]! > keptBefore[index]!;
  const moved = ({ from, to }: RowRun): RowRun => ({ from: keptBefore[from]!, to: keptBefore[to]! });
  const countKept = ({ from, to }: RowRun) => keptBefore[to]! - keptBefore[from]!;
  // A total that includes rows of other months is no total of the rows that are kept.
  const isWhole = (run: RowRun) => countKept(run) === run.to - run.from;
  // The list's total mostly leaves out what is not in the list; a subtotal over removed rows alone has no rows left.
  const mayBeOfKept = ({ covers, label }: PrintedTotal) => {
    const isOfRemoved =
      /小\s*计/.test(label) && covers.some((run) => run.to > run.from && countKept(run) === 0);
    return (run: RowRun) => !isOfRemoved && countKept(run) > 0;
  };
  const sections: Section[] = [];
  // A parent stands before its parts, so it is already in the new list.
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
    totals: table.totals.map((total) => ({
      ...total,
      covers: total.covers
        .filter(reason === 'removed' || reason === 'proposed' ? mayBeOfKept(total) : isWhole)
        .map(moved),
    })),
  };
}
