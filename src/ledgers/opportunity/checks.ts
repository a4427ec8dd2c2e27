import type { Checks } from '../../check/rule.ts';
import type { EntrySubjects } from '../ledger.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { isMatched, isOfNobody, isOpen } from './facts.ts';

const { says, inOrder, agrees, knowsProject, stays, keepsLimit, staysDone } = usualRules('opportunities');

export const OPPORTUNITY_CHECKS: Checks<EntrySubjects> = {
  rules: [
    says('partner', isOfNobody),
    inOrder('postedOn', 'matchedOn'),
    inOrder('postedOn', 'due'),
    agrees('matchedOn', 'status', /^(?:未对接|对接中)$/),
    knowsProject('project', isMatched),
    stays(isOpen),
    keepsLimit('due', isOpen),
    staysDone(isMatched, 'status', 'matchedOn'),
  ],
  doubts: [],
};
