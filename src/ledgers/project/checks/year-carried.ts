import { byList } from '../../../check/by-list.ts';
import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { about } from './about.ts';
import type { Carried, TwoMonths } from './material.ts';

/**
 * What is done this year begins at nothing in January. A list most of whose projects have done no less by the first months
 * of the year than in all of last year was continued, or is December's sent again: said once a list. One project may make
 * up a whole year in a month, but not to the very figure of last year.
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

/** What of each list goes on counting. */
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

/** Later in the year a list may honestly have passed what it did in all of a slow year. */
const LAST_MONTH = 3;
