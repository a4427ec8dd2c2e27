import type { Checks } from '../../check/rule.ts';
import type { EntrySubjects } from '../ledger.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { isGranted, isOpen } from './facts.ts';

const { says, atMost, inOrder, knowsProject, stays, grows, staysDone } = usualRules('financing');

export const FINANCING_CHECKS: Checks<EntrySubjects> = {
  rules: [
    atMost('paid', 'granted'),
    // A bank may grant more than is needed now, but never more than the total cost.
    atMost('need', 'total'),
    atMost('inPlace', 'total'),
    inOrder('grantedOn', 'paidOn'),
    says('need', () => true),
    says('granted', (entry, on) => isGranted(entry, on)),
    says('bank', (entry, on) => isGranted(entry, on)),
    knowsProject('name'),
    stays(isOpen),
    grows('paid'),
    staysDone(isGranted, 'granted', 'status'),
  ],
  doubts: [],
};
