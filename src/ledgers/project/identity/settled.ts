import type { Identity } from '../../../model/configuration.ts';
import { readCode } from '../../../normalise/code.ts';
import { projectName } from '../../../normalise/name.ts';
import type { Project } from '../record.ts';
import type { AgencyKeys } from './agencies.ts';
import type { IdentityRules, ProjectPair, Step } from './identity.ts';
import { groupBy } from './plain.ts';

/**
 * What kp.yaml says about the identity of projects. A chain holds over its length (A is B now, B is C now: A is C), and
 * in both directions of time. Lists that both stand before the change, or both after it, are left to the plain rules.
 */
export function settle(
  before: readonly Project[],
  after: readonly Project[],
  settled: readonly Identity[],
  agencies: AgencyKeys,
): Step & Pick<IdentityRules, 'denied'> {
  if (settled.length === 0) return { pairs: [], denied: new Map() };
  const lists = { before: finder(before, agencies), after: finder(after, agencies) };
  const same = settled.filter((identity) => identity.same);
  const successors = successorsOf(same);
  const groups = new Groups();
  for (const { from, to, agency } of same) {
    for (const text of [...from, ...to]) {
      const ends = endsOf(wordOf(text), successors);
      for (const project of lists.before(text, agency)) groups.add('before', project, ends);
      for (const project of lists.after(text, agency)) groups.add('after', project, ends);
    }
  }
  const keepsName = ({ key, code }: Project): boolean =>
    [key, code === undefined ? key : wordOf(code)].some((word) => successors.get(word)?.has(word) === true);
  const places = new Map([...before, ...after].map((project, place) => [project, place]));
  const inOrder = (projects: Iterable<Project>): Project[] =>
    [...projects].sort((one, other) => places.get(one)! - places.get(other)!);
  const pairs = groups.all().flatMap((group) => pairOf(group, agencies, keepsName, inOrder));
  return { pairs, denied: deniedPairs(settled, lists) };
}

/** The projects of a list that a name or a code means; of the agency, where one is given and has any. */
type Find = (text: string, agency: string | undefined) => readonly Project[];

function finder(projects: readonly Project[], { keyOf, keyOfName }: AgencyKeys): Find {
  const byName = groupBy(projects, ({ key }) => key);
  const byCode = groupBy(projects, ({ code }) => (code === undefined ? undefined : wordOf(code)));
  return (text, agency) => {
    const word = wordOf(text);
    const meant = byCode.get(word) ?? byName.get(word) ?? [];
    if (agency === undefined) return meant;
    const own = meant.filter((project) => keyOf(project) === keyOfName(agency));
    // The agency itself may go by another name in one of the lists: a project that no other agency has is meant all the same.
    return own.length > 0 || meant.length > 1 ? own : meant;
  };
}

/** A name or a code of kp.yaml, however it is written. */
function wordOf(text: string): string {
  const code = readCode(text);
  return projectName(code.state === 'value' ? code.value : text).key;
}

/** What each name is said to go on as; one that keeps its name among others goes on as itself too. */
function successorsOf(same: readonly Identity[]): Map<string, Set<string>> {
  const successors = new Map<string, Set<string>>();
  for (const { from, to } of same) {
    for (const name of from.map(wordOf)) {
      const known = successors.get(name) ?? new Set();
      for (const next of to) known.add(wordOf(next));
      successors.set(name, known);
    }
  }
  return successors;
}

/** The last names of all chains that begin with a word. */
function endsOf(word: string, successors: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const seen = new Set([word]);
  // A set may grow while it is walked through: the walk then reaches what was added.
  for (const name of seen) for (const next of successors.get(name) ?? []) seen.add(next);
  const ends = [...seen].filter((name) => !successors.has(name) || successors.get(name)?.has(name) === true);
  return ends.length > 0 ? ends : [...seen].sort();
}

interface Group {
  readonly before: Set<Project>;
  readonly after: Set<Project>;
}

/** Projects that end as the same names, directly or through others. */
class Groups {
  readonly #byEnd = new Map<string, Group>();

  add(side: 'before' | 'after', project: Project, ends: readonly string[]): void {
    const group: Group = { before: new Set(), after: new Set() };
    group[side].add(project);
    const joined = new Set(ends.map((end) => this.#byEnd.get(end)).filter((one) => one !== undefined));
    for (const one of joined) {
      for (const other of one.before) group.before.add(other);
      for (const other of one.after) group.after.add(other);
    }
    for (const [end, one] of this.#byEnd) if (joined.has(one)) this.#byEnd.set(end, group);
    for (const end of ends) this.#byEnd.set(end, group);
  }

  all(): Group[] {
    return [...new Set(this.#byEnd.values())];
  }
}

/**
 * The settled pair of a group: those of its projects that did not simply stay what they are. Where all that is left over
 * stands in one list, a project was split up, or took in others, and kept its name or its code; else it entered or left.
 */
function pairOf(
  group: Group,
  { keyOf }: AgencyKeys,
  keepsName: (project: Project) => boolean,
  inOrder: (projects: Iterable<Project>) => Project[],
): ProjectPair[] {
  const rest = { before: new Set(group.before), after: new Set(group.after) };
  const renamed: ProjectPair[] = [];
  for (const project of group.before) {
    for (const other of rest.after) {
      const isSame =
        project.code !== undefined && other.code !== undefined
          ? project.code === other.code
          : project.key === other.key && keyOf(project) === keyOf(other);
      if (!isSame) continue;
      // A new name under the old code is told as well, and nobody needs to be asked about it.
      if (project.key !== other.key) renamed.push({ before: [project], after: [other], how: 'settled' });
      rest.before.delete(project);
      rest.after.delete(other);
      break;
    }
  }
  if (rest.before.size === 0 && rest.after.size === 0) return renamed;
  const isWhole = rest.before.size === 0 || rest.after.size === 0;
  const { before, after } = isWhole ? group : rest;
  if (before.size === 0 || after.size === 0) return [];
  if (isWhole && renamed.length === 0 && ![...before, ...after].some(keepsName)) return [];
  return [...(isWhole ? [] : renamed), { before: inOrder(before), after: inOrder(after), how: 'settled' }];
}

/** Every two projects of the lists that are said to be two. */
function deniedPairs(
  settled: readonly Identity[],
  lists: Readonly<Record<'before' | 'after', Find>>,
): Map<Project, Set<Project>> {
  const denied = new Map<Project, Set<Project>>();
  for (const { from, to, agency, same } of settled) {
    if (same) continue;
    for (const [ones, others] of [
      [from, to],
      [to, from],
    ] as const) {
      const after = others.flatMap((text) => lists.after(text, agency));
      for (const project of ones.flatMap((text) => lists.before(text, agency))) {
        const known = denied.get(project) ?? new Set();
        for (const other of after) known.add(other);
        denied.set(project, known);
      }
    }
  }
  return denied;
}
