import { type Columns, columnOf } from '../../calculate/column.ts';
import { matchRecords } from '../../identity/identity.ts';
import type { Sameness } from '../../identity/matching.ts';
import type { Configuration } from '../../model/configuration.ts';
import { groupBy } from '../../model/group-by.ts';
import type { ListRecord } from '../../model/record.ts';
import { projectName } from '../../normalise/name.ts';
import type { Evidence } from '../../show/trace/evidence.ts';
import { type Entry, type EntryValue, textOf } from './entry.ts';

/**
 * A record of another ledger in the same month, seen through that ledger's columns: a project next to its matters.
 */
export interface Neighbour {
  readonly record: ListRecord;
  /** The project that it is or is about. */
  readonly project: string;
  /** The value of a column of its ledger; rates are not available. */
  readonly value: (column: string) => EntryValue | undefined;
  /** The cell that states it. */
  readonly cell: (column: string) => Evidence | undefined;
}

/** The records of one other ledger that belong to an entry. */
export type Beside = (entry: Entry) => readonly Neighbour[];

/** What kp.yaml has settled about the names of projects and agencies. */
export type Settled = Pick<Configuration, 'identities' | 'agencies'>;

/** One ledger's month as others see it. `projectOf` names the project that a record is or is about. */
export function neighbours<R extends ListRecord>(
  records: readonly R[],
  columns: Columns<R>,
  cellOf: (record: R, field: string) => Evidence | undefined,
  projectOf: (record: R) => string | undefined,
): readonly Neighbour[] {
  return records.map((record) => ({
    record,
    project: projectOf(record) ?? '',
    value(id) {
      const column = columnOf(columns, id);
      if (column.kind === 'percent') return undefined;
      const value = column.value(record);
      return column.kind === 'quantity' && value !== undefined
        ? { parts: value as number, unit: column.unit?.(record) ?? '' }
        : value;
    },
    cell: (id) => cellOf(record, columnOf(columns, id).evidence?.(record) ?? id),
  }));
}

/**
 * The records of another ledger that each entry is about: those of the same project, found by `identity/` by code, by
 * name and agency, and by the settings of kp.yaml. If several projects have the name and none is of the entry's
 * agency, all of them.
 */
export function besideEntries(
  entries: readonly Entry[],
  project: string,
  others: readonly Neighbour[],
  { identities, agencies }: Settled,
): Beside {
  const own = standIns(entries, (entry) => [entry, textOf(entry, project) ?? '']);
  const theirs = standIns(others, (other) => [other.record, other.project]);
  const found = new Map<ListRecord, readonly ListRecord[]>();
  // Entries of several agencies may name one project, so each is compared with everything in the other ledger.
  for (const round of roundsOf([...own.keys()], identities)) {
    const { pairs } = matchRecords(round, [...theirs.keys()], BY_NAME, identities, agencies).value;
    for (const { before, after } of pairs) for (const one of before) found.set(one, after);
  }
  const namesakes = groupBy(theirs.keys(), ({ key }) => key);
  const beside = new Map<Entry, readonly Neighbour[]>();
  for (const [one, members] of own) {
    const meant = found.get(one) ?? severalOf(namesakes.get(one.key));
    const records = meant.flatMap((other) => theirs.get(other) ?? []);
    for (const entry of members) beside.set(entry, records);
  }
  return (entry) => beside.get(entry) ?? [];
}

/** The projects that a ledger names, as records, each with all entries that name it. */
function standIns<One>(
  all: readonly One[],
  named: (one: One) => readonly [record: ListRecord, project: string],
): ReadonlyMap<ListRecord, readonly One[]> {
  const byWriting = groupBy(all, (one) => {
    const [{ code, agency }, project] = named(one);
    const { key } = projectName(project);
    return key === '' && code === undefined ? undefined : [key, code, agency].join('\n');
  });
  return new Map(
    Array.from(byWriting.values(), (members) => {
      const [{ table, position, code, agency }, project] = named(members[0]!);
      return [{ table, position, ...projectName(project), code, agency }, members];
    }),
  );
}

/**
 * Splits names into rounds without equal names, because two entries of one name may mean the same project. Names that
 * kp.yaml settles may all mean one.
 */
function roundsOf(
  all: readonly ListRecord[],
  identities: Settled['identities'],
): readonly (readonly ListRecord[])[] {
  const words = new Set(identities.flatMap(({ from, to }) => [...from, ...to]));
  const settled = new Set(Array.from(words, (word) => projectName(word).key));
  const isSettled = ({ key, code }: ListRecord) =>
    settled.has(key) || (code !== undefined && words.has(code));
  const rounds: ListRecord[][] = [];
  for (const alike of groupBy(all, (one) => (isSettled(one) ? '' : one.key)).values())
    for (const [at, one] of alike.entries()) {
      rounds[at] ??= [];
      rounds[at].push(one);
    }
  return rounds;
}

function severalOf(namesakes: readonly ListRecord[] = []): readonly ListRecord[] {
  return namesakes.length > 1 ? namesakes : [];
}

/** Two lists of one month mean the same project by its name, whichever agency is named. */
const BY_NAME: Sameness<ListRecord> = {
  codeOf: ({ code }) => code,
  nameOf: ({ key }) => (key === '' ? undefined : key),
  isLikely: () => true,
  apart: [],
  further: () => [],
};
