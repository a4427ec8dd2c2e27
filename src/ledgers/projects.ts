import type { Measure } from '../calculate/scoring/measure.ts';
import { ALERTED } from './project/alerts/alerted.ts';
import { cellOf } from './project/cell-of.ts';
import { datasetColumns } from './project/dataset.ts';
import { PROJECT_COLUMNS } from './project/fields.ts';
import { FORECAST } from './project/forecast/forecast.ts';
import { matchProjects } from './project/identity/identity.ts';
import { detailColumns } from './project/measures/columns.ts';
import { lastMovements } from './project/measures/last-movement.ts';
import { USUAL_LIMITS } from './project/measures/limits.ts';
import { MEASURES as SCORED_MEASURES } from './project/measures/scored.ts';
import { RANKED } from './project/ranked.ts';
import { codesIn, monthSums } from './project/rolled/month-sums.ts';
import { hasAllSums, rollUp, rollUpLevels } from './project/rolled/roll-up.ts';
import { recordKeys } from './project/show/record-keys.ts';
import {
  monthsDelimited,
  monthsNdjson,
  recordsDelimited,
  recordsDocument,
  recordsJson,
  recordsNdjson,
} from './project/show/records.ts';
import { rollupShown } from './project/show/rolled/shown.ts';
import { STORED } from './project/stored.ts';
import { reportViews } from './project/views/views.ts';

/** The project list, which report, plan and rank are about, as everybody else needs it. */
export const PROJECTS = {
  id: 'projects',
  fields: PROJECT_COLUMNS,
  columns: detailColumns,
  usualLimits: USUAL_LIMITS,
  cellOf,
  match: matchProjects,
  lastMovements,
  stored: STORED,
  datasetColumns,
  reportViews,
  rolled: { monthSums, codesIn, hasAllSums, rollUp, rollUpLevels, shown: rollupShown },
  ranked: RANKED,
  forecast: FORECAST,
  alerted: ALERTED,
  written: {
    recordKeys,
    monthsDelimited,
    monthsNdjson,
    recordsDelimited,
    recordsDocument,
    recordsJson,
    recordsNdjson,
  },
} as const;

/** What light rules can be about. */
export const ALERTS = ALERTED.written;

/** The figures that schemes can score by, by name. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries(SCORED_MEASURES).map(([id, definition]) => [id, { id, ...definition }]),
);
