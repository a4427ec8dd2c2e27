import { groupBy } from '../model/group-by.ts';
import type { ListRecord } from '../model/record.ts';
import type { AgencyChange, IdentityRules, Pair, Sameness, Step, Suspicion, Unpaired } from './matching.ts';
import { codesDiffer, isDenied } from './plain.ts';

interface Lists<One> {
  readonly before: readonly One[];
  readonly after: readonly One[];
}

/** What was found out about agencies. */
export interface Moves<One> extends Step<One> {
  /** The keys of agencies that have a new name, with their new keys. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly changes: readonly AgencyChange[];
}

/**
 * Pairs records of the same name under two agencies. If most records of an agency that has disappeared, or is new,
 * stand under one other agency, the agency has changed and its records are the same. A single record that changed
 * agencies is the same if its ledger finds that likely; if one list states no agency, the name is enough. As
 * everywhere, two different codes mean two records unless the ledger finds them likely the same.
 */
export function pairAcrossAgencies<One extends ListRecord>(
  lists: Lists<One>,
  pairs: readonly Pair<One>[],
  open: Unpaired<One>,
  rules: IdentityRules<One>,
): Moves<One> {
  const { agencyOf, isLikely, codeOf } = rules;
  const namesakes = singleNamesakes(open, rules.nameOf).filter(
    ([before, after]) => !isDenied([before], [after], rules.denied),
  );
  const links = new Links<One>(lists, agencyOf);
  for (const { before, after } of pairs)
    if (before.length === 1 && after.length === 1) links.count(before[0]!, after[0]!);
  for (const [before, after] of namesakes) if (isLikely(before, after)) links.count(before, after);

  const found: Pair<One>[] = [];
  const suspicions: Suspicion<One>[] = [];
  for (const [first, second] of namesakes) {
    const [before, after] = [[first], [second]];
    const doubt = codesDiffer(codeOf(first), codeOf(second)) ? 'codes' : undefined;
    const isSame = isLikely(first, second);
    if (agencyOf(first) === '' || agencyOf(second) === '' || links.hold(first, second)) {
      if (doubt === undefined || isSame) found.push({ before, after, how: 'name', doubt });
      else suspicions.push({ before, after, doubt: 'codes' });
    } else if (doubt === undefined && isSame) {
      found.push({ before, after, how: 'name', doubt: 'agency' });
    } else if (doubt === undefined || isSame) suspicions.push({ before, after, doubt: 'agency' });
  }
  return { pairs: found, suspicions, renamed: links.renamed(), changes: links.changes() };
}

/** Records whose name occurs exactly once among the unpaired ones of each list. */
function singleNamesakes<One>(open: Unpaired<One>, nameOf: Sameness<One>['nameOf']): (readonly [One, One])[] {
  const others = groupBy(open.after, nameOf);
  const namesakes: (readonly [One, One])[] = [];
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
  readonly example: readonly [ListRecord, ListRecord];
}

/** Counts how many records went from which agency to which. */
class Links<One extends ListRecord> {
  readonly #links = new Map<string, Link>();
  readonly #before: ReadonlyMap<string, number>;
  readonly #after: ReadonlyMap<string, number>;
  readonly #agencyOf: IdentityRules<One>['agencyOf'];

  constructor({ before, after }: Lists<One>, agencyOf: IdentityRules<One>['agencyOf']) {
    this.#before = countBy(before, agencyOf);
    this.#after = countBy(after, agencyOf);
    this.#agencyOf = agencyOf;
  }

  count(before: One, after: One): void {
    const [from, to] = [this.#agencyOf(before), this.#agencyOf(after)];
    if (from === to || from === '' || to === '') return;
    const link = this.#links.get(`${from}\n${to}`);
    if (link !== undefined) link.projects += 1;
    else this.#links.set(`${from}\n${to}`, { from, to, projects: 1, example: [before, after] });
  }

  hold(before: One, after: One): boolean {
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

  /**
   * More than half of the records of an agency that disappeared went there, or more than half of a new agency's came
   * from there.
   */
  #isChange({ from, to, projects }: Link): boolean {
    const isGone = !this.#after.has(from) && projects * 2 > this.#before.get(from)!;
    const isNew = !this.#before.has(to) && projects * 2 > this.#after.get(to)!;
    return isGone || isNew;
  }
}

function countBy<One>(records: readonly One[], keyOf: (record: One) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = keyOf(record);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
