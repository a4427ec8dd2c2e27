import type { Portrait } from './likeness.ts';

/** A name piece or an amount that more projects of an agency share is too common to tell them apart and is ignored. */
const CROWD = 16;

/**
 * Projects of one agency that may be related: they share a piece of their names, or their total investment. Each pair
 * comes once. Comparing all with all would be too slow.
 */
export function* neighbours(
  ones: readonly Portrait[],
  others: readonly Portrait[],
): Generator<readonly [Portrait, Portrait]> {
  if (ones.length === 0 || others.length === 0) return;
  const crowds = byTrait(ones);
  const traits = byTrait(others);
  for (const one of ones) {
    const near = new Set<Portrait>();
    for (const trait of traitsOf(one)) {
      const alike = traits.get(trait);
      if (alike === undefined || alike.length > CROWD || crowds.get(trait)!.length > CROWD) continue;
      for (const other of alike) near.add(other);
    }
    for (const other of near) yield [one, other];
  }
}

function byTrait(all: readonly Portrait[]): Map<string, Portrait[]> {
  const traits = new Map<string, Portrait[]>();
  for (const one of all) {
    for (const trait of traitsOf(one)) {
      const known = traits.get(trait);
      if (known === undefined) traits.set(trait, [one]);
      else known.push(one);
    }
  }
  return traits;
}

function* traitsOf({ agency, pieces, project }: Portrait): Generator<string> {
  for (const piece of pieces) yield `${agency}\n${piece}`;
  if ((project.totalInvestment ?? 0) > 0) yield `${agency}\n=${project.totalInvestment}`;
}
