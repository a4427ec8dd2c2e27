import { type Finding, finding } from '../../model/finding.ts';
import { type Table, type TableContext, tableSource } from '../../model/table.ts';
import { agencyInFileName, agencyInTitle, agencyKey, agencyOfReporter } from '../../normalise/agency.ts';
import { periodlessText } from '../../normalise/period.ts';
import { type Office, standard } from './office.ts';
import type { NamedBy, ProjectField } from './record.ts';

/** Who handed a table in, where its columns do not say. */
export interface Submitter {
  readonly agency: string | undefined;
  readonly from: NamedBy | undefined;
}

/**
 * The agency a block answers for: the one in its own title, else the one that filled it in, else that of the block above,
 * of the sheet's name, the file's, the folder's. By the office's own name for it.
 */
export function submitterOf(table: Table<ProjectField>, office: Office): Submitter {
  return namedFor(table, office)[0] ?? { agency: undefined, from: undefined };
}

/** Two places name different agencies: the nearest holds, and it is said. What the block above says is its own affair. */
export function submitterConflict(
  table: Table<ProjectField>,
  { agency, from }: Submitter,
  office: Office,
): Finding[] {
  if (agency === undefined || from === undefined) return [];
  const other = namedFor(table, office).find(
    (one) => one.from !== 'above' && one.agency !== undefined && !isSame(agency, one.agency),
  );
  if (other?.agency === undefined || other.from === undefined || from === 'above') return [];
  const facts = { used: agency, other: other.agency, otherFrom: other.from };
  return [finding('agency/conflict', facts, tableSource(table))];
}

/** Who answers for what 填报单位 filled in. */
export function reportingAgency(reporter: string, office: Office): string | undefined {
  const known = office.agency(reporter);
  if (known !== undefined) return known;
  const answering = agencyOfReporter(reporter, office);
  return answering === undefined ? undefined : standard(answering, office.agency);
}

function namedFor(table: Table<ProjectField>, office: Office): Submitter[] {
  const named: Submitter[] = [
    ...namedAbove(table.context, office),
    { agency: inName(table.sheet.name, office), from: 'sheet' },
    { agency: agencyInFileName(table.file, office), from: 'file' },
    { agency: inName(nearestFolder(table.file), office), from: 'folder' },
  ];
  return named.filter(({ agency }) => agency !== undefined);
}

function namedAbove(context: TableContext, office: Office): Submitter[] {
  const { title, reporter, taken = {}, above, titleAgency } = context;
  const own: Submitter[] = [
    {
      agency: title === undefined || taken.title !== undefined ? undefined : agencyInTitle(title, office),
      from: 'title',
    },
    {
      agency:
        reporter === undefined || taken.reporter !== undefined
          ? undefined
          : reportingAgency(reporter, office),
      from: 'reporter',
    },
  ];
  const before = above === undefined ? titleAgency : namedAbove(above, office).find(isNamed)?.agency;
  return [...own, { agency: before, from: above === undefined ? 'title' : 'above' }];
}

function isNamed({ agency }: Submitter): boolean {
  return agency !== undefined;
}

/** Sheets and folders are also called for what they hold: 产业园区 is no agency. */
function inName(name: string, office: Office): string | undefined {
  const known = office.agency(name);
  return known ?? (/园区$/.test(name) ? undefined : agencyInTitle(name, office));
}

/** The folder a file lies in; one that is only a month is passed over. */
function nearestFolder(file: string): string {
  const folders = file.split('/').slice(0, -1);
  return folders.findLast((folder) => /[^\s._-]/.test(periodlessText(folder))) ?? '';
}

function isSame(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || agencyKey(one) === agencyKey(other);
}
