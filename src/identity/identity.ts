import type { Identity, NamedEntry } from '../model/configuration.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ListRecord } from '../model/record.ts';
import { agencyKeys } from './agencies.ts';
import { identityFindings } from './findings.ts';
import type { IdentityRules, Matching, Pair, Sameness, Step, Suspicion, Unpaired } from './matching.ts';
import { pairAcrossAgencies } from './moves.ts';
import { pairByCode, pairByName } from './plain.ts';
import { settle } from './settled.ts';

/**
 * Decides which record of one list is which of another, in this order: what kp.yaml settles; the same code, whatever
 * the name; the same name and agency; the same name under an unknown or another agency; then the ledger's further
 * steps. Uncertain decisions are reported as findings. Swapping the lists only swaps the sides of the answer. Time is
 * nearly linear in the number of records.
 */
export function matchRecords<One extends ListRecord>(
  before: readonly One[],
  after: readonly One[],
  sameness: Sameness<One>,
  settled: readonly Identity[],
  agencies: readonly NamedEntry[],
): Outcome<Matching<One>> {
  const open = { before: new Set(before), after: new Set(after) };
  const suspicions: Suspicion<One>[] = [];
  let pairs: Pair<One>[] = [];
  const take = (step: Step<One>): void => {
    const { replaced } = step;
    if (replaced !== undefined && replaced.size > 0) pairs = pairs.filter((pair) => !replaced.has(pair));
    for (const pair of step.pairs) {
      pairs.push(pair);
      for (const record of pair.before) open.before.delete(record);
      for (const record of pair.after) open.after.delete(record);
    }
    for (const suspicion of step.suspicions ?? []) suspicions.push(suspicion);
  };

  const known = agencyKeys(before, after, agencies);
  const told = settle(before, after, settled, known);
  const rules: IdentityRules<One> = { ...sameness, agencyOf: known.keyOf, denied: told.denied };
  take(told);
  take(pairByCode(open, rules));
  take(pairByName(open, rules));
  const moves = pairAcrossAgencies({ before, after }, pairs, open, rules);
  take(moves);
  const later = { ...rules, agencyOf: known.keyAfter(moves.renamed) };
  if (moves.renamed.size > 0) take(pairByName(open, later));
  for (const step of sameness.further(later)) take(step(pairs, open));

  const order = new Map(before.map((record, place) => [record, place]));
  const placeOf = (pair: Pair<One>): number => order.get(pair.before[0]!)!;
  const value: Matching<One> = {
    pairs: pairs.sort((first, second) => placeOf(first) - placeOf(second)),
    entered: [...open.after],
    left: [...open.before],
    agencies: known.names(moves.renamed),
  };
  return { value, findings: identityFindings(value.pairs, stillOpen(suspicions, open), moves.changes) };
}

/** Suspicions whose records were not paired by a later step, without those that an earlier suspicion already covers. */
function stillOpen<One>(suspicions: readonly Suspicion<One>[], open: Unpaired<One>): Suspicion<One>[] {
  const seen = new Set<One>();
  return suspicions.filter(({ before, after }) => {
    if (!before.some((one) => open.before.has(one)) || !after.some((one) => open.after.has(one)))
      return false;
    const isNew = [...before, ...after].some((one) => !seen.has(one));
    for (const one of [...before, ...after]) seen.add(one);
    return isNew;
  });
}
