import type { IdentityRules, Pair, Step, Suspicion, Unpaired } from '../../../identity/matching.ts';
import { codesDiffer, isDenied } from '../../../identity/plain.ts';
import type { Project } from '../record.ts';
import { agreements, likeness, numberedApart, type Portrait } from './likeness.ts';
import { neighbours } from './neighbours.ts';
import { sameTotal } from './same-total.ts';

/**
 * Renames without a code: same agency, same total investment and at least half of the name in common. If one of these
 * falls short, more agreement in other facts (plan, investment before the year, dates, owner) can make up for it, and
 * the pair is reported as a doubt. Projects with two different codes are different, and so are 一期 and 二期, however alike
 * they are. If two candidates are equally likely, neither is paired, and this is reported.
 */
export function pairRenamed(
  open: Unpaired<Project>,
  { denied }: IdentityRules<Project>,
  portraitOf: (project: Project) => Portrait,
): Step<Project> {
  const candidates: Candidate[] = [];
  for (const [one, other] of neighbours(
    Array.from(open.before, portraitOf),
    Array.from(open.after, portraitOf),
  )) {
    const [before, after] = [one.project, other.project];
    if (isDenied([before], [after], denied)) continue;
    const judged = judge(one, other);
    if (judged !== undefined) candidates.push({ before, after, ...judged });
  }
  return choose(candidates);
}

type Verdict = 'same' | 'probable' | 'possible';

interface Judged {
  readonly verdict: Verdict;
  /** Used to compare candidates; higher is likelier. */
  readonly weight: number;
}

interface Candidate extends Judged {
  readonly before: Project;
  readonly after: Project;
}

/**
 * A common fifth of the name is just a place or a trade; half is the same project; three quarters differ in one word
 * only.
 */
const FIFTH = 0.2;
const HALF = 0.5;
const MOST = 0.75;

function judge(one: Portrait, other: Portrait): Judged | undefined {
  const isSameTotal = sameTotal(one.project, other.project);
  const alike = likeness(one, other);
  const facts = agreements(one, other);
  const verdict = verdictOf(isSameTotal, alike, facts);
  if (verdict === undefined) return undefined;
  const weight = (isSameTotal ? 4 : 0) + 4 * alike + facts;
  if (!numberedApart(one, other) && !codesDiffer(one.project.code, other.project.code))
    return { verdict, weight };
  return isSameTotal ? { verdict: 'possible', weight } : undefined;
}

function verdictOf(isSameTotal: boolean, alike: number, facts: number): Verdict | undefined {
  if (isSameTotal) {
    if (alike >= HALF) return 'same';
    if (facts >= 3 || (facts === 2 && alike >= FIFTH)) return 'probable';
    return facts === 2 || alike >= FIFTH ? 'possible' : undefined;
  }
  if ((alike >= MOST && facts >= 2) || (alike >= HALF && facts >= 3)) return 'probable';
  return alike >= MOST ? 'possible' : undefined;
}

/** Takes the likeliest pairs first; candidates of equal weight stay open. */
function choose(candidates: readonly Candidate[]): Step<Project> {
  const pairs: Pair<Project>[] = [];
  const suspicions: Suspicion<Project>[] = [];
  const settled = new Set<Project>();
  for (const equal of byWeight(candidates)) {
    const open = equal.filter(({ before, after }) => !settled.has(before) && !settled.has(after));
    const counts = new Map<Project, number>();
    for (const { before, after } of open)
      for (const project of [before, after]) counts.set(project, (counts.get(project) ?? 0) + 1);
    for (const { before, after, verdict } of open) {
      const isAlone = counts.get(before) === 1 && counts.get(after) === 1;
      const doubt = verdict === 'same' ? undefined : 'name';
      if (isAlone && verdict !== 'possible')
        pairs.push({ before: [before], after: [after], how: 'renamed', doubt });
      else suspicions.push({ before: [before], after: [after], doubt: 'name' });
    }
    for (const project of counts.keys()) settled.add(project);
  }
  return { pairs, suspicions };
}

/** Groups candidates of equal weight, the highest weight first. */
function byWeight(candidates: readonly Candidate[]): Candidate[][] {
  const sorted = [...candidates].sort((first, second) => second.weight - first.weight);
  const groups: Candidate[][] = [];
  for (const candidate of sorted) {
    const last = groups.at(-1);
    if (last?.[0]?.weight === candidate.weight) last.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}
