import type { Neighbour } from '../entries/beside.ts';
import type { Inferred } from '../entries/entry.ts';

/** What the project list says about an entry's project; undefined where no project has the name, or several. */
export function fromProject(
  projects: readonly Neighbour[] | undefined,
  column: string,
): Inferred | undefined {
  const [project, ...others] = projects ?? [];
  const value = others.length === 0 ? project?.value(column) : undefined;
  return value === undefined ? undefined : { value, cell: project!.cell(column) };
}

/** The same for a column of yes and no. */
export function answerFromProject(
  projects: readonly Neighbour[] | undefined,
  column: string,
): Inferred | undefined {
  const told = fromProject(projects, column);
  return told && { ...told, value: told.value === '是' };
}

/** Whether the project lists have it at all; undefined where there are no project lists. */
export function isListed(records: readonly Neighbour[] | undefined): Inferred | undefined {
  return records && { value: records.length > 0, cell: records[0]?.cell('name') };
}
