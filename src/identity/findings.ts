import type { IdentityDoubt } from '../findings/identity.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { ListRecord } from '../model/record.ts';
import { placeOf } from '../model/record.ts';
import type { AgencyChange, Pair, Suspicion } from './matching.ts';

/**
 * Findings about pairs decided without a code, an equal name or a statement in kp.yaml, and about cases left open. Each
 * refers to a place in the later list.
 */
export function identityFindings(
  pairs: readonly Pair<ListRecord>[],
  suspicions: readonly Suspicion<ListRecord>[],
  changes: readonly AgencyChange[],
): Finding[] {
  return [
    ...pairs.flatMap(pairFindings),
    ...suspicions.map(({ before, after, doubt }) => uncertain(before, after, doubt, 'different')),
    ...changes.map(({ before, after, projects }) => {
      const facts = { before: before.agency ?? '', after: after.agency ?? '', projects };
      return finding('identity/agency-changed', facts, placeOf(after));
    }),
  ];
}

function pairFindings({ before, after, how, doubt }: Pair<ListRecord>): Finding[] {
  if (doubt !== undefined) return [uncertain(before, after, doubt, 'same')];
  if (how !== 'renamed' && how !== 'split' && how !== 'merged') return [];
  const facts = { how, before: before.map(({ name }) => name), after: after.map(({ name }) => name) };
  return [finding('identity/inferred', facts, placeOf(after[0]!))];
}

/** Names the records as kp.yaml needs them: by their codes if only these differ. */
function uncertain(
  before: readonly ListRecord[],
  after: readonly ListRecord[],
  doubt: IdentityDoubt,
  taken: 'same' | 'different',
): Finding {
  const word = ({ name, code }: ListRecord): string => (doubt === 'codes' ? (code ?? name) : name);
  const facts = { name: after[0]!.name, before: before.map(word), after: after.map(word), doubt, taken };
  return finding('identity/uncertain', facts, placeOf(after[0]!));
}
