import type { Finding } from '../model/finding.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import type { Matching } from '../registers/project/identity.ts';
import type { Project } from '../registers/project/record.ts';
import { isSingle } from './last-reports.ts';
import { isUnderWay } from './month-unchanged.ts';
import { about } from './rule.ts';

/**
 * Last month's list sent again as this month's: of at least two projects under way every one has the cumulative figure of
 * last month, and none says that it did nothing this month. Said once a list; `besides` are lists of which it is said
 * already that they stand still for the third month.
 */
export function checkSentAgain(recent: Matching, month: Period, besides: ReadonlySet<string>): Finding[] {
  const lists = new Map<string, { readonly same: Project[]; moving: number }>();
  for (const { before, after } of recent.pairs.filter(isSingle)) {
    const [earlier, project] = [before[0]!, after[0]!];
    if (!isUnderWay(project) || (earlier.completed ?? 0) <= 0) continue;
    const list = lists.get(project.table.file) ?? { same: [], moving: 0 };
    lists.set(project.table.file, list);
    if (project.completed === earlier.completed && project.completedMonth !== 0) list.same.push(project);
    else list.moving += 1;
  }
  return [...lists].flatMap(([file, { same, moving }]) => {
    const [first] = same;
    if (first === undefined || moving > 0 || same.length < 2 || besides.has(file)) return [];
    const isOneAgency = same.every(({ agency }) => agency === first.agency);
    const facts = {
      agency: isOneAgency ? first.agency : undefined,
      names: same.map(({ name }) => name),
      month: formatPeriod(month),
    };
    return [about(first, 'month/sent-again', facts, 'completed')];
  });
}
