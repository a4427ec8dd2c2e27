import { runRules } from '../../../check/run-rules.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Yuan } from '../../../model/yuan.ts';
import type { Project } from '../record.ts';
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

/** The median total investment; sorted only when it is asked for. Of fewer than five it says nothing. */
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
