import type { LeftOutReason, PrintedTotal, RowRun, Section, Table } from '../model/table.ts';

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
  const countKept = ({ from, to }: RowRun) => keptBefore[to]! - keptBefore[from]!;
  // A total over rows of other months is no total of those that are left.
  const isWhole = (run: RowRun) => countKept(run) === run.to - run.from;
  // What is out of a list is mostly out of its total as well; the subtotal of what is out is about nothing that is left.
  const mayBeOfKept = ({ covers, label }: PrintedTotal) => {
    const isOfRemoved =
      /小\s*计/.test(label) && covers.some((run) => run.to > run.from && countKept(run) === 0);
    return (run: RowRun) => !isOfRemoved && countKept(run) > 0;
  };
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
    totals: table.totals.map((total) => ({
      ...total,
      covers: total.covers
        .filter(reason === 'removed' || reason === 'proposed' ? mayBeOfKept(total) : isWhole)
        .map(moved),
    })),
  };
}
