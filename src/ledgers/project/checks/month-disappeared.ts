import { type Finding, finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import type { Project } from '../record.ts';
import type { HeldAgainst } from './against-month.ts';

/**
 * Projects of the year's earlier lists that are in none of this month's, though no adjustment took them out of the plan,
 * however long ago they were last reported. A new year has a new plan.
 */
export function vanishedSince({ matching }: HeldAgainst, removed: ReadonlySet<Project>): readonly Project[] {
  return matching.left.filter((project) => !removed.has(project));
}

/** A project does not leave the lists in silence. Said of the list in which it should stand, where its sender sent one. */
export function checkDisappeared(
  vanished: readonly Project[],
  { reports, matching }: HeldAgainst,
): readonly Finding[] {
  const files = new Map(
    matching.pairs.map(({ before, after }) => [before[0]!.table.file, after[0]!.table.file]),
  );
  return vanished.map((project) => {
    const { name, agency, table } = project;
    const month = formatPeriod(reports.toldIn(project));
    return finding('month/disappeared', { name, agency, month }, { file: files.get(table.file) ?? '' });
  });
}
