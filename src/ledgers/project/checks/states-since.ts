import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { PHASES, RESERVE_STEPS } from '../../../model/vocabulary.ts';
import { about } from './about.ts';
import type { TwoMonths } from './material.ts';
import { agreesWithPlan } from './plan-agrees.ts';

/**
 * A project goes from 储备 to 新开工 to 续建 to 竣工 and not back, unless the plan says so. In a new year, a project that was
 * planned to finish and did not becomes 续建.
 */
export function monthPhaseBack({ before, after, planned, toldIn, to }: TwoMonths): Finding | undefined {
  if (before.phase === undefined || after.phase === undefined) return undefined;
  if (PHASES.indexOf(after.phase) >= PHASES.indexOf(before.phase)) return undefined;
  if (agreesWithPlan(planned, after, 'phase')) return undefined;
  const isCarriedOn =
    toldIn('phase').year < to.year &&
    before.phase === '竣工' &&
    after.phase === '续建' &&
    before.finished !== true;
  if (isCarriedOn) return undefined;
  const facts = { name: after.name, before: before.phase, after: after.phase };
  return about(after, 'month/phase-back', facts, 'phase');
}

/** A reserve moves forward through its five steps and does not return to an earlier one. */
export function monthStepBack({ before, after, toldIn }: TwoMonths): Finding | undefined {
  if (before.step === undefined || after.step === undefined) return undefined;
  if (RESERVE_STEPS.indexOf(after.step) >= RESERVE_STEPS.indexOf(before.step)) return undefined;
  const month = formatPeriod(toldIn('step'));
  const facts = { name: after.name, before: before.step, after: after.step, month };
  return about(after, 'month/step-back', facts, 'step');
}

/** A reported start or finish stays. A later list that leaves it blank does not take it back. */
export function monthWithdrawn({ before, after, toldIn }: TwoMonths): Finding | undefined {
  for (const state of ['finished', 'started'] as const) {
    if (before[state] !== true || after[state] !== false) continue;
    const field = state === 'finished' ? 'actualFinish' : 'actualStart';
    const by = state === 'finished' ? after.finishedBy : after.startedBy;
    const facts = { name: after.name, state, month: formatPeriod(toldIn(state)) };
    return about(after, 'month/withdrawn', facts, by ?? field, field);
  }
  return undefined;
}

/** One code under another name is the same project. The new name is reported unless kp.yaml already confirms it. */
export function monthRenamed({ before, after, isSettled }: TwoMonths): Finding | undefined {
  if (isSettled || before.key === after.key || before.code === undefined || before.code !== after.code)
    return undefined;
  return about(after, 'month/renamed', { before: before.name, after: after.name }, 'name');
}
