import type { IdentityRules, Pair, Step, Suspicion, Unpaired } from '../../../identity/matching.ts';
import { isDenied } from '../../../identity/plain.ts';
import type { Project } from '../record.ts';
import { type Portrait, sharePlace, shareStem } from './likeness.ts';
import { neighbours } from './neighbours.ts';

/**
 * Splits: one earlier project became several later ones of the same agency, whose total investments add up to its own
 * and whose names share its stem. One of them may have kept the name and the code. If the names only share the place,
 * the annual plans must add up as well, otherwise the split is reported as a doubt. Merges: the same the other way
 * round.
 */
export function pairSplits(
  pairs: readonly Pair<Project>[],
  open: Unpaired<Project>,
  rules: IdentityRules<Project>,
  portraitOf: (project: Project) => Portrait,
): Step<Project> {
  if (open.before.size === 0 && open.after.size === 0) return { pairs: [] };
  const before = Array.from(open.before, portraitOf);
  const after = Array.from(open.after, portraitOf);
  const found = [
    ...families(parents(pairs, before, 'before', portraitOf), after, 'split', rules),
    ...families(parents(pairs, after, 'after', portraitOf), before, 'merged', rules),
  ];
  const claims = new Map<Project | Pair<Project>, number>();
  for (const family of found)
    for (const claimed of claimedBy(family)) claims.set(claimed, (claims.get(claimed) ?? 0) + 1);
  const isTaken = (family: Family): boolean =>
    family.verdict !== 'possible' && claimedBy(family).every((claimed) => claims.get(claimed) === 1);
  const taken = found.filter(isTaken);
  return {
    pairs: taken.map(pairOf),
    replaced: new Set(taken.map(({ parent }) => parent.pair).filter((pair) => pair !== undefined)),
    suspicions: found
      .filter((family) => !isTaken(family))
      .map((family): Suspicion<Project> => ({ ...pairOf(family), doubt: 'parts' })),
  };
}

/** A project that may have been split into others, or merged from them. */
interface Parent {
  readonly portrait: Portrait;
  /** The pair in which one part kept the name or the code. */
  readonly pair: Pair<Project> | undefined;
  /** The total investment that the remaining parts must add up to. */
  readonly missing: number;
}

interface Family {
  readonly parent: Parent;
  readonly parts: readonly Project[];
  readonly how: 'split' | 'merged';
  readonly verdict: 'sure' | 'probable' | 'possible';
}

function parents(
  pairs: readonly Pair<Project>[],
  open: readonly Portrait[],
  side: 'before' | 'after',
  portraitOf: (project: Project) => Portrait,
): Parent[] {
  const found: Parent[] = [];
  for (const one of open) {
    const total = one.project.totalInvestment ?? 0;
    if (total > 0) found.push({ portrait: one, pair: undefined, missing: total });
  }
  for (const pair of pairs) {
    const [project, ...more] = pair[side];
    const [other, ...evenMore] = pair[side === 'before' ? 'after' : 'before'];
    if (pair.how === 'settled' || more.length > 0 || evenMore.length > 0) continue;
    const missing = (project?.totalInvestment ?? 0) - (other?.totalInvestment ?? 0);
    if (missing <= 0 || (other?.totalInvestment ?? 0) <= 0) continue;
    found.push({ portrait: portraitOf(project!), pair, missing });
  }
  return found;
}

function families(
  parents: readonly Parent[],
  parts: readonly Portrait[],
  how: Family['how'],
  { denied }: IdentityRules<Project>,
): Family[] {
  const partsOf = new Map<Portrait, Portrait[]>();
  for (const [one, part] of neighbours(
    parents.map((parent) => parent.portrait),
    parts,
  )) {
    const [before, after] = how === 'split' ? [one, part] : [part, one];
    if ((part.project.totalInvestment ?? 0) <= 0 || !sharePlace(one, part)) continue;
    if (isDenied([before.project], [after.project], denied)) continue;
    const known = partsOf.get(one);
    if (known === undefined) partsOf.set(one, [part]);
    else known.push(part);
  }
  return parents.flatMap((parent) => {
    const made = familyOf(parent, partsOf.get(parent.portrait) ?? []);
    return made === undefined ? [] : [{ ...made, how }];
  });
}

/** Up to this many parts, every combination is tried. */
const MOST_PARTS = 8;
/** Parts whose sum differs from the whole by at most this share are reported as a possible split. */
const NEARLY = 0.02;

/** All available parts if they add up; else the only combination that does; else all of them if they nearly add up. */
function familyOf(parent: Parent, parts: readonly Portrait[]): Omit<Family, 'how'> | undefined {
  const { pair, missing } = parent;
  const fewest = pair === undefined ? 2 : 1;
  if (parts.length < fewest) return undefined;
  const whole = totalOf(parts);
  const choices =
    whole === missing ? [parts] : parts.length > MOST_PARTS ? [] : choicesOf(parts, missing, fewest);
  const [chosen, ...more] = choices;
  const family = (of: readonly Portrait[], verdict: Family['verdict']) => {
    return { parent, parts: of.map(({ project }) => project), verdict };
  };
  if (chosen !== undefined && more.length === 0) {
    const isSure = chosen.every((part) => shareStem(parent.portrait, part)) || plansAddUp(parent, chosen);
    return family(chosen, isSure ? 'sure' : 'probable');
  }
  const isNear = pair === undefined && Math.abs(whole - missing) <= missing * NEARLY;
  return isNear && parts.every((part) => shareStem(parent.portrait, part))
    ? family(parts, 'possible')
    : undefined;
}

function plansAddUp({ portrait: { project }, pair }: Parent, parts: readonly Portrait[]): boolean {
  const kept = [...(pair?.before ?? []), ...(pair?.after ?? [])].filter((one) => one !== project);
  const plans = [...kept, ...parts.map((part) => part.project)].map(
    ({ annualPlan }) => annualPlan ?? Number.NaN,
  );
  const sum = plans.reduce((total, plan) => total + plan, 0);
  return sum > 0 && sum === project.annualPlan;
}

/** Every combination of parts that adds up. */
function choicesOf(parts: readonly Portrait[], missing: number, fewest: number): Portrait[][] {
  const found: Portrait[][] = [];
  for (let choice = 1; choice < 1 << parts.length; choice += 1) {
    const chosen = parts.filter((_, at) => (choice & (1 << at)) !== 0);
    if (chosen.length >= fewest && totalOf(chosen) === missing) found.push(chosen);
  }
  return found;
}

function totalOf(parts: readonly Portrait[]): number {
  return parts.reduce((sum, { project }) => sum + (project.totalInvestment ?? 0), 0);
}

/** The records that no other family may use as well. */
function claimedBy({ parent, parts }: Family): (Project | Pair<Project>)[] {
  return [parent.pair ?? parent.portrait.project, ...parts];
}

function pairOf({ parent, parts, how, verdict }: Family): Pair<Project> {
  const { pair, portrait: whole } = parent;
  const doubt = verdict === 'sure' ? undefined : 'parts';
  const kept = { before: pair?.before ?? [], after: pair?.after ?? [] };
  const one = [whole.project];
  return how === 'split'
    ? { before: one, after: [...kept.after, ...parts], how, doubt }
    : { before: [...kept.before, ...parts], after: one, how, doubt };
}
