import { plural } from '../../../../findings/plural.ts';
import type { Period } from '../../../../model/period.ts';
import { monthName, yuan } from '../../../../write/spoken/en.ts';
import type { TrendWords } from '../../show/trend/words.ts';

export const trend: TrendWords = {
  title: (from, to) => {
    const [first, last] = [nameOf(from), nameOf(to)];
    return `Key projects, month by month  ${first === last ? first : `${first} – ${last}`}`;
  },
  months: (months, closed, missing) =>
    `${plural(months, 'month')}${closed === 0 ? '' : `, ${closed} closed`}${missing === 0 ? '' : `, ${missing} missing`}`,
  lead: (rate) => `${rate} − time progress`,
  leftOut: (period, { projects, annualPlan }) =>
    `${period}: ${plural(projects, 'project')}${annualPlan === 0 ? '' : ` (annual plan ${yuan(annualPlan)})`} without plan or completed investment, not in the rate`,
  table: 'Month by month',
  period: 'Month',
  missing: 'no data',
  project: 'The project, month by month',
  state: 'State',
  states: { 'not-started': 'not started', underway: 'under way', finished: 'finished', unknown: 'unknown' },
  notListed: 'in no list',
};

function nameOf({ year, month }: Period): string {
  return `${monthName(month)} ${year}`;
}
