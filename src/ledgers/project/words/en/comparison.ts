import { plural } from '../../../../findings/plural.ts';
import { capitalised, monthName } from '../../../../write/spoken/en.ts';
import type {
  ChangeFigures,
  ComparisonWords,
  SpokenApart,
  SpokenChange,
  SpokenPart,
} from '../../show/comparison/words.ts';

export const comparison: ComparisonWords = {
  tables: {
    rollForward: 'Roll-forward',
    comparisonByAgency: 'Change by agency',
    projectsByAgency: 'Projects: change by agency',
    totalInvestmentByAgency: 'Total investment: change by agency',
    annualPlanByAgency: 'Annual plan: change by agency',
    completedByAgency: 'Completed: change by agency',
    entered: 'Entered',
    left: 'Left',
    renamed: 'Renamed',
    regrouped: 'Split or merged',
    transferred: 'With another agency',
    replanned: 'Annual plan or total investment changed',
    phases: 'Phase changed',
    started: 'Started since',
    finished: 'Finished since',
    moved: 'Amounts that moved',
    uncertain: 'Projects to be checked',
    projects: 'Project by project',
  },
  columns: {
    step: 'step',
    added: 'entered',
    removed: 'left',
    revised: 'changed',
    changed: 'changed',
    newlyReported: 'newly reported',
    noLongerReported: 'no longer reported',
    movedIn: 'from other agencies',
    movedOut: 'to other agencies',
    difference: 'change',
    points: 'change of rate (points)',
    state: 'state',
    formerName: 'former name',
    measure: 'measure',
    way: 'known by',
  },
  month: ({ year, month }, withYear) => `${monthName(month)}${withYear ? ` ${year}` : ''}`,
  plan: (year, kind) => `the ${kind === undefined ? '' : `${kind} `}plan of ${year}`,
  sided: (side, title) => `${title}, ${side}`,
  states: {
    kept: 'kept',
    entered: 'entered',
    left: 'left',
    renamed: 'renamed',
    regrouped: 'split or merged',
  },
  ways: {
    code: 'code',
    name: 'name',
    settled: 'kp.yaml',
    renamed: 'inferred (renamed)',
    split: 'inferred (split)',
    merged: 'inferred (merged)',
  },
  withoutAgency: 'no agency',
  notes: {
    addsUp: 'before + entered − left ± changed = after',
    ofBoth: 'completed investment and rate are compared over the projects that state them in both lists',
    unreported:
      'amounts that only one list states are shown separately, as newly or no longer reported: they are not progress',
    otherMonths:
      'completed investment and rate can be compared within a year, or for the same month of two years',
    fallen: (projects) =>
      `${plural(projects, 'project')} with less completed since January than before, listed first: please check`,
  },
  spoken: {
    title: (from, to) => `Key projects  ${from} → ${to}`,
    summary: ({ against, entered, left, renamed, regrouped, ...figures }) => {
      const lists = `${entered} entered, ${left} left, ${renamed} renamed${regrouped === undefined ? '' : `, ${regrouped} split or merged`}`;
      const amounts = progress(figures) || plans(figures.totalInvestment, figures.annualPlan);
      return `Compared with ${against}: ${lists}${amounts === '' ? '' : `; ${amounts}`}.`;
    },
    plans: (totalInvestment, annualPlan) => `${capitalised(plans(totalInvestment, annualPlan))}.`,
    silent: ({ title, agencies, counted }) =>
      `Not reported for ${title}: ${agencies.join(', ')}; the projects count as ${counted}.`,
    change: (
      { against, period: { year, month }, unreadable, notReported = [] },
      { projects, ...figures },
      silentNow,
    ) => {
      const unread = unreadable === 0 ? '' : `, ${plural(unreadable, 'file')} unreadable`;
      const silent = notReported.length === 0 ? '' : `, ${notReported.length} not reported`;
      const when = `${against === 'lastMonth' ? 'last month' : 'the same months last year'} (${monthName(month)} ${year}${unread}${silent})`;
      const count = projects?.side === 'same' ? undefined : projects;
      const inLeft =
        figures.apart?.left === undefined || silentNow.length === 0
          ? ''
          : ` The projects of agencies that have not reported this month (${silentNow.join(', ')}) count as left.`;
      return `Compared with ${when}: ${joined([said('projects', count), progress(figures)]) || 'the number of projects is unchanged'}.${inLeft}`;
    },
  },
};

function progress({ completed, rate, apart }: Omit<ChangeFigures, 'projects'>): string {
  if (completed === 'other-months')
    return 'completed investment can be compared within a year, or for the same month of two years';
  const figures = joined([said('completed', completed), saidRate(rate)]);
  if (apart === undefined) return figures;
  const rest = saidApart(apart);
  return figures === ''
    ? rest
    : `over the ${apart.common} projects that state them in both lists, ${figures}; ${rest}`;
}

/** `not compared: 2 no longer reported (completed 26 million yuan)` */
function saidApart({ entered, left, newlyReported, noLongerReported }: SpokenApart): string {
  const part = (what: string, one: SpokenPart | undefined): string[] =>
    one === undefined ? [] : [`${one.projects} ${what} (completed ${one.completed})`];
  const parts = [
    ...part('entered', entered),
    ...part('left', left),
    ...part('newly reported', newlyReported),
    ...part('no longer reported', noLongerReported),
  ];
  return `not compared: ${parts.join(', ')}`;
}

function plans(totalInvestment: SpokenChange | undefined, annualPlan: SpokenChange | undefined): string {
  return joined([said('total investment', totalInvestment), said('annual plan', annualPlan)]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** `completed up 1.23 billion yuan (+8.10%)`; empty if it is not known. */
function said(what: string, change: SpokenChange | undefined): string {
  if (change === undefined) return '';
  if (change.side === 'same') return `${what} unchanged`;
  const growth = change.growth === undefined ? '' : ` (${change.growth})`;
  return `${what} ${change.side === 'more' ? 'up' : 'down'} ${change.amount}${growth}`;
}

function saidRate(rate: SpokenChange | undefined): string {
  if (rate === undefined) return '';
  if (rate.side === 'same') return 'rate unchanged';
  return `rate ${rate.side === 'more' ? 'up' : 'down'} ${rate.amount} points`;
}
