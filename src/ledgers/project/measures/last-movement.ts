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
 * 最近进展: the last month in which a project's completed investment or its site progress was another than in the month of
 * its report before. `earlier` are the months of the same year before, the latest first. Undefined for what has not moved in
 * any of them: before that nobody knows.
 */
export function lastMovements(
  { period, projects }: ReportedMonth,
  earlier: readonly ReportedMonth[],
  match: (before: readonly Project[], after: readonly Project[]) => Pick<Matching, 'pairs'>,
): ReadonlyMap<Project, PlainDate> {
  const moved = new Map<Project, PlainDate>();
  // By what a project was last seen as: the project of this month, and the month of that report.
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
