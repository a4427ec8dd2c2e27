import type { Configuration } from '../../model/configuration.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { agencyKey } from '../../normalise/agency.ts';
import type { EntryOnDay } from '../ledger.ts';
import type { Neighbour } from './beside.ts';
import type { Entry } from './entry.ts';
import { placeOf } from './entry-place.ts';

/**
 * Whether no project list of the month has the project that an entry names. If its agency's list is missing, that is
 * the finding instead. Does not apply where there are no project lists at all.
 */
export function unknownProject(
  { entry, beside, unheard }: EntryOnDay,
  project: string,
  field: string,
  unknown: () => Finding,
): Finding | undefined {
  if (beside('projects')?.length !== 0) return undefined;
  if (unheard.length === 0) return unknown();
  const facts = { name: entry.name, project, agencies: unheard };
  return finding('table/project-unchecked', facts, placeOf(entry, field));
}

/**
 * The agencies that may have an entry's project and whose project list is missing: its own agency; or those of
 * kp.yaml, if it names none that reports.
 */
export function unheardAgencies(
  projects: readonly Neighbour[] | undefined,
  configuration: Pick<Configuration, 'agencies'> | undefined,
): (entry: Entry) => readonly string[] {
  const heard = new Set(
    (projects ?? []).flatMap(({ record }) => (record.agency === undefined ? [] : agencyKey(record.agency))),
  );
  const expected = (configuration?.agencies ?? []).map(({ name }) => name);
  const reports = new Set(expected.map(agencyKey));
  const silent = expected.filter((agency) => !heard.has(agencyKey(agency)));
  return ({ agency }) => {
    if (agency === undefined || (expected.length > 0 && !reports.has(agencyKey(agency)))) return silent;
    return heard.has(agencyKey(agency)) ? [] : [agency];
  };
}
