import { plural } from '../../../../findings/plural.ts';
import { monthName, monthRange } from '../../../../write/spoken/en.ts';
import type { WorkbookWords } from '../../show/report/workbook-words.ts';

export const workbook: WorkbookWords = {
  title: (city, { year, month }) =>
    `Key projects${city === undefined ? '' : ` of ${city}`}, ${monthRange(month)} ${year}`,
  line: ({ year, month }) =>
    `Office: ____________    Figures to the end of ${monthName(month)} ${year}    Issued on: ____________`,
  extremes: (highest, lowest) => {
    const named = (agencies: typeof highest) => agencies.map(({ key, rate }) => `${key} ${rate}`).join(', ');
    return `Completion rates are highest in ${named(highest)}; lowest in ${named(lowest)}.`;
  },
  stage: (name, sentences) => `${name}: ${sentences.join('; ')}.`,
  missing: 'Missing and doubtful',
  nothingMissing: 'Everything due was reported; nothing is missing or doubtful.',
  found: (counts) => `Findings in the lists: ${counts.replaceAll('  ', ', ')}; see the sheet of findings`,
  undone: (title, reason) => `${title} not done: ${reason}`,
  contents: 'Contents (click to go there)',
  serial: 'No.',
  scope: 'Of',
  sheets: {
    groups: 'Groups',
    stages: 'Starts, finishes, reserves',
    lists: 'Lagging and overdue',
    charts: 'Charts',
    chartData: 'Chart data',
  },
  charts: {
    rates: 'Completion rate by agency',
    starts: 'Projects to start: planned and started by month',
    finishes: 'Projects to finish: planned and finished by month',
  },
  month: 'Month',
  monthName: (month) => monthRange(month).split(/\W/).at(-1)!,
  timeProgress: 'Time progress',
  planned: 'Planned',
  started: 'Started',
  finished: 'Finished',
  withoutMonth: (planned, done) =>
    [
      ...(planned === 0 ? [] : [`${plural(planned, 'project')} with no planned month`]),
      ...(done === 0 ? [] : [`${plural(done, 'project')} with no actual month in this year`]),
    ]
      .join(', ')
      .concat(': not shown in any month'),
};
