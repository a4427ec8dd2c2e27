import type { Checks } from '../../check/rule.ts';
import type { EntrySubjects } from '../ledger.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { isGranted, isOpen } from './facts.ts';

const { says, atMost, inOrder, stays, grows, staysDone } = usualRules('claims');

export const CLAIM_CHECKS: Checks<EntrySubjects> = {
  rules: [
    atMost('granted', 'amount'),
    atMost('paid', 'granted'),
    inOrder('askedOn', 'grantedOn'),
    inOrder('grantedOn', 'paidOn'),
    says('asked', () => true),
    says('amount', () => true),
    says('granted', isGranted),
    stays(isOpen),
    grows('paid'),
    staysDone(isGranted, 'granted', 'status'),
  ],
  doubts: [],
};
