import type { Columns, TextColumn } from '../../../calculate/column.ts';
import type { Period } from '../../../model/period.ts';
import { detailColumns } from '../measures/columns.ts';
import type { Limits } from '../measures/limits.ts';
import { isToStart } from '../measures/start-state.ts';
import type { Project } from '../record.ts';
import { stretchOf } from './stretch.ts';

/** Columns that a forecast needs in addition to those of a report. */
export type ForecastColumnId = 'startAhead' | 'underWay' | 'stretch';

/** The columns of 项目明细 with those of a forecast. */
export function forecastColumns(period: Period, limits: Limits): Columns<Project> {
  const own = OWN.map(
    ({ id, of, evidence }): TextColumn<Project> => ({ id, kind: 'text', value: of(period), evidence }),
  );
  return new Map([...detailColumns(period, limits).values(), ...own].map((column) => [column.id, column]));
}

/** The value of `stretch` for a project whose dates do not tell; for others it is a range of months such as `3-12`. */
export const NO_STRETCH = '未写明';

interface Own {
  readonly id: ForecastColumnId;
  readonly of: (period: Period) => TextColumn<Project>['value'];
  readonly evidence: NonNullable<TextColumn<Project>['evidence']>;
}

const OWN: readonly Own[] = [
  {
    id: 'startAhead',
    of: (period) => (project) => (isToStart(project, period) && project.started !== true ? '是' : '否'),
    evidence: () => 'phase',
  },
  {
    id: 'underWay',
    of: () => (project) => (project.started === true && project.finished !== true ? '是' : '否'),
    evidence: ({ startedBy }) => startedBy,
  },
  {
    id: 'stretch',
    of: (period) => (project) => {
      if (project.annualPlan === undefined) return undefined;
      const stretch = stretchOf(project, period);
      return stretch === undefined ? NO_STRETCH : `${stretch.first}-${stretch.last}`;
    },
    evidence: () => 'plannedFinish',
  },
];
