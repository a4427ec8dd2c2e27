import type { PlainDate } from '../../../model/plain-date.ts';
import type { Yuan } from '../../../model/yuan.ts';
import { isToFinish } from '../measures/finish-state.ts';
import type { Project } from '../record.ts';

/**
 * 开竣工安排: the number and total investment of the year's starts and finishes that are due in each month. A date given as
 * a quarter or a year is due in its last month, as for 应开工; `open` are those without a date in the year.
 *
 * Units: projects and 元. Starts are the projects of phase 新开工; finishes are those for which `isToFinish` is true.
 */
export interface PlanSchedule {
  /** January to December. */
  readonly months: readonly ScheduledMonth[];
  readonly open: Scheduled;
}

export interface ScheduledMonth extends Scheduled {
  readonly month: number;
}

export interface Scheduled {
  readonly starts: Due;
  readonly finishes: Due;
}

export interface Due {
  readonly projects: number;
  /** The sum over those that state it. */
  readonly totalInvestment: Yuan;
}

export function scheduleOf(projects: readonly Project[], year: number): PlanSchedule {
  const starts = projects.filter(({ phase }) => phase === '新开工');
  const finishes = projects.filter((project) => isToFinish(project, { year, month: 12 }));
  const scheduled = (month: number | undefined): Scheduled => ({
    starts: dueIn(starts, ({ plannedStart }) => monthIn(plannedStart, year) === month),
    finishes: dueIn(finishes, ({ plannedFinish }) => monthIn(plannedFinish, year) === month),
  });
  const months = Array.from({ length: 12 }, (_, at) => ({ month: at + 1, ...scheduled(at + 1) }));
  return { months, open: scheduled(undefined) };
}

/** The sum over a range of months, both inclusive. */
export function dueBetween({ months }: PlanSchedule, from: number, to: number): Scheduled {
  const run = months.filter(({ month }) => month >= from && month <= to);
  const sum = (what: 'starts' | 'finishes'): Due => ({
    projects: run.reduce((total, month) => total + month[what].projects, 0),
    totalInvestment: run.reduce((total, month) => total + month[what].totalInvestment, 0),
  });
  return { starts: sum('starts'), finishes: sum('finishes') };
}

function monthIn(date: PlainDate | undefined, year: number): number | undefined {
  return date?.year === year ? date.month : undefined;
}

function dueIn(projects: readonly Project[], isDue: (project: Project) => boolean): Due {
  let count = 0;
  let totalInvestment = 0;
  for (const project of projects) {
    if (!isDue(project)) continue;
    count += project.size;
    totalInvestment += project.totalInvestment ?? 0;
  }
  return { projects: count, totalInvestment };
}
