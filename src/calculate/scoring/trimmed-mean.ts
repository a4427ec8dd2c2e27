import { compareExact, dividedBy, type Exact, exact, sum } from '../../model/exact.ts';

/** The marks without the `drop` highest and the `drop` lowest, even if others are equal to these. */
export function keptMarks(marks: readonly Exact[], drop: number): readonly Exact[] {
  return [...marks].sort(compareExact).slice(drop, Math.max(drop, marks.length - drop));
}

/** Undefined if there are no marks. */
export function meanOf(marks: readonly Exact[]): Exact | undefined {
  return marks.length === 0 ? undefined : dividedBy(sum(marks), exact(marks.length));
}
