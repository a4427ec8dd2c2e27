import { type Finding, finding } from '../../../model/finding.ts';
import { formatSource } from '../../../model/source.ts';
import { tableSource } from '../../../model/table.ts';
import { likeness, numberedApart, portraitist } from '../identity/likeness.ts';
import type { Project } from '../record.ts';
import { about } from './about.ts';
import type { List, Month } from './material.ts';

/**
 * If a list has a column of codes, every project needs one, because projects are followed from month to month by code.
 * A completely empty column is reported once. Reserves may still be waiting for a code; members of a package are
 * covered by it.
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
  // A cell that holds something other than a code has a finding of its own.
  return column !== undefined && table.sheet.cells.inRow(position, column.column) < 0;
}

/**
 * One project under two codes: two projects of one agency with almost the same name and the same total investment.
 * Numbered parts (一期, 二期) are different projects. Only projects with the same total are compared.
 */
export function codeSimilarNames({ projects }: Pick<Month, 'projects'>): Finding[] {
  const portraitOf = portraitist((project) => project.agency ?? '');
  const alike = new Map<string, Project[]>();
  const findings: Finding[] = [];
  for (const project of projects) {
    const { code, totalInvestment, agency } = project;
    if (code === undefined || totalInvestment === undefined || totalInvestment === 0) continue;
    const key = `${agency ?? ''}\n${totalInvestment}`;
    const others = alike.get(key) ?? [];
    const first = others.find((other) => {
      if (other.code === code) return false;
      const [one, two] = [portraitOf(other), portraitOf(project)];
      return !numberedApart(one, two) && (other.key === project.key || likeness(one, two) >= ALMOST);
    });
    if (first !== undefined) {
      const place = about(first, 'code/similar-names', { name: '', other: '', place: '' }, 'name').source;
      const facts = { name: project.name, other: first.name, place: formatSource(place) };
      findings.push(about(project, 'code/similar-names', facts, 'code'));
    }
    if (others.length < MOST) alike.set(key, [...others, project]);
  }
  return findings;
}

const ALMOST = 0.8;
/** If more projects share a total, that total is typical of the list and says nothing about identity. */
const MOST = 20;
