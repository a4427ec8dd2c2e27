import type { Identity, NamedEntry } from '../../../model/configuration.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { IdentityDoubt } from '../findings/identity.ts';
import type { Project } from '../record.ts';
import { agencyKeys } from './agencies.ts';
import { identityFindings } from './findings.ts';
import { portraitist } from './likeness.ts';
import { pairAcrossAgencies } from './moves.ts';
import { joinMembers } from './packages.ts';
import { pairByCode, pairByName } from './plain.ts';
import { pairRenamed } from './renames.ts';
import { settle } from './settled.ts';
import { pairSplits } from './splits.ts';

/** The same project, or projects, in two lists. Several on a side: split up, merged, or one code on several lines. */
export interface ProjectPair {
  readonly before: readonly Project[];
  readonly after: readonly Project[];
  readonly how: 'code' | 'name' | 'settled' | 'renamed' | 'split' | 'merged';
  /** What speaks against it. */
  readonly doubt?: IdentityDoubt | undefined;
}

/** Two lists against each other; every project of either is in exactly one of the three. */
export interface Matching {
  /** In the order of the list before. */
  readonly pairs: readonly ProjectPair[];
  readonly entered: readonly Project[];
  readonly left: readonly Project[];
  /** The name by which an agency goes in both lists, by every writing of it. */
  readonly agencies: ReadonlyMap<string, string>;
}

/** Projects that look alike, but not enough to be taken for the same. */
export interface Suspicion {
  readonly before: readonly Project[];
  readonly after: readonly Project[];
  readonly doubt: IdentityDoubt;
}

/** Projects that went from one agency to another, most of what one of the two has: how many, and one of them. */
export interface AgencyChange {
  readonly projects: number;
  readonly before: Project;
  readonly after: Project;
}

/** Projects of two lists that have no counterpart yet, in the order of the lists. */
export interface Unpaired {
  readonly before: ReadonlySet<Project>;
  readonly after: ReadonlySet<Project>;
}

/** What every step goes by. */
export interface IdentityRules {
  /** The key of a project's agency, aliases applied; empty where the list names none. */
  readonly agencyOf: (project: Project) => string;
  /** Projects before, with those after that kp.yaml says they are not, however alike they look. */
  readonly denied: ReadonlyMap<Project, ReadonlySet<Project>>;
}

/** What a step finds. */
export interface Step {
  readonly pairs: readonly ProjectPair[];
  /** Earlier pairs that are part of these now. */
  readonly replaced?: ReadonlySet<ProjectPair>;
  readonly suspicions?: readonly Suspicion[];
}

/**
 * Which project of one list is which of another. Settled ones as told; then the same code, whatever the name; then the
 * same name and agency; then the same name where the agency is untold or another; then what amounts, dates and the
 * likeness of names tell: packages whose members are listed now, splits and merges, renames. What is not certain is a
 * finding. Exchanging the lists exchanges the sides of the answer and nothing else. Near-linear in the number of projects.
 */
export function matchProjects(
  before: readonly Project[],
  after: readonly Project[],
  settled: readonly Identity[],
  agencies: readonly NamedEntry[],
): Outcome<Matching> {
  const open = { before: new Set(before), after: new Set(after) };
  const suspicions: Suspicion[] = [];
  let pairs: ProjectPair[] = [];
  const take = (step: Step): void => {
    const { replaced } = step;
    if (replaced !== undefined && replaced.size > 0) pairs = pairs.filter((pair) => !replaced.has(pair));
    for (const pair of step.pairs) {
      pairs.push(pair);
      for (const project of pair.before) open.before.delete(project);
      for (const project of pair.after) open.after.delete(project);
    }
    for (const suspicion of step.suspicions ?? []) suspicions.push(suspicion);
  };

  const known = agencyKeys(before, after, agencies);
  const told = settle(before, after, settled, known);
  const rules = { agencyOf: known.keyOf, denied: told.denied };
  take(told);
  take(pairByCode(open, rules));
  take(pairByName(open, rules));
  const moves = pairAcrossAgencies({ before, after }, pairs, open, rules);
  take(moves);
  const later = { ...rules, agencyOf: known.keyAfter(moves.renamed) };
  if (moves.renamed.size > 0) take(pairByName(open, later));
  take(joinMembers(pairs, open));
  const portraitOf = portraitist(later.agencyOf);
  take(pairSplits(pairs, open, later, portraitOf));
  take(pairRenamed(open, later, portraitOf));

  const order = new Map(before.map((project, place) => [project, place]));
  const placeOf = (pair: ProjectPair): number => order.get(pair.before[0]!)!;
  const value: Matching = {
    pairs: pairs.sort((first, second) => placeOf(first) - placeOf(second)),
    entered: [...open.after],
    left: [...open.before],
    agencies: known.names(moves.renamed),
  };
  return { value, findings: identityFindings(value.pairs, stillOpen(suspicions, open), moves.changes) };
}

/** Suspicions of projects that no later step has paired, and that no earlier suspicion holds already. */
function stillOpen(suspicions: readonly Suspicion[], open: Unpaired): Suspicion[] {
  const seen = new Set<Project>();
  return suspicions.filter(({ before, after }) => {
    if (!before.some((one) => open.before.has(one)) || !after.some((one) => open.after.has(one)))
      return false;
    const isNew = [...before, ...after].some((one) => !seen.has(one));
    for (const one of [...before, ...after]) seen.add(one);
    return isNew;
  });
}
