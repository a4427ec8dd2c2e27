import type { Finding } from '../../../model/finding.ts';
import { formatSource } from '../../../model/source.ts';
import { likeness, numberedApart, portraitist } from '../identity/likeness.ts';
import type { Project } from '../record.ts';
import type { Month } from './material.ts';
import { about } from './rule.ts';

/**
 * One project under two codes: two projects of one agency with almost the same name and the same total investment. Those
 * numbered apart (一期, 二期) are two. Projects are held only against those of equal total.
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
/** Beyond that an equal total is a habit of the list, and tells nothing. */
const MOST = 20;
