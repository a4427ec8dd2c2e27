import type { HeadlineFigures, TerminalWords } from '../terminal-words.ts';
import { plural } from './facts.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const terminal: TerminalWords = {
  title: (year, month) => `Key projects  ${monthRange(month)} ${year}`,
  months: monthRange,
  inputs: (files, projects, packages) =>
    packages === undefined
      ? `${files} files  ${projects} projects`
      : `${files} files  ${packages.lines} lines (${packages.count} packages), ${projects} projects unpacked`,
  headline: (figures) =>
    `${figures.months}: ${figures.projects} key projects ${done(figures)}.${
      figures.totalInvestment === undefined
        ? ''
        : ` Total investment ${money(figures.totalInvestment, figures.unit)}.`
    }`,
  levelHeadline: (level, figures) => `Of these, ${figures.projects} ${level} projects ${done(figures)}.`,
  investment: 'Investment',
  starts: 'Starts',
  finishes: 'Finishes',
  reserves: 'Reserves',
  benchmarks: 'Benchmarks',
  findings: 'Findings',
  timeProgress: (percent) => `time ${percent}`,
  ofPlanned: (finished, planned) => `${finished} / ${planned}`,
  lead: (points, side) =>
    side === 'level' ? 'level with time' : `${points} points ${side} ${side === 'ahead' ? 'of ' : ''}time`,
  startLines: (figures) => [
    `${figures.planned} planned, ${figures.started} started${inBrackets(figures.rate, 'of the year')}, ${figures.early} of them early`,
    `${figures.due} due, ${figures.startedOfDue} started${inBrackets(figures.rateOfDue, 'of those due')}, ${figures.overdue} overdue`,
    ...(figures.rateOfAll === undefined ? [] : [`started are ${figures.rateOfAll} of all projects`]),
  ],
  finishLines: (figures) => [
    `${figures.planned} planned${amount(figures.expectedInvestment, figures.unit)}, ${figures.finished} finished${amount(figures.finishedInvestment, figures.unit)}, ${figures.overdue} overdue`,
  ],
  reserveLine: (projects, totalInvestment, unit) =>
    `${projects} projects${totalInvestment === undefined ? '' : `, total investment ${money(totalInvestment, unit)}`}`,
  reserveStep: (step, projects) => `${step} ${projects}`,
  benchmark: (name, rate, overall, provincial) =>
    `${name} ${rate}: ${[against('all projects', overall), against('省重点', provincial)].filter((part) => part !== '').join(', ') || 'nothing to compare'}`,
  findingCounts: (errors, warnings, notes) =>
    errors + warnings + notes === 0
      ? 'nothing found'
      : `${plural(errors, 'error')}  ${plural(warnings, 'warning')}  ${plural(notes, 'note')}`,
  unreadable: (files) =>
    `${plural(files, 'file')} could not be read and ${files === 1 ? 'is' : 'are'} not counted`,
  notApplicable: '—',
  unit: (unit) => `amounts in ${unit}`,
  moreRows: (rows) => `${rows} more rows; the workbook (-o report.xlsx) has them all`,
};

function monthRange(month: number): string {
  return month === 1 ? 'January' : `January–${MONTHS[month - 1]}`;
}

function done({ completed, annualPlan, rate, lead, unit }: HeadlineFigures): string {
  if (completed === undefined) {
    const planned = annualPlan === undefined ? '' : `plan ${annualPlan} ${unit} this year and `;
    return `${planned}report no completed investment`;
  }
  const plan =
    rate === undefined || annualPlan === undefined
      ? ''
      : `, ${rate} of the annual plan of ${money(annualPlan, unit)}`;
  return `completed ${money(completed, unit)}${plan}${lead === undefined ? '' : `, ${leadText(lead)}`}`;
}

function leadText({ points, side }: NonNullable<HeadlineFigures['lead']>): string {
  if (side === 'level') return 'level with time progress';
  return `${points} percentage points ${side === 'ahead' ? 'ahead of' : 'behind'} time progress`;
}

function money(figure: string, unit: string): string {
  return `${figure} × ${unit}`;
}

function inBrackets(rate: string | undefined, name: string): string {
  return rate === undefined ? '' : ` (${rate} ${name})`;
}

function amount(figure: string | undefined, unit: string): string {
  return figure === undefined ? '' : ` (${money(figure, unit)})`;
}

function against(who: string, points: string | undefined): string {
  if (points === undefined) return '';
  return `${who} ${points.replace(/^[+-]/, '')} points ${points.startsWith('-') ? 'below' : 'above'}`;
}
