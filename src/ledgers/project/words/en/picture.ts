import { plural } from '../../../../findings/plural.ts';
import { monthRange } from '../../../../write/spoken/en.ts';
import { MOST_NAMED, type PictureWords } from '../../show/report/picture-words.ts';

export const picture: PictureWords = {
  title: (year, month) => `Key projects  ${monthRange(month)} ${year}`,
  months: monthRange,
  inputs: (files, projects, packages) =>
    packages === undefined
      ? `${counted(files, 'file')}  ${counted(projects, 'project')}`
      : `${counted(files, 'file')}  ${counted(packages.lines, 'line')} (${counted(packages.count, 'package')}), ${counted(projects, 'project')} unpacked`,
  investment: 'Investment',
  starts: 'Starts',
  finishes: 'Finishes',
  reserves: 'Reserves',
  benchmarks: 'Benchmarks',
  findings: 'Findings',
  timeProgress: (percent) => `time ${percent}`,
  ofPlanned: (finished, planned) => `${finished} / ${planned}`,
  incomplete: 'too much is missing',
  lead: (points, side) =>
    side === 'level' ? 'level with time' : `${points} points ${side} ${side === 'ahead' ? 'of ' : ''}time`,
  startLines: (figures) => [
    `${figures.planned} planned, ${figures.started} started${inBrackets(figures.rate, 'of the year’s plan')}${figures.early === undefined ? '' : `, ${figures.early} of them early`}`,
    `${figures.due} due, ${figures.startedOfDue} started${inBrackets(figures.rateOfDue, 'of those due')}, ${figures.overdue} overdue${figures.unknown === undefined ? '' : `, ${figures.unknown} unknown`}`,
    ...(figures.rateOfAll === undefined
      ? []
      : [`planned starts that have started are ${figures.rateOfAll} of all projects`]),
  ],
  finishLines: (figures) => [
    `${figures.planned} planned, ${figures.finished} finished${inBrackets(figures.finishedInvestment)}, ${figures.expected} ${figures.isYearOver ? 'not finished' : 'still to finish'}${inBrackets(figures.expectedInvestment)}`,
    `${figures.overdue} overdue${figures.unknown === undefined ? '' : `, ${figures.unknown} unknown`}`,
  ],
  reserveLine: (projects, totalInvestment) =>
    `${counted(projects, 'project')}${totalInvestment === undefined ? '' : `, total investment ${totalInvestment}`}`,
  reserveStep: (step, projects) => `${step} ${projects}`,
  benchmark: (name, rate, overall, provincial) =>
    `${name} ${rate}: ${[against('all projects', overall), against('省重点', provincial)].filter((part) => part !== '').join(', ') || 'nothing to compare'}`,
  findingCounts: (errors, warnings, notes) =>
    errors + warnings + notes === 0
      ? 'nothing found'
      : `${plural(errors, 'error')}  ${plural(warnings, 'warning')}  ${plural(notes, 'note')}`,
  reporting: 'Reporting',
  reported: (expected, missing) =>
    missing.length === 0
      ? `all ${expected} agencies have reported`
      : `of ${expected} agencies ${missing.length} sent nothing: ${missing.join(', ')}`,
  unheard: (agencies) =>
    agencies.length <= MOST_NAMED ? agencies.join(', ') : `${agencies.length} agencies`,
  unreadable: (files) =>
    `${plural(files, 'file')} could not be read and ${files === 1 ? 'is' : 'are'} not counted`,
};

/** `1 file`, `1,105 files`: a number already written out. */
function counted(count: string, noun: string): string {
  return `${count} ${noun}${count === '1' ? '' : 's'}`;
}

function inBrackets(figure: string | undefined, name?: string): string {
  if (figure === undefined) return '';
  return ` (${name === undefined ? figure : `${figure} ${name}`})`;
}

function against(who: string, points: string | undefined): string {
  if (points === undefined) return '';
  return `${who} ${points.replace(/^[+-]/, '')} points ${points.startsWith('-') ? 'below' : 'above'}`;
}
