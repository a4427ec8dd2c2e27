import type { Outcome } from '../../model/outcome.ts';
import { agencyKey } from '../../normalise/agency.ts';
import { cellIn } from '../../show/trace/evidence.ts';
import { type Entry, keyOf, textOf } from '../entry.ts';
import { uniteEntries } from '../unite-entries.ts';
import { SPONSOR_FIELDS } from './fields.ts';

/** By what a sponsored project is known: projects of several agencies may share a name. */
export const SPONSOR_KEY = ['name', 'agency'] as const;

/**
 * Every sponsored project once, with all its sponsors, in whatever lines and lists they stand. Who handed a list in answers
 * for none of its projects by that: such an agency is left open, and the line is of the agency that another line names.
 */
export function uniteSponsors(entries: readonly Entry[]): Outcome<readonly Entry[]> {
  const lines = entries.map((entry) => (isHandedIn(entry) ? withoutAgency(entry) : entry));
  const agencies = new Map<string, Map<string, string>>();
  for (const entry of lines) {
    const agency = textOf(entry, 'agency');
    if (agency === undefined) continue;
    const named = agencies.get(nameOf(entry)) ?? new Map<string, string>();
    agencies.set(nameOf(entry), named.set(agencyKey(agency), agency));
  }
  const known = lines.map((entry): Entry => {
    if (entry.values.has('agency')) return entry;
    const named = agencies.get(nameOf(entry)) ?? new Map<string, string>();
    const own = entry.by === undefined ? undefined : named.get(agencyKey(entry.by));
    const agency = own ?? (named.size === 1 ? [...named.values()][0] : undefined);
    if (agency === undefined) return entry;
    return { ...entry, key: keyOf(new Map([...entry.values, ['agency', agency]]), SPONSOR_KEY) };
  });
  return uniteEntries({ fields: SPONSOR_FIELDS }, known);
}

function nameOf({ values }: Entry): string {
  return keyOf(values, ['name']);
}

/** Its agency is who handed the list in, and no cell says so. */
function isHandedIn(entry: Entry): boolean {
  const agency = textOf(entry, 'agency');
  if (agency === undefined || entry.by === undefined) return false;
  return agencyKey(agency) === agencyKey(entry.by) && cellIn(entry, 'agency') === undefined;
}

function withoutAgency(entry: Entry): Entry {
  const values = new Map(entry.values);
  values.delete('agency');
  return { ...entry, values, key: keyOf(values, SPONSOR_KEY) };
}
