import { cellUnder, type Table } from '../../../model/table.ts';
import { statesNothing } from '../../../normalise/placeholder.ts';
import { oneLine } from '../../../normalise/text.ts';
import { type Office, standard } from '../../office.ts';
import type { ProjectField } from '../fields.ts';

/**
 * The agencies of rows whose own cell is blank, by position: 交通局小计 below rows of which the first names 交通局 and none
 * another agency says whose they are.
 */
export function agenciesOfTotals(table: Table<ProjectField>, office: Office): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const column = table.columns.find(({ field }) => field === 'agency')?.column;
  if (column === undefined) return found;
  const writtenAt = (position: number) => {
    const cell = cellUnder(table, position, column);
    const text = cell < 0 ? '' : oneLine(table.sheet.cells.text(cell));
    return statesNothing(text) ? '' : text;
  };
  for (const { label, covers } of table.totals) {
    const agency = NAMED_TOTAL.exec(label)?.[1];
    const [run] = covers;
    if (agency === undefined || run === undefined) continue;
    const positions = Array.from(table.rows.slice(run.from, run.to));
    const isOwn = (written: string) => standard(written, office.agency) === standard(agency, office.agency);
    const named = positions.map(writtenAt);
    if (!isOwn(named[0] ?? '') || !named.every((written) => written === '' || isOwn(written))) continue;
    for (const [index, position] of positions.entries()) if (named[index] === '') found.set(position, agency);
  }
  return found;
}

const NAMED_TOTAL = /^\s*([^\d\s].*?)\s*(?:小\s*计|合\s*计|汇\s*总)\s*[:：]?\s*$/;
