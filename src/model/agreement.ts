import type { Column, PrintedTotal } from './table.ts';

/**
 * How what a list prints of itself (totals, 共12项, 合计（44个）) agrees with its rows. `kp inspect`, `check` and
 * `report` all go by this.
 */
export interface Agreement<Field extends string = string> {
  readonly totals: readonly CheckedTotal<Field>[];
  readonly counts: readonly CheckedCount[];
}

/** A printed total: the columns in which it was compared, and those in which it is another sum. */
export interface CheckedTotal<Field extends string = string> {
  readonly total: PrintedTotal;
  readonly compared: readonly Field[];
  readonly differences: readonly Difference<Field>[];
}

export interface Difference<Field extends string = string> {
  readonly column: Column<Field>;
  readonly printed: string;
  /** In the column's unit. */
  readonly own: string;
  readonly rows: number;
}

/** A declared number of projects; `own` is what was found, in the way of counting that comes nearest. */
export interface CheckedCount {
  readonly row: number;
  readonly column: number | undefined;
  readonly label: string;
  readonly declared: number;
  readonly own: number;
}

/** The amounts that printed totals prove: compared at least once, and nowhere different. */
export function provenBySums<Field extends string>({ totals }: Agreement<Field>): readonly Field[] {
  const different = new Set(
    totals.flatMap(({ differences }) => differences.map(({ column }) => column.field)),
  );
  const compared = new Set(totals.flatMap((checked) => checked.compared));
  return [...compared].filter((field) => !different.has(field));
}
