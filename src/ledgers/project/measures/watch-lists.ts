import { type Columns, meets } from '../../../calculate/column.ts';
import type { Tally } from '../../../calculate/figure.ts';
import { type Survey, sumOf } from '../../../calculate/survey.ts';
import type { Condition } from '../../../model/formula.ts';
import type { Project } from '../record.ts';

/**
 * The three lists whose projects the office follows up until they are settled: 进度滞后, 应开工未开工, 应竣工未竣工. Each gives the
 * number of projects, their annual plan, and which they are.
 *
 * Units: projects and 元. Always applicable. `lagging-state.ts`, `start-state.ts` and `finish-state.ts` define which
 * projects are listed. Source: DOMAIN §3 and §4.
 */
export interface WatchList {
  readonly projects: Tally;
  readonly annualPlan: Tally;
  /** In the order of the lists. */
  readonly items: readonly Project[];
}

export type WatchListId = 'lagging' | 'overdueStarts' | 'overdueFinishes';

export const WATCH_LISTS = [
  'lagging',
  'overdueStarts',
  'overdueFinishes',
] as const satisfies readonly WatchListId[];

const COLUMNS = {
  lagging: 'lagging',
  overdueStarts: 'startOverdue',
  overdueFinishes: 'finishOverdue',
} as const satisfies Record<WatchListId, string>;

/** Which records a list holds. */
export function watched(id: WatchListId): Condition {
  return { column: COLUMNS[id], is: '是' };
}

export function watchSums(id: WatchListId) {
  return { projects: sumOf('size', watched(id)), annualPlan: sumOf('annualPlan', watched(id)) };
}

export function askWatchLists(
  survey: Survey<Project>,
  columns: Columns<Project>,
): (projects: readonly Project[]) => Readonly<Record<WatchListId, WatchList>> {
  const ask = (id: WatchListId) => {
    const answers = survey.ask(watchSums(id));
    const isListed = meets(columns, watched(id));
    return (projects: readonly Project[]): WatchList => ({ ...answers(), items: projects.filter(isListed) });
  };
  const lists = {
    lagging: ask('lagging'),
    overdueStarts: ask('overdueStarts'),
    overdueFinishes: ask('overdueFinishes'),
  };
  return (projects) => ({
    lagging: lists.lagging(projects),
    overdueStarts: lists.overdueStarts(projects),
    overdueFinishes: lists.overdueFinishes(projects),
  });
}
