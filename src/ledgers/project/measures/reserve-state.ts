import type { Period } from '../../../model/period.ts';
import type { Project } from '../record.ts';

/**
 * 储备转化: a reserve, of the list or of the plan of the year, that has become a start: begun this year, or no longer
 * called a reserve. Undefined of what is no reserve. Source: DOMAIN §3.
 */
export function isConverted(project: Project, { year }: Period): boolean | undefined {
  const { phase, wasReserve, started, actualStart } = project;
  if (phase !== '储备' && wasReserve !== true) return undefined;
  const hasBegun = started === true && (actualStart === undefined || actualStart.year === year);
  return hasBegun || (phase !== undefined && phase !== '储备');
}
