import type { Matching } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import { type Rated, ratedIn, type StatedInBoth, statedInBoth } from './stated-in-both.ts';

/** What the roll-forward is made for: the number of projects, or money in 元. */
export type RolledMeasure = 'projects' | 'totalInvestment' | 'annualPlan' | 'completed';
export const ROLLED_MEASURES: readonly RolledMeasure[] = [
  'projects',
  'totalInvestment',
  'annualPlan',
  'completed',
];

/** An amount of a project, in 元. */
export type MovedMeasure =
  | 'totalInvestment'
  | 'completedBefore'
  | 'annualPlan'
  | 'completed'
  | 'fundsInPlace';

/**
 * How one list becomes another, to the 元:
 *
 *     before + added − removed + changed = after
 *
 * `added` comes from projects that are only in the later list, `removed` from those only in the earlier one, `changed`
 * from projects in both. Missing is not 0: if only one of the lists states an amount, it is newly or no longer
 * reported, and that part of `changed` is not progress.
 */
export interface RollForward {
  readonly measure: RolledMeasure;
  /** Undefined if the list has projects but none states the amount; in the sum it then counts as 0. */
  readonly before: number | undefined;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly after: number | undefined;
  /**
   * The part of `added` and `removed` due to projects that moved from or to another agency. Always 0 for all agencies
   * together.
   */
  readonly movedIn: number;
  readonly movedOut: number;
  /** Parts of `changed`. */
  readonly newlyReported: number;
  readonly noLongerReported: number;
}

/**
 * The completion rate over projects that state both amounts: in each list, and among those that state them in both
 * lists.
 */
export interface RatesForward {
  readonly before: Rated;
  readonly after: Rated;
  readonly common: StatedInBoth;
}

export interface AgencyRollForward {
  /** As named in the later list; undefined for projects without an agency. */
  readonly agency: string | undefined;
  readonly measures: readonly RollForward[];
  readonly rates: RatesForward;
}

export function rollForward(matching: Matching): RollForward[] {
  const entries = [...ownEntries(matching), ...matching.pairs.map(kept)];
  return ROLLED_MEASURES.map((measure) => roll(entries, measure));
}

export function ratesForward(matching: Matching): RatesForward {
  return ratesIn([...ownEntries(matching), ...matching.pairs.map(kept)]);
}

/** The same for every agency with projects in either list, in the order of the later list. */
export function rollForwardByAgency(matching: Matching): AgencyRollForward[] {
  const agencyOf = agencyIn(matching);
  const byAgency = new Map<string | undefined, Entry[]>();
  const enter = (agency: string | undefined, entry: Entry): void => {
    const entries = byAgency.get(agency);
    if (entries === undefined) byAgency.set(agency, [entry]);
    else entries.push(entry);
  };
  for (const entry of ownEntries(matching)) enter(agencyOf((entry.before[0] ?? entry.after[0])!), entry);
  for (const pair of matching.pairs) {
    for (const agency of new Set([...pair.after, ...pair.before].map(agencyOf))) {
      const own = (project: Project): boolean => agencyOf(project) === agency;
      enter(agency, kept({ before: pair.before.filter(own), after: pair.after.filter(own) }));
    }
  }
  return Array.from(byAgency, ([agency, entries]) => ({
    agency,
    measures: ROLLED_MEASURES.map((measure) => roll(entries, measure)),
    rates: ratesIn(entries),
  }));
}

/** A project from another agency counts as entered, one that moved to another agency as left. */
function ratesIn(entries: readonly Entry[]): RatesForward {
  const lists = {
    pairs: entries.filter(({ kind }) => kind === 'kept'),
    entered: entries.flatMap(({ kind, after }) => (kind === 'entered' || kind === 'movedIn' ? after : [])),
    left: entries.flatMap(({ kind, before }) => (kind === 'left' || kind === 'movedOut' ? before : [])),
  };
  return {
    before: ratedIn(entries.flatMap(({ before }) => before)),
    after: ratedIn(entries.flatMap(({ after }) => after)),
    common: statedInBoth(lists),
  };
}

/** The name of a project's agency that is used for both lists. */
export function agencyIn({ agencies }: Matching): (project: Project) => string | undefined {
  return ({ agency }) => (agency === undefined ? undefined : (agencies.get(agency) ?? agency));
}

/** The sum over the projects that state the amount; undefined if none does. */
export function stated(
  projects: readonly Project[],
  measure: RolledMeasure | MovedMeasure,
): number | undefined {
  let sum: number | undefined;
  for (const project of projects) {
    const value = measure === 'projects' ? project.size : project[measure];
    if (value !== undefined) sum = (sum ?? 0) + value;
  }
  return sum;
}

interface Entry {
  readonly kind: 'entered' | 'left' | 'kept' | 'movedIn' | 'movedOut';
  readonly before: readonly Project[];
  readonly after: readonly Project[];
}

function ownEntries({ entered, left }: Matching): Entry[] {
  return [
    ...left.map((project): Entry => ({ kind: 'left', before: [project], after: [] })),
    ...entered.map((project): Entry => ({ kind: 'entered', before: [], after: [project] })),
  ];
}

function kept({ before, after }: Pick<Entry, 'before' | 'after'>): Entry {
  if (before.length === 0) return { kind: 'movedIn', before, after };
  return { kind: after.length === 0 ? 'movedOut' : 'kept', before, after };
}

function roll(entries: readonly Entry[], measure: RolledMeasure): RollForward {
  const sums = {
    entered: 0,
    left: 0,
    movedIn: 0,
    movedOut: 0,
    revised: 0,
    newlyReported: 0,
    noLongerReported: 0,
  };
  // Without projects there is nothing to report: that is a true 0.
  let before = entries.some((entry) => entry.before.length > 0) ? undefined : 0;
  let after = entries.some((entry) => entry.after.length > 0) ? undefined : 0;
  for (const entry of entries) {
    const was = stated(entry.before, measure);
    const is = stated(entry.after, measure);
    if (was !== undefined) before = (before ?? 0) + was;
    if (is !== undefined) after = (after ?? 0) + is;
    if (entry.kind === 'left' || entry.kind === 'movedOut') sums[entry.kind] += was ?? 0;
    else if (entry.kind === 'entered' || entry.kind === 'movedIn') sums[entry.kind] += is ?? 0;
    else if (was === undefined) sums.newlyReported += is ?? 0;
    else if (is === undefined) sums.noLongerReported += was;
    else sums.revised += is - was;
  }
  const { movedIn, movedOut, newlyReported, noLongerReported } = sums;
  return {
    measure,
    before,
    added: sums.entered + movedIn,
    removed: sums.left + movedOut,
    changed: sums.revised + newlyReported - noLongerReported,
    after,
    movedIn,
    movedOut,
    newlyReported,
    noLongerReported,
  };
}
