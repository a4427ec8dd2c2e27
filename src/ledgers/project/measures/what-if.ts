import type { Yuan } from '../../../model/yuan.ts';
import type { Project } from '../record.ts';

/**
 * The list as it would be if an agency had done a little more; undefined if the agency has no project to do it with.
 */
export type Change = (projects: readonly Project[], agency: string) => readonly Project[] | undefined;

/** 再开工1个: the first project that is planned to start this year and has not started is changed to started. */
export const oneMoreStart: Change = (projects, agency) =>
  changed(
    projects,
    (project) =>
      project.agency === agency &&
      project.phase === '新开工' &&
      project.started !== true &&
      project.size === 1,
    (project) => ({ ...project, started: true }),
  );

/** 再完成: adds the amount to the first project that states its completed investment. */
export function moreInvestment(amount: Yuan): Change {
  return (projects, agency) =>
    changed(
      projects,
      (project) => project.agency === agency && project.completed !== undefined,
      (project) => ({
        ...project,
        completed: (project.completed ?? 0) + amount,
        completedMonth: project.completedMonth === undefined ? undefined : project.completedMonth + amount,
      }),
    );
}

export interface Replacement {
  readonly projects: readonly Project[];
  readonly replaced: number;
  readonly added: number;
}

/**
 * A list in which some projects are replaced by those of another list: by agency and code, else by agency and name.
 * Projects that are only in the other list are added.
 */
export function replaced(projects: readonly Project[], others: readonly Project[]): Replacement {
  const byCode = new Map(
    others.flatMap((other) =>
      other.code === undefined ? [] : [[nameOf(other.code, other), other] as const],
    ),
  );
  const byName = new Map(others.map((other) => [nameOf(other.key, other), other] as const));
  const used = new Set<Project>();
  const merged = projects.map((project) => {
    const coded = project.code === undefined ? undefined : byCode.get(nameOf(project.code, project));
    const other = coded ?? byName.get(nameOf(project.key, project));
    if (other === undefined || used.has(other)) return project;
    used.add(other);
    return other;
  });
  const added = others.filter((other) => !used.has(other));
  return { projects: [...merged, ...added], replaced: used.size, added: added.length };
}

function nameOf(name: string, { agency = '' }: Project): string {
  return `${agency}\n${name}`;
}

function changed(
  projects: readonly Project[],
  fits: (project: Project) => boolean,
  change: (project: Project) => Project,
): readonly Project[] | undefined {
  const at = projects.findIndex(fits);
  if (at < 0) return undefined;
  return projects.map((project, place) => (place === at ? change(project) : project));
}
