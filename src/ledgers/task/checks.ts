import type { Checks } from '../../check/rule.ts';
import type { EntrySubjects } from '../ledger.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { isFinished, isOpen, isTaken } from './facts.ts';

const { says, inOrder, agrees, knowsProject, stays, staysDone, keepsLimit } = usualRules('tasks');

export const TASK_CHECKS: Checks<EntrySubjects> = {
  rules: [
    agrees('finishedOn', 'status', /^(?:未|推进中|已揭榜|已终止)/),
    agrees('takenOn', 'status', /^未揭榜$/),
    inOrder('postedOn', 'takenOn'),
    inOrder('takenOn', 'finishedOn'),
    says('taker', isTaken),
    says('due', (entry, on) => isOpen(entry, on) && isTaken(entry, on)),
    knowsProject('project'),
    stays(isOpen),
    staysDone(isFinished, 'status', 'finishedOn'),
    keepsLimit('due'),
  ],
  doubts: [],
};
