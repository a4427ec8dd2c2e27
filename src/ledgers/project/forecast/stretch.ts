import type { Period } from '../../../model/period.ts';
import type { PlainDate } from '../../../model/plain-date.ts';
import type { Project } from '../record.ts';

/** The months of the year in which a project's plan is to be built, 1–12 and inclusive. */
export interface StretchOfYear {
  readonly first: number;
  readonly last: number;
}

/**
 * 年内工期: from the planned start to the planned finish, as far as they lie in the year. What is ongoing began before the
 * year, and only what is to finish this year ends in it, so that neither needs a date for the other end. 三季度 is its last
 * month, as for 应开工. Undefined where a date that its phase calls for is missing, or where no month of the year is left.
 */
export function stretchOf(project: Project, { year }: Pick<Period, 'year'>): StretchOfYear | undefined {
  const { phase, plannedStart, plannedFinish } = project;
  if (needsStart(project) && plannedStart === undefined) return undefined;
  if (phase === '竣工' && plannedFinish === undefined) return undefined;
  if (phase === undefined && plannedStart === undefined && plannedFinish === undefined) return undefined;
  const first = monthWithin(plannedStart, year, 1);
  const last = monthWithin(plannedFinish, year, 12);
  return first <= last && first <= 12 && last >= 1 ? { first, last } : undefined;
}

function needsStart({ phase }: Project): boolean {
  return phase === '新开工' || phase === '储备';
}

/** Of a date before the year month 0, of one after it month 13; the bound of the year where it lies outside harmlessly. */
function monthWithin(date: PlainDate | undefined, year: number, bound: 1 | 12): number {
  if (date === undefined) return bound;
  if (date.year === year) return date.month;
  if (bound === 1) return date.year < year ? 1 : 13;
  return date.year > year ? 12 : 0;
}
