import { plural } from '../../../../findings/plural.ts';
import type { ProjectWords } from '../words.ts';

export const alertRules: ProjectWords['alertRules'] = {
  'overdue-start': {
    name: 'start overdue',
    short: () => '',
    reason: ({ plannedStart }, months) => `planned ${plannedStart}, ${monthsText(months)} overdue`,
  },
  'overdue-finish': {
    name: 'finish overdue',
    short: () => '',
    reason: ({ plannedFinish }, months) => `planned ${plannedFinish}, ${monthsText(months)} overdue`,
  },
  lagging: {
    name: 'lagging',
    short: (facts) =>
      facts['monthShare?'] === undefined ? bare(facts.behind) : ` (${facts.monthShare ?? '—'} of the month)`,
    reason: (facts) =>
      facts['monthShare?'] === undefined
        ? `${facts.rate} done, ${behind(facts.behind)}`
        : `${facts.monthShare ?? '—'} of the month’s task`,
  },
  'not-in-statistics': {
    name: 'not in statistics',
    short: () => '',
    reason: ({ actualStart, after }) =>
      actualStart === undefined
        ? 'since its start'
        : `started ${actualStart}, ${monthsText(Number(after))} ago`,
  },
  funds: {
    name: 'funds short',
    short: ({ share }) => ` (${share})`,
    reason: ({ share }) => `${share} in place`,
  },
  still: {
    name: 'standing still',
    short: ({ still }) => ` (${monthsText(Number(still))})`,
    reason: ({ still }) => `no growth for ${monthsText(Number(still))}`,
  },
  deadline: {
    name: 'deadline near',
    short: ({ days }) => ` (${daysLeft(days)})`,
    reason: ({ plannedStart, plannedFinish, days }) =>
      `${plannedStart === undefined ? `to finish ${plannedFinish}` : `to start ${plannedStart}`}, ${daysLeft(days)}`,
  },
  forecast: {
    name: 'forecast below plan',
    short: ({ share }) => ` (${share})`,
    reason: ({ share }) => `${share} of the plan, at the pace of the last three months`,
  },
  'not-reported': {
    name: 'not reported',
    short: () => '',
    reason: (_, months) => (months > 1 ? `${monthsText(months)} in a row` : ''),
  },
  incomplete: {
    name: 'incomplete',
    short: () => '',
    reason: ({ missing }) => (missing === undefined ? '' : `${missing} missing`),
  },
};

/** ` 45.4 points`; empty if it is ahead. */
function bare(points = ''): string {
  return points.startsWith('-') ? '' : ` ${points} points`;
}

function behind(points: string | undefined): string {
  return points?.startsWith('-') === true
    ? `${points.slice(1)} points ahead of time progress`
    : `${points} points behind time progress`;
}

function daysLeft(days = ''): string {
  return days.startsWith('-')
    ? `${plural(Number(days.slice(1)), 'day')} ago`
    : `${plural(Number(days), 'day')} left`;
}

function monthsText(months: number): string {
  return plural(months, 'month');
}
