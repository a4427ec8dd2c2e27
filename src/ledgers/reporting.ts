import type { NamedEntry } from '../model/configuration.ts';
import { groupBy } from '../model/group-by.ts';
import type { ListRecord } from '../model/record.ts';
import type { Table } from '../model/table.ts';
import { agencyKey } from '../normalise/agency.ts';
import type { Office } from './office.ts';
import { agencyOfFile } from './stated-source.ts';
import { submitterOf } from './submitter.ts';

/**
 * 未报送: the agencies of kp.yaml that sent no list, in the order of kp.yaml. A list comes from its submitter; a
 * collected list (附件1：先进制造业) comes from every agency whose projects it holds. `others` are files without a list: an
 * agency named in the name of an empty form or a locked file did send something.
 */
export function notReported(
  agencies: readonly NamedEntry[],
  tables: readonly Table[],
  projects: readonly ListRecord[],
  office: Office,
  others: readonly string[] = [],
): readonly string[] {
  if (agencies.length === 0) return [];
  const known = new Set(agencies.map(({ name }) => agencyKey(name)));
  const heard = new Set<string>();
  const gathered = new Set<Table>();
  for (const table of tables) {
    const { agency } = submitterOf(table, office);
    if (agency !== undefined && known.has(agencyKey(agency))) heard.add(agencyKey(agency));
    else gathered.add(table);
  }
  for (const file of others) {
    const agency = agencyOfFile(file, office);
    if (agency !== undefined) heard.add(agencyKey(agency));
  }
  for (const { table, agency } of projects) {
    if (agency !== undefined && gathered.has(table)) heard.add(agencyKey(agency));
  }
  return agencies.map(({ name }) => name).filter((name) => !heard.has(agencyKey(name)));
}

/**
 * The submitters of the lists, in order, for the agencies in a first kp.yaml. A collected list comes from each agency
 * in it. Other writings of a name become its aliases.
 */
export function submittersOf(
  tables: readonly Table[],
  projects: readonly ListRecord[],
  office: Office,
): readonly NamedEntry[] {
  const writings = new Map<string, Set<string>>();
  const add = (agency: string) => {
    const known = writings.get(agencyKey(agency));
    if (known === undefined) writings.set(agencyKey(agency), new Set([agency]));
    else known.add(agency);
  };
  const byTable = groupBy(projects, ({ table }): Table => table);
  for (const table of tables) {
    const { agency } = submitterOf(table, office);
    const own = agency === undefined ? (byTable.get(table) ?? []).map((project) => project.agency) : [agency];
    for (const one of own) if (one !== undefined) add(one);
  }
  return Array.from(writings.values(), ([name = '', ...aliases]) => ({ name, aliases }));
}
