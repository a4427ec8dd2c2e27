import type { Finding } from '../../../model/finding.ts';
import { type Column, cellUnder, type Table } from '../../../model/table.ts';
import { saysNothing } from '../../../normalise/blank.ts';
import { type Given, readAmount } from '../../entries/read-amount.ts';
import { RowCells } from '../../entries/row-cells.ts';
import { KINDS, type ProjectField } from '../fields.ts';

/** This year's completed investment, if the list states it in pieces: one column per month or quarter. */
export class Pieces {
  readonly #rows: readonly RowCells<ProjectField>[];

  constructor(table: Table<ProjectField>) {
    const units = table.columns.filter(({ field }) => field === 'unit');
    // Each piece is read like the whole column, with the same findings about its cells.
    this.#rows = pieceColumns(table).map(
      (column) => new RowCells({ ...table, columns: [...units, { ...column, field: WHOLE }] }, KINDS),
    );
  }

  get isThere(): boolean {
    return this.#rows.length > 0;
  }

  /**
   * The sum of a row's pieces. Pieces before a new project's first amount may be blank; any other blank next to stated
   * pieces makes the sum unknown.
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

/** The columns of the pieces, from left to right. */
export function pieceColumns({ columns }: Table<ProjectField>): readonly Column<ProjectField>[] {
  return columns.filter(({ pieceOf }) => pieceOf === WHOLE);
}

/** The blank piece that makes a row's sum unknown. */
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
