import type { Checks } from '../../check/rule.ts';
import type { EntrySubjects } from '../ledger.ts';
import { usualRules } from '../usual-rules.ts';
import { isOpen, isSigned } from './facts.ts';
import { PAIRS, STEPS } from './steps.ts';

const { says, atMost, agrees, inOrder, stays, grows, staysDone } = usualRules('promotion');

/** A stage that is earlier than the day shows. */
function agreesWith(id: string) {
  const at = STEPS.findIndex((step) => step.id === id);
  const earlier = ['待拜访', ...STEPS.slice(0, at).map(({ word }) => word)];
  return agrees(STEPS[at]!.day, 'stage', new RegExp(`^(?:${earlier.join('|')})$`));
}

export const PROMOTION_CHECKS: Checks<EntrySubjects> = {
  rules: [
    // Without a stage or the day of any step, a project is missing from every step, and nothing else would say so.
    says('stage', ({ values }) => !STEPS.some(({ day }) => values.has(day))),
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
