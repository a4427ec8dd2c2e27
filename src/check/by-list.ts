import { groupBy } from '../model/group-by.ts';
import type { ListRecord } from '../model/record.ts';
import { agencyKey } from '../normalise/agency.ts';

/** Groups records by list: all records of one agency in one file. */
export function byList<One>(all: readonly One[], recordOf: (one: One) => ListRecord): One[][] {
  const listOf = ({ table, agency }: ListRecord) => `${table.file}\n${agencyKey(agency ?? '')}`;
  return [...groupBy(all, (one) => listOf(recordOf(one))).values()];
}
