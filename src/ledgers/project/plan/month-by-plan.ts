import type { Configuration } from '../../../model/configuration.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { matchProjects } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import { type Baseline, holdAgainstPlan } from './baseline.ts';
import { underPlannedAgency } from './planned-agency.ts';

type Settled = Pick<Configuration, 'identities' | 'agencies'>;

/** A month whose plan figures come from the year's plan, with the name of each agency that is used for both. */
export interface HeldMonth extends Baseline {
  readonly agencies: ReadonlyMap<string, string>;
}

/** Combines a month's records with the plan of their year. */
export function heldByPlan(
  planned: readonly Project[],
  reported: readonly Project[],
  { agencies, identities }: Settled,
): Outcome<HeldMonth> {
  const matched = matchProjects(planned, reported, identities, agencies);
  const { value, findings } = holdAgainstPlan(planned, matched.value);
  return {
    value: { ...value, agencies: matched.value.agencies },
    findings: [...matched.findings, ...findings],
  };
}

/**
 * Marks the records that are reserves in the original plan of the year: if their lists call them something else now,
 * they have become starts.
 */
export function markFormerReserves(
  reported: readonly Project[],
  planned: readonly Project[],
  { agencies, identities }: Settled,
): readonly Project[] {
  const reserves = new Set(planned.filter(({ phase }) => phase === '储备'));
  if (reserves.size === 0) return reported;
  const { pairs } = matchProjects(planned, reported, identities, agencies).value;
  const former = new Set(
    pairs.flatMap(({ before, after }) => (before.every((one) => reserves.has(one)) ? after : [])),
  );
  return reported.map((project) => (former.has(project) ? { ...project, wasReserve: true } : project));
}

/** Moves records that stand in another agency's list than the plan says to the plan's agency. */
export function movedToPlanned(
  reported: readonly Project[],
  planned: readonly Project[],
  { agencies, identities }: Settled,
): readonly Project[] {
  return underPlannedAgency(reported, matchProjects(planned, reported, identities, agencies).value);
}
