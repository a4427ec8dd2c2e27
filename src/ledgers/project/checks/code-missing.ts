import { type Finding, finding } from '../../../model/finding.ts';
import { tableSource } from '../../../model/table.ts';
import type { Project } from '../record.ts';
import type { List } from './material.ts';
import { about } from './rule.ts';

/**
 * Where a list has a column of codes, every project has one: by its code it is known from month to month. A column that is
 * empty throughout is one fault. Reserves may wait for their code, and members go with their package.
 */
export function codeMissing({ projects }: List): Finding[] {
  const bare = projects.filter(lacksCode);
  const [first] = bare;
  if (first === undefined) return [];
  if (bare.length === 1 || projects.some(({ code }) => code !== undefined)) {
    return bare.map((project) => about(project, 'code/missing', { name: project.name, projects: 1 }, 'code'));
  }
  const { table } = first;
  const column = table.columns.find(({ field }) => field === 'code')?.column;
  const place = tableSource(table, table.headerRows.at(-1), column);
  return [finding('code/missing', { name: first.name, projects: bare.length }, place)];
}

function lacksCode({ table, position, code, phase }: Project): boolean {
  if (code !== undefined || phase === '储备' || table.memberOf.has(position)) return false;
  const column = table.columns.find(({ field }) => field === 'code');
  // What stands there and is no code has its own finding.
  return column !== undefined && table.sheet.cells.inRow(position, column.column) < 0;
}
