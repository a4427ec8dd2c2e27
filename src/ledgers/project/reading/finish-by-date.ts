import type { Project } from '../record.ts';

/** Whether natures are roles in the year's plan, so that 竣工 is said of those that are to finish. */
export function namesFinishing(projects: readonly Project[]): boolean {
  return projects.some(({ phase, finishByDate }) => phase === '竣工' && finishByDate !== true);
}

/**
 * The projects of lists that know 新建 and 续建 only: such a nature says nothing of finishing, and the planned date does.
 */
export function withFinishByDate(projects: readonly Project[]): readonly Project[] {
  return projects.map((project) =>
    project.phase === '新开工' || project.phase === '续建' ? { ...project, finishByDate: true } : project,
  );
}
