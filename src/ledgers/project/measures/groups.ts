import type { Survey } from '../../../calculate/survey.ts';
import type { Period } from '../../../model/period.ts';
import type { Project } from '../record.ts';
import type { Dimension } from './dimensions.ts';
import { FINISH_SUMS, type Finishes, finishesFrom } from './finishes.ts';
import type { Limits } from './limits.ts';
import { PROGRESS_SUMS, Progress } from './progress.ts';
import { START_SUMS, type Starts, startsFrom } from './starts.ts';

/**
 * Progress, starts and finishes of every group of a dimension, in the dimension's order. A project with several levels
 * counts in each of them. Projects without a group are in no row but in `without`, which is undefined if there are
 * none.
 */
export interface Groups {
  readonly dimension: Dimension;
  readonly rows: readonly Group[];
  readonly without: Progress | undefined;
}

interface Group {
  readonly key: string;
  readonly progress: Progress;
  readonly starts: Starts;
  readonly finishes: Finishes;
}

export function askGroups(
  survey: Survey<Project>,
  dimension: Dimension,
  period: Period,
  limits: Limits,
): () => Groups {
  const progress = survey.askBy(PROGRESS_SUMS, dimension);
  const starts = survey.askBy(START_SUMS, dimension);
  const finishes = survey.askBy(FINISH_SUMS, dimension);
  return () => {
    const begun = starts();
    const ended = finishes();
    const groups = Array.from(progress(), ([key, sums]) => ({
      key,
      progress: new Progress(sums, period, limits),
      starts: startsFrom(begun.get(key)!),
      finishes: finishesFrom(ended.get(key)!),
    }));
    const rows = groups.filter(({ key }) => key !== '');
    rows.sort((first, second) => dimension.compare(first.key, second.key));
    return { dimension, rows, without: groups.find(({ key }) => key === '')?.progress };
  };
}
