import { compareExact, dividedBy, type Exact, exact, sum } from '../../model/exact.ts';

/** The marks without so many of the highest and as many of the lowest; of equal marks one goes. */
export function keptMarks(marks: readonly Exact[], drop: number): readonly Exact[] {
  return [...marks].sort(compareExact).slice(drop, Math.max(drop, marks.length - drop));
}

/** Undefined where no mark stays. */
export function meanOf(marks: readonly Exact[]): Exact | undefined {
  return marks.length === 0 ? undefined : dividedBy(sum(marks), exact(marks.length));
}
