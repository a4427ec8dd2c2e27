import type { Identity } from '../model/configuration.ts';
import { groupBy } from '../model/group-by.ts';
import type { ListRecord } from '../model/record.ts';
import { readCode } from '../normalise/code.ts';
import { projectName } from '../normalise/name.ts';
import type { AgencyKeys } from './agencies.ts';
import type { IdentityRules, Pair, Step } from './matching.ts';

/**
 * Pairs records as kp.yaml says. Statements are chained (A is now B, B is now C: A is C) and hold in both directions of
 * time. If both lists are from before the change, or both from after it, the plain rules decide.
 */
export function settle<One extends ListRecord>(
  before: readonly One[],
  after: readonly One[],
  settled: readonly Identity[],
  agencies: AgencyKeys,
): Step<One> & Pick<IdentityRules<One>, 'denied'> {
  if (settled.length === 0) return { pairs: [], denied: new Map() };
  const lists = { before: finder(before, agencies), after: finder(after, agencies) };
  const same = settled.filter((identity) => identity.same);
  const successors = successorsOf(same);
  const groups = new Groups<One>();
  for (const { from, to, agency } of same) {
    for (const text of [...from, ...to]) {
      const ends = endsOf(wordOf(text), successors);
      for (const record of lists.before(text, agency)) groups.add('before', record, ends);
      for (const record of lists.after(text, agency)) groups.add('after', record, ends);
    }
  }
  const keepsName = ({ key, code }: One): boolean =>
    [key, code === undefined ? key : wordOf(code)].some((word) => successors.get(word)?.has(word) === true);
  const places = new Map([...before, ...after].map((record, place) => [record, place]));
  const inOrder = (records: Iterable<One>): One[] =>
    [...records].sort((one, other) => places.get(one)! - places.get(other)!);
  const pairs = groups.all().flatMap((group) => pairOf(group, agencies, keepsName, inOrder));
  return { pairs, denied: deniedPairs(settled, lists) };
}

/**
 * The latest name of a project, for records that only give its name. Undefined if kp.yaml says nothing about the name, or
 * if the project was split, because the name does not tell which part is meant.
 */
export function lastNames(settled: readonly Identity[]): (name: string) => string | undefined {
  const same = settled.filter((identity) => identity.same);
  const successors = successorsOf(same);
  const known = new Set(same.flatMap(({ from, to }) => [...from, ...to].map(wordOf)));
  return (name) => {
    const word = wordOf(name);
    const ends = known.has(word) ? endsOf(word, successors) : [];
    return ends.length === 1 ? ends[0] : undefined;
  };
}

/** Finds the records of a list by name or code; only those of the agency, if one is given and has any. */
type Find<One> = (text: string, agency: string | undefined) => readonly One[];

function finder<One extends ListRecord>(
  records: readonly One[],
  { keyOf, keyOfName }: AgencyKeys,
): Find<One> {
  const byName = groupBy(records, ({ key }) => key);
  const byCode = groupBy(records, ({ code }) => (code === undefined ? undefined : wordOf(code)));
  return (text, agency) => {
    const word = wordOf(text);
    const meant = byCode.get(word) ?? byName.get(word) ?? [];
    if (agency === undefined) return meant;
    const own = meant.filter((record) => keyOf(record) === keyOfName(agency));
    // The agency may have another name in this list: if only one record is found, it is accepted under any agency.
    return own.length > 0 || meant.length > 1 ? own : meant;
  };
}

/** A name or code in kp.yaml, in normalised spelling. */
function wordOf(text: string): string {
  const code = readCode(text);
  return projectName(code.state === 'value' ? code.value : text).key;
}

/** The successors of each name; a name that also stays in use is its own successor as well. */
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

/** The last names of all chains that start with a word. */
function endsOf(word: string, successors: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const seen = new Set([word]);
  // A Set may grow during iteration: the loop also visits the names added here.
  for (const name of seen) for (const next of successors.get(name) ?? []) seen.add(next);
  const ends = [...seen].filter((name) => !successors.has(name) || successors.get(name)?.has(name) === true);
  return ends.length > 0 ? ends : [...seen].sort();
}

interface Group<One> {
  readonly before: Set<One>;
  readonly after: Set<One>;
}

/** Groups records that end up under the same names, directly or through others. */
class Groups<One> {
  readonly #byEnd = new Map<string, Group<One>>();

  add(side: 'before' | 'after', record: One, ends: readonly string[]): void {
    const group: Group<One> = { before: new Set(), after: new Set() };
    group[side].add(record);
    const joined = new Set(ends.map((end) => this.#byEnd.get(end)).filter((one) => one !== undefined));
    for (const one of joined) {
      for (const other of one.before) group.before.add(other);
      for (const other of one.after) group.after.add(other);
    }
    for (const [end, one] of this.#byEnd) if (joined.has(one)) this.#byEnd.set(end, group);
    for (const end of ends) this.#byEnd.set(end, group);
  }

  all(): Group<One>[] {
    return [...new Set(this.#byEnd.values())];
  }
}

/**
 * The settled pair of a group: its records except those that simply stayed the same. If the remaining records are all
 * in one list, a record was split (or took in others) and kept its name or code; if nothing kept its name, records
 * entered or left.
 */
function pairOf<One extends ListRecord>(
  group: Group<One>,
  { keyOf }: AgencyKeys,
  keepsName: (record: One) => boolean,
  inOrder: (records: Iterable<One>) => One[],
): Pair<One>[] {
  const rest = { before: new Set(group.before), after: new Set(group.after) };
  const renamed: Pair<One>[] = [];
  for (const record of group.before) {
    for (const other of rest.after) {
      const isSame =
        record.code !== undefined && other.code !== undefined
          ? record.code === other.code
          : record.key === other.key && keyOf(record) === keyOf(other);
      if (!isSame) continue;
      // A new name under the old code is reported as a rename, and needs no confirmation.
      if (record.key !== other.key) renamed.push({ before: [record], after: [other], how: 'settled' });
      rest.before.delete(record);
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

/** All pairs of records that kp.yaml says are different. */
function deniedPairs<One>(
  settled: readonly Identity[],
  lists: Readonly<Record<'before' | 'after', Find<One>>>,
): Map<One, Set<One>> {
  const denied = new Map<One, Set<One>>();
  for (const { from, to, agency, same } of settled) {
    if (same) continue;
    for (const [ones, others] of [
      [from, to],
      [to, from],
    ] as const) {
      const after = others.flatMap((text) => lists.after(text, agency));
      for (const record of ones.flatMap((text) => lists.before(text, agency))) {
        const known = denied.get(record) ?? new Set();
        for (const other of after) known.add(other);
        denied.set(record, known);
      }
    }
  }
  return denied;
}
