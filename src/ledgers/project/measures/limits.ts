import type { Thresholds } from '../../../model/configuration.ts';

/** Thresholds from which a figure is worded differently or a project is listed. */
export type Limits = Pick<Thresholds, 'lagging' | 'missing'>;

/** The defaults if kp.yaml sets nothing else. Source: DOMAIN §8 for what is missing. */
export const USUAL_LIMITS: Limits = {
  lagging: { numerator: 1, denominator: 10 },
  missing: { numerator: 1, denominator: 20 },
};
