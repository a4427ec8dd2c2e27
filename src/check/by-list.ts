import type { ListRecord } from '../model/record.ts';
import { agencyKey } from '../normalise/agency.ts';

/** Records by the list they stand in: what one agency says in one file, be it alone there or one of many. */
export function byList<One>(all: readonly One[], recordOf: (one: One) => ListRecord): One[][] {
  const lists = new Map<string, One[]>();
  for (const one of all) {
    const { table, agency } = recordOf(one);
    const key = `${table.file}\n${agencyKey(agency ?? '')}`;
    const known = lists.get(key);
    if (known === undefined) lists.set(key, [one]);
    else known.push(one);
  }
  return [...lists.values()];
}
