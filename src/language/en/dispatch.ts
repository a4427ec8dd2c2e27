import { formatPeriod } from '../../model/period.ts';
import type { DispatchWords } from '../../show/dispatch/words.ts';

export const dispatch: DispatchWords = {
  title: (year, month) => `Papers of the month  ${formatPeriod({ year, month })}`,
  parts: { report: 'Report', check: 'Check', rank: 'Ranking', alerts: 'Alerts', forecast: 'Forecast' },
  files: { rank: 'ranking', alerts: 'alerts', forecast: 'forecast' },
  subjects: { changes: 'Since last month', boards: 'Boards', alertGroups: 'Alerts by group' },
  ledgers: 'Ledgers',
  named: (title, name) => `${title} (${name})`,
  byScheme: (scheme) => `By ${scheme}:`,
  boards: (track, board, agencies, hasTracks) =>
    `${hasTracks ? `${track}, ` : ''}${board === 'red' ? 'red' : 'black'} board: ${agencies.join(', ')}`,
  noBoards: (agencies) => `${agencies} ranked, none on a board`,
  ledger: (items, open, overdue) =>
    [
      `${items} ${items === 1 ? 'entry' : 'entries'}`,
      ...(open === null ? [] : [`${open} open`]),
      ...(overdue === null ? [] : [`${overdue} overdue`]),
    ].join(', '),
  forecast: (span, rate, plan) =>
    `The year is forecast at ${span}${rate === undefined ? '' : `, ${rate} of the plan`}${plan === undefined ? '' : `; ${plan}`}`,
  planNeeds: (perMonth) => `the plan needs ${perMonth} a month`,
  planComplete: 'the plan has already been completed',
  forecastOpen: (method, reason) => `${method}: ${reason}`,
  notDone: (reason) => `not done: ${reason}`,
  nothingRead: 'none of the files could be read',
  planUnread: 'none of the files of the plan could be read',
  written: (files, folder) => `${files} written to ${folder}`,
  notWritten: (files, folder) =>
    files === 0 ? `nothing written, ${folder} is unchanged` : `dry run, ${files} not written to ${folder}`,
  labels: { files: 'Files', removed: 'Removed', notRemoved: 'Would remove', left: 'Left' },
  removed: (files) => `${files.join(', ')} (written by an earlier run; this one has nothing for them)`,
  left: (files) =>
    `${files.join(', ')} (not written by this run, and not as kp wrote them: delete them if they are no longer needed)`,
  red: (count) => `${count} red`,
  more: (count, file) => `${count} more in ${file}`,
  needs: 'Needs attention',
  nothingNeeded: 'Nothing needs attention.',
  unread: (files) =>
    `${files.length} ${files.length === 1 ? 'file' : 'files'} could not be read: ${files.join(', ')}`,
  warnings: (count, file) => `${count} ${count === 1 ? 'warning' : 'warnings'}, see ${file}`,
  comma: ', ',
};
