import { type Finding, finding } from '../../model/finding.ts';
import { type Table, tableSource } from '../../model/table.ts';
import { agencyInFileName, agencyOfReporter } from '../../normalise/agency.ts';
import type { ProjectField } from './record.ts';

/** Who handed a table in, where its columns do not say. */
export interface Submitter {
  readonly agency: string | undefined;
  readonly from: 'file' | 'title' | 'reporter' | undefined;
}

/** The agency a table answers for: the one in the file name, else in the title, else the one that filled it in. */
export function submitterOf({ file, context }: Table<ProjectField>): Submitter {
  const named = agencyInFileName(file);
  if (named !== undefined) return { agency: named, from: 'file' };
  if (context.titleAgency !== undefined) return { agency: context.titleAgency, from: 'title' };
  const reporter = context.reporter === undefined ? undefined : agencyOfReporter(context.reporter);
  return { agency: reporter, from: reporter === undefined ? undefined : 'reporter' };
}

/** A file of one agency with the title of another: the file name holds, and it is said. */
export function submitterConflict(table: Table<ProjectField>, { agency, from }: Submitter): Finding[] {
  const other = table.context.titleAgency;
  if (from !== 'file' || agency === undefined || other === undefined) return [];
  if (other.includes(agency) || agency.includes(other)) return [];
  return [finding('agency/conflict', { used: agency, other, otherFrom: 'title' }, tableSource(table))];
}
