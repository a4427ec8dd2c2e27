import type { NamedEntry } from '../model/configuration.ts';
import type { ListRecord } from '../model/record.ts';
import { agencyKey } from '../normalise/agency.ts';

/** The keys of the agencies in two lists. Spellings that kp.yaml gives as aliases of one agency share a key. */
export interface AgencyKeys {
  /** Empty where the list names none. */
  readonly keyOf: (record: ListRecord) => string;
  readonly keyOfName: (agency: string) => string;
  /** The same, but agencies of the earlier list that were renamed get the key of their new name. */
  readonly keyAfter: (renamed: ReadonlyMap<string, string>) => (record: ListRecord) => string;
  /** The name to show, by every spelling. */
  readonly names: (renamed: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;
}

export function agencyKeys(
  before: readonly ListRecord[],
  after: readonly ListRecord[],
  agencies: readonly NamedEntry[],
): AgencyKeys {
  const configured = new Map<string, string>();
  for (const { name, aliases } of agencies)
    for (const writing of [name, ...aliases]) configured.set(agencyKey(writing), name);
  const keyOfName = (writing: string): string => {
    const key = agencyKey(writing);
    const name = configured.get(key);
    return name === undefined ? key : agencyKey(name);
  };
  const keyOf = ({ agency }: ListRecord): string => (agency === undefined ? '' : keyOfName(agency));
  return {
    keyOf,
    keyOfName,
    keyAfter: (renamed) => (record) => {
      const key = keyOf(record);
      return renamed.get(key) ?? key;
    },
    names: (renamed) => {
      const shown = new Map<string, string>();
      for (const { name } of agencies) shown.set(keyOfName(name), name);
      const names = new Map<string, string>();
      // The later list comes first: the name shown is the current one.
      for (const { agency } of [...after, ...before]) {
        if (agency === undefined || names.has(agency)) continue;
        const key = keyOfName(agency);
        const now = renamed.get(key) ?? key;
        if (!shown.has(now)) shown.set(now, agency);
        names.set(agency, shown.get(now)!);
      }
      return names;
    },
  };
}
