import { lastNames } from '../../identity/settled.ts';
import type { Configuration } from '../../model/configuration.ts';
import { agencyKey } from '../../normalise/agency.ts';
import { officeOf } from '../office.ts';
import { type Entry, type EntryValue, keyOf } from './entry.ts';

/**
 * The key of an entry from month to month: the fields of its key, with names as kp.yaml settles them. An identity set
 * for one agency applies to its entries only.
 */
export function settledKey(
  fields: readonly string[],
  configuration: Configuration | undefined,
): (entry: Entry) => string {
  const { identities = [] } = configuration ?? {};
  if (identities.length === 0) return ({ key }) => key;
  const office = officeOf(configuration);
  const agencyOf = (agency: string) => agencyKey(office.agency(agency) ?? agency);
  const known = new Map<string, ReturnType<typeof lastNames>>();
  const lastOf = (agency: string) => {
    const own = identities.filter((one) => one.agency === undefined || agencyOf(one.agency) === agency);
    const made = known.get(agency) ?? lastNames(own);
    known.set(agency, made);
    return made;
  };
  return ({ agency, values }) => {
    const last = lastOf(agency === undefined ? '' : agencyOf(agency));
    const settled = fields.map((field): [string, EntryValue | undefined] => {
      const value = values.get(field);
      return [field, typeof value === 'string' ? (last(value) ?? value) : value];
    });
    return keyOf(
      new Map(settled.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]]))),
      fields,
    );
  };
}
