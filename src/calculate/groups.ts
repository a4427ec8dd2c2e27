import type { Period } from '../model/period.ts';
import type { Project } from '../registers/project/record.ts';
import type { DetailColumns } from './columns.ts';
import type { Dimension } from './dimensions.ts';
import { PROGRESS_SUMS, Progress } from './progress.ts';
import { tallyBy } from './tally.ts';

/**
 * Progress of every group of a dimension, in the dimension's order. A project with several levels counts in each; one
 * that names no group is in none of the rows but in `without`, which is undefined when there is no such project.
 */
export interface Groups {
  readonly dimension: Dimension;
  readonly rows: readonly Group[];
  readonly without: Progress | undefined;
}

export interface Group {
  readonly key: string;
  readonly progress: Progress;
}

export function calculateGroups(
  projects: readonly Project[],
  dimension: Dimension,
  columns: DetailColumns,
  period: Period,
): Groups {
  const tallies = tallyBy(projects, dimension, PROGRESS_SUMS, columns);
  const without = tallies.get('');
  tallies.delete('');
  const rows = Array.from(tallies, ([key, sums]) => ({ key, progress: new Progress(sums, period) }));
  rows.sort((first, second) => dimension.compare(first.key, second.key));
  return { dimension, rows, without: without && new Progress(without, period) };
}
