import type { Project } from '../record.ts';
import type { AgencyChange, IdentityRules, ProjectPair, Step, Suspicion, Unpaired } from './identity.ts';
import { codesDiffer, groupBy, isDenied, nameOf, sameTotal } from './plain.ts';

interface Lists {
  readonly before: readonly Project[];
  readonly after: readonly Project[];
}

/** What was found about agencies. */
export interface Moves extends Step {
  /** Agencies that go by another name now, as keys. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly changes: readonly AgencyChange[];
}

/**
 * Projects of one name under two agencies. Where most projects of an agency that is no longer there, or was not there
 * before, stand under one other, the agency has changed and its projects are the same. A single project that changed
 * hands is the same if its total investment is; where an agency is untold, the name is enough. As everywhere, two codes
 * are two projects unless the total investment is the same.
 */
export function pairAcrossAgencies(
  lists: Lists,
  pairs: readonly ProjectPair[],
  open: Unpaired,
  rules: IdentityRules,
): Moves {
  const { agencyOf } = rules;
  const namesakes = singleNamesakes(open).filter(
    ([before, after]) => !isDenied([before], [after], rules.denied),
  );
  const links = new Links(lists, agencyOf);
  for (const { before, after } of pairs)
    if (before.length === 1 && after.length === 1) links.count(before[0]!, after[0]!);
  for (const [before, after] of namesakes) if (sameTotal(before, after)) links.count(before, after);

  const found: ProjectPair[] = [];
  const suspicions: Suspicion[] = [];
  for (const [first, second] of namesakes) {
    const [before, after] = [[first], [second]];
    const doubt = codesDiffer(first, second) ? 'codes' : undefined;
    const isLikely = doubt === undefined || sameTotal(first, second);
    if (agencyOf(first) === '' || agencyOf(second) === '' || links.hold(first, second)) {
      if (isLikely) found.push({ before, after, how: 'name', doubt });
      else suspicions.push({ before, after, doubt: 'codes' });
    } else if (doubt === undefined && sameTotal(first, second)) {
      found.push({ before, after, how: 'name', doubt: 'agency' });
    } else if (isLikely) suspicions.push({ before, after, doubt: 'agency' });
  }
  return { pairs: found, suspicions, renamed: links.renamed(), changes: links.changes() };
}

/** Projects whose name stands just once among the open ones of either list. */
function singleNamesakes(open: Unpaired): (readonly [Project, Project])[] {
  const others = groupBy(open.after, nameOf);
  const namesakes: (readonly [Project, Project])[] = [];
  for (const [name, [before, ...more]] of groupBy(open.before, nameOf)) {
    const [after, ...evenMore] = others.get(name) ?? [];
    if (before === undefined || after === undefined || more.length > 0 || evenMore.length > 0) continue;
    namesakes.push([before, after]);
  }
  return namesakes;
}

interface Link {
  readonly from: string;
  readonly to: string;
  projects: number;
  readonly example: readonly [Project, Project];
}

/** How many projects went from which agency to which. */
class Links {
  readonly #links = new Map<string, Link>();
  readonly #before: ReadonlyMap<string, number>;
  readonly #after: ReadonlyMap<string, number>;
  readonly #agencyOf: IdentityRules['agencyOf'];

  constructor({ before, after }: Lists, agencyOf: IdentityRules['agencyOf']) {
    this.#before = countBy(before, agencyOf);
    this.#after = countBy(after, agencyOf);
    this.#agencyOf = agencyOf;
  }

  count(before: Project, after: Project): void {
    const [from, to] = [this.#agencyOf(before), this.#agencyOf(after)];
    if (from === to || from === '' || to === '') return;
    const link = this.#links.get(`${from}\n${to}`);
    if (link !== undefined) link.projects += 1;
    else this.#links.set(`${from}\n${to}`, { from, to, projects: 1, example: [before, after] });
  }

  hold(before: Project, after: Project): boolean {
    const link = this.#links.get(`${this.#agencyOf(before)}\n${this.#agencyOf(after)}`);
    return link !== undefined && this.#isChange(link);
  }

  renamed(): Map<string, string> {
    const found = [...this.#links.values()].filter(
      (link) => this.#isChange(link) && !this.#after.has(link.from) && !this.#before.has(link.to),
    );
    return new Map(found.map(({ from, to }) => [from, to]));
  }

  changes(): AgencyChange[] {
    return [...this.#links.values()]
      .filter((link) => this.#isChange(link))
      .map(({ projects, example: [before, after] }) => ({ projects, before, after }));
  }

  /** More than half of an agency that is gone went there, or more than half of one that is new came from there. */
  #isChange({ from, to, projects }: Link): boolean {
    const isGone = !this.#after.has(from) && projects * 2 > this.#before.get(from)!;
    const isNew = !this.#before.has(to) && projects * 2 > this.#after.get(to)!;
    return isGone || isNew;
  }
}

function countBy(projects: readonly Project[], keyOf: (project: Project) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const project of projects) {
    const key = keyOf(project);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
