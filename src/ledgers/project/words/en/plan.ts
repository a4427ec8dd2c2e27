import { plural } from '../../../../findings/plural.ts';
import { monthName } from '../../../../write/spoken/en.ts';
import type { PlanDifference, PlanWords } from '../../show/plan/words.ts';

export const plan: PlanWords = {
  tables: {
    planChange: 'Against the plan of the year before',
    schedule: 'Starts and finishes by month',
    entered: 'New projects',
    left: 'Projects that left',
    adjustments: 'Adjustments of the year',
    adjustment: 'This adjustment',
    candidates: 'Candidates',
    carried: 'Carried over',
    newPlan: 'Projects newly planned',
  },
  columns: {
    item: 'Item',
    projectsChange: 'Against last year',
    totalInvestmentChange: 'Total against last year',
    annualPlanChange: 'Plan against last year',
    month: 'Month',
    starts: 'Starts planned',
    startsInvestment: 'Total investment of starts',
    finishes: 'Finishes planned',
    finishesInvestment: 'Total investment of finishes',
    place: 'Place',
    date: 'Date',
    reason: 'Reason',
    lists: 'Lists',
    added: 'Added',
    removed: 'Taken out',
    changed: 'Changed',
    change: 'Kind',
    planBefore: 'Plan before',
    planAfter: 'Plan after',
    verdict: 'Verdict',
    why: 'Why',
    proposed: 'Proposed',
    done: 'Completed since the start',
    remaining: 'Remaining investment',
  },
  basis: (year, kind, adjustments) =>
    kind === 'original'
      ? `Original plan of ${year}`
      : `Adjusted plan of ${year} (${plural(adjustments, 'adjustment')})`,
  before: (year) => `Plan of ${year}`,
  left: 'Left',
  entered: 'New',
  carried: 'Changes of those carried over',
  now: (year) => `Plan of ${year}`,
  changeNote: 'last year’s plan − left + new + changes of those carried over = this year’s plan',
  grouped: 'All of these',
  month: monthName,
  open: 'No month given, or outside this year',
  scheduleNote: 'what is planned for a quarter or a year is shown in its last month',
  threshold: 'Threshold',
  passed: 'qualifies',
  failed: 'does not qualify',
  changes: { added: 'added', removed: 'taken out', changed: 'changed' },
  spoken: {
    title: (year) => `Annual plan of key projects  ${year}`,
    headline: ({ year, projects, totalInvestment, annualPlan, change }) =>
      `The plan of ${year} has ${projects} projects${amounts(totalInvestment, annualPlan)}${change === undefined ? '' : `, ${against(change, 'less')} the year before`}.`,
    level: (level, { projects, totalInvestment, annualPlan }) =>
      `Of these ${projects} are ${level}${amounts(totalInvestment, annualPlan)}.`,
    change: ({ year, carried, entered, left }) =>
      `Against the plan of ${year}: ${carried} carried over, ${entered} new, ${left} left.`,
    grouped: (dimension, { groups, projects, change }) =>
      `${groups} ${dimension}${groups === '1' ? '' : 's'} with ${projects} ${projects === '1' ? 'project' : 'projects'}${change === undefined ? '' : `, ${against(change, 'fewer')} the year before`}.`,
    projects: (count) => `${count} ${count === '1' ? 'project' : 'projects'}`,
    due: (projects, investment, quarters, open) =>
      [
        `${projects} planned${investment === undefined ? '' : ` (${investment})`}: ${quarters.map((count, at) => `Q${at + 1} ${count}`).join(', ')}`,
        ...(open === undefined ? [] : [`${open} without a month in this year`]),
      ].join('; '),
    basis: (kind, adjustments) =>
      kind === 'original' ? 'original plan' : `adjusted plan (${plural(adjustments, 'adjustment')})`,
    adjusted: (count, effect, isOnScreen) =>
      `${plural(count, 'adjustment')} during the year: ${effect}${isOnScreen ? '; --plan adjusted shows the plan with them' : '.'}`,
    effect: ({ added, removed, changed, projects, annualPlan }) =>
      `${added} added, ${removed} taken out, ${changed} changed (projects ${projects}, annual plan ${annualPlan})`,
    wouldRecord: (folder) => `dry run, nothing recorded in ${folder}`,
    recorded: (folder) => `recorded in ${folder}`,
    refused: 'nothing recorded: the list has errors',
    unchanged: 'nothing recorded: the list changes nothing',
    noAdjustments: 'No adjustment is recorded this year.',
    candidatesTitle: (year) => `Candidates  ${year}`,
    candidates: (passed, all) => `${passed} of ${plural(all, 'candidate')} qualify.`,
    paperTitle: (year, kind) => `Plan of key projects ${year}${kind === 'adjusted' ? ' (adjusted)' : ''}`,
    between: ' ',
    newPlanTitle: (year) => `Projects newly in the plan of ${year}`,
    newPlan: ({ projects, proposed, totalInvestment }) =>
      `Of ${plural(proposed, 'candidate')}, screened by size and readiness, ${projects} qualify, with a total investment of ${totalInvestment}.`,
    carriedTitle: (year) => `Projects carried over into the plan of ${year}`,
    carried: ({ period, projects, remaining, unknown }) =>
      `${plural(projects, 'project')} not finished by ${monthName(period.month)} ${period.year} ${projects === 1 ? 'is' : 'are'} carried over, with ${remaining} still to be invested${unknown === 0 ? '' : ` (without ${unknown} that ${unknown === 1 ? 'does' : 'do'} not say what remains)`}.`,
    newPlanAnnex: 'Annex',
    annexLine: (title) => `Annex: ${title}`,
  },
};

function against({ side, amount }: PlanDifference, less: 'less' | 'fewer'): string {
  return side === 'same' ? 'as' : `${amount} ${side === 'more' ? side : less} than`;
}

function amounts(totalInvestment: string | undefined, annualPlan: string | undefined): string {
  const total = totalInvestment === undefined ? '' : `, total investment ${totalInvestment}`;
  return `${total}${annualPlan === undefined ? '' : `, annual plan ${annualPlan}`}`;
}
