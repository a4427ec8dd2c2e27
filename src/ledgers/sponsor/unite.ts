import type { Outcome } from '../../model/outcome.ts';
import { agencyKey } from '../../normalise/agency.ts';
import { cellIn } from '../../show/trace/evidence.ts';
import { type Entry, keyOf, textOf } from '../entries/entry.ts';
import { uniteEntries } from '../entries/unite-entries.ts';
import { SPONSOR_FIELDS } from './fields.ts';

/** The key of a sponsored project: projects of several agencies may share a name. */
export const SPONSOR_KEY = ['name', 'agency'] as const;

/**
 * Merges the rows of every sponsored project, with all its sponsors, from all lists. The submitter of a list is not
 * responsible for its projects: if only the submitter is known, the agency is left open, and another row that names
 * one decides.
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

/** Its agency is only the submitter of the list, and no cell states it. */
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
