import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import type { Project } from '../record.ts';
import { byList } from './list-of.ts';
import type { TwoMonths } from './month-rule.ts';
import { about } from './rule.ts';

/** A list that goes on counting from last year's cumulative figures, and the projects it does so for. */
export interface Carried {
  readonly findings: readonly Finding[];
  readonly projects: ReadonlySet<Project>;
}

/**
 * What is done this year begins at nothing in January. A list most of whose projects have done no less by the first months
 * of the year than in all of last year was continued, or is December's sent again: said once a list. One project may make
 * up a whole year in a month, but not to the very figure of last year.
 */
export function checkCarried(projects: readonly TwoMonths[]): Carried {
  const begun = projects.filter(({ before, after, to }) => {
    const wentOn = before.finished !== true && (before.completed ?? 0) > 0;
    return to.month <= LAST_MONTH && wentOn && after.completed !== undefined;
  });
  const findings: Finding[] = [];
  const carried = new Set<Project>();
  for (const list of byList(begun, ({ after }) => after)) {
    const continued = list.filter(({ before, after }) => after.completed! >= before.completed!);
    const isMost = continued.length > 1 && continued.length * 2 > list.length;
    const found = isMost
      ? continued
      : list.filter(({ before, after }) => after.completed === before.completed);
    const [first] = found;
    if (first === undefined) continue;
    for (const { after } of found) carried.add(after);
    const facts = {
      agency: first.after.agency,
      names: found.map(({ after }) => after.name),
      all: isMost && found.length === list.length,
      month: formatPeriod(first.toldIn('completed')),
    };
    findings.push(about(first.after, 'year/carried', facts, 'completed'));
  }
  return { findings, projects: carried };
}

/** Later in the year a list may honestly have passed what it did in all of a slow year. */
const LAST_MONTH = 3;
