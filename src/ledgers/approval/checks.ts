import type { Checks } from '../../check/rule.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { amountOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import type { EntryOnDay, EntrySubjects } from '../ledger.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { isFinished, isOpen } from './facts.ts';

/** Days of a year whose holidays are unknown cannot be counted as working days. */
function hasCalendar({ entry }: EntryOnDay): Finding | undefined {
  const year = amountOf(entry, 'calendar');
  if (year === undefined) return undefined;
  return finding('approval/no-calendar', { step: entry.name, year }, placeOf(entry, 'calendar'));
}

const { says, inOrder, agrees, knowsProject, stays, staysDone } = usualRules('approvals');

export const APPROVAL_CHECKS: Checks<EntrySubjects> = {
  rules: [
    { over: 'entry', codes: ['approval/no-calendar'], find: hasCalendar },
    agrees('finishedOn', 'status', /^(?:未|办理中)/),
    inOrder('acceptedOn', 'finishedOn'),
    says('department', (entry, on) => !isFinished(entry, on)),
    says('acceptedOn', isOpen),
    // With a limit in days, the due day follows from the day of acceptance; a rule above asks for that day.
    says('due', (entry, on) => isOpen(entry, on) && !entry.values.has('limit')),
    knowsProject('project'),
    stays((entry, on) => !isFinished(entry, on)),
    staysDone(isFinished, 'status', 'finishedOn'),
  ],
  doubts: [],
};
