import { groupBy } from '../model/group-by.ts';
import type { ListRecord } from '../model/record.ts';
import { agencyKey } from '../normalise/agency.ts';

/** Records by the list they stand in: what one agency says in one file, be it alone there or one of many. */
export function byList<One>(all: readonly One[], recordOf: (one: One) => ListRecord): One[][] {
  const listOf = ({ table, agency }: ListRecord) => `${table.file}\n${agencyKey(agency ?? '')}`;
  return [...groupBy(all, (one) => listOf(recordOf(one))).values()];
}
