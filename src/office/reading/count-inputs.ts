import { severityOf } from '../../findings/findings.ts';
import type { Finding } from '../../model/finding.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Reading } from '../../recognise/reading.ts';
import type { Dataset } from '../pipeline.ts';

/** Counts of what was read and found. Projects and packages are those in the report. */
export function countInputs(
  files: number,
  dataset: Dataset,
  projects: readonly Counted[],
  findings: readonly Finding[],
): Inputs {
  return {
    files,
    unreadable: unreadableFiles(dataset),
    rows: dataset.rows,
    ...countProjects(projects),
    ...countSeverities(findings),
  };
}

/** The part of a record that counting needs: a package counts for several. */
interface Counted {
  readonly size: number;
  readonly isPackage: boolean;
}

export function countProjects(projects: readonly Counted[]): Pick<Inputs, 'projects' | 'packages'> {
  return {
    projects: projects.reduce((sum, project) => sum + project.size, 0),
    packages: projects.filter((project) => project.isPackage).length,
  };
}

/** How many findings of each severity there are. */
export function countSeverities(
  findings: readonly Finding[],
): Readonly<Record<'errors' | 'warnings' | 'notes', number>> {
  const count = (wanted: string): number => findings.filter((found) => severityOf(found) === wanted).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

/** Files without any result: refused, or without a list. A file with only summaries or only a header counts as read. */
export function unreadableFiles({ readings }: Dataset): number {
  return readings.filter(isUnreadable).length;
}

/** Whether no list at all could be read: a copy of an unreadable file is one too, and a paper of kp's own is no list. */
export function nothingRead({ readings }: Dataset): boolean {
  return readings.every(
    (reading) => reading.isOwnPaper === true || isSetAside(reading) || isUnreadable(reading),
  );
}

const READ_BUT_LEFT_OUT: ReadonlySet<string | undefined> = new Set([
  'summary',
  'repeats-projects',
  'other-period',
  'blank-form',
  'hidden',
]);

/** Refused, or without any list. */
export function isUnreadable(reading: Reading): boolean {
  const { workbook, sheets } = reading;
  if (isSetAside(reading)) return false;
  if (workbook === undefined) return true;
  return sheets.every(
    ({ tables, others, leftOut }) =>
      tables.length === 0 && others.length === 0 && !READ_BUT_LEFT_OUT.has(leftOut),
  );
}

/** Another file is used instead (an identical one, or a later version), or kp.yaml leaves it out. */
export function isSetAside({ sameAs, supersededBy, isLeftOut }: Reading): boolean {
  return sameAs !== undefined || supersededBy !== undefined || isLeftOut === true;
}
