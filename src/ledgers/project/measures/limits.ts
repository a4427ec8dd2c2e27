import type { Thresholds } from '../../../model/configuration.ts';

/** From where on a figure is said otherwise, or a project is listed. */
export type Limits = Pick<Thresholds, 'lagging' | 'missing'>;

/** Where no configuration says otherwise. Source: DOMAIN §8 for what is missing. */
export const USUAL_LIMITS: Limits = {
  lagging: { numerator: 1, denominator: 10 },
  missing: { numerator: 1, denominator: 20 },
};
