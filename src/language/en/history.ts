import { plural } from '../../findings/plural.ts';
import type { HistoryWords } from '../history-words.ts';
import { fieldName, systemReason } from './facts.ts';

export const history: HistoryWords = {
  damage: {
    missing: () => 'is gone',
    extra: () => 'was not there when the month was closed',
    'wrong-kind': () => 'is a symbolic link, or not the file or folder that should be here',
    unreadable: ({ reason }) => `cannot be read: ${systemReason(reason)}`,
    size: ({ bytes, expected }) =>
      `has ${plural(bytes, 'byte')} instead of the ${expected} that were stored${bytes < expected ? ' (cut)' : ''}`,
    changed: () => 'is not what was stored',
    malformed: () => 'is not understood',
    'other-format': ({ schema }) => `has the format “${schema}”, which this kp does not know`,
    misplaced: ({ period, version }) =>
      `is in the wrong place: it says it is version ${version} of ${period}`,
    total: ({ total, stored, own }) =>
      `does not add up: ${totalName(total)} was stored as ${stored ?? 'none'}, the records give ${own ?? 'none'}`,
    report: ({ figures, count }) =>
      `calculated anew from the records, ${plural(count, 'figure')} of the stored report ${count === 1 ? 'differs' : 'differ'}: ${figures.join(', ')}${count > figures.length ? ' …' : ''}`,
    'link-missing': ({ period, version }) => `rests on version ${version} of ${period}, which is gone`,
    'link-broken': ({ period, version }) =>
      `names version ${version} of ${period} by a checksum that is not its own`,
    'head-differs': () => 'history/head.json knows it by another checksum',
    'list-changed': ({ period }) => `the list was changed after ${period} was closed`,
    'list-added': ({ period }) => `the list came in after ${period} was closed`,
    'list-missing': ({ period }) => `${period} was closed on this list, which is gone`,
  },
  notes: {
    'former-version': ({ period, before, version }) =>
      `${period} was closed on version ${version} of ${before}, which has been revised since`,
    'closed-late': ({ period, later }) => `${period} was closed later than ${later}`,
    gap: ({ from, to }) =>
      from === to ? `${from} has not been closed` : `${from} to ${to} have not been closed`,
    leftover: ({ path }) =>
      `${path} was left by an interrupted close; it does not count, and the next close removes it`,
    quarantined: ({ path, record }) => `${path} was damaged and is set aside in ${record}`,
    lost: ({ path, record }) => `${path} was lost, as recorded in ${record}`,
    'no-head': () => 'there is no history/head.json yet; the next closing writes it',
    recalculated: ({ path, kp, figures }) =>
      `${path} was closed by kp ${kp}; this kp calculates otherwise: ${figures.join(', ')}`,
  },
  version: (version) => `version ${version}`,
  list: 'Closed months',
  nothingClosed: 'no month has been closed yet',
  columns: {
    period: 'month',
    version: 'version',
    closedAt: 'closed',
    digest: 'checksum',
    remarks: 'remarks',
  },
  accepted: (reason) => `closed with errors: ${reason}`,
  revised: (reason) => `revised: ${reason}`,
  replaced: (by) => `replaced by version ${by}`,
  damaged: 'damaged, see kp history verify',
  close: {
    title: (year, month, version, isDryRun) =>
      `${year}-${String(month).padStart(2, '0')} ${isDryRun ? 'can be closed (dry run, not stored)' : 'is closed'}  version ${version}`,
    basis: 'from',
    counts: (files, rows, projects) => `${files} files  ${rows} rows  ${projects} projects`,
    findings: 'findings',
    waived: (count) => `${count} waived`,
    previous: 'before',
    noPrevious: 'none',
    accepted: 'accepted',
    revised: 'revised',
    nothingToAccept: 'there was no error to accept; the reason of --accept is not stored',
  },
  repair: {
    moved: (path, record, isDryRun) =>
      `${path} ${isDryRun ? 'would be' : 'was'} moved to ${record}, as it is`,
    lost: (path, record, isDryRun) =>
      `${path} is gone, which ${isDryRun ? 'would be' : 'was'} recorded in ${record}`,
    closeAgain: (period) =>
      `to close ${period} again, have its lists ready and call kp close --period ${period} --revise "reason"`,
    nothing: 'nothing to set aside',
  },
  source: {
    closed: (year, month, version, day) =>
      `${year}-${String(month).padStart(2, '0')} was closed on ${day} (version ${version}); these are the closed figures. To read its lists again, add --lists`,
    same: (version) => `the lists as they are now give the figures that were closed (version ${version})`,
    compared: (version) =>
      `these are the lists as they are now; what was closed (version ${version}) differs:`,
    differs: (agency, measure, closed, now) =>
      `  ${agency ?? 'all'}  ${measure === 'projects' ? 'projects' : fieldName(measure)}: closed ${closed}, lists ${now}`,
    none: 'none',
  },
  verify: {
    intact: (months, versions) =>
      `${plural(months, 'closed month')} (${plural(versions, 'version')}), all as they were stored`,
    damaged: (damages, months, versions) =>
      `${plural(damages, 'difference')} in ${plural(months, 'closed month')} (${plural(versions, 'version')}). Restore these files from a backup; without one, kp history repair sets aside what is damaged, and kp close --period MONTH --revise "reason" closes the month anew from its lists. Where lists were changed, put them back or revise the month likewise`,
  },
};

function totalName(total: string): string {
  return TOTALS.get(total) ?? `the sum of ${fieldName(total)}`;
}

const TOTALS: ReadonlyMap<string, string> = new Map([
  ['records', 'the number of records'],
  ['projects', 'the number of projects'],
  ['started', 'the number of projects started'],
  ['finished', 'the number of projects finished'],
]);
