import type { Configuration } from '../../../model/configuration.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { matchProjects } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import { type Baseline, holdAgainstPlan } from './baseline.ts';
import { underPlannedAgency } from './planned-agency.ts';

type Settled = Pick<Configuration, 'identities' | 'agencies'>;

/** A month by the plan of its year, and by what name each agency goes in both. */
export interface HeldMonth extends Baseline {
  readonly agencies: ReadonlyMap<string, string>;
}

/** A month's records held against the plan of their year. */
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
 * The records, those marked that the plan with which the year began has as reserves: whatever a list calls them now, they
 * have become starts.
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

/** The records, those that stand in another agency's list than the plan has them under the plan's agency. */
export function movedToPlanned(
  reported: readonly Project[],
  planned: readonly Project[],
  { agencies, identities }: Settled,
): readonly Project[] {
  return underPlannedAgency(reported, matchProjects(planned, reported, identities, agencies).value);
}
