import type { Neighbour } from '../entries/beside.ts';
import type { Inferred } from '../entries/entry.ts';

/**
 * 未开工 / 在建 / 拟竣工 of a matter whose list does not state it: the phase of its project in the project list. Undefined
 * where that list does not have the project, or has several with different phases.
 */
export function phaseOfProject(projects: readonly Neighbour[] | undefined): Inferred | undefined {
  const [first, ...others] = (projects ?? []).map(phaseOf);
  return others.every((other) => other?.value === first?.value) ? first : undefined;
}

/** A finished project can still have matters; one under way that should finish this year is 拟竣工. */
function phaseOf(project: Neighbour): Inferred | undefined {
  const says = (column: string, answer: string) => project.value(column) === answer;
  const by = (value: string, column: string): Inferred => ({ value, cell: project.cell(column) });
  if (says('finished', '是')) return by('已竣工', 'finished');
  if (says('started', '是'))
    return says('finishPlanned', '是') ? by('拟竣工', 'finishPlanned') : by('在建', 'started');
  if (says('started', '否')) return by('未开工', 'started');
  return says('phase', '储备') ? by('未开工', 'phase') : undefined;
}
