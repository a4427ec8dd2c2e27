import { type Finding, finding } from '../model/finding.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import type { Matching } from '../registers/project/identity.ts';
import type { Project } from '../registers/project/record.ts';
import type { Allowed } from './against-month.ts';

/** Last month, held against this one. */
export interface LastMonth {
  readonly period: Period;
  readonly matching: Matching;
  readonly allowed: Allowed;
}

/** Projects of last month's lists that are in none of this month's, though no adjustment took them out. A new year has a new plan. */
export function vanishedSince({ period, matching, allowed }: LastMonth, to: Period): readonly Project[] {
  return period.year === to.year ? matching.left.filter((project) => !allowed.left.has(project)) : [];
}

/** A project does not leave the lists in silence. Said of the list in which it should stand, where its sender sent one. */
export function checkDisappeared(
  vanished: readonly Project[],
  { period, matching }: LastMonth,
): readonly Finding[] {
  const month = formatPeriod(period);
  const files = new Map(
    matching.pairs.map(({ before, after }) => [before[0]!.table.file, after[0]!.table.file]),
  );
  return vanished.map(({ name, agency, table }) =>
    finding('month/disappeared', { name, agency, month }, { file: files.get(table.file) ?? '' }),
  );
}
