import type { Checks } from '../../check/rule.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { lastDayOf } from '../../model/period.ts';
import { textOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import type { EntryOnDay, EntrySubjects } from '../ledger.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { isToldOnlyBy } from './derive.ts';
import { isOpen, isSigned } from './facts.ts';
import { PAIRS, STEPS } from './steps.ts';
import { stageTold } from './told.ts';

const { says, atMost, agrees, inOrder, stays, grows, staysDone } = usualRules('promotion');

/** A stage that is earlier than the day shows. */
function agreesWith(id: string) {
  const at = STEPS.findIndex((step) => step.id === id);
  const earlier = ['待拜访', ...STEPS.slice(0, at).map(({ word }) => word)];
  return agrees(STEPS[at]!.day, 'stage', new RegExp(`^(?:${earlier.join('|')})$`));
}

/** Where only the progress could tell the stage: a clause of it leaves open whether the project is further. */
function progressUnclear({ entry, on }: EntryOnDay): Finding | undefined {
  const isFromProgress = entry.inferred?.get('stage') !== undefined;
  if (!isFromProgress && !isToldOnlyBy(entry)) return undefined;
  const { year = on.year, month = on.month } = entry.table.context;
  const { stage = '', doubtful } = stageTold(textOf(entry, 'progress') ?? '', lastDayOf({ year, month }));
  if (doubtful === undefined) return undefined;
  const facts = { name: entry.name, clause: doubtful, stage };
  return finding('promotion/progress-unclear', facts, placeOf(entry, 'progress'));
}

export const PROMOTION_CHECKS: Checks<EntrySubjects> = {
  rules: [
    // Without a stage or the day of any step, a project is missing from every step, and nothing else would say so.
    says('stage', ({ values }) => !STEPS.some(({ day }) => values.has(day))),
    { over: 'entry', codes: ['promotion/progress-unclear'], find: progressUnclear },
    // Without these it is missing from the sums and from its quarter.
    says('amount', isSigned),
    says('signedOn', isSigned),
    ...PAIRS.map(([before, step]) => inOrder(before.day, step.day)),
    atMost('inPlace', 'amount'),
    atMost('inPlaceYear', 'inPlace'),
    agreesWith('signed'),
    agreesWith('started'),
    stays(isOpen),
    grows('inPlace'),
    staysDone(isSigned, 'signedOn', 'stage'),
  ],
  doubts: [],
};
