import { type Finding, finding } from '../../model/finding.ts';
import { type Table, tableSource } from '../../model/table.ts';
import { agencyInFileName, agencyInTitle, agencyOfReporter } from '../../normalise/agency.ts';
import { type Office, standard } from './office.ts';
import type { ProjectField } from './record.ts';

/** Who handed a table in, where its columns do not say. */
export interface Submitter {
  readonly agency: string | undefined;
  readonly from: 'file' | 'title' | 'reporter' | undefined;
}

/**
 * The agency a table answers for: the one in the file name, else in the title, else the one that filled it in. By the
 * office's own name for it.
 */
export function submitterOf(table: Table<ProjectField>, office: Office): Submitter {
  const named = agencyInFileName(table.file, office);
  if (named !== undefined) return { agency: named, from: 'file' };
  const titled = titleAgency(table, office);
  if (titled !== undefined) return { agency: titled, from: 'title' };
  const { reporter } = table.context;
  const reporting = reporter === undefined ? undefined : reportingAgency(reporter, office);
  return { agency: reporting, from: reporting === undefined ? undefined : 'reporter' };
}

/** Who answers for what 填报单位 filled in. */
export function reportingAgency(reporter: string, office: Office): string | undefined {
  const known = office.agency(reporter);
  if (known !== undefined) return known;
  const answering = agencyOfReporter(reporter, office);
  return answering === undefined ? undefined : standard(answering, office.agency);
}

function titleAgency({ context }: Table<ProjectField>, office: Office): string | undefined {
  return context.title === undefined ? context.titleAgency : agencyInTitle(context.title, office);
}

/** A file of one agency with the title of another: the file name holds, and it is said. */
export function submitterConflict(
  table: Table<ProjectField>,
  { agency, from }: Submitter,
  office: Office,
): Finding[] {
  const other = titleAgency(table, office);
  if (from !== 'file' || agency === undefined || other === undefined) return [];
  if (other.includes(agency) || agency.includes(other)) return [];
  return [finding('agency/conflict', { used: agency, other, otherFrom: 'title' }, tableSource(table))];
}
