import type { Checks } from '../../check/rule.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { earliestDay, formatDate, latestDay } from '../../model/plain-date.ts';
import { dateOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import type { EntryOnDay, EntrySubjects } from '../ledger.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { isAssigned, isClosed, isFound, isOpen, isRectified, isReopened } from './facts.ts';

/** Struck off, although the only second inspection was before the rectification. */
function checkedTooEarly({ entry, on }: EntryOnDay): Finding | undefined {
  const [rectified, checked] = [dateOf(entry, 'rectifiedOn'), dateOf(entry, 'checkedOn')];
  if (rectified === undefined || checked === undefined || isReopened(entry, on)) return undefined;
  if (latestDay(checked) >= earliestDay(rectified)) return undefined;
  const facts = { name: entry.name, rectified: formatDate(rectified), checked: formatDate(checked) };
  return finding('supervision/checked-early', facts, placeOf(entry, 'checkedOn'));
}

const USUAL = usualRules('supervision');

export const SUPERVISION_CHECKS: Checks<EntrySubjects> = {
  rules: [
    // For a reopened item, the day may be that of the first rectification.
    USUAL.agrees('rectifiedOn', 'status', /^(?:未整改|整改中)$/, (entry, on) => !isReopened(entry, on)),
    { over: 'entry', codes: ['supervision/checked-early'], find: checkedTooEarly },
    USUAL.inOrder('foundOn', 'assignedOn'),
    USUAL.inOrder('assignedOn', 'rectifiedOn'),
    USUAL.says('agency', isOpen),
    USUAL.says('due', (entry, on) => isOpen(entry, on) && isAssigned(entry, on)),
    USUAL.says('assignedOn', (entry, on) => isFound(entry, on) && !isAssigned(entry, on)),
    USUAL.knowsProject('project'),
    USUAL.stays((entry, on) => !isClosed(entry, on)),
    USUAL.staysDone((entry, on) => isRectified(entry, on) || isReopened(entry, on), 'status', 'rectifiedOn'),
    // A reopened item gets a new limit.
    USUAL.keepsLimit('due', (entry, on) => !isReopened(entry, on)),
  ],
  doubts: [],
};
