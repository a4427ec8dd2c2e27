import { runRules } from '../../../check/run-rules.ts';
import type { Finding } from '../../../model/finding.ts';
import { medianOf } from './amount-unit-slip.ts';
import { PROJECT_CHECKS } from './checks.ts';
import type { List } from './material.ts';

/** What the rules find in a list as it was read: in the list as a whole, and in each row by itself. */
export function checkList(list: List): Finding[] {
  const { projects, period, thresholds, purpose } = list;
  const median = medianOf(projects);
  const row =
    purpose === 'progress' ? projects.map((project) => ({ project, period, thresholds, median })) : [];
  return runRules(PROJECT_CHECKS.rules, { list: [list], row });
}
