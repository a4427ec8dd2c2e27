import type { Finding } from '../../../model/finding.ts';
import { type Column, cellUnder, type Table } from '../../../model/table.ts';
import { saysNothing } from '../../../normalise/blank.ts';
import { type Given, readAmount } from '../../read-amount.ts';
import { RowCells } from '../../row-cells.ts';
import { KINDS, type ProjectField } from '../fields.ts';

/** What was done in the year so far, where it stands in pieces: a month or a quarter in each column. */
export class Pieces {
  readonly #rows: readonly RowCells<ProjectField>[];

  constructor(table: Table<ProjectField>) {
    const units = table.columns.filter(({ field }) => field === 'unit');
    // Each is read as a column of the whole would be, with all that can be said of its cells.
    this.#rows = pieceColumns(table).map(
      (column) => new RowCells({ ...table, columns: [...units, { ...column, field: WHOLE }] }, KINDS),
    );
  }

  get isThere(): boolean {
    return this.#rows.length > 0;
  }

  /**
   * The sum of a row's pieces. Before the works of a new project begin there is nothing to state; any other blank beside
   * stated pieces leaves the sum unknown.
   */
  sum(position: number, isNew: boolean): Given {
    let sum: number | undefined;
    let hasBlank = false;
    let isUnknown = false;
    for (const row of this.#rows) {
      row.moveTo(position);
      const given = readAmount(row, WHOLE, 'done');
      if (given === 'unknown') isUnknown = true;
      else if (given !== undefined) sum = (sum ?? 0) + given;
      else hasBlank ||= sum !== undefined || !isNew;
    }
    return isUnknown || (hasBlank && sum !== undefined) ? 'unknown' : sum;
  }

  get findings(): readonly Finding[] {
    return this.#rows.flatMap(({ findings }) => findings);
  }
}

/** The columns that make up what was done in the year so far, from left to right. */
export function pieceColumns({ columns }: Table<ProjectField>): readonly Column<ProjectField>[] {
  return columns.filter(({ pieceOf }) => pieceOf === WHOLE);
}

/** The piece of a row that is blank and leaves its sum unknown. */
export function blankPiece(
  table: Table<ProjectField>,
  position: number,
  isNew: boolean,
): Column<ProjectField> | undefined {
  const columns = pieceColumns(table);
  const isBlank = ({ column }: Column<ProjectField>) => {
    const cell = cellUnder(table, position, column);
    return cell < 0 || saysNothing(table.sheet.cells.text(cell));
  };
  const begun = isNew ? columns.findIndex((column) => !isBlank(column)) : 0;
  return begun < 0 ? undefined : columns.slice(begun).find(isBlank);
}

const WHOLE = 'completed';
