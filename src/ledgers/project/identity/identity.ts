import { matchRecords } from '../../../identity/identity.ts';
import type * as identity from '../../../identity/matching.ts';
import type { Identity, NamedEntry } from '../../../model/configuration.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Project } from '../record.ts';
import { portraitist } from './likeness.ts';
import { joinMembers } from './packages.ts';
import { pairRenamed } from './renames.ts';
import { sameTotal } from './same-total.ts';
import { pairSplits } from './splits.ts';

/** The same project, or projects, in two lists. */
export type ProjectPair = identity.Pair<Project>;

/** Two lists of projects against each other. */
export type Matching = identity.Matching<Project>;

/**
 * Pairs the projects of two lists: by code, by name and agency, and then by amounts, dates and likeness of names
 * (packages whose members are listed now, splits and merges, renames). Two projects of one name with different codes or
 * agencies are the same if the total investment is: it is more common that a code is corrected or reissued than that
 * another project takes over both name and total.
 */
export function matchProjects(
  before: readonly Project[],
  after: readonly Project[],
  settled: readonly Identity[],
  agencies: readonly NamedEntry[],
): Outcome<Matching> {
  return matchRecords(before, after, SAMENESS, settled, agencies);
}

const SAMENESS: identity.Sameness<Project> = {
  codeOf: ({ code }) => code,
  nameOf: ({ key }) => (key === '' ? undefined : key),
  isLikely: sameTotal,
  apart: [
    ({ key, totalInvestment, annualPlan, plannedFinish }) =>
      `${key}\n${totalInvestment}\n${annualPlan}\n${plannedFinish?.year}-${plannedFinish?.month}`,
    ({ key, totalInvestment }) => `${key}\n${totalInvestment}`,
    ({ key }) => key,
    ({ totalInvestment }) => String(totalInvestment),
  ],
  further: (rules) => {
    const portraitOf = portraitist(rules.agencyOf);
    return [
      joinMembers,
      (pairs, open) => pairSplits(pairs, open, rules, portraitOf),
      (_, open) => pairRenamed(open, rules, portraitOf),
    ];
  },
};
