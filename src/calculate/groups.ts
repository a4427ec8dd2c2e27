import type { Period } from '../model/period.ts';
import type { Dimension } from './dimensions.ts';
import { PROGRESS_SUMS, Progress } from './progress.ts';
import type { Survey } from './survey.ts';

/**
 * Progress of every group of a dimension, in the dimension's order. A project with several levels counts in each; one
 * that names no group is in none of the rows but in `without`, which is undefined when there is no such project.
 */
export interface Groups {
  readonly dimension: Dimension;
  readonly rows: readonly Group[];
  readonly without: Progress | undefined;
}

interface Group {
  readonly key: string;
  readonly progress: Progress;
}

export function askGroups(survey: Survey, dimension: Dimension, period: Period): () => Groups {
  const answers = survey.askBy(PROGRESS_SUMS, dimension);
  return () => {
    const tallies = answers();
    const without = tallies.get('');
    tallies.delete('');
    const rows = Array.from(tallies, ([key, sums]) => ({ key, progress: new Progress(sums, period) }));
    rows.sort((first, second) => dimension.compare(first.key, second.key));
    return { dimension, rows, without: without && new Progress(without, period) };
  };
}
