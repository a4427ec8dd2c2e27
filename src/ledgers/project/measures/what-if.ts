import type { Yuan } from '../../../model/yuan.ts';
import type { Project } from '../record.ts';

/** What a list would say if an agency had done a little more; undefined where it has nothing to do it with. */
export type Change = (projects: readonly Project[], agency: string) => readonly Project[] | undefined;

/** 再开工1个: the first project planned to start this year, and not begun, has begun. */
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

/** 再完成: so much more on the first project that reports what is completed. */
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
 * A list in which some projects are as another list has them: of one agency and one code, else one name. What stands in
 * the other list alone is added.
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
