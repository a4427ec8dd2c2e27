import type { Column, PrintedTotal } from './table.ts';

/**
 * How the totals and counts that a list prints (合计, 共12项, 合计（44个）) agree with its rows. `kp inspect`, `check` and
 * `report` all use this result.
 */
export interface Agreement<Field extends string = string> {
  readonly totals: readonly CheckedTotal<Field>[];
  readonly counts: readonly CheckedCount[];
}

/** A printed total: the columns in which it was compared, and those in which it differs. */
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

/**
 * A declared number of projects. Lists count in several ways (with packages or with their parts); `own` is the count
 * that comes nearest.
 */
export interface CheckedCount {
  readonly row: number;
  readonly column: number | undefined;
  readonly label: string;
  readonly declared: number;
  readonly own: number;
}

/** The amounts that printed totals prove: compared at least once, and equal wherever compared. */
export function provenBySums<Field extends string>({ totals }: Agreement<Field>): readonly Field[] {
  const different = new Set(
    totals.flatMap(({ differences }) => differences.map(({ column }) => column.field)),
  );
  const compared = new Set(totals.flatMap((checked) => checked.compared));
  return [...compared].filter((field) => !different.has(field));
}
