import type { Period } from '../../../model/period.ts';
import type { PlainDate } from '../../../model/plain-date.ts';
import type { Project } from '../record.ts';

/** The months of the year in which a project's plan is to be built, 1–12 and inclusive. */
export interface StretchOfYear {
  readonly first: number;
  readonly last: number;
}

/**
 * 年内工期: from the planned start to the planned finish, limited to this year. An ongoing project started before this
 * year, and only a project of phase 竣工 must end in it, so neither needs a date for the other end. 三季度 means its last
 * month, as for 应开工. Undefined if a date that the phase requires is missing, or if no month of the year remains.
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

/**
 * Month 0 for a date before the year, month 13 for one after it; the given bound if there is no date, or if the date
 * lies beyond that end of the year.
 */
function monthWithin(date: PlainDate | undefined, year: number, bound: 1 | 12): number {
  if (date === undefined) return bound;
  if (date.year === year) return date.month;
  if (bound === 1) return date.year < year ? 1 : 13;
  return date.year > year ? 12 : 0;
}
