import { byList } from '../../../check/by-list.ts';
import { singlesOf } from '../../../identity/matching.ts';
import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { freeText } from '../free-text.ts';
import type { Project } from '../record.ts';
import { about } from './about.ts';
import type { Month } from './material.ts';

type Months = Pick<Month, 'period' | 'recent' | 'earlier'>;

/**
 * Last month's list sent again: at least two projects are under way, all of them have last month's cumulative figure,
 * and none states that it completed 0 this month. Reported once per list. Does not apply between December and January,
 * or if the list is already reported as unchanged for the third month.
 */
export function monthSentAgain(months: Months): Finding[] {
  const { period, recent } = months;
  if (recent === undefined || recent.period.year !== period.year) return [];
  const still = new Set(copiedLists(months).flatMap(({ all, file }) => (all ? [file] : [])));
  const underWay = singlesOf(recent.matching).filter(
    ({ before, after }) => isUnderWay(after) && (before.completed ?? 0) > 0,
  );
  return byList(underWay, ({ after }) => after).flatMap((list) => {
    const stands = list.every(
      ({ before, after }) => after.completed === before.completed && after.completedMonth !== 0,
    );
    const { after: first } = list[0]!;
    if (!stands || list.length < 2 || still.has(first.table.file)) return [];
    const names = list.map(({ after }) => after.name);
    const facts = { agency: first.agency, names, month: formatPeriod(recent.period) };
    return about(first, 'month/sent-again', facts, 'completed');
  });
}

/**
 * A list copied from last month: all amounts and words of the projects under way are the same for three months in a
 * row. Reported once per list if at least half of those projects are unchanged, as the list was then not filled in.
 * Fewer are reported one by one, because a single project may really stand still.
 */
export function monthUnchanged(months: Months): Finding[] {
  return copiedLists(months).flatMap(({ same, moving, all }) => {
    const names = same.map(({ name }) => name);
    if (same.length >= moving) return about(same[0]!, 'month/unchanged', { names, all }, 'completed');
    return same.map((project) =>
      about(project, 'month/unchanged', { names: [project.name], all: false }, 'completed'),
    );
  });
}

interface Copied {
  readonly file: string;
  /** Of the projects under way, the number that moved, and those that did not. */
  readonly moving: number;
  readonly same: readonly Project[];
  /** Nothing has moved, and there is more than one project. */
  readonly all: boolean;
}

function copiedLists({ recent, earlier }: Months): Copied[] {
  if (recent === undefined || earlier === undefined) return [];
  const former = new Map(singlesOf(earlier).map(({ before, after }) => [after, before]));
  const byFile = new Map<string, { moving: number; same: Project[] }>();
  for (const { before: last, after: project } of singlesOf(recent.matching)) {
    const first = former.get(last);
    if (first === undefined || !isUnderWay(project)) continue;
    const list = byFile.get(project.table.file) ?? { moving: 0, same: [] };
    byFile.set(project.table.file, list);
    if (saysTheSame(project, last) && saysTheSame(last, first)) list.same.push(project);
    else list.moving += 1;
  }
  return [...byFile]
    .filter(([, { same }]) => same.length > 0)
    .map(([file, { moving, same }]) => ({ file, moving, same, all: moving === 0 && same.length > 1 }));
}

/** Started, not finished, and with a figure that can change. */
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
