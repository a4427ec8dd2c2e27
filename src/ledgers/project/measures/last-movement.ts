import { singlesOf } from '../../../identity/matching.ts';
import type { Period } from '../../../model/period.ts';
import { type PlainDate, plainDate } from '../../../model/plain-date.ts';
import { freeText } from '../free-text.ts';
import type { Matching } from '../identity/identity.ts';
import type { Project } from '../record.ts';

/** A month's projects. */
export interface ReportedMonth {
  readonly period: Period;
  readonly projects: readonly Project[];
}

/**
 * 最近进展: the last month in which a project's completed investment or site progress differs from its report before.
 * `earlier` are the earlier months of the same year, the latest first. Undefined if neither changed in these months, as
 * earlier data is not available.
 */
export function lastMovements(
  { period, projects }: ReportedMonth,
  earlier: readonly ReportedMonth[],
  match: (before: readonly Project[], after: readonly Project[]) => Pick<Matching, 'pairs'>,
): ReadonlyMap<Project, PlainDate> {
  const moved = new Map<Project, PlainDate>();
  // Projects whose last change is not found yet, by their earliest report seen so far: this month's project and that
  // report's month.
  let open = new Map(projects.map((project) => [project, { project, period }]));
  for (const month of earlier) {
    const next = new Map(open);
    for (const { before, after } of singlesOf(match(month.projects, [...open.keys()]))) {
      const { project, period: seenIn } = open.get(after)!;
      next.delete(after);
      const day = plainDate(seenIn.year, seenIn.month);
      if (day !== undefined && hasMoved(before, after)) moved.set(project, day);
      else next.set(before, { project, period: month.period });
    }
    open = next;
  }
  return moved;
}

function hasMoved(before: Project, after: Project): boolean {
  return (
    before.completed !== after.completed ||
    freeText(before, 'siteProgress') !== freeText(after, 'siteProgress')
  );
}
