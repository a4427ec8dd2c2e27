import { runRules } from '../../../check/run-rules.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Yuan } from '../../../model/yuan.ts';
import type { Project } from '../record.ts';
import { PROJECT_CHECKS } from './checks.ts';
import type { List } from './material.ts';

/** Findings about a list as it was read: about the whole list and about each single row. */
export function checkList(list: List): Finding[] {
  const { projects, period, thresholds, purpose } = list;
  const median = medianOf(projects);
  const row =
    purpose === 'progress' ? projects.map((project) => ({ project, period, thresholds, median })) : [];
  return runRules(PROJECT_CHECKS.rules, { list: [list], row });
}

/**
 * The median total investment, sorted only on first use. Undefined for fewer than five amounts, which are too few to
 * compare with.
 */
function medianOf(projects: readonly Project[]): () => Yuan | undefined {
  let known: { readonly value: Yuan | undefined } | undefined;
  return () => {
    if (known === undefined) {
      const totals = projects.flatMap(({ totalInvestment }) => (totalInvestment ? [totalInvestment] : []));
      totals.sort((one, other) => one - other);
      known = { value: totals.length < 5 ? undefined : totals[totals.length >> 1] };
    }
    return known.value;
  };
}
