import type { Neighbour } from './beside.ts';
import type { Inferred } from './entry.ts';

/** What the project list says of an entry's project; undefined where several of its name stand beside it, or none. */
export function fromProject(
  projects: readonly Neighbour[] | undefined,
  column: string,
): Inferred | undefined {
  const [project, ...others] = projects ?? [];
  const value = others.length === 0 ? project?.value(column) : undefined;
  return value === undefined ? undefined : { value, cell: project!.cell(column) };
}

/** The same of a column of yes and no. */
export function answerFromProject(
  projects: readonly Neighbour[] | undefined,
  column: string,
): Inferred | undefined {
  const told = fromProject(projects, column);
  return told && { ...told, value: told.value === '是' };
}

/** Whether the lists know it at all; undefined where there are none. */
export function isListed(records: readonly Neighbour[] | undefined): Inferred | undefined {
  return records && { value: records.length > 0, cell: records[0]?.cell('name') };
}
