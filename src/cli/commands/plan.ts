import type { OptionId } from '../../language/help-words.ts';
import type { Run } from '../command.ts';
import { refuseOptions } from '../requests.ts';

/** `kp plan [candidates|next|adjust|adjustments] …`: each has a file of its own, and so has showing the plan. */
export const plan: Run = async (inputs, options, context) => {
  const [word, ...rest] = inputs;
  refuseOptions(NOT_FOR.get(word ?? '') ?? RECORDING, options);
  switch (word) {
    case 'candidates':
      return (await import('./plan-candidates.ts')).planCandidates(rest, options, context);
    case 'next':
      return (await import('./plan-candidates.ts')).planNext(rest, options, context);
    case 'adjust':
      return (await import('./plan-adjust.ts')).planAdjust(rest, options, context);
    case 'adjustments':
      return (await import('./plan-adjustments.ts')).planAdjustments(rest, options, context);
    default:
      return (await import('./plan-show.ts')).showPlan(inputs, options, context);
  }
};

const RECORDING: readonly OptionId[] = ['date', 'reason', 'remove'];
/** Options that do not apply to some words of `kp plan`; they are refused, so that no option is silently ignored. */
const NOT_FOR: ReadonlyMap<string, readonly OptionId[]> = new Map([
  ['candidates', [...RECORDING, 'plan', 'by']],
  ['next', [...RECORDING, 'plan', 'by']],
  ['adjustments', [...RECORDING, 'plan', 'by', 'where']],
  ['adjust', ['plan', 'output', 'format', 'by', 'where', 'unit', 'failOn', 'rawCsv', 'fields']],
]);
