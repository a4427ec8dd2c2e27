import type { Finding } from '../../../../model/finding.ts';
import type { PlanKind } from '../../../../model/vocabulary.ts';
import type { FindingSpeech } from '../../../../show/check/speech.ts';
import type { AnnualPlan } from '../../plan/plan.ts';
import type { ReportWords } from '../report/words.ts';
import type { PlanWords } from './words.ts';

/** All that the tables of a plan are laid out from. */
export interface PlanMaterial {
  readonly plan: AnnualPlan;
  readonly kind: PlanKind;
  /** How many recorded adjustments are in it. */
  readonly adjustments: number;
  readonly findings: readonly Finding[];
  readonly words: ReportWords;
  readonly planWords: PlanWords;
  readonly speech: FindingSpeech;
}

/** `2023年年初计划` */
export function basisOf({ plan, kind, adjustments, planWords }: PlanMaterial): string {
  return planWords.basis(plan.year, kind, adjustments);
}
