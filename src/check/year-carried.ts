import type { Finding } from '../model/finding.ts';
import { formatPeriod } from '../model/period.ts';
import type { Project } from '../registers/project/record.ts';
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
  const byFile = new Map<string, TwoMonths[]>();
  for (const months of projects) {
    const { before, after, to } = months;
    if (to.month > LAST_MONTH || before.finished === true) continue;
    if ((before.completed ?? 0) <= 0 || after.completed === undefined) continue;
    const { file } = after.table;
    byFile.set(file, [...(byFile.get(file) ?? []), months]);
  }
  const findings: Finding[] = [];
  const carried = new Set<Project>();
  for (const list of byFile.values()) {
    const isContinued = ({ before, after }: TwoMonths) => after.completed! >= before.completed!;
    const isSame = ({ before, after }: TwoMonths) => after.completed === before.completed;
    const continued = list.filter(isContinued);
    const isWhole = continued.length > 1 && continued.length * 2 > list.length;
    const found = isWhole ? continued : list.filter(isSame);
    const [first] = found;
    if (first === undefined) continue;
    for (const { after } of found) carried.add(after);
    const names = found.map(({ after }) => after.name);
    const facts = {
      names,
      all: found.length === list.length && isWhole,
      month: formatPeriod(first.toldIn('completed')),
    };
    findings.push(about(first.after, 'year/carried', facts, 'completed'));
  }
  return { findings, projects: carried };
}

/** Later in the year a list may honestly have passed what it did in all of a slow year. */
const LAST_MONTH = 3;
