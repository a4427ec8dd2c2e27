import type { Period } from '../../../model/period.ts';
import type { Project } from '../record.ts';

/**
 * 储备转化: a reserve (in the list or in this year's plan) that has become a start: it started this year, or is no longer
 * called a reserve. Undefined for projects that are no reserves. Source: DOMAIN §3.
 */
export function isConverted(project: Project, { year }: Period): boolean | undefined {
  const { phase, wasReserve, started, actualStart } = project;
  if (phase !== '储备' && wasReserve !== true) return undefined;
  const hasBegun = started === true && (actualStart === undefined || actualStart.year === year);
  return hasBegun || (phase !== undefined && phase !== '储备');
}
