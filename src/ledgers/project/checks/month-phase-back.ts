import type { Finding } from '../../../model/finding.ts';
import { PHASES } from '../../../model/vocabulary.ts';
import type { TwoMonths } from './material.ts';
import { agreesWithPlan } from './plan-agrees.ts';
import { about } from './rule.ts';

/**
 * A project goes from 储备 to 新开工 to 续建 to 竣工, and not back, unless the plan says so. Over the turn of the year a project
 * that was to finish and did not goes on as 续建.
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
