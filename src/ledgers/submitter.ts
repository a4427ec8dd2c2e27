import { type Finding, finding } from '../model/finding.ts';
import { type Table, type TableContext, type TakenPart, tableSource } from '../model/table.ts';
import { agencyInFileName, agencyInTitle, agencyKey, agencyOfReporter } from '../normalise/agency.ts';
import { periodlessText } from '../normalise/period.ts';
import { type Office, standard } from './office.ts';

/** Where the agency of a whole block was named, the nearest place first. */
export type NamedBy = 'stated' | 'title' | 'reporter' | 'above' | 'sheet' | 'file' | 'folder';

/** Who submitted a table, where its columns do not say. */
export interface Submitter {
  readonly agency: string | undefined;
  readonly from: NamedBy | undefined;
}

/**
 * The agency that a block belongs to: the one that kp.yaml states for its file, else the one in its own title, else
 * the reporter, else that of the block above, of the sheet's name, the file's name, the folder's name. It is written
 * as the office names it; if the file's name has it too, as written there, because agencies are known by their files.
 */
export function submitterOf(table: Table, office: Office): Submitter {
  const { agency: stated } = office.stated(table.file);
  if (stated !== undefined) return { agency: stated, from: 'stated' };
  const named = namedFor(table, office);
  const [nearest] = named;
  if (nearest === undefined) return { agency: undefined, from: undefined };
  const usual = named.find(({ agency, from }) => from === 'file' && isSame(agency, nearest.agency));
  return { agency: (usual ?? nearest).agency, from: nearest.from };
}

/** Reports that two places name different agencies; the nearest one counts. The block above is not compared. */
export function submitterConflict(table: Table, { agency, from }: Submitter, office: Office): Finding[] {
  if (agency === undefined || from === 'above' || from === 'stated') return [];
  const other = namedFor(table, office).find((one) => one.from !== 'above' && !isSame(agency, one.agency));
  if (other === undefined) return [];
  const facts = { used: agency, other: other.agency, otherFrom: other.from };
  return [finding('agency/conflict', facts, tableSource(table))];
}

/** The agency responsible for what a 填报单位 filled in. */
export function reportingAgency(reporter: string, office: Office): string | undefined {
  const known = office.agency(reporter);
  if (known !== undefined) return known;
  const answering = agencyOfReporter(reporter, office);
  return answering === undefined ? undefined : standard(answering, office.agency);
}

interface Named {
  readonly agency: string;
  readonly from: NamedBy;
}

function namedFor(table: Table, office: Office): Named[] {
  return [
    ...namedAbove(table.context, office),
    ...named(inName(table.sheet.name, office), 'sheet'),
    ...named(agencyInFileName(table.file, office), 'file'),
    ...named(inName(nearestFolder(table.file), office), 'folder'),
  ];
}

function namedAbove(context: TableContext, office: Office): Named[] {
  const own = namedByLines(context, office);
  // A loop, not a recursion: a sheet may have a block for each of ten thousand agencies.
  for (let above = context.above; above !== undefined; above = above.above) {
    const [nearest] = namedByLines(above, office);
    if (nearest !== undefined) return [...own, { agency: nearest.agency, from: 'above' }];
  }
  const { titleAgency = '' } = context;
  return titleAgency === '' || office.isCity(titleAgency)
    ? own
    : [...own, { agency: titleAgency, from: 'title' }];
}

/** The agency named in the block's own lines. */
function namedByLines({ title, reporter, taken }: TableContext, office: Office): Named[] {
  const own = <T>(part: TakenPart, words: T): T | undefined =>
    taken?.[part] === undefined ? words : undefined;
  const [titled, reporting] = [own('title', title), own('reporter', reporter)];
  return [
    ...named(titled && agencyInTitle(titled, office), 'title'),
    ...named(reporting && reportingAgency(reporting, office), 'reporter'),
  ];
}

function named(agency: string | undefined, from: NamedBy): Named[] {
  return agency === undefined ? [] : [{ agency, from }];
}

/** Sheets and folders are also named for their contents: 产业园区 is not an agency. */
function inName(name: string, office: Office): string | undefined {
  const known = office.agency(name);
  return known ?? (/园区$/.test(name) ? undefined : agencyInTitle(name, office));
}

/** The folder that holds a file; a folder that is only a month is skipped. */
function nearestFolder(file: string): string {
  const folders = file.split('/').slice(0, -1);
  return folders.findLast((folder) => /[^\s._-]/.test(periodlessText(folder))) ?? '';
}

function isSame(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || agencyKey(one) === agencyKey(other);
}
