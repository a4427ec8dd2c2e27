import type { Finding } from '../../../model/finding.ts';
import { earliestDay, formatDate, latestDay } from '../../../model/plain-date.ts';
import type { Row } from './material.ts';
import { about } from './rule.ts';

/** A project finishes after it has started, by plan and in fact. Dates that may still be in order, by month or year, pass. */
export function dateFinishBeforeStart({ project }: Row): Finding | undefined {
  const pairs = [
    ['plannedStart', 'plannedFinish'],
    ['actualStart', 'actualFinish'],
  ] as const;
  for (const [one, other] of pairs) {
    const start = project[one];
    const finish = project[other];
    if (start === undefined || finish === undefined || latestDay(finish) >= earliestDay(start)) continue;
    const facts = { name: project.name, start: formatDate(start), finish: formatDate(finish) };
    return about(project, 'date/finish-before-start', facts, other);
  }
  return undefined;
}
