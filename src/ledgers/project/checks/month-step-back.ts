import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { RESERVE_STEPS } from '../../../model/vocabulary.ts';
import type { TwoMonths } from './material.ts';
import { about } from './rule.ts';

/** A reserve goes forward along its five steps: a step that it had taken is not before it again. */
export function monthStepBack({ before, after, toldIn }: TwoMonths): Finding | undefined {
  if (before.step === undefined || after.step === undefined) return undefined;
  if (RESERVE_STEPS.indexOf(after.step) >= RESERVE_STEPS.indexOf(before.step)) return undefined;
  const month = formatPeriod(toldIn('step'));
  const facts = { name: after.name, before: before.step, after: after.step, month };
  return about(after, 'month/step-back', facts, 'step');
}
