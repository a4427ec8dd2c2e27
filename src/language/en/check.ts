import { plural } from '../../findings/plural.ts';
import { formatPeriod, isSamePeriod } from '../../model/period.ts';
import { monthName } from '../../write/spoken/en.ts';
import type { CheckWords } from '../check-words.ts';

export const check: CheckWords = {
  title: 'Findings',
  sheet: 'Findings',
  receipts: 'Lists received',
  files: { workbook: 'check.xlsx', findings: 'findings.csv' },
  columns: {
    severity: 'Severity',
    file: 'File',
    sheet: 'Sheet',
    cell: 'Cell',
    sentence: 'What was found',
    remedy: 'What to do',
    code: 'Code',
    facts: 'Facts',
    agency: 'Agency',
    state: 'State',
    rows: 'Rows',
    projects: 'Projects',
    totalInvestment: 'Total investment',
    annualPlan: 'Annual plan',
    completed: 'Completed this year',
    errors: 'Errors',
    warnings: 'Warnings',
    sha256: 'SHA-256',
  },
  explained: {
    title: 'Codes of findings',
    meaning: 'Meaning',
    example: 'Example',
    cause: 'Usual cause',
    labelled: (label, text) => `${label}: ${text}`,
  },
  trend: {
    title: (from, to) =>
      `Findings by agency  ${formatPeriod(from)}${isSamePeriod(from, to) ? '' : ` to ${formatPeriod(to)}`}`,
    months: (closed, open) =>
      [closed > 0 ? `${plural(closed, 'closed month')}` : '', open > 0 ? `${plural(open, 'open month')}` : '']
        .filter(Boolean)
        .join(', '),
    month: (period, isOneYear) => (isOneYear ? monthName(period.month).slice(0, 3) : formatPeriod(period)),
    all: 'All',
    sum: 'All',
    nobody: 'of no agency',
    byAgency: 'Findings by agency',
    period: 'Month',
    place: 'Place',
    reported: 'Reported',
    yes: 'yes',
    no: 'no',
    noteCount: 'Notes',
    notes: [
      'Closed months count the findings that were stored with them, open months what their lists have now; waived findings are not counted.',
      'Blank: no list of this agency in that month. An agency of kp.yaml that did not report has one error for it.',
    ],
  },
  states: {
    accepted: 'accepted',
    'to-mend': 'to mend',
    refused: 'not readable',
    'left-out': 'does not count',
    'not-reported': 'not reported',
  },
  superseded: (file) => `does not count, “${file}” does`,
  received: (files, projects) =>
    `${files} ${files === '1' ? 'file' : 'files'}  ${projects} ${projects === '1' ? 'project' : 'projects'}`,
  heading: (year, month) => `Check of the project lists  ${year}-${String(month).padStart(2, '0')}`,
  summary: ({ errors, warnings, notes, waived }, files, clean) => {
    const found =
      errors + warnings > 0
        ? `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`
        : notes + waived === 0
          ? 'nothing found'
          : 'no errors or warnings';
    const aside = [notes > 0 ? plural(notes, 'note') : '', waived > 0 ? `${waived} waived` : ''].filter(
      Boolean,
    );
    return `${plural(files, 'list')}, ${clean} without fault; ${found}${aside.length > 0 ? ` (and ${aside.join(', ')})` : ''}.`;
  },
  file: (rows, projects, errors, warnings) => {
    const faults = [
      errors > 0 ? plural(errors, 'error') : '',
      warnings > 0 ? plural(warnings, 'warning') : '',
    ].filter(Boolean);
    return [plural(rows, 'row'), plural(projects, 'project'), ...faults].join('  ');
  },
  projects: (count) => `${count} ${count === 1 ? 'project' : 'projects'}`,
  notReported: (count) => `Not reported (${count})`,
  comma: ', ',
  returned: (times) => (times === 1 ? ' (to mend)' : ` (to mend ${times})`),
  workbook: {
    sheet: 'Findings',
    title: (file) => `${file}: findings`,
    instruction:
      'Correct the coloured cells (red: error, yellow: warning) and send this same workbook again; this sheet and the marks are removed when it is checked.',
    headers: ['No.', 'Severity', 'Place', 'As typed', 'What was found', 'What to do'],
    wholeFile: 'the whole file',
    list: 'List',
    comment: '[To mend] ',
  },
};
