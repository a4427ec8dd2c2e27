import type { Finding } from '../../../model/finding.ts';
import { formatPeriod, type Period } from '../../../model/period.ts';
import type { Matching } from '../identity/identity.ts';
import { isSingle } from './last-reports.ts';
import { byList } from './list-of.ts';
import { isUnderWay } from './month-unchanged.ts';
import { about } from './rule.ts';

/**
 * Last month's list sent again as this month's: of at least two projects under way every one has the cumulative figure of
 * last month, and none says that it did nothing this month. Said once a list; `besides` are lists of which it is said
 * already that they stand still for the third month.
 */
export function checkSentAgain(recent: Matching, month: Period, besides: ReadonlySet<string>): Finding[] {
  const underWay = recent.pairs.filter(isSingle).flatMap(({ before, after }) => {
    const [earlier, project] = [before[0]!, after[0]!];
    return isUnderWay(project) && (earlier.completed ?? 0) > 0 ? [{ earlier, project }] : [];
  });
  return byList(underWay, ({ project }) => project).flatMap((list) => {
    const stands = list.every(
      ({ earlier, project }) => project.completed === earlier.completed && project.completedMonth !== 0,
    );
    const { project: first } = list[0]!;
    if (!stands || list.length < 2 || besides.has(first.table.file)) return [];
    const names = list.map(({ project }) => project.name);
    const facts = { agency: first.agency, names, month: formatPeriod(month) };
    return [about(first, 'month/sent-again', facts, 'completed')];
  });
}
