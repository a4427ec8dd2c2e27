import { additive } from './additive.ts';
import { bands } from './bands.ts';
import { base } from './base.ts';
import { contribution } from './contribution.ts';
import { deviation } from './deviation.ts';
import { each } from './each.ts';
import { gate } from './gate.ts';
import { growth } from './growth.ts';
import { judges } from './judges.ts';
import type { Kind } from './kind.ts';
import { minMax } from './min-max.ts';
import { rankBands } from './rank-bands.ts';
import { register } from './register.ts';
import type { Scoring, ScoringKind } from './scheme.ts';
import { target } from './target.ts';
import { time } from './time.ts';
import { zScore } from './z-score.ts';

/** Every kind of scoring, by the name that schemes call it. */
const KINDS = {
  base,
  target,
  time,
  bands,
  deviation,
  additive,
  'rank-bands': rankBands,
  'min-max': minMax,
  'z-score': zScore,
  register,
  judges,
  contribution,
  growth,
  each,
  gate,
} satisfies { readonly [Name in ScoringKind]: Kind<Extract<Scoring, { kind: Name }>> };

export function kindOf<Name extends ScoringKind>({
  kind,
}: {
  readonly kind: Name;
}): Kind<Extract<Scoring, { kind: Name }>> {
  // KINDS[kind] takes exactly the scoring of that kind, but the compiler cannot follow this through a lookup.
  return KINDS[kind] as unknown as Kind<Extract<Scoring, { kind: Name }>>;
}
