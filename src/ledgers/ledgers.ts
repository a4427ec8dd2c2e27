import type { Measure } from '../calculate/scoring/measure.ts';
import { MEASURES as PROJECT_MEASURES } from './project/measures/scored.ts';

/** The figures that schemes can score by, by name. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries(PROJECT_MEASURES).map(([id, definition]) => [id, { id, ...definition }]),
);
