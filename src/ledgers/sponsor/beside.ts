import type { Neighbour } from '../beside.ts';
import type { Inferred } from '../entry.ts';

/** What the project list says of a sponsored project; undefined where several of its name stand beside it, or none. */
export function fromProject(
  projects: readonly Neighbour[] | undefined,
  column: string,
): Inferred | undefined {
  const [project, ...others] = projects ?? [];
  const value = others.length === 0 ? project?.value(column) : undefined;
  return value === undefined ? undefined : { value, cell: project!.cell(column) };
}

/** How many of its matters are open; undefined where the month has no list of matters. */
export function openMatters(matters: readonly Neighbour[] | undefined): Inferred | undefined {
  if (matters === undefined) return undefined;
  const open = matters.filter((matter) => matter.value('open') === '是');
  return { value: open.length, cell: open[0]?.cell('name') };
}
