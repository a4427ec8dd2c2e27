import type { Finding } from '../../../model/finding.ts';
import { freeText } from '../free-text.ts';
import type { Matching } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import { isSingle } from './last-reports.ts';
import { about } from './rule.ts';

/**
 * A list copied from last month's: projects under way of which every amount and every word is the same in three months
 * running. Said once a list. One project may well stand still; a list of which half does not move was not filled in, so
 * that fewer than half of those under way are named one by one.
 */
export function checkUnchanged(recent: Matching, earlier: Matching): Finding[] {
  const former = new Map(earlier.pairs.filter(isSingle).map(({ before, after }) => [after[0]!, before[0]!]));
  const byFile = new Map<string, { moving: number; same: Project[] }>();
  for (const { before, after } of recent.pairs.filter(isSingle)) {
    const [project, last] = [after[0]!, before[0]!];
    const first = former.get(last);
    if (first === undefined || !isUnderWay(project)) continue;
    const list = byFile.get(project.table.file) ?? { moving: 0, same: [] };
    byFile.set(project.table.file, list);
    if (saysTheSame(project, last) && saysTheSame(last, first)) list.same.push(project);
    else list.moving += 1;
  }
  return [...byFile.values()].flatMap(({ moving, same }) => {
    const [first] = same;
    if (first === undefined) return [];
    const facts = { names: same.map(({ name }) => name), all: moving === 0 && same.length > 1 };
    if (same.length >= moving) return [about(first, 'month/unchanged', facts, 'completed')];
    return same.map((project) =>
      about(project, 'month/unchanged', { names: [project.name], all: false }, 'completed'),
    );
  });
}

export function isUnderWay({ started, finished, completed }: Project): boolean {
  return started === true && finished !== true && completed !== undefined;
}

function saysTheSame(one: Project, other: Project): boolean {
  return (
    one.completed === other.completed &&
    (one.completedMonth ?? 0) === (other.completedMonth ?? 0) &&
    one.problem === other.problem &&
    freeText(one, 'siteProgress') === freeText(other, 'siteProgress')
  );
}
