import type { Finding } from '../model/finding.ts';
import { PHASES } from '../model/vocabulary.ts';
import type { TwoMonths } from './month-rule.ts';
import { about } from './rule.ts';

/** A project goes from 储备 to 新开工 to 续建 to 竣工, and not back. */
export function monthPhaseBack({ before, after }: TwoMonths): Finding | undefined {
  if (before.phase === undefined || after.phase === undefined) return undefined;
  if (PHASES.indexOf(after.phase) >= PHASES.indexOf(before.phase)) return undefined;
  return about(
    after,
    'month/phase-back',
    { name: after.name, before: before.phase, after: after.phase },
    'phase',
  );
}
