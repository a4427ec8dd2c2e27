import { readCode } from '../../../normalise/code.ts';
import type { Project } from '../record.ts';
import type { IdentityRules, ProjectPair, Step, Suspicion, Unpaired } from './identity.ts';

/** The same code is the same project, whatever its name. */
export function pairByCode(open: Unpaired, rules: IdentityRules): Step {
  return pairByKey(open, ({ code }) => code, 'code', rules);
}

/**
 * The same name and agency. Two codes are two projects, unless name and agency stand on each side just once and the total
 * investment is the same: a code is mended, or given anew, more often than a project takes over all that from another.
 */
export function pairByName(open: Unpaired, rules: IdentityRules): Step {
  const ofAgency = (project: Project): string | undefined =>
    project.key === '' ? undefined : `${rules.agencyOf(project)}\n${project.key}`;
  return pairByKey(open, ofAgency, 'name', rules);
}

/** Projects by a key, in their order; those without one are left out. */
export function groupBy(
  projects: Iterable<Project>,
  keyOf: (project: Project) => string | undefined,
): Map<string, Project[]> {
  const groups = new Map<string, Project[]>();
  for (const project of projects) {
    const key = keyOf(project);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [project]);
    else group.push(project);
  }
  return groups;
}

/** The key of a name, undefined where there is none. */
export function nameOf({ key }: Project): string | undefined {
  return key === '' ? undefined : key;
}

/** Two codes that are not the same. One whose check digit alone is wrong is the code that it was meant to be. */
export function codesDiffer(before: Project, after: Project): boolean {
  if (before.code === undefined || after.code === undefined || before.code === after.code) return false;
  return meantCode(before.code) !== meantCode(after.code);
}

function meantCode(code: string): string {
  const reading = readCode(code);
  const isMistyped = reading.state === 'value' && reading.doubt === 'check-digit';
  return isMistyped ? code.slice(0, -1) + reading.expected : code;
}

/** The same total investment, to the 元, and not nothing. */
export function sameTotal(before: Project, after: Project): boolean {
  return before.totalInvestment === after.totalInvestment && (before.totalInvestment ?? 0) > 0;
}

/** Whether kp.yaml says of any of them that it is none of the others. */
export function isDenied(before: readonly Project[], after: readonly Project[], denied: Denied): boolean {
  if (denied.size === 0) return false;
  return before.some((project) => {
    const others = denied.get(project);
    return others !== undefined && after.some((other) => others.has(other));
  });
}

type PlainWay = 'code' | 'name';
type Denied = IdentityRules['denied'];

/** Pairs what has the same key on both sides. */
function pairByKey(
  open: Unpaired,
  keyOf: (project: Project) => string | undefined,
  how: PlainWay,
  { denied }: IdentityRules,
): Step {
  const pairs: ProjectPair[] = [];
  const suspicions: Suspicion[] = [];
  const others = groupBy(open.after, keyOf);
  for (const [key, before] of groupBy(open.before, keyOf)) {
    const after = others.get(key);
    if (after === undefined) continue;
    if (before.length > 1 || after.length > 1) pairs.push(...pairSeveral(before, after, how, denied));
    else if (isDenied(before, after, denied)) continue;
    else if (how === 'code' || !codesDiffer(before[0]!, after[0]!)) pairs.push({ before, after, how });
    else if (sameTotal(before[0]!, after[0]!)) pairs.push({ before, after, how, doubt: 'codes' });
    else suspicions.push({ before, after, doubt: 'codes' });
  }
  return { pairs, suspicions };
}

/** What tells lines of one code or name apart, the surest first. */
const APART: readonly ((project: Project) => string)[] = [
  ({ key, totalInvestment, annualPlan, plannedFinish }) =>
    `${key}\n${totalInvestment}\n${annualPlan}\n${plannedFinish?.year}-${plannedFinish?.month}`,
  ({ key, totalInvestment }) => `${key}\n${totalInvestment}`,
  ({ key }) => key,
  ({ totalInvestment }) => String(totalInvestment),
];

/**
 * Several lines of one code or name: a line that is like only one of the other list goes with it, the others go as a
 * whole, so that no amount is held against the wrong one.
 */
function pairSeveral(
  before: readonly Project[],
  after: readonly Project[],
  how: PlainWay,
  denied: Denied,
): ProjectPair[] {
  const pairs: ProjectPair[] = [];
  const open = { before: new Set(before), after: new Set(after) };
  for (const apart of APART) {
    const others = groupBy(open.after, apart);
    for (const [key, [first, ...more]] of groupBy(open.before, apart)) {
      const [second, ...evenMore] = others.get(key) ?? [];
      if (first === undefined || second === undefined || more.length > 0 || evenMore.length > 0) continue;
      if ((how === 'name' && codesDiffer(first, second)) || isDenied([first], [second], denied)) continue;
      pairs.push({ before: [first], after: [second], how });
      open.before.delete(first);
      open.after.delete(second);
    }
  }
  const rest = how === 'name' ? withoutCodes(open) : open;
  const [left, entered] = [[...rest.before], [...rest.after]];
  if (left.length === 0 || entered.length === 0 || isDenied(left, entered, denied)) return pairs;
  const doubt = how === 'name' && left.length !== entered.length ? 'lines' : undefined;
  return [...pairs, { before: left, after: entered, how, doubt }];
}

/** Where both lists have lines with codes, and not the same ones, those are other projects. */
function withoutCodes(open: Unpaired): Unpaired {
  const before = bare(open.before);
  const after = bare(open.after);
  return before.size < open.before.size && after.size < open.after.size ? { before, after } : open;
}

function bare(projects: ReadonlySet<Project>): Set<Project> {
  return new Set([...projects].filter(({ code }) => code === undefined));
}
