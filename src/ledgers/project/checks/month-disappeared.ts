import { type Finding, finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import type { Month } from './material.ts';

/**
 * A project of the year's earlier lists does not leave this month's in silence, however long ago it was last reported. Said
 * of the list in which it should stand, where its sender sent one. Does not apply to what an adjustment took out of the
 * plan; a new year has a new plan.
 */
export function monthDisappeared({ vanished, thisYear }: Month): Finding[] {
  if (thisYear === undefined) return [];
  const { reports, matching } = thisYear;
  const files = new Map(
    matching.pairs.map(({ before, after }) => [before[0]!.table.file, after[0]!.table.file]),
  );
  return vanished.map((project) => {
    const { name, agency, table } = project;
    const month = formatPeriod(reports.toldIn(project));
    return finding('month/disappeared', { name, agency, month }, { file: files.get(table.file) ?? '' });
  });
}
