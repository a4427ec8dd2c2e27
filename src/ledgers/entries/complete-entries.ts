import type { PlainDate } from '../../model/plain-date.ts';
import type { Evidence } from '../../show/trace/evidence.ts';
import type { Ledger, LooksBeside, Neighbours } from '../ledger.ts';
import { type Beside, besideEntries, type Neighbour, type Settled } from './beside.ts';
import { type Entry, type EntryValue, keyOf } from './entry.ts';

/** The entries of a ledger's month, completed from the other ledgers of the month. */
export interface CompleteEntries {
  readonly entries: readonly Entry[];
  readonly beside: (entry: Entry) => Neighbours;
  readonly look: Look;
}

/** The records of another ledger; undefined where the month has no list of it. */
export type Look = (ledger: string) => readonly Neighbour[] | undefined;

/**
 * The entries of a month, plus those that only another ledger's lists have, with every empty field filled that
 * follows from something else. A value from the list itself is never changed.
 */
export function completeEntries(
  { fields, key, beside: looks }: Pick<Ledger, 'fields' | 'key' | 'beside'>,
  listed: readonly Entry[],
  look: Look,
  settled: Settled,
  on: PlainDate,
): CompleteEntries {
  const more = looks === undefined ? [] : entriesElsewhere(looks, key, listed, look, settled, on);
  const all = [...listed, ...more];
  const beside = neighboursOf(looks, all, look, settled);
  const inferring = fields.filter(({ otherwise }) => otherwise !== undefined);
  const completed = new Map<Entry, Entry>();
  for (const entry of all) {
    const found = inferring.flatMap(({ field, otherwise }) => {
      const inferred = entry.values.has(field) ? undefined : otherwise!(entry, beside(entry));
      return inferred === undefined ? [] : [[field, inferred] as const];
    });
    const values = [...entry.values, ...found.map(([field, { value }]) => [field, value] as const)];
    const inferred = [...(entry.inferred ?? []), ...found.map(([field, { cell }]) => [field, cell] as const)];
    const agency = found.find(([field]) => field === 'agency')?.[1].value ?? entry.agency;
    const whole = {
      ...entry,
      agency: typeof agency === 'string' ? agency : undefined,
      values: new Map(values),
      inferred: new Map(inferred),
    };
    completed.set(found.length === 0 ? entry : whole, entry);
  }
  return { entries: [...completed.keys()], beside: (entry) => beside(completed.get(entry) ?? entry), look };
}

/** For a month that was stored complete: only the records beside its entries. */
export function besideStored(
  { beside }: Pick<Ledger, 'beside'>,
  entries: readonly Entry[],
  look: Look,
  settled: Settled,
): CompleteEntries {
  return { entries, beside: neighboursOf(beside, entries, look, settled), look };
}

function neighboursOf(
  looks: LooksBeside | undefined,
  entries: readonly Entry[],
  look: Look,
  settled: Settled,
): CompleteEntries['beside'] {
  const known = new Map<string, Beside | undefined>();
  for (const ledger of looks?.at ?? []) {
    const others = look(ledger);
    known.set(ledger, others && besideEntries(entries, looks!.project, others, settled));
  }
  return (entry) => (ledger) => known.get(ledger)?.(entry);
}

/** Records of another ledger that count as entries of this one. */
function entriesElsewhere(
  { project, also }: LooksBeside,
  key: readonly string[],
  listed: readonly Entry[],
  look: Look,
  settled: Settled,
  on: PlainDate,
): readonly Entry[] {
  const others = (also && look(also.ledger)) ?? [];
  if (also === undefined || others.length === 0) return [];
  if (also.onlyIfKept === true && listed.length === 0) return [];
  const beside = besideEntries(listed, project, others, settled);
  const own = new Map<Neighbour, Entry[]>();
  for (const entry of listed)
    for (const other of beside(entry)) own.set(other, [...(own.get(other) ?? []), entry]);
  return others.flatMap((other): Entry[] => {
    if (!also.isEntry(other, own.get(other) ?? [], on)) return [];
    const values = new Map<string, EntryValue>();
    const inferred = new Map<string, Evidence | undefined>();
    for (const [field, column] of Object.entries(also.fields)) {
      const value = other.value(column);
      if (value === undefined) continue;
      values.set(field, value);
      inferred.set(field, other.cell(column));
    }
    const { table, position, code, agency } = other.record;
    const name = values.get('name');
    return [
      {
        table,
        position,
        name: typeof name === 'string' ? name : other.record.name,
        key: keyOf(values, key),
        code,
        agency,
        values,
        from: also.ledger,
        inferred,
      },
    ];
  });
}
