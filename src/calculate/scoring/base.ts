import type { Kind } from './kind.ts';
import type { BaseScoring } from './scheme.ts';
import { number } from './working.ts';

/**
 * 基础分: every agency gets the same points.
 *
 *     points = as the scheme says
 *
 * Always applicable.
 */
export const base: Kind<BaseScoring> = {
  score: ({ points }) => ({
    state: 'scored',
    points,
    working: [number(points)],
    value: undefined,
    projects: undefined,
    unreported: 0,
    evidence: [],
  }),
  weight: () => undefined,
  most: ({ points }) => points,
};
