import { plural } from '../../../../findings/plural.ts';
import type { PlainDate } from '../../../../model/plain-date.ts';
import type { ActualSpan, Span } from '../../../../model/wall-chart.ts';
import { monthName } from '../../../../write/spoken/en.ts';
import type { WallChartWords } from '../../show/wall-chart/words.ts';

export const wallChart: WallChartWords = {
  title: (city, year) => `${city === undefined ? 'Key' : `${city}: key`} projects ${year}, wall chart`,
  aside: (year, month, projects, files) =>
    `to the end of ${monthName(month)} ${year} · ${projects} projects · ${files} lists`,
  date,
  calendar: (planned, actual, overdue) =>
    [
      `planned: ${span(planned)}`,
      actualText(actual),
      ...(overdue === undefined ? [] : [overdue === 'start' ? 'start overdue' : 'finish overdue']),
    ].join('; '),
  startedSometime: 'started, no date given',
  finishedSometime: 'finished, no date given',
  notStarted: 'not started',
  yes: 'yes',
  no: 'no',
  nothingCompleted: '0 (not started, left blank)',
  headlines: {
    rate: 'Completion rate of the year’s plan',
    starts: 'Start rate (of the year’s plan)',
    finishes: 'Finish rate (of the year’s plan)',
    lights: 'Projects with a light',
    missing: 'Projects with missing data',
  },
  ofPlan: (completed, annualPlan) => `${completed} of ${annualPlan}`,
  overdueNote: (projects) => `${projects} overdue`,
  lightCount: (light, projects) => `${light} ${projects}`,
  nothingLit: 'no light is on',
  lackingNote: 'no plan or no completed investment; not taken as 0',
  silent: (agencies) => `not reported: ${agencies.join(', ')}`,
  nothingMissing: 'plan and completed investment are all stated',
  projects: (projects, lines) =>
    projects === lines
      ? plural(projects, 'project')
      : `${plural(projects, 'project')} (${plural(lines, 'line')})`,
  starts: (started, planned) => `started ${started}/${planned}`,
  finishes: (finished, planned) => `finished ${finished}/${planned}`,
  lacking: (projects) => `${projects} with missing data`,
  without: (dimension) => `${dimension}: not stated`,
  lights: {
    red: { title: 'red', short: 'R' },
    yellow: { title: 'yellow', short: 'Y' },
    blue: { title: 'blue', short: 'B' },
    grey: { title: 'grey', short: 'G' },
  },
  heat: {
    title: 'Agencies month by month',
    note: 'Percentage points by which the completion rate is above (+) or below (−) time progress; hatched: no data, which is not 0',
    month: (month) => monthName(month).slice(0, 3),
    said: (rate, lead) => `rate ${rate}, ${lead}`,
    open: ' (the month is not closed; its lists may still change)',
    notReported: 'not reported',
    incomplete: 'too much is missing to compare with time progress',
    noProjects: 'no project of this agency in the lists of the month',
    noMonth: 'no lists for this month',
    noRate: 'no annual plan or no completed investment',
  },
};

function date({ year, month, day, precision }: PlainDate): string {
  switch (precision) {
    case 'year':
      return String(year);
    case 'half':
      return `${month <= 6 ? 'first' : 'second'} half of ${year}`;
    case 'quarter':
      return `quarter ${Math.ceil(month / 3)} of ${year}`;
    case 'month':
      return `${monthName(month)} ${year}`;
    case 'day':
      return `${day} ${monthName(month)} ${year}`;
  }
}

/** A short date, because a chart has thousands. */
function short({ year, month, day, precision }: PlainDate): string {
  switch (precision) {
    case 'month':
      return `${monthName(month).slice(0, 3)} ${year}`;
    case 'day':
      return `${day} ${monthName(month).slice(0, 3)} ${year}`;
    default:
      return date({ year, month, day, precision });
  }
}

function span({ start, finish }: Span): string {
  if (start === undefined && finish === undefined) return 'no dates';
  return `${start === undefined ? 'no start' : short(start)} – ${finish === undefined ? 'no finish' : short(finish)}`;
}

function actualText({ state, start, finish }: ActualSpan): string {
  const begun = start === undefined ? 'started' : `started ${short(start)}`;
  switch (state) {
    case 'unknown':
      return start === undefined ? 'not stated whether started' : begun;
    case 'not-started':
      return 'not started';
    case 'started':
      return begun;
    case 'finished':
      return `${begun}, ${finish === undefined ? 'finished' : `finished ${short(finish)}`}`;
  }
}
