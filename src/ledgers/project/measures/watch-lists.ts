import { type Columns, meets } from '../../../calculate/column.ts';
import type { Tally } from '../../../calculate/figure.ts';
import { type Survey, sumOf } from '../../../calculate/survey.ts';
import type { Project } from '../record.ts';

/**
 * The three lists of the month, each item of which is looked at and followed until it clears: 进度滞后, 应开工未开工,
 * 应竣工未竣工. How many projects, with what plan for the year, and which.
 *
 * Units: projects and 元. Always applicable; which project is on a list is said in `lagging-state.ts`, `start-state.ts`
 * and `finish-state.ts`. Source: DOMAIN §3 and §4.
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

export function askWatchLists(
  survey: Survey<Project>,
  columns: Columns<Project>,
): (projects: readonly Project[]) => Readonly<Record<WatchListId, WatchList>> {
  const ask = (id: WatchListId) => {
    const condition = { column: COLUMNS[id], is: '是' };
    const answers = survey.ask({
      projects: sumOf('size', condition),
      annualPlan: sumOf('annualPlan', condition),
    });
    const isListed = meets(columns, condition);
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
