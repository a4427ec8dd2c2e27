import { byList } from '../../../check/by-list.ts';
import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { about } from './about.ts';
import type { Carried, TwoMonths } from './material.ts';

/**
 * Completed investment starts again from 0 in January. If, in the first months of the year, most projects of a list
 * have completed at least as much as in all of last year, the list was simply carried on, or December's list was sent
 * again; this is reported once per list. A single project may complete a whole year's amount in one month, but hardly
 * exactly last year's figure.
 */
export function yearCarried({ projects, all }: Carried): Finding {
  const [first] = projects;
  const facts = {
    agency: first!.after.agency,
    names: projects.map(({ after }) => after.name),
    all,
    month: formatPeriod(first!.toldIn('completed')),
  };
  return about(first!.after, 'year/carried', facts, 'completed');
}

/** The projects of each list that carry on last year's figures. */
export function carriedIn(projects: readonly TwoMonths[]): Carried[] {
  const begun = projects.filter(({ before, after, to, since }) => {
    const wentOn = before.finished !== true && (before.completed ?? 0) > 0;
    return since !== 'this-year' && to.month <= LAST_MONTH && wentOn && after.completed !== undefined;
  });
  return byList(begun, ({ after }) => after).flatMap((list) => {
    const continued = list.filter(({ before, after }) => after.completed! >= before.completed!);
    const isMost = continued.length > 1 && continued.length * 2 > list.length;
    const found = isMost
      ? continued
      : list.filter(({ before, after }) => after.completed === before.completed);
    return found.length === 0 ? [] : [{ projects: found, all: isMost && found.length === list.length }];
  });
}

/** Later in the year, a project may well have completed more than in all of a slow year before. */
const LAST_MONTH = 3;
